//! With how many partners a project begins, and goes on.

guards! { Project;
    partners_of_country:
        refuses [{ owner_kind: "state", partners_named: 1 }],
        takes [{ owner_kind: "state", partners_named: 2 }];
    partners_of_institution:
        refuses [
            { owner_kind: "institution", owner_institution_kind: "oic_subsidiary_organ", partners_named: 0 }
        ],
        takes [
            { partners_named: 2 },
            { owner_kind: "institution", owner_institution_kind: "oic_subsidiary_organ", partners_named: 1 }
        ];
    partners_named_enough: refuses [{ partners_named: 1 }], takes [{ partners_named: 2 }];
    expertise_has_a_provider:
        refuses [{ project_type: "sharing_expertise", providers_named: 0 }],
        takes [
            { project_type: "sharing_expertise", providers_named: 1 },
            { project_type: "direct_grant", providers_named: 0 }
        ];
    consents_given: refuses [{ consents_open: 1 }], takes [{ consents_open: 0 }];
    renewals_done: refuses [{ renewals_open: 1 }], takes [{ renewals_open: 0 }];
}
