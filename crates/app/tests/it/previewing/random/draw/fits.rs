//! Whether there is something in a project that a command could be about: what the rules cannot tell before its data.

use jiff::civil::Date;
use nidaa_domain::project::{
    ActivityState, ConditionState, MilestoneState, PaymentState, Project, Renewal, ReportState, SubgrantState,
};

pub fn proposal(command: &str, project: &Project) -> bool {
    let is_linked = |state: &str| project.links.iter().any(|link| link.state.as_str() == state);
    let is_condition = |state: ConditionState| project.conditions.iter().any(|(_, one)| *one == state);
    match command {
        "decline_postponement" => project.journey.wish.is_some(),
        "confirm_partner" | "decline_partner" => is_linked("invited"),
        "withdraw_partner" => is_linked("confirmed"),
        "replace_partner" => project.links.len() < 4 && !project.links.is_empty(),
        "invite_partner" => project.links.len() < 5,
        "report_proof" => is_condition(ConditionState::Open),
        "accept_proof" | "reject_proof" => is_condition(ConditionState::Reported),
        "renew_document" => !project.journey.documents.is_empty(),
        "renew_consent" => project.journey.renewals.iter().any(|one| matches!(one, Renewal::Consent { .. })),
        "redate_milestone" | "reach_milestone" | "miss_milestone" => {
            project.milestones.iter().any(|one| one.state == MilestoneState::Planned)
        }
        "settle_subgrant" | "cancel_subgrant" => {
            project.subgrants.iter().any(|one| one.state == SubgrantState::Awarded)
        }
        "award_subgrant" => project.granted.is_some() && project.project_type.is_some(),
        _ => true,
    }
}

pub fn grant(command: &str, project: &Project, today: Date) -> bool {
    let grant = &project.grant;
    let is_asked = |approvals: &dyn Fn(u16) -> bool| {
        grant.payments.iter().any(|one| one.state == PaymentState::Requested && approvals(one.approvals))
    };
    let is_report = |state: ReportState| grant.reports.iter().any(|one| one.state == state);
    match command {
        "sign_contract" => project.granted.is_some(),
        "receive_refund" => grant.books().is_some_and(|books| books.paid.minor > 0),
        "request_payment" => grant.books().is_some_and(|books| books.balance.is_none_or(|sum| sum.minor > 0)),
        "approve_payment" | "refuse_payment" => is_asked(&|approvals| approvals < 2),
        "make_payment" => is_asked(&|approvals| approvals >= 2),
        "endorse_report" | "return_report" => is_report(ReportState::Submitted),
        "accept_report" | "accept_final_report" => is_report(ReportState::Endorsed),
        "announce_activity" => grant.contract.as_ref().is_some_and(|one| !one.activities.is_empty()),
        "hold_activity" => grant
            .activities
            .iter()
            .any(|one| one.state == ActivityState::Announced && one.span.start.first_day() <= today),
        "answer_finding" | "resolve_finding" => !grant.findings.is_empty(),
        "return_finding" => grant.findings.iter().any(|one| one.answer.is_some()),
        "transfer_budget"
        | "request_amendment"
        | "submit_report"
        | "submit_final_report"
        | "attend_training"
        | "visit_project" => grant.contract.is_some(),
        _ => true,
    }
}
