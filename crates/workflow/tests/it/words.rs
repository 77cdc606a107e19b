//! The words the domain knows, as far as these tests need them.

use nidaa_workflow::{FactKind, Machine, Vocabulary, Workflow};

pub const FILE: &str = "workflows/comcec-project-funding.yaml";
pub const SOURCE: &str = include_str!("../../../../workflows/comcec-project-funding.yaml");

const EVENTS: &[&str] = &[
    "call_opened",
    "call_closed",
    "project_contract_signed",
    "project_activity_held",
    "project_report_submitted",
    "project_report_returned",
    "project_report_accepted",
    "project_final_report_accepted",
    "project_amendment_requested",
    "project_amendment_approved",
    "project_amendment_refused",
    "project_payment_requested",
    "project_payment_made",
    "project_payment_refused",
    "call_cancelled",
    "call_short_list_published",
    "call_final_list_published",
    "call_implementation_started",
    "call_completed",
    "project_drafted",
    "project_found_eligible",
    "project_found_ineligible",
    "project_activated",
    "project_closed",
    "project_partner_confirmed",
    "project_partner_declined",
    "project_partner_withdrawn",
    "project_partner_replaced",
    "project_milestone_planned",
    "project_milestone_reached",
    "project_milestone_missed",
    "project_submitted",
    "project_approved",
    "project_postponed",
    "call_projects_postponed",
    "project_partner_invited",
    "project_endorsed",
    "project_sent_to_focal_point",
    "project_returned_by_focal_point",
    "project_short_listed",
    "project_final_fiche_submitted",
    "project_final_stage_missed",
    "project_revision_requested",
    "project_fiche_resubmitted",
    "project_revision_missed",
    "mail_failed",
    "mail_bounced",
    "webhook_disabled",
    "project_rejected",
    "project_withdrawn",
    "project_resumed",
    "project_terminated",
    "project_put_on_reserve",
    "call_announced",
    "call_deadline_extended",
];

const PROJECT_COMMANDS: &[&str] = &[
    "draft_project",
    "submit_project",
    "find_eligible",
    "find_ineligible",
    "short_list_project",
    "approve_project",
    "put_on_reserve",
    "reject_project",
    "postpone_project",
    "resume_project",
    "activate_project",
    "plan_milestone",
    "redate_milestone",
    "reach_milestone",
    "miss_milestone",
    "close_project",
    "withdraw_project",
    "terminate_project",
    "invite_partner",
    "confirm_partner",
    "decline_partner",
    "withdraw_partner",
    "replace_partner",
    "correct_project",
    "save_form",
    "sign_contract",
    "attend_training",
    "transfer_budget",
    "request_amendment",
    "give_consent",
    "refuse_consent",
    "approve_amendment",
    "refuse_amendment",
    "announce_activity",
    "hold_activity",
    "submit_report",
    "submit_final_report",
    "return_report",
    "endorse_report",
    "accept_report",
    "accept_final_report",
    "request_payment",
    "approve_payment",
    "refuse_payment",
    "make_payment",
    "receive_refund",
    "visit_project",
    "resolve_finding",
    "check_closing_item",
];

const PROJECT_FACTS: &[(&str, FactKind)] = &[
    ("owner_kind", FactKind::Text),
    ("partners_named", FactKind::Count),
    ("partners_confirmed", FactKind::Count),
    ("call_stage", FactKind::Text),
    ("in_time", FactKind::Flag),
    ("time_granted", FactKind::Flag),
    ("theme", FactKind::Text),
    ("call_themes", FactKind::Texts),
    ("milestones_open", FactKind::Count),
    ("milestones_total", FactKind::Count),
    ("project_type", FactKind::Text),
    ("answers_missing", FactKind::Count),
    // Of the grant.
    ("has_contract", FactKind::Flag),
    ("days_to_contract_end", FactKind::Count),
    ("notice_days", FactKind::Count),
    ("activities_open", FactKind::Count),
    ("reports_open", FactKind::Count),
    ("revision_rounds", FactKind::Count),
    ("report_endorsed", FactKind::Flag),
    ("findings_open", FactKind::Count),
    ("consents_open", FactKind::Count),
    ("transfer_basis_points", FactKind::Count),
    ("granted", FactKind::Count),
    ("paid", FactKind::Count),
    ("spent", FactKind::Count),
    ("committed", FactKind::Count),
    ("eligible", FactKind::Count),
    ("payment", FactKind::Count),
    ("payment_kind", FactKind::Text),
    ("payment_approvals", FactKind::Count),
    ("closing_items_open", FactKind::Count),
];
/// The way from draft to final list.
fn with_appraisal(vocabulary: Vocabulary) -> Vocabulary {
    let commands = [
        "revise_draft",
        "send_to_focal_point",
        "return_to_owner",
        "endorse_project",
        "lapse_project",
        "submit_final_fiche",
        "miss_final_stage",
        "request_revision",
        "resubmit_fiche",
        "miss_revision",
        "expire_reserve",
        "decline_project",
        "promote_project",
        "report_proof",
        "accept_proof",
        "reject_proof",
    ];
    let facts = [
        ("acts_as", FactKind::Texts),
        ("passed", FactKind::Texts),
        ("registered", FactKind::Flag),
        ("checklist_failed", FactKind::Count),
        ("checklist_open", FactKind::Count),
        ("letters_missing", FactKind::Count),
        ("contribution_percent", FactKind::Count),
        ("fiche_rounds", FactKind::Count),
        ("revision_late", FactKind::Flag),
        ("scores", FactKind::Count),
        ("average", FactKind::Count),
        ("fits_envelope", FactKind::Flag),
        ("over_ceiling", FactKind::Flag),
        ("reserve_ahead", FactKind::Count),
        ("conditions_open", FactKind::Count),
    ];
    vocabulary
        .with_commands(
            Machine::Call,
            &[
                "start_preappraisal",
                "close_final_stage",
                "end_year",
                "assign_assessors",
                "set_envelope",
                "grant_grace",
                "propose_promotion",
            ],
        )
        .with_commands(Machine::Project, &commands)
        .with_facts(
            Machine::Call,
            &[
                ("passed", FactKind::Texts),
                ("project_stages", FactKind::Texts),
                ("money_left", FactKind::Count),
            ],
        )
        .with_facts(Machine::Project, &facts)
}

