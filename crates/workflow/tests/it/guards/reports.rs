//! What a project has done before it reports, and before it is closed.

guards! { Project;
    activities_done: refuses [{ activities_open: 1 }], takes [{ activities_open: 0 }];
    activities_reported: refuses [{ activities_unreported: 1 }], takes [{ activities_unreported: 0 }];
    reports_accepted: refuses [{ reports_open: 1 }], takes [{ reports_open: 0 }];
    rounds_left: refuses [{ revision_rounds: 2 }], takes [{ revision_rounds: 1 }];
    figures_endorsed: refuses [{ report_endorsed: false }], takes [{ report_endorsed: true }];
    no_contract: refuses [{ has_contract: true }], takes [{ has_contract: false }];
    milestones_done: refuses [{ milestones_open: 1 }], takes [{ milestones_open: 0 }];
    subgrants_settled: refuses [{ subgrants_open: 1 }], takes [{ subgrants_open: 0 }];
    findings_resolved: refuses [{ findings_open: 1 }], takes [{ findings_open: 0 }];
    checklist_done: refuses [{ closing_items_open: 1 }], takes [{ closing_items_open: 0 }];
}
