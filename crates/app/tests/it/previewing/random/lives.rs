//! How everything stands now, folded from the log by the domain itself: what is drawn next fits it, or just does not.

use nidaa_domain::{
    AnyEvent, Fact,
    call::Call,
    docket::Docket,
    evaluation::Evaluation,
    mail::Mail,
    obligation::{DutyDecision, ObligationEvent},
    panel::Panel,
    project::Project,
};
use std::collections::BTreeMap;

/// Aggregates by their codes.
#[derive(Default)]
pub struct Lives {
    pub calls: BTreeMap<String, Call>,
    pub projects: BTreeMap<String, Project>,
    pub evaluations: BTreeMap<String, Evaluation>,
    pub panels: BTreeMap<String, Panel>,
    pub dockets: BTreeMap<String, Docket>,
    pub mails: BTreeMap<String, Mail>,
    /// What the office decided about duties and did not take back, by the duty's key, the last one last.
    pub eased: Vec<(String, DutyDecision)>,
}

impl Lives {
    pub fn follow(&mut self, facts: &[Fact]) {
        for fact in facts {
            let code = fact.subject();
            match &fact.event {
                AnyEvent::Call(event) => advance(&mut self.calls, code, |one| one.evolve(event)),
                AnyEvent::Project(event) => advance(&mut self.projects, code, |one| one.evolve(event)),
                AnyEvent::Evaluation(event) => advance(&mut self.evaluations, code, |one| one.evolve(event)),
                AnyEvent::Panel(event) => advance(&mut self.panels, code, |one| one.evolve(event)),
                AnyEvent::Docket(event) => advance(&mut self.dockets, code, |one| one.evolve(event)),
                AnyEvent::Mail(event) => advance(&mut self.mails, code, |one| one.evolve(event)),
                AnyEvent::Obligation(event) => self.ease(code, event),
                _ => {}
            }
        }
    }

    fn ease(&mut self, key: &str, event: &ObligationEvent) {
        match event {
            ObligationEvent::TimeGranted { .. } => {
                self.eased.push((key.to_owned(), DutyDecision::TimeGranted));
            }
            ObligationEvent::Excused { .. } => self.eased.push((key.to_owned(), DutyDecision::Excused)),
            ObligationEvent::DecisionReverted { decision, .. } => {
                let back = self.eased.iter().rposition(|(of, one)| of == key && one == decision);
                back.map(|place| self.eased.remove(place));
            }
            ObligationEvent::Reminded { .. } => {}
        }
    }

    /// Projects in one of these stages.
    pub fn in_stage<'a>(&'a self, stages: &'a [&str]) -> impl Iterator<Item = &'a String> {
        let stage = |project: &Project| project.stage.as_ref().map(ToString::to_string);
        let is_there = move |project: &Project| stage(project).is_some_and(|one| stages.contains(&&*one));
        self.projects.iter().filter(move |(_, project)| is_there(project)).map(|(code, _)| code)
    }
}

fn advance<T: Default>(all: &mut BTreeMap<String, T>, code: &str, step: impl FnOnce(T) -> T) {
    let one = all.entry(code.to_owned()).or_default();
    *one = step(std::mem::take(one));
}