pub fn vocabulary() -> Vocabulary {
    with_appraisal(with_wider_words(with_relations(Vocabulary::new())))
        .with_commands(
            Machine::Call,
            &[
                "draft_call",
                "set_themes",
                "announce_call",
                "open_call",
                "extend_deadline",
                "close_call",
                "publish_short_list",
                "publish_final_list",
                "start_implementation",
                "complete_call",
                "cancel_call",
                "postpone_projects",
            ],
        )
        .with_commands(Machine::Project, PROJECT_COMMANDS)
        .with_facts(
            Machine::Call,
            &[
                ("themes", FactKind::Count),
                ("in_time", FactKind::Flag),
                ("has_close", FactKind::Flag),
                ("projects_open", FactKind::Count),
            ],
        )
        .with_facts(Machine::Project, PROJECT_FACTS)
        .with_roles(&["office", "project_owner", "focal_point", "partner", "bank", "assessor", "system"])
        .with_events(EVENTS)
        .with_dates(&["call.opens", "call.closes", "milestone.ends"])
        .with_mails(&[
            "call_opened",
            "proposal_received",
            "project_approved",
            "project_postponed",
            "partner_invited",
            "mail_undelivered",
            "webhook_disabled",
            "project_short_listed",
            "project_ineligible",
            "project_rejected",
            "project_withdrawn",
            "project_resumed",
            "project_terminated",
            "project_on_reserve",
            "partner_answered",
            "call_announced",
            "deadline_extended",
            "call_cancelled",
            "list_published",
        ])
        .with_audiences(&[
            "registered_contacts",
            "project_owner",
            "focal_point",
            "partner_contacts",
            "invited_partner",
            "office",
            "responsible_authority",
        ])
        .with_voices(&[
            ("project_owner", "project_owner"),
            ("responsible_authority", "project_owner"),
            ("focal_point", "focal_point"),
            ("partner_contacts", "partner"),
            ("invited_partner", "partner"),
            ("office", "office"),
        ])
}

fn with_relations(words: Vocabulary) -> Vocabulary {
    words.with_relations(
        Machine::Project,
        &[
            ("owner", Some("project_owner")),
            ("focal_point", Some("focal_point")),
            ("partner", Some("partner")),
            ("no_conflict", None),
        ],
    )
}

/// Words of notices on mails and decisions, and facts of programmes that pass money on or rank what is left.
fn with_wider_words(words: Vocabulary) -> Vocabulary {
    words
        .with_facts(
            Machine::Project,
            &[
                ("providers_named", FactKind::Count),
                ("owner_institution_kind", FactKind::Text),
                ("owner_institution_country", FactKind::Text),
                ("subgrants_open", FactKind::Count),
                ("scores", FactKind::Count),
                ("average", FactKind::Count),
                ("fits_envelope", FactKind::Flag),
                ("over_ceiling", FactKind::Flag),
                ("reserve_ahead", FactKind::Count),
                ("conditions_open", FactKind::Count),
                ("money_left", FactKind::Count),
                ("renewals_open", FactKind::Count),
                ("decision", FactKind::Text),
            ],
        )
        .with_events(&[
            "call_announced",
            "call_deadline_extended",
            "mail_bounced",
            "mail_failed",
            "project_amendment_approved",
            "project_amendment_refused",
            "project_amendment_requested",
            "project_contract_signed",
            "project_decision_reverted",
            "project_final_report_accepted",
            "project_finding_resolved",
            "project_payment_made",
            "project_payment_refused",
            "project_payment_requested",
            "project_put_on_reserve",
            "project_rejected",
            "project_report_accepted",
            "project_report_returned",
            "project_report_submitted",
            "project_resumed",
            "project_short_listed",
            "project_terminated",
            "project_visit_recorded",
            "project_withdrawn",
            "webhook_disabled",
        ])
        .with_mails(&[
            "call_announced",
            "deadline_extended",
            "decision_corrected",
            "list_published",
            "mail_undelivered",
            "partner_answered",
            "project_ineligible",
            "project_on_reserve",
            "project_rejected",
            "project_resumed",
            "project_short_listed",
            "project_terminated",
            "project_withdrawn",
            "webhook_disabled",
        ])
}

pub fn workflow() -> Workflow {
    match Workflow::load(FILE, SOURCE, &vocabulary()) {
        Ok(workflow) => workflow,
        Err(faults) => panic!("{}", faults.iter().map(|fault| fault.snippet(SOURCE)).collect::<String>()),
    }
}
