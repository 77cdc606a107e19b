//! The words policy files may use; their meaning is in this crate.

mod causes;
mod parameters;
mod written;

pub use written::writers_of;

use crate::{
    Command, Record, Relation,
    call::CallEvent,
    evaluation::EvaluationEvent,
    project::{Owner, PaymentKind, ProjectEvent},
};
use nidaa_kernel::{Country, fixed_holidays, member_states};
use nidaa_workflow::{FactKind, Holds, Machine, Tick, Values, Vocabulary};

/// Roles an account may hold and a policy file may ask for.
pub(crate) const ROLES: [&str; 8] = [
    "office",
    "project_owner",
    "focal_point",
    "partner",
    "implementing_partner",
    "bank",
    "assessor",
    "system",
];

/// Facts of the way from the draft to the final list.
const APPRAISAL: &[(&str, FactKind)] = &[
    ("acts_as", FactKind::Texts),
    ("passed", FactKind::Texts),
    ("registered", FactKind::Flag),
    ("focal_point_on_duty", FactKind::Flag),
    ("checklist_failed", FactKind::Count),
    ("checklist_open", FactKind::Count),
    ("letters_missing", FactKind::Count),
    ("letters_lacking", FactKind::Texts),
    ("contribution_percent", FactKind::Count),
    ("fiche_rounds", FactKind::Count),
    ("revision_late", FactKind::Flag),
    ("milestone_late", FactKind::Flag),
    ("scores", FactKind::Count),
    ("average", FactKind::Count),
    ("fits_envelope", FactKind::Flag),
    ("over_ceiling", FactKind::Flag),
    ("reserve_ahead", FactKind::Count),
    ("conditions_open", FactKind::Count),
];

/// Amounts and shares of a project.
const MEASURED: [&str; 8] =
    ["granted", "paid", "spent", "committed", "eligible", "payment", "average", "transfer_basis_points"];

/// Parameters that the program reads itself, where a policy has them.
const READ: [&str; 10] = [
    "revision_days",
    "coordination_office",
    "implementing_partner",
    "responsible_ministry",
    "panel_quorum",
    "reminder_hour",
    "separate_reminders",
    "budget_heads",
    "closing_checklist",
    "payment_approvals",
];

/// Events of the clock. An announced call opens by itself on its day; the other steps follow the end of what they close.
const CLOCK: &[(&str, Tick)] = &[
    ("call_opened", Tick::On("call.opens")),
    ("call_closed", Tick::AfterDate("call.closes")),
    ("project_lapsed", Tick::AfterDate("call.closes")),
    ("call_final_stage_closed", Tick::AfterDeadline("final_fiche")),
    ("project_final_stage_missed", Tick::AfterDeadline("final_fiche")),
    ("call_implementation_started", Tick::AfterDeadline("contracting")),
    ("call_year_ended", Tick::AfterDeadline("activities_end")),
];

/// Mails a notice may ask for.
const MAILS: [&str; 73] = [
    "call_opened",
    "proposal_received",
    "project_approved",
    "project_postponed",
    "partner_invited",
    "mail_undelivered",
    "project_short_listed",
    "project_ineligible",
    "project_rejected",
    "project_withdrawn",
    "project_resumed",
    "project_terminated",
    "call_announced",
    "deadline_extended",
    "call_cancelled",
    "target_cancelled",
    "call_corrected",
    "list_published",
    "project_on_reserve",
    "partner_answered",
    "partner_left",
    "webhook_disabled",
    "activity_announced",
    "amendment_decided",
    "amendment_requested",
    "budget_transferred",
    "condition_judged",
    "conditions_set",
    "consent_asked",
    "consent_refused",
    "contract_ready",
    "contract_signed",
    "fiche_received",
    "finding_answered",
    "finding_judged",
    "focal_point_asked",
    "payment_decided",
    "payment_requested",
    "project_closed",
    "project_declined",
    "project_eligible",
    "project_lapsed",
    "project_readmitted",
    "promotion_proposed",
    "proof_reported",
    "proposal_returned",
    "refund_received",
    "report_judged",
    "report_received",
    "revision_requested",
    "visit_recorded",
    "assessor_assigned",
    "assessor_needed",
    "decision_corrected",
    "activity_held",
    "postponement_declined",
    "postponement_requested",
    "project_activated",
    "project_suspended",
    "proposal_scored",
    "proposal_submitted",
    "year_ended",
    "time_granted",
    "duty_excused",
    "duty_corrected",
    "grace_granted",
    "conflict_declared",
    "panel_convened",
    "panel_moved",
    "panel_ended",
    "refund_due",
    "assessor_left",
    "focal_point_left",
];

