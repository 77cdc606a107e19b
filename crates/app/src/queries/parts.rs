//! The parts of a project that commands name by a key.

use crate::{App, Failure, State};
use nidaa_domain::project::Project;
use nidaa_kernel::{LocalText, StreamId};

/// A part of a project.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartView {
    /// What it is, as commands call the member that names one: `activity`, `line`, `payment` …
    pub kind: &'static str,
    /// Its key within the project.
    pub key: String,
    /// What it is called, where it has a name.
    pub name: LocalText,
    /// How far it has come, where it comes anywhere.
    pub state: Option<&'static str>,
}

impl App {
    /// Every part of a project, kind by kind, in the order it came.
    ///
    /// # Errors
    /// [`Failure::NotFound`], or the store's.
    pub async fn parts(&self, code: &str) -> Result<Vec<PartView>, Failure> {
        match &*self.loader().refresh("project", StreamId::of("project", code)).await?.state {
            State::Project(project) if project.code.is_some() => {
                Ok(of_project(project).chain(of_grant(project)).collect())
            }
            _ => Err(Failure::NotFound { what: "project", code: code.to_owned() }),
        }
    }
}

fn of_project(project: &Project) -> impl Iterator<Item = PartView> + '_ {
    let milestones = project
        .milestones
        .iter()
        .map(|one| part("milestone", one.key.to_string(), &LocalText::default(), None));
    let subgrants = project.subgrants.iter();
    let subgrants = subgrants
        .map(|one| part("subgrant", one.key.to_string(), &LocalText::default(), Some(one.state.as_str())));
    let documents = project.journey.documents.iter();
    let documents =
        documents.map(|one| part("document", one.document.to_string(), &LocalText::default(), None));
    let conditions = project.conditions.iter();
    let conditions =
        conditions.map(|(one, state)| part("condition", one.key.clone(), &one.text, Some(state.as_str())));
    milestones.chain(subgrants).chain(documents).chain(conditions)
}

fn of_grant(project: &Project) -> impl Iterator<Item = PartView> + '_ {
    let grant = &project.grant;
    let contract = grant.contract.iter();
    let lines = contract.clone().flat_map(|contract| &contract.budget);
    let lines = lines.map(|one| part("line", one.line.to_string(), &LocalText::default(), None));
    let activities = contract.flat_map(|contract| &contract.activities);
    let activities = activities.map(|one| {
        part(
            "activity",
            one.activity.to_string(),
            &one.title,
            Some(grant.activity_state(&one.activity).as_str()),
        )
    });
    let reports = grant.reports.iter();
    let reports =
        reports.map(|one| part("report", one.report.to_string(), &one.summary, Some(one.state.as_str())));
    let payments = grant.payments.iter();
    let payments = payments
        .map(|one| part("payment", one.payment.to_string(), &LocalText::default(), Some(one.state.as_str())));
    let amendments = grant.amendments.iter();
    let amendments = amendments
        .map(|one| part("amendment", one.amendment.to_string(), &one.reason.text, Some(one.state.as_str())));
    let findings = grant.findings.iter();
    let findings = findings.map(|one| {
        part("finding", one.record.finding.to_string(), &one.record.text, Some(one.state.as_str()))
    });
    lines.chain(activities).chain(reports).chain(payments).chain(amendments).chain(findings)
}

fn part(kind: &'static str, key: String, name: &LocalText, state: Option<&'static str>) -> PartView {
    PartView { kind, key, name: name.clone(), state }
}
