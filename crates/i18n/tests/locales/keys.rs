//! Every word the rest of the program looks up by a code is there.

use nidaa_i18n::exists;

/// Stream and kind of every event. This crate stands below the domain and cannot ask it; the web crate's test compares.
const EVENTS: &[(&str, &str)] = &[
    (
        "call",
        "drafted recorded themes_set announced opened deadline_extended closed short_list_published final_list_published implementation_started completed cancelled projects_postponed postponements_reverted step_reverted preappraisal_started final_stage_closed year_ended assessors_assigned envelope_set promotion_proposed grace_granted",
    ),
    (
        "project",
        "drafted recorded submitted found_eligible found_ineligible short_listed approved put_on_reserve rejected postponed resumed activated milestone_planned milestone_redated milestone_reached milestone_missed closed withdrawn terminated partner_invited partner_confirmed partner_declined partner_withdrawn partner_replaced type_chosen answered subgrant_awarded subgrant_settled subgrant_cancelled corrected draft_revised sent_to_focal_point returned_by_focal_point endorsed eligibility_checked lapsed final_fiche_submitted final_stage_missed revision_requested fiche_resubmitted revision_missed reserve_expired declined promoted condition_set proof_reported condition_met proof_rejected",
    ),
    (
        "institution",
        "registered registration_granted registration_ended contact_appointed contact_replaced contact_unreachable contact_confirmed focal_point_appointed focal_point_relieved",
    ),
    // Of its standing still.
    (
        "project",
        "postponement_requested postponement_declined renewals_asked renewals_done consent_renewed document_filed document_renewed suspended decision_reverted act_reverted",
    ),
    // Of its grant.
    (
        "project",
        "contract_signed training_attended budget_transferred amendment_requested consent_given consent_refused amendment_approved amendment_begun amendment_refused activity_announced activity_held report_submitted report_returned report_endorsed report_accepted final_report_accepted payment_requested payment_approved payment_refused payment_made refund_received refund_due refund_settled visit_recorded finding_resolved finding_answered finding_returned closing_item_checked",
    ),
    ("account", "opened closed deputy_appointed deputy_dismissed address_named"),
    ("mail", "prepared held edited released deferred sent failed cancelled bounced waits digested"),
    (
        "recipient",
        "courtesy_muted courtesy_wanted language_chosen suppressed restored links_revoked pace_chosen digested",
    ),
    ("docket", "prepared discarded applied"),
    ("feed", "opened closed"),
    ("webhook", "registered replayed disabled enabled key_rotated removed"),
    ("wording", "written dropped"),
    ("holidays", "confirmed moved withdrawn"),
    ("rules", "published"),
    ("obligation", "reminded time_granted excused decision_reverted"),
    (
        "panel",
        "convened moved presence_recorded member_recused vote_opened vote_cast vote_closed vote_left_undecided adjourned",
    ),
    (
        "evaluation",
        "assessor_assigned assessor_released conflict_declared conflict_lifted person_listed scored",
    ),
];

/// The page of all refusals, which the xtask crate's test compares with the source.
const REFUSALS: &str = include_str!("../../../../docs/refusals.md");

