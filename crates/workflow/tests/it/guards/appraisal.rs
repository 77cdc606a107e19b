//! How a proposal is judged.

guards! { Project;
    checklist_passed: refuses [{ checklist_open: 1 }], takes [{ checklist_open: 0 }];
    checklist_failed: refuses [{ checklist_failed: 0 }], takes [{ checklist_failed: 1 }];
    scores_complete: refuses [{ scores: 0 }], takes [{ scores: 2 }];
    pass_mark_reached: refuses [{ average: 5_999 }], takes [{ average: 6_000 }];
    fiche_rounds_left: refuses [{ fiche_rounds: 2 }], takes [{ fiche_rounds: 1 }];
}
