//! What the parameters hold that the program itself reads.

use nidaa_workflow::Holds;

/// A count that would mean nothing below 1.
const FROM_ONE: Holds = Holds::Figure { least: 1, most: i64::MAX };

/// Codes that have a name in every language.
const HEADS: &[&str] =
    &["travel", "accommodation", "daily_allowance", "human_resources", "meeting", "publication", "other"];
const CLOSING_ITEMS: &[&str] = &["outputs_published", "visibility_material_filed", "accounts_filed"];
const DECISIONS: &[&str] = &[
    "found_eligible",
    "found_ineligible",
    "short_listed",
    "approved",
    "put_on_reserve",
    "rejected",
    "postponed",
    "suspended",
    "declined",
    "withdrawn",
    "terminated",
    "final_report_accepted",
    "final_stage_missed",
    "revision_missed",
    "closed",
    "payment_approved",
    "payment_made",
    "activity_held",
    "visit_recorded",
    "finding_resolved",
    "closing_item_checked",
    "condition_met",
];
/// Steps of a call that do nothing but lead to another stage.
const STEPS: &[&str] = &[
    "closed",
    "preappraisal_started",
    "short_list_published",
    "final_stage_closed",
    "final_list_published",
    "implementation_started",
    "year_ended",
    "completed",
    "cancelled",
];
/// Kinds of institutions that have a name in every language: those of the OIC, and others.
pub(super) const KINDS: &[&str] = &[
    "oic_principal_organ",
    "oic_general_secretariat_unit",
    "oic_standing_committee",
    "oic_standing_committee_secretariat",
    "oic_subsidiary_body",
    "oic_subsidiary_organ",
    "oic_specialized_institution",
    "oic_affiliated_institution",
    "oic_mechanism",
    "oic_mission",
    "oic_network",
    "national_body",
    "national_focal_point",
    "government",
    "ministry",
    "directorate",
    "public_institution",
    "public_body",
    "international_organization",
    "un_body",
    "islamic_institution",
    "islamic_organization",
    "non_profit",
    "ngo",
    "university",
    "company",
];

/// By name.
pub(super) const HOLDS: [(&str, Holds); 14] = [
    ("opens", Holds::Day),
    ("closes", Holds::Day),
    ("zone", Holds::Zone),
    ("reminder_hour", Holds::Figure { least: 0, most: 23 }),
    ("separate_reminders", FROM_ONE),
    ("panel_quorum", FROM_ONE),
    ("payment_approvals", FROM_ONE),
    ("cooperation_areas", Holds::Areas),
    ("budget_heads", Holds::Of { what: "budget head", words: HEADS }),
    ("closing_checklist", Holds::Of { what: "item of the closing checklist", words: CLOSING_ITEMS }),
    ("reversible_decisions", Holds::Of { what: "decision", words: DECISIONS }),
    ("reversible_steps", Holds::Of { what: "step of the call", words: STEPS }),
    ("applicant_kinds", Holds::Of { what: "kind of institution", words: KINDS }),
    ("unregistered_kinds", Holds::Of { what: "kind of institution", words: KINDS }),
];