/// Codes of the data files and of the domain's states, under the family they are looked up in.
const CODES: &[(&str, &str)] = &[
    ("sector", "trade private_sector finance transport_communications tourism agriculture poverty digital"),
    ("role", "office project_owner focal_point partner implementing_partner bank assessor system"),
    ("relation", "owner focal_point partner implementing_partner"),
    ("subgrant", "awarded settled cancelled"),
    ("refusal-grounds", "place kept stated inferred assumed facts"),
    (
        "fact",
        "owner_kind partners_named partners_confirmed call_stage in_time theme call_themes milestones_open milestones_total \
         themes close_ahead has_close projects_open answers_missing project_type value-true value-false",
    ),
    ("partner-role", "partner beneficiary participating provider"),
    ("link", "invited confirmed declined withdrawn replaced"),
    ("milestone", "planned reached missed"),
    ("mail-state", "prepared held deferred sent failed cancelled bounced waiting digested"),
    (
        "mail-cause",
        "address-suppressed courtesy-muted project-withdrawn project-terminated call-cancelled call-closed invitation-answered quiet-hours digest duty-over deadline-extended decision-reverted panel-moved panel-ended",
    ),
    (
        "silence",
        "ended resting no_deadline no_reminders no_contact too_late all_said address_suppressed not_concerned",
    ),
    ("mail-after", "obligation_reminded recipient_digested"),
    ("mail-pace", "immediate daily weekly"),
    ("holiday-state", "fixed proposed confirmed"),
    ("holiday", "fixed eid_al_fitr eid_al_adha"),
    ("obligation-state", "open late resting met lapsed excused"),
    (
        "audience",
        "registered_contacts project_owner responsible_authority focal_point partner_contacts invited_partner office asked_partner implementing_partner assessor bank contract_people concerned_partner debtor panel_members",
    ),
    ("vote", "approve reserve reject abstain"),
    ("condition", "open reported met"),
    ("ground", "own_country own_institution listed_person personal financial other"),
    ("own-ground", "own_country own_institution listed_person personal financial other"),
    ("draft-fact", "title sector theme recommendation implementation_year member_states_count"),
    (
        "part-state",
        "planned announced held reported submitted endorsed returned accepted requested paid refused approved asked given open answered resolved spent progress final",
    ),
    (
        "decision",
        "found_eligible found_ineligible short_listed approved put_on_reserve rejected postponed suspended",
    ),
    ("journey", "away returned ended"),
    ("difference", "year milestone partner contract_version contract_end"),
    ("payment-kind", "advance interim balance"),
    ("budget-head", "travel accommodation daily_allowance human_resources meeting publication other"),
    ("closing-item", "outputs_published visibility_material_filed accounts_filed"),
    (
        "happening",
        "call_completed evaluation_assessor_released evaluation_conflict_declared project_consent_given project_endorsed project_milestone_missed project_milestone_reached project_milestone_redated project_partner_replaced project_partner_withdrawn project_renewals_done project_subgrant_cancelled project_subgrant_settled obligation_time_granted obligation_excused obligation_decision_reverted",
    ),
    ("docket-outcome", "applied discarded"),
    (
        "institution-is",
        "national_body national_focal_point government ministry directorate public_institution public_body international_organization un_body oic_principal_organ oic_subsidiary_organ oic_subsidiary_body oic_specialized_institution oic_affiliated_institution oic_standing_committee oic_standing_committee_secretariat oic_general_secretariat_unit oic_network oic_mechanism oic_mission islamic_institution islamic_organization non_profit ngo university company",
    ),
    (
        "problem",
        "not-found unavailable bad-request sign-in-needed forbidden command-reused conflict preview-moved file-empty file-too-large file-kind",
    ),
];

fn missing(keys: impl Iterator<Item = String>) -> Vec<String> {
    keys.filter(|key| !exists(key)).collect()
}

fn words(family: &'static str, codes: &'static str) -> impl Iterator<Item = String> {
    codes.split_whitespace().map(move |code| format!("{family}-{code}"))
}

#[test]
fn every_event_has_its_sentence() {
    let keys =
        EVENTS.iter().flat_map(|(stream, kinds)| words(stream, kinds)).map(|key| format!("event-{key}"));
    assert_eq!(missing(keys), Vec::<String>::new());
}

#[test]
fn every_refusal_says_why_and_what_would_make_it_pass() {
    let codes = REFUSALS.lines().filter_map(|line| line.strip_prefix("| `")?.split('`').next());
    let codes: Vec<&str> = codes.collect();
    assert!(codes.contains(&"not-the-list"), "the page has rows: {codes:?}");
    let keys = codes.iter().flat_map(|code| [format!("refusal-{code}"), format!("refusal-{code}-advice")]);
    assert_eq!(missing(keys), Vec::<String>::new());
}

#[test]
fn every_code_shown_to_people_has_a_word() {
    let keys = CODES.iter().flat_map(|(family, codes)| words(family, codes));
    assert_eq!(missing(keys), Vec::<String>::new());
}
