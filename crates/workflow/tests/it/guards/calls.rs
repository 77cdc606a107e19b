//! What a call waits for before its next step, and which steps can still be taken back.

use super::list;

guards! { Call;
    themes_set: refuses [{ themes: 0 }], takes [{ themes: 1 }];
    close_set: refuses [{ has_close: false }], takes [{ has_close: true }];
    before_close: refuses [{ close_ahead: false }], takes [{ close_ahead: true }];
    close_reached: refuses [{ in_time: true }], takes [{ in_time: false }];
    all_checked:
        refuses [
            { project_stages: list(["eligible", "submitted"]) },
            { project_stages: list(["eligible", "draft"]) },
            { project_stages: list(["fp_review"]) }
        ],
        takes [{ project_stages: list(["eligible", "lapsed"]) }];
    all_judged:
        refuses [
            { project_stages: list(["short_listed", "eligible"]) },
            { project_stages: list(["short_listed", "fp_review"]) }
        ],
        takes [{ project_stages: list(["short_listed", "lapsed"]) }];
    documents_can_come:
        refuses [{ final_documents_late: list(["EX-1"]) }],
        takes [{ final_documents_late: list([]) }];
    final_stage_over:
        refuses [{ passed: list(["eligibility"]) }],
        takes [{ passed: list(["eligibility", "final_fiche"]) }];
    envelope_holds: refuses [{ money_left: -1 }], takes [{ money_left: 0 }];
    nobody_undecided:
        refuses [
            { project_stages: list(["final_listed", "eligible"]) },
            { project_stages: list(["reserve", "draft"]) }
        ],
        takes [{ project_stages: list(["final_listed", "reserve", "rejected"]) }];
    nobody_awaits_contract:
        refuses [{ project_stages: list(["contracted", "final_listed"]) }],
        takes [{ project_stages: list(["contracted"]) }];
    nobody_in_reserve:
        refuses [{ acts_as: list(["system"]), project_stages: list(["contracted", "reserve"]) }],
        takes [
            { acts_as: list(["system"]), project_stages: list(["contracted"]) },
            { acts_as: list(["office"]), project_stages: list(["reserve"]) }
        ];
    year_over: refuses [{ passed: list([]) }], takes [{ passed: list(["activities_end"]) }];
    all_projects_ended: refuses [{ projects_open: 1 }], takes [{ projects_open: 0 }];
    refunds_received:
        refuses [{ refunds_outstanding: list(["EX-1"]) }],
        takes [{ refunds_outstanding: list([]) }];
    is_reversible_step: refuses [{ step: "opened" }], takes [{ step: "cancelled" }];
    nothing_contracted:
        refuses [
            { step: "final_list_published", projects_begun: list(["EX-1"]) },
            { step: "final_list_published", project_stages: list(["active"]) }
        ],
        takes [
            { step: "final_list_published", projects_begun: list([]), project_stages: list(["reserve"]) },
            { step: "cancelled", projects_begun: list(["EX-1"]) }
        ];
}