/// What conditions of calls may look at.
const OF_CALLS: &[(&str, FactKind)] = &[
    ("themes", FactKind::Count),
    ("in_time", FactKind::Flag),
    ("close_ahead", FactKind::Flag),
    ("has_close", FactKind::Flag),
    ("closes", FactKind::Text),
    ("step", FactKind::Text),
    ("acts_as", FactKind::Texts),
    ("projects_open", FactKind::Count),
    ("passed", FactKind::Texts),
    ("project_stages", FactKind::Texts),
    ("projects_begun", FactKind::Texts),
    ("refunds_outstanding", FactKind::Texts),
    ("final_documents_late", FactKind::Texts),
    ("money_left", FactKind::Count),
];

/// Every command, fact, role, event, date, mail and audience a policy file may name.
pub fn vocabulary() -> Vocabulary {
    let of = |what, words: &[&'static str]| Values::Of { what, words: words.to_vec() };
    let commands = |machine: &str| -> Vec<&'static str> {
        let infos = Command::infos().into_iter().filter(|info| info.machine == machine);
        // What documents report is entered by the import, outside any policy.
        infos.map(|info| info.name).filter(|name| !name.starts_with("record_")).collect()
    };
    let words = Vocabulary::new()
        .with_commands(Machine::Call, &commands("call"))
        .with_commands(Machine::Project, &commands("project"))
        .with_facts(Machine::Call, OF_CALLS)
        .with_facts(
            Machine::Project,
            &[
                ("owner_kind", FactKind::Text),
                ("partners_named", FactKind::Count),
                ("partners_confirmed", FactKind::Count),
                ("call_stage", FactKind::Text),
                ("in_time", FactKind::Flag),
                ("time_granted", FactKind::Flag),
                ("area", FactKind::Text),
                ("theme", FactKind::Text),
                ("call_themes", FactKind::Texts),
                ("milestones_open", FactKind::Count),
                ("milestones_total", FactKind::Count),
                ("providers_named", FactKind::Count),
                ("owner_institution_kind", FactKind::Text),
                ("owner_institution_country", FactKind::Text),
                ("subgrants_open", FactKind::Count),
                ("project_type", FactKind::Text),
                ("answers_missing", FactKind::Count),
                // Of the grant.
                ("has_contract", FactKind::Flag),
                ("days_to_contract_end", FactKind::Count),
                ("contract_months", FactKind::Count),
                ("notice_days", FactKind::Count),
                ("activities_open", FactKind::Count),
                ("activities_unreported", FactKind::Count),
                ("reports_open", FactKind::Count),
                ("revision_rounds", FactKind::Count),
                ("report_endorsed", FactKind::Flag),
                ("findings_open", FactKind::Count),
                ("only_gives_up", FactKind::Flag),
                ("consents_open", FactKind::Count),
                ("consents_lacking", FactKind::Texts),
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
                ("renewals_open", FactKind::Count),
                ("renewals_lacking", FactKind::Texts),
                ("decision", FactKind::Text),
                ("refunds_since", FactKind::Count),
                ("with_call", FactKind::Flag),
                ("returns_to", FactKind::Text),
            ],
        )
        .with_facts(Machine::Project, APPRAISAL)
        .with_values(
            Machine::Call,
            &[
                ("passed", Values::Deadlines),
                ("project_stages", Values::Stages(Machine::Project)),
                ("acts_as", Values::Roles),
            ],
        )
        .with_values(
            Machine::Project,
            &[
                ("passed", Values::Deadlines),
                ("call_stage", Values::Stages(Machine::Call)),
                ("returns_to", Values::Stages(Machine::Project)),
                ("project_type", Values::Types),
                ("acts_as", Values::Roles),
                ("owner_kind", of("kind of owner", &Owner::KINDS)),
                ("owner_institution_kind", of("kind of institution", parameters::KINDS)),
                ("payment_kind", of("kind of payment", &PaymentKind::ALL.map(PaymentKind::as_str))),
            ],
        )
        .with_measured(Machine::Call, &["money_left"])
        .with_measured(Machine::Project, &MEASURED)
        .with_written(Machine::Call, written::of_calls())
        .with_written(Machine::Project, written::of_projects())
        .with_parameters(&READ.map(|name| (name, Holds::Anything)))
        .with_parameters(&parameters::HOLDS)
        .with_roles(&ROLES);
    with_people(with_happenings(words))
}

