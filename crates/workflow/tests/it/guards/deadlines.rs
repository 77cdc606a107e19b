//! By when something is done, and from when it is missed.

use super::list;

guards! { Project;
    begun_in_time:
        refuses [
            { call_stage: "open", in_time: false },
            { call_stage: "announced", in_time: false },
            { call_stage: "closed", in_time: true },
            { call_stage: "cancelled", in_time: true }
        ],
        takes [
            { call_stage: "open", in_time: true },
            { call_stage: "announced", in_time: true },
            { call_stage: "draft", in_time: true },
            { call_stage: "", in_time: true }
        ];
    call_open:
        refuses [
            { call_stage: "announced", time_granted: false },
            { call_stage: "closed", time_granted: false }
        ],
        takes [{ call_stage: "open", time_granted: false }, { call_stage: "closed", time_granted: true }];
    submitted_in_time:
        refuses [{ in_time: false, time_granted: false }],
        takes [{ in_time: true, time_granted: false }, { in_time: false, time_granted: true }];
    readmission_open:
        refuses [{ call_stage: "open" }, { call_stage: "final_listed" }],
        takes [{ call_stage: "closed" }];
    call_over:
        refuses [
            { call_stage: "" },
            { call_stage: "draft" },
            { call_stage: "announced" },
            { call_stage: "open" },
            { call_stage: "closed", time_granted: true }
        ],
        takes [
            { call_stage: "closed", time_granted: false },
            { call_stage: "cancelled", time_granted: true }
        ];
    call_cancelled: refuses [{ call_stage: "closed" }], takes [{ call_stage: "cancelled" }];
    fiche_in_time:
        refuses [{ passed: list(["final_fiche"]), time_granted: false }],
        takes [
            { passed: list(["eligibility"]), time_granted: false },
            { passed: list(["final_fiche"]), time_granted: true }
        ];
    fiche_missed:
        refuses [
            { passed: list(["eligibility"]), call_stage: "short_listed", time_granted: false },
            { passed: list(["final_fiche"]), call_stage: "final_appraisal", time_granted: true }
        ],
        takes [
            { passed: list(["final_fiche"]), time_granted: false },
            { passed: list([]), call_stage: "final_appraisal", time_granted: false }
        ];
    milestone_ahead:
        refuses [{ milestone_late: true, acts_as: list(["project_owner"]) }],
        takes [
            { milestone_late: false, acts_as: list(["project_owner"]) },
            { milestone_late: true, acts_as: list(["project_owner", "office"]) }
        ];
    revision_in_time: refuses [{ revision_late: true }], takes [{ revision_late: false }];
    revision_overdue: refuses [{ revision_late: false }], takes [{ revision_late: true }];
    contracting_over:
        refuses [{ call_stage: "final_listed" }],
        takes [{ call_stage: "implementation" }, { call_stage: "completed" }];
}
