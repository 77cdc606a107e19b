//! What each command writes: the events it always writes, and those it may write besides. So a check can tell in which stage a
//! duty begins.

use nidaa_workflow::Written;

/// A command, what it always writes, and what it may write besides.
type Row = (&'static str, &'static [&'static str], &'static [&'static str]);

/// From the draft to the final list.
const DRAFT: &[Row] = &[
    ("draft_project", &["drafted"], &["type_chosen"]),
    ("save_form", &[], &["answered", "type_chosen"]),
    ("revise_draft", &["draft_revised"], &[]),
    ("correct_project", &["corrected"], &[]),
    ("send_to_focal_point", &["sent_to_focal_point"], &[]),
    ("return_to_owner", &["returned_by_focal_point"], &[]),
    ("endorse_project", &["endorsed", "submitted"], &[]),
    ("submit_project", &["submitted"], &[]),
    ("lapse_project", &["lapsed"], &[]),
    ("readmit_project", &["readmitted"], &[]),
    ("find_eligible", &["found_eligible"], &["eligibility_checked"]),
    ("find_ineligible", &["found_ineligible"], &["eligibility_checked"]),
    ("short_list_project", &["short_listed"], &[]),
    ("submit_final_fiche", &["final_fiche_submitted"], &[]),
    ("miss_final_stage", &["final_stage_missed"], &[]),
    ("request_revision", &["revision_requested"], &[]),
    ("resubmit_fiche", &["fiche_resubmitted"], &[]),
    ("miss_revision", &["revision_missed"], &[]),
    ("approve_project", &["approved"], &["condition_set"]),
    ("put_on_reserve", &["put_on_reserve"], &[]),
    ("promote_project", &["promoted", "approved"], &[]),
    ("expire_reserve", &["reserve_expired"], &[]),
    ("reject_project", &["rejected"], &[]),
    ("decline_project", &["declined"], &[]),
    ("report_proof", &["proof_reported"], &[]),
    ("accept_proof", &["condition_met"], &[]),
    ("reject_proof", &["proof_rejected"], &[]),
];

/// Partners, milestones, rests and ends.
const WAY: &[Row] = &[
    ("invite_partner", &["partner_invited"], &[]),
    ("confirm_partner", &["partner_confirmed"], &[]),
    ("decline_partner", &["partner_declined"], &[]),
    ("withdraw_partner", &["partner_withdrawn"], &["renewals_asked", "renewals_done"]),
    ("replace_partner", &["partner_replaced", "partner_invited"], &["renewals_asked", "renewals_done"]),
    ("plan_milestone", &["milestone_planned"], &[]),
    ("redate_milestone", &["milestone_redated"], &[]),
    ("reach_milestone", &["milestone_reached"], &[]),
    ("miss_milestone", &["milestone_missed"], &[]),
    ("award_subgrant", &["subgrant_awarded"], &[]),
    ("settle_subgrant", &["subgrant_settled"], &[]),
    ("cancel_subgrant", &["subgrant_cancelled"], &[]),
    ("request_postponement", &["postponement_requested"], &[]),
    ("decline_postponement", &["postponement_declined"], &[]),
    ("postpone_project", &["postponed"], &["milestone_redated", "renewals_asked"]),
    ("suspend_project", &["suspended"], &[]),
    ("resume_project", &["resumed"], &[]),
    ("renew_consent", &["consent_renewed"], &["renewals_done"]),
    ("file_document", &["document_filed"], &[]),
    ("renew_document", &["document_renewed"], &["renewals_done"]),
    ("activate_project", &["activated"], &[]),
    ("withdraw_project", &["withdrawn"], &["refund_due"]),
    ("terminate_project", &["terminated"], &["refund_due"]),
    ("close_project", &["closed"], &[]),
    (
        "revert_decision",
        &[],
        &[
            "act_reverted",
            "decision_reverted",
            "final_stage_missed",
            "lapsed",
            "milestone_redated",
            "reserve_expired",
        ],
    ),
];

/// The grant.
const GRANT: &[Row] = &[
    ("sign_contract", &["contract_signed"], &[]),
    ("attend_training", &["training_attended"], &[]),
    ("transfer_budget", &["budget_transferred"], &[]),
    ("request_amendment", &["amendment_requested"], &[]),
    ("give_consent", &["consent_given"], &[]),
    ("refuse_consent", &["consent_refused"], &[]),
    (
        "approve_amendment",
        &["amendment_approved"],
        &["partner_confirmed", "partner_withdrawn", "renewals_asked", "renewals_done"],
    ),
    (
        "begin_amendments",
        &["amendment_begun"],
        &["partner_confirmed", "partner_withdrawn", "renewals_asked", "renewals_done"],
    ),
    ("refuse_amendment", &["amendment_refused"], &[]),
    ("announce_activity", &["activity_announced"], &[]),
    ("hold_activity", &["activity_held"], &[]),
    ("submit_report", &["report_submitted"], &[]),
    ("submit_final_report", &["report_submitted"], &[]),
    ("return_report", &["report_returned"], &[]),
    ("endorse_report", &["report_endorsed"], &[]),
    ("accept_report", &["report_accepted"], &[]),
    ("accept_final_report", &["final_report_accepted"], &["refund_due"]),
    ("request_payment", &["payment_requested"], &[]),
    ("approve_payment", &["payment_approved"], &[]),
    ("refuse_payment", &["payment_refused"], &[]),
    ("make_payment", &["payment_made"], &[]),
    ("receive_refund", &["refund_received"], &["refund_settled"]),
    ("visit_project", &["visit_recorded"], &[]),
    ("resolve_finding", &["finding_resolved"], &[]),
    ("answer_finding", &["finding_answered"], &[]),
    ("return_finding", &["finding_returned"], &[]),
    ("check_closing_item", &["closing_item_checked"], &[]),
];

/// The call.
const CALL: &[Row] = &[
    ("draft_call", &["drafted"], &[]),
    ("set_themes", &["themes_set"], &[]),
    ("announce_call", &["announced"], &[]),
    ("open_call", &["opened"], &[]),
    ("extend_deadline", &["deadline_extended"], &[]),
    ("grant_grace", &["grace_granted"], &[]),
    ("close_call", &["closed"], &[]),
    ("start_preappraisal", &["preappraisal_started"], &[]),
    ("publish_short_list", &["short_list_published"], &[]),
    ("close_final_stage", &["final_stage_closed"], &[]),
    ("publish_final_list", &["final_list_published"], &[]),
    ("start_implementation", &["implementation_started"], &[]),
    ("end_year", &["year_ended"], &[]),
    ("complete_call", &["completed"], &[]),
    ("cancel_call", &["cancelled"], &[]),
    ("set_envelope", &["envelope_set"], &["promotion_proposed"]),
    ("propose_promotion", &["promotion_proposed"], &[]),
    ("assign_assessors", &["assessors_assigned"], &[]),
    ("postpone_projects", &["projects_postponed"], &[]),
    ("revert_postponements", &["postponements_reverted"], &[]),
    ("revert_call_step", &["step_reverted"], &[]),
];

/// Commands that only undo.
const UNDO: [&str; 3] = ["revert_decision", "revert_call_step", "revert_postponements"];

pub(super) fn of_calls() -> impl Iterator<Item = (String, Written)> {
    CALL.iter().map(|row| written("call", row))
}

pub(super) fn of_projects() -> impl Iterator<Item = (String, Written)> {
    [DRAFT, WAY, GRANT].into_iter().flatten().map(|row| written("project", row))
}

/// Commands of a project that always write one of these events, as policy files name them.
pub fn writers_of(events: &[String]) -> impl Iterator<Item = &'static str> {
    let is_one = |kind: &str| events.iter().any(|event| event.strip_prefix("project_") == Some(kind));
    let rows = [DRAFT, WAY, GRANT].into_iter().flatten();
    rows.filter(move |(_, always, _)| always.iter().any(|kind| is_one(kind))).map(|(command, ..)| *command)
}

fn written(stream: &str, (command, always, sometimes): &Row) -> (String, Written) {
    let full = |kinds: &[&str]| kinds.iter().map(|kind| format!("{stream}_{kind}")).collect();
    let (always, sometimes) = (full(always), full(sometimes));
    ((*command).to_owned(), Written { always, sometimes, takes_back: UNDO.contains(command) })
}
