//! What duties are of, as people call it.

use crate::{Desk, KnownProject, KnownTask, Obligation, Part};
use nidaa_i18n::{money, t};
use nidaa_kernel::{Deadline, Lang, LocalText};
use nidaa_mail::Debt;
use nidaa_workflow::ObligationRule;

/// Title of what carries a duty, unless not everybody may know whose it is.
pub fn carrier_title(desk: &Desk, row: &Obligation) -> LocalText {
    let project = row.project.as_ref().and_then(|code| desk.directory.project(code.as_str()));
    let call = row.call.as_ref().and_then(|code| desk.directory.call(code.as_str()));
    let title = project.map(|project| &project.title).or(call.map(|call| &call.title));
    title.filter(|_| !row.is_confidential()).cloned().unwrap_or_default()
}

/// A duty as mails tell it.
pub fn debt(desk: &Desk, row: &Obligation, rule: &ObligationRule, due: &Deadline) -> Debt {
    Debt {
        duty: rule.label.clone(),
        code: row.subject().to_owned(),
        title: carrier_title(desk, row),
        part: part(desk, row, rule),
        due: due.clone(),
    }
}

/// What within its project a duty is of, as people call it; of money that is to come back, the sum.
pub fn part(desk: &Desk, row: &Obligation, rule: &ObligationRule) -> Option<LocalText> {
    let project = || desk.directory.project(row.project.as_ref()?.as_str());
    row.part.as_ref().map(|part| told_apart(desk, row, part)).or_else(|| sum(project()?, rule))
}

/// The part's name; where another part of the same duty has this name too, such as a country in another role, with what tells
/// the two apart.
fn told_apart(desk: &Desk, row: &Obligation, part: &Part) -> LocalText {
    let name = named(desk, row, part);
    let mut others = desk.ledger.around(row).filter(|other| other.duty == row.duty);
    let is_alike = |other: &Part| named(desk, row, other) == name;
    // What is not named at all is not told apart either: nobody learns who else judges a proposal.
    let has_name = name != LocalText::default();
    if !has_name || !others.any(|other| other.part.as_ref().is_some_and(is_alike)) {
        return name;
    }
    let [ar, en, fr] = Lang::ALL.map(|lang| {
        let more = match part {
            Part::Partner { role, .. } => t(lang, &format!("partner-role-{}", role.as_str())),
            Part::Consent { amendment, .. } => amendment.to_string(),
            other => other.to_string(),
        };
        format!("{} – {more}", name.best(lang).1)
    });
    LocalText::all(ar, en, fr)
}

/// Of a duty that begins when money is to come back, how much that still is.
fn sum(project: &KnownProject, rule: &ObligationRule) -> Option<LocalText> {
    let is_refund = rule.opened_by.iter().any(|event| event == "project_refund_due");
    let due = project.refund_due().filter(|_| is_refund)?;
    let [ar, en, fr] = Lang::ALL.map(|lang| money(lang, due));
    Some(LocalText::all(ar, en, fr))
}

/// A part as people call it: the country's name, the milestone's title, what a condition asks for.
pub fn named(desk: &Desk, row: &Obligation, part: &Part) -> LocalText {
    let project = || desk.directory.project(row.project.as_ref()?.as_str());
    let task = |known: Option<&KnownTask>| known.map(|known| known.text.clone()).unwrap_or_default();
    match part {
        Part::Partner { country, .. } | Part::Consent { country, .. } => {
            let [ar, en, fr] = Lang::ALL.map(|lang| country.name(lang));
            LocalText::all(ar, en, fr)
        }
        Part::Milestone(key) => {
            let known = project().and_then(|project| project.milestones.get(key.as_str()));
            known.map(|known| known.title.clone()).unwrap_or_default()
        }
        Part::Condition(key) => task(project().and_then(|project| project.conditions.get(key))),
        Part::Finding(key) => task(project().and_then(|project| project.findings.get(key.as_str()))),
        Part::Amendment(key) | Part::Activity(key) | Part::Report(key) | Part::Payment(key) => {
            LocalText::in_lang(Lang::En, key.as_str())
        }
        Part::Document(key) => {
            let known = project().and_then(|project| project.documents.get(key.as_str()));
            known.cloned().unwrap_or_else(|| LocalText::in_lang(Lang::En, key.as_str()))
        }
        Part::Subgrant(key) => LocalText::in_lang(Lang::En, key.as_str()),
        Part::Assessor { .. } => LocalText::default(),
    }
}
