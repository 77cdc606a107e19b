//! What a proposal must be to be handed in.

use super::list;

guards! { Project;
    area_open: refuses [{ area: "digital" }], takes [{ area: "tourism" }, { area: "" }];
    theme_announced:
        refuses [
            { theme: "mining", call_themes: list(["ecotourism"]) },
            { theme: "mining", call_themes: list([]) }
        ],
        takes [{ theme: "ecotourism", call_themes: list(["ecotourism"]) }];
    owner_may_apply:
        refuses [{ owner_kind: "institution", owner_institution_kind: "ministry" }],
        takes [
            { owner_kind: "state" },
            { owner_kind: "institution", owner_institution_kind: "oic_subsidiary_organ" }
        ];
    focal_point_first:
        refuses [{ owner_kind: "state", acts_as: list(["project_owner"]) }],
        takes [{ owner_kind: "state", acts_as: list(["focal_point"]) }, { acts_as: list(["office"]) }];
    has_focal_point: refuses [{ owner_kind: "institution" }], takes [{ owner_kind: "state" }];
    focal_point_on_duty:
        refuses [{ owner_kind: "state", focal_point_on_duty: false }],
        takes [{ owner_kind: "state", focal_point_on_duty: true }];
    registered_in_area:
        refuses [{ area: "tourism", registered: false }],
        takes [{ area: "tourism", registered: true }];
    answers_complete: refuses [{ answers_missing: 1 }], takes [{ answers_missing: 0 }];
    activities_planned: refuses [{ milestones_total: 0 }], takes [{ milestones_total: 1 }];
    contribution_enough: refuses [{ contribution_percent: 9 }], takes [{ contribution_percent: 10 }];
    letters_enclosed:
        refuses [{ letters_missing: 1, letters_lacking: list(["DZ"]) }],
        takes [{ letters_missing: 0, letters_lacking: list([]) }];
}
