//! What a contract allows while it runs.

guards! { Project;
    contract_runs:
        refuses [{ has_contract: true, days_to_contract_end: -1, activities_open: 1, returns_to: "active" }],
        takes [
            { has_contract: true, days_to_contract_end: 0, activities_open: 1, returns_to: "active" },
            { has_contract: true, days_to_contract_end: -1, activities_open: 0, returns_to: "active" },
            { has_contract: false, days_to_contract_end: -1, activities_open: 1, returns_to: "active" },
            { has_contract: true, days_to_contract_end: -1, activities_open: 1, returns_to: "final_reporting" },
            { has_contract: true, days_to_contract_end: -1, activities_open: 1, returns_to: "amending" }
        ];
    amendments_open:
        refuses [{ days_to_contract_end: 29, only_gives_up: false }],
        takes [
            { days_to_contract_end: 30, only_gives_up: false },
            { days_to_contract_end: -5, only_gives_up: true }
        ];
    work_goes_on:
        refuses [{ returns_to: "contracted" }, { returns_to: "suspended" }, { returns_to: "postponed" }],
        takes [{ returns_to: "active" }, { returns_to: "" }];
    not_at_rest:
        refuses [{ returns_to: "suspended" }, { returns_to: "postponed" }],
        takes [{ returns_to: "active" }, { returns_to: "contracted" }];
    contract_not_too_long: refuses [{ contract_months: 13 }], takes [{ contract_months: 12 }];
    within_threshold: refuses [{ transfer_basis_points: 1_001 }], takes [{ transfer_basis_points: 1_000 }];
    notice_given: refuses [{ notice_days: 29 }], takes [{ notice_days: 30 }];
    gives_grants: refuses [{ project_type: "sharing_expertise" }], takes [{ project_type: "direct_grant" }];
}
