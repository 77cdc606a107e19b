//! What within a project an event is about.

use super::Part;
use crate::{Directory, KnownProject};
use nidaa_domain::{
    AnyEvent, Fact,
    evaluation::EvaluationEvent,
    project::{Amendment, AmendmentState, Change, ChangeRecord, GrantEvent, ProjectEvent, Renewal},
};
use nidaa_kernel::{AccountLogin, Country, PartKey};
use nidaa_workflow::ObligationRule;

/// Audience of each of those an event asks, one duty for each.
const EACH_ASKED: &str = "asked_partner";
/// The event that meets a duty of one document.
const DOCUMENT_RENEWED: &str = "project_document_renewed";

/// The parts for which this event opens a duty under the rule, `None` standing for the whole. An event that asks several
/// at once opens one for each, and none where it asks nobody.
pub fn opened(fact: &Fact, rule: &ObligationRule, directory: &Directory) -> Vec<Option<Part>> {
    let project = match &fact.event {
        AnyEvent::Project(project) => project,
        AnyEvent::Evaluation(event) => {
            let known = directory.project(fact.subject());
            // Whose conflict is lifted owes a score only where the proposal is still theirs to judge.
            let may = |login: &AccountLogin| directory.stake(fact.subject(), login).is_none();
            let owes = |known: &&KnownProject| {
                about(event).is_some_and(|login| known.scoring.contains(login) && may(login))
            };
            let owing = known.filter(owes);
            return owing.and_then(|known| of_evaluation(event, known)).map(Some).into_iter().collect();
        }
        _ => return vec![None],
    };
    if let ProjectEvent::RenewalsAsked { renewals, .. } = project {
        return renewed(renewals, rule);
    }
    if let ProjectEvent::Grant(grant) = project {
        match &**grant {
            GrantEvent::AmendmentRequested { amendment, consents, .. }
                if rule.owed_by.iter().any(|audience| audience == EACH_ASKED) =>
            {
                let consent = |country| Some(Part::Consent { amendment: amendment.clone(), country });
                return consents.iter().copied().map(consent).collect();
            }
            GrantEvent::VisitRecorded { findings, .. } => {
                let finding = findings.iter().map(|record| record.finding.clone());
                return finding.map(|finding| Some(Part::Finding(finding))).collect();
            }
            _ => {}
        }
    }
    vec![of_project(project)]
}

/// What is to be given anew: a duty for each word of a country where it is of those who are asked, and one for each document
/// where it is of documents. Of both together, as old rules have it, it is one for all.
fn renewed(renewals: &[Renewal], rule: &ObligationRule) -> Vec<Option<Part>> {
    let part = |renewal: &Renewal| match renewal {
        Renewal::Consent { country, role } => Part::Partner { country: *country, role: *role },
        Renewal::Document { document, .. } => Part::Document(document.clone()),
    };
    let is_consent = |renewal: &&Renewal| matches!(renewal, Renewal::Consent { .. });
    if rule.owed_by.iter().any(|audience| audience == EACH_ASKED) {
        renewals.iter().filter(is_consent).map(|renewal| Some(part(renewal))).collect()
    } else if rule.met_by.iter().any(|event| event == DOCUMENT_RENEWED) {
        renewals.iter().filter(|one| !is_consent(one)).map(|renewal| Some(part(renewal))).collect()
    } else {
        vec![None]
    }
}

/// Every part an event speaks of; `None` when it speaks of the whole. A report accounts for activities as well, an
/// amendment may give some up, and a country that leaves is asked no more. Of an account that never had the proposal there is no
/// part, which is not the whole; nor of a partnership that goes on as it does.
pub fn concerned(fact: &Fact, directory: &Directory) -> Option<Vec<Part>> {
    let event = match &fact.event {
        AnyEvent::Project(event) => event,
        AnyEvent::Evaluation(event) => {
            let known = directory.project(fact.subject());
            return Some(known.and_then(|known| of_evaluation(event, known)).into_iter().collect());
        }
        _ => return None,
    };
    if let ProjectEvent::PartnerDeclined { stays: true, .. } = event {
        return Some(vec![]);
    }
    let mut parts: Vec<Part> = of_project(event).into_iter().collect();
    if let ProjectEvent::Grant(grant) = event {
        match &**grant {
            GrantEvent::ReportSubmitted { report, activities, .. } => {
                parts.extend(activities.iter().cloned().map(Part::Activity));
                parts.extend(revised(fact.subject(), report, directory));
            }
            GrantEvent::AmendmentApproved { .. } | GrantEvent::AmendmentBegun { .. } => {
                parts.extend(given_up(fact.subject(), directory));
            }
            _ => {}
        }
    }
    if let ProjectEvent::PartnerDeclined { country, .. }
    | ProjectEvent::PartnerWithdrawn { country, .. }
    | ProjectEvent::PartnerReplaced { country, .. } = event
    {
        parts.extend(unasked(fact.subject(), *country, directory));
    }
    (!parts.is_empty()).then_some(parts)
}

/// What a country is still asked that takes part no more, in no role and on no day to come.
fn unasked(project: &str, country: Country, directory: &Directory) -> Vec<Part> {
    let Some(known) = directory.project(project) else { return vec![] };
    let mut links = known.live_links.iter().copied().chain(known.books.newcomers());
    if links.any(|(one, _)| one == country) {
        return vec![];
    }
    let asks =
        |amendment: &&Amendment| amendment.state == AmendmentState::Requested && !amendment.brings(country);
    let open = known.books.amendments.iter().filter(asks);
    open.map(|amendment| Part::Consent { amendment: amendment.amendment.clone(), country }).collect()
}