/// Adds what notices and duties may follow.
fn with_happenings(words: Vocabulary) -> Vocabulary {
    words
        .with_events(&kinds::<CallEvent>())
        .with_events(&kinds::<ProjectEvent>())
        .with_events(&kinds::<EvaluationEvent>())
        .with_events(&["obligation_time_granted", "obligation_excused", "obligation_decision_reverted"])
        .with_events(&["panel_convened", "panel_moved", "panel_adjourned", "account_closed"])
        .with_events(&["mail_failed", "mail_bounced", "webhook_disabled"])
}

/// Adds dates, mails and whom they reach.
fn with_people(words: Vocabulary) -> Vocabulary {
    let relations = Relation::ALL.map(|relation| (relation.as_str(), relation.of_role()));
    words
        .with_relations(Machine::Project, &relations)
        .with_dates(&[
            "call.opens",
            "call.closes",
            "milestone.ends",
            "condition.due",
            "finding.due",
            "activity.ends",
            "contract.starts",
            "contract.ends",
        ])
        .with_mails(&MAILS)
        .with_audiences(&[
            "registered_contacts",
            "project_owner",
            "focal_point",
            "partner_contacts",
            "invited_partner",
            "office",
            "responsible_authority",
            "asked_partner",
            "implementing_partner",
            "assessor",
            "bank",
            "contract_people",
            "concerned_partner",
            "debtor",
            "panel_members",
        ])
        .with_voices(&[
            ("project_owner", "project_owner"),
            ("responsible_authority", "project_owner"),
            ("focal_point", "focal_point"),
            ("partner_contacts", "partner"),
            ("invited_partner", "partner"),
            ("office", "office"),
            ("asked_partner", "partner"),
            ("implementing_partner", "implementing_partner"),
            ("assessor", "assessor"),
            ("bank", "bank"),
            ("contract_people", "project_owner"),
            ("concerned_partner", "partner"),
        ])
        .with_named(&[("office", "coordination_office"), ("implementing_partner", "implementing_partner")])
        // No policy opens it: whoever a proposal was given to may score it.
        .with_given(&[("score_proposal", "assessor")])
        .with_clock(CLOCK)
        .with_causes(causes::causes())
        .with_holidays(holidays())
}

/// Days of the year on which a member state rests every year.
fn holidays() -> impl Iterator<Item = ((u8, u8), Country)> {
    let of = |country| fixed_holidays(country).iter().map(move |(month, day)| (*month, *day, country));
    let all = member_states().iter().flat_map(move |state| of(state.country));
    all.filter_map(|(month, day, country)| Some(((month.try_into().ok()?, day.try_into().ok()?), country)))
}

/// Every event of an aggregate, as policy files write it.
fn kinds<E: Record>() -> Vec<String> {
    E::KINDS.iter().map(|(kind, _)| format!("{}_{kind}", E::STREAM)).collect()
}
