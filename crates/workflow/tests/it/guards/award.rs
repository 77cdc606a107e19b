//! Who gets a grant, and whose turn it is.

guards! { Project;
    call_stands: refuses [{ call_stage: "cancelled" }], takes [{ call_stage: "final_appraisal" }];
    within_envelope: refuses [{ fits_envelope: false }], takes [{ fits_envelope: true }];
    under_ceiling: refuses [{ over_ceiling: true }], takes [{ over_ceiling: false }];
    final_list_out: refuses [{ call_stage: "closed" }], takes [{ call_stage: "final_listed" }];
    next_in_turn: refuses [{ reserve_ahead: 1 }], takes [{ reserve_ahead: 0 }];
    conditions_met: refuses [{ conditions_open: 1 }], takes [{ conditions_open: 0 }];
}