/// Reports that were sent back and in whose place another one stands, under a key of its own.
fn revised(project: &str, by: &PartKey, directory: &Directory) -> Vec<Part> {
    let reports = directory.project(project).map_or(&[][..], |known| &known.books.reports);
    let later = reports.iter().find(|report| report.report == *by);
    let earlier = reports.iter().filter(|report| later.is_some_and(|later| later.revises(report)));
    earlier.map(|report| Part::Report(report.report.clone())).collect()
}

/// Activities that the last event of a grant gave up.
fn given_up(project: &str, directory: &Directory) -> Vec<Part> {
    let grant = directory.project(project).and_then(|known| known.grant.as_ref());
    let given_up = |record: &ChangeRecord| match &record.change {
        Change::NoActivity { activity } => Some(Part::Activity(activity.clone())),
        _ => None,
    };
    grant.into_iter().flat_map(|grant| &grant.turned).filter_map(given_up).collect()
}

fn of_evaluation(event: &EvaluationEvent, known: &KnownProject) -> Option<Part> {
    let account = about(event)?;
    let place = known.assessors.iter().position(|login| login == account)?;
    Some(Part::Assessor { number: place + 1, account: account.clone() })
}

const fn about(event: &EvaluationEvent) -> Option<&AccountLogin> {
    match event {
        EvaluationEvent::AssessorAssigned { assessor, .. }
        | EvaluationEvent::AssessorReleased { assessor, .. }
        | EvaluationEvent::ConflictDeclared { assessor, .. }
        | EvaluationEvent::ConflictLifted { assessor, .. }
        | EvaluationEvent::Scored { assessor, .. } => Some(assessor),
        EvaluationEvent::PersonListed { .. } => None,
    }
}

fn of_project(event: &ProjectEvent) -> Option<Part> {
    match event {
        ProjectEvent::PartnerInvited { country, role }
        | ProjectEvent::PartnerConfirmed { country, role }
        | ProjectEvent::PartnerDeclined { country, role, .. }
        | ProjectEvent::PartnerWithdrawn { country, role, .. }
        | ProjectEvent::PartnerReplaced { country, role, .. }
        | ProjectEvent::ConsentRenewed { country, role } => {
            Some(Part::Partner { country: *country, role: *role })
        }
        ProjectEvent::MilestonePlanned { milestone, .. }
        | ProjectEvent::MilestoneRedated { milestone, .. }
        | ProjectEvent::MilestoneReached { milestone, .. }
        | ProjectEvent::MilestoneMissed { milestone, .. } => Some(Part::Milestone(milestone.clone())),
        ProjectEvent::ConditionSet { condition, .. } => Some(Part::Condition(condition.key.clone())),
        ProjectEvent::ProofReported { condition, .. }
        | ProjectEvent::ConditionMet { condition }
        | ProjectEvent::ProofRejected { condition, .. } => Some(Part::Condition(condition.clone())),
        ProjectEvent::DocumentFiled { document, .. } | ProjectEvent::DocumentRenewed { document, .. } => {
            Some(Part::Document(document.clone()))
        }
        ProjectEvent::SubgrantAwarded { subgrant, .. }
        | ProjectEvent::SubgrantSettled { subgrant, .. }
        | ProjectEvent::SubgrantCancelled { subgrant, .. } => Some(Part::Subgrant(subgrant.clone())),
        ProjectEvent::Grant(event) => of_grant(event),
        _ => None,
    }
}

fn of_grant(event: &GrantEvent) -> Option<Part> {
    match event {
        GrantEvent::AmendmentRequested { amendment, .. }
        | GrantEvent::AmendmentApproved { amendment, .. }
        | GrantEvent::AmendmentBegun { amendment }
        | GrantEvent::AmendmentRefused { amendment, .. } => Some(Part::Amendment(amendment.clone())),
        GrantEvent::ConsentGiven { amendment, country }
        | GrantEvent::ConsentRefused { amendment, country, .. } => {
            Some(Part::Consent { amendment: amendment.clone(), country: *country })
        }
        GrantEvent::ActivityAnnounced { activity, .. } | GrantEvent::ActivityHeld { activity, .. } => {
            Some(Part::Activity(activity.clone()))
        }
        GrantEvent::ReportSubmitted { report, .. }
        | GrantEvent::ReportReturned { report, .. }
        | GrantEvent::ReportEndorsed { report }
        | GrantEvent::ReportAccepted { report, .. }
        | GrantEvent::FinalReportAccepted { report, .. } => Some(Part::Report(report.clone())),
        GrantEvent::PaymentRequested { payment, .. }
        | GrantEvent::PaymentApproved { payment, .. }
        | GrantEvent::PaymentRefused { payment, .. }
        | GrantEvent::PaymentMade { payment, .. } => Some(Part::Payment(payment.clone())),
        GrantEvent::FindingAnswered { finding, .. }
        | GrantEvent::FindingReturned { finding, .. }
        | GrantEvent::FindingResolved { finding, .. } => Some(Part::Finding(finding.clone())),
        _ => None,
    }
}
