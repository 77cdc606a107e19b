//! The history as it was, and beside it the one that goes its own way.

use super::{Denied, Difference, Parting, Rulebook, Simulation, Verdict, around::Registers, command};
use crate::session::after_step;
use nidaa_automation::Desk;
use nidaa_domain::{
    AnyEvent, Fact, Meta, Policy, Refusal,
    call::{Call, CallEvent},
    project::{Act, Project, ProjectEvent},
};
use nidaa_kernel::{Position, StageId};
use nidaa_workflow::{Machine, StepRefusal, Way, Workflow};
use std::collections::BTreeMap;

/// A call with its projects.
#[derive(Clone, Default)]
pub(super) struct Life {
    pub call: Call,
    pub projects: BTreeMap<String, Project>,
    /// Where in the log the decisions of each project fell that stand, the last one last, each with the key of the payment
    /// that it was.
    decided: BTreeMap<String, Vec<(Position, Option<String>)>>,
}

impl Life {
    /// Remembers which decisions of a project stand.
    fn decide(&mut self, first: &Fact, act: &[Fact]) {
        let events = || act.iter().filter_map(project_event);
        let decided = self.decided.entry(first.subject().to_owned()).or_default();
        if events().any(is_taken_back) {
            decided.pop();
        } else if events().any(|event| event.stage().is_some()) {
            let part = events().find_map(|event| event.act().map(|(_, part)| part.to_owned()));
            decided.push((first.position, part));
        } else if let Some(back) = events().find_map(payment_back) {
            decided.retain(|(_, part)| part.as_deref() != Some(back));
        }
    }

    /// Where the last decision of a project fell.
    fn last_decided(&self, code: &str) -> Option<Position> {
        self.decided.get(code)?.last().map(|(position, _)| *position)
    }
}

/// What rules say to a rebuilt question: the call's own, and the others.
type Answers = (Result<StageId, Refusal>, Result<StageId, Refusal>);
/// The stages in which a thing stood before a decision: as it was, and in the fork.
type Stood = (Option<StageId>, Option<StageId>);

pub(super) struct Fork {
    code: String,
    under: Workflow,
    with: Workflow,
    registers: Registers,
    /// As it was.
    real: Life,
    /// As it would have been.
    own: Life,
    decisions: usize,
    unclear: usize,
    differences: Vec<Difference>,
}

impl Fork {
    pub fn new(code: &str, under: Workflow, with: Workflow) -> Self {
        Self {
            code: code.to_owned(),
            under,
            with,
            registers: Registers::default(),
            real: Life::default(),
            own: Life::default(),
            decisions: 0,
            unclear: 0,
            differences: vec![],
        }
    }

    pub fn finish(self) -> Simulation {
        let parts = |difference: &&Difference| {
            let earlier = self.differences.iter().find(|other| other.of == difference.of);
            earlier.is_some_and(|earlier| earlier.position == difference.position)
        };
        let parting = |difference: &Difference| {
            let Difference { of, position, at, event, command, .. } = difference.clone();
            Parting { of, position, at, event, command }
        };
        let parted = self.differences.iter().filter(parts).map(parting).collect();
        Simulation {
            call: self.code,
            under: Rulebook::from(&self.under),
            with: Rulebook::from(&self.with),
            decisions: self.decisions,
            unclear: self.unclear,
            parted,
            differences: self.differences,
        }
    }

    /// Who owed what at the place in the log that was reached.
    pub const fn desk(&mut self) -> &mut Desk {
        &mut self.registers.desk
    }

    /// Takes in the events of one act on one thing.
    pub fn follow(&mut self, act: &[Fact]) {
        let Some(first) = act.first() else { return };
        match &first.event {
            AnyEvent::Call(_) if first.subject() == self.code => self.follow_call(first, act),
            AnyEvent::Project(event) if self.is_of_call(first, event) => self.follow_project(first, act),
            _ => act.iter().for_each(|fact| self.registers.follow(fact)),
        }
    }

    fn is_of_call(&self, fact: &Fact, event: &ProjectEvent) -> bool {
        match event {
            ProjectEvent::Drafted { call, .. } | ProjectEvent::Recorded { call, .. } => {
                call.as_ref().is_some_and(|call| call.as_str() == self.code)
            }
            _ => self.real.projects.contains_key(fact.subject()),
        }
    }

    fn follow_call(&mut self, first: &Fact, act: &[Fact]) {
        let events = act.iter().filter_map(|fact| match &fact.event {
            AnyEvent::Call(event) => Some(event),
            _ => None,
        });
        let asked = |life: &Life, rules: &Workflow| {
            let policy = Policy::Pinned(rules.clone());
            let context = self.registers.around_call(first, life, policy);
            life.call.asked_again(command(first), events.clone(), &context)
        };
        let answers =
            is_decision(first).then(|| (asked(&self.real, &self.under), asked(&self.own, &self.with)));
        let led =
            |before: &Call| events.clone().fold(before.clone(), |call, event: &CallEvent| call.evolve(event));
        let (real, own) = (led(&self.real.call), led(&self.own.call));
        let stood = (self.real.call.stage.clone(), self.own.call.stage.clone());
        let to = self.judge(first, real.stage.as_ref(), &stood, answers);
        self.real.call = real;
        match to {
            Led::Nowhere => return,
            Led::To(stage) => self.own.call = Call { stage: Some(stage), ..own },
            Led::AsWritten => self.own.call = own,
        }
        for fact in act {
            self.end_with(fact);
        }
    }

    /// What a step of the call ends in the fork alone: there a project stands elsewhere than it stood, and no event of the
    /// log tells of its end.
    fn end_with(&mut self, fact: &Fact) {
        let AnyEvent::Call(event) = &fact.event else { return };
        let Some(ends) = after_step(event) else { return };
        let stage = |life: &Life, code: &str| life.projects.get(code).and_then(|one| one.stage.clone());
        let told = event.following().unwrap_or_default();
        let elsewhere = |code: &&String| stage(&self.own, code) != stage(&self.real, code);
        let silent = |code: &&String| !told.iter().any(|known| known.as_str() == code.as_str());
        let codes: Vec<String> = self.own.projects.keys().filter(elsewhere).filter(silent).cloned().collect();
        for code in codes {
            let Some(project) = self.own.projects.get(&code).cloned() else { continue };
            let Some(command) = project.code.clone().map(ends) else { continue };
            let of_project =
                Fact { meta: Meta { subject: code.clone(), ..fact.meta.clone() }, ..fact.clone() };
            let context = self.registers.around_project(&of_project, &project, &self.own, &self.with);
            let Ok(events) = project.decide(&command, &context) else { continue };
            let own = events.iter().fold(project, Project::evolve);
            let (was, would) = (stage(&self.real, &code), own.stage.clone());
            self.own.projects.insert(code, own);
            if let Some((was, would)) = was.zip(would) {
                self.differ(&of_project, (command.name(), was), &would);
            }
        }
    }

    /// Notes the end of a project in the fork alone.
    fn differ(&mut self, fact: &Fact, (command, was): (&str, StageId), would: &StageId) {
        let of = format!("project/{}", fact.subject());
        let follows = self.differences.iter().find(|before| before.of == of).map(|before| before.position);
        let open = self.with.ways(Machine::Project);
        let line = open.iter().find(|way| way.command == command).map(Way::line);
        self.differences.push(Difference {
            position: fact.position,
            at: fact.recorded_at,
            of,
            event: fact.event.kind().to_owned(),
            command: command.to_owned(),
            by: fact.meta.actor.to_string(),
            was,
            would: Verdict::Stage(would.to_string()),
            rule: format!("{}/{}/{command}", self.with.id(), Machine::Project),
            file: line.map(|_| self.with.file().to_owned()),
            line,
            follows,
        });
    }

    fn follow_project(&mut self, first: &Fact, act: &[Fact]) {
        let events = act.iter().filter_map(project_event);
        let before = |life: &Life| life.projects.get(first.subject()).cloned().unwrap_or_default();
        let asked = |life: &Life, rules: &Workflow| {
            let project = before(life);
            let would_be = events.clone().fold(project.clone(), Project::would_be);
            let context = self.registers.around_project(first, &would_be, life, rules);
            project.asked_again(command(first), events.clone(), &context)
        };
        let answers = is_decision(first).then(|| {
            let would = self.never_fell(first, act).map_or_else(|| asked(&self.own, &self.with), Err);
            (asked(&self.real, &self.under), would)
        });
        let led = |project: Project| events.clone().fold(project, Project::evolve);
        let (real, own) = (led(before(&self.real)), led(before(&self.own)));
        let stood = (before(&self.real).stage, before(&self.own).stage);
        let to = self.judge(first, real.stage.as_ref(), &stood, answers);
        let code = first.subject().to_owned();
        self.real.projects.insert(code.clone(), real);
        self.real.decide(first, act);
        let own = match to {
            Led::Nowhere => return,
            Led::To(stage) => Project { stage: Some(stage), ..own },
            Led::AsWritten => own,
        };
        self.own.projects.insert(code, own);
        self.own.decide(first, act);
    }

    /// Why a decision cannot be taken back in the fork: there it never fell, or another was the last.
    fn never_fell(&self, first: &Fact, act: &[Fact]) -> Option<Refusal> {
        let (decision, part) = act.iter().filter_map(project_event).find_map(|event| match event {
            ProjectEvent::DecisionReverted { decision, .. } => Some((decision.clone(), None)),
            ProjectEvent::ActReverted { act, part, .. } => {
                Some((act.as_str().to_owned(), Some(part.clone())))
            }
            _ => None,
        })?;
        let code = first.subject();
        if self.own.last_decided(code) == self.real.last_decided(code) {
            return None;
        }
        Some(
            self.own.projects.get(code).cloned().unwrap_or_default().not_the_last(&decision, part.as_deref()),
        )
    }

    /// Compares what the other rules say with what was decided, if the call's own rules answer that again. What moves
    /// neither history, wherever the two stand, is no difference.
    fn judge(&mut self, fact: &Fact, led: Option<&StageId>, stood: &Stood, answers: Option<Answers>) -> Led {
        let (Some((again, would)), Some(was)) = (answers, led.cloned()) else { return Led::AsWritten };
        if again.as_ref() != Ok(&was) {
            self.unclear += 1;
            // What never fell is not taken back, whatever the call's own rules say of it.
            let never_fell = matches!(would, Err(Refusal::NotTheLastDecision { .. }));
            return if never_fell { Led::Nowhere } else { Led::AsWritten };
        }
        self.decisions += 1;
        let (would, to) = match would {
            Ok(stage) if stage == was => return Led::AsWritten,
            Ok(stage) if *stood == (Some(was.clone()), Some(stage.clone())) => return Led::To(stage),
            Ok(stage) => (Verdict::Stage(stage.to_string()), Led::To(stage)),
            Err(refusal) => (Verdict::Refused(self.why(&refusal)), Led::Nowhere),
        };
        let (rule, line) = match &would {
            Verdict::Refused(denied) => (denied.rule.clone(), denied.line),
            Verdict::Stage(_) => self.way(fact, stood.1.as_ref()),
        };
        let of = format!("{}/{}", fact.event.stream(), fact.subject());
        // What a call looks at are its projects as well.
        let of_call = matches!(fact.event, AnyEvent::Call(_));
        let before = self.differences.iter().find(|before| of_call || before.of == of);
        let follows = before.map(|before| before.position);
        self.differences.push(Difference {
            position: fact.position,
            at: fact.recorded_at,
            of,
            event: fact.event.kind().to_owned(),
            command: command(fact).to_owned(),
            by: fact.meta.actor.to_string(),
            was,
            would,
            rule,
            file: line.map(|_| self.with.file().to_owned()),
            line,
            follows,
        });
        to
    }

    /// The way on which the other rules lead elsewhere from where the fork stands.
    fn way(&self, fact: &Fact, from: Option<&StageId>) -> (String, Option<usize>) {
        let machine = match fact.event {
            AnyEvent::Call(_) => Machine::Call,
            _ => Machine::Project,
        };
        let (ways, command) = (self.with.ways(machine), command(fact));
        let way = ways.iter().find(|way| way.command == command && way.is_open(from));
        (format!("{}/{machine}/{command}", self.with.id()), way.map(Way::line))
    }

    fn why(&self, refusal: &Refusal) -> Denied {
        let facts = match refusal.ruled().map(|ruled| &ruled.step) {
            Some(StepRefusal::Guard { facts, .. }) => facts.clone(),
            _ => vec![],
        };
        Denied {
            line: self.with.rule(&refusal.rule()).map(|rule| rule.line),
            rule: refusal.rule(),
            message: refusal.to_string(),
            explanation: refusal.explanation().cloned(),
            facts,
            refusal: Box::new(refusal.clone()),
        }
    }
}

const fn project_event(fact: &Fact) -> Option<&ProjectEvent> {
    match &fact.event {
        AnyEvent::Project(event) => Some(event),
        _ => None,
    }
}

const fn is_taken_back(event: &ProjectEvent) -> bool {
    matches!(event, ProjectEvent::DecisionReverted { .. })
}

/// The key of a payment that is taken back by itself.
fn payment_back(event: &ProjectEvent) -> Option<&str> {
    match event {
        ProjectEvent::ActReverted { act: Act::PaymentMade, part, with_decision: false, .. } => Some(part),
        _ => None,
    }
}

/// Whether it was decided here, and not reported by a document.
fn is_decision(fact: &Fact) -> bool {
    let reported = fact.meta.provenance.as_ref().is_some_and(|provenance| provenance.reconstructed);
    !reported && !fact.meta.command.starts_with("record_")
}

/// Where the fork goes.
enum Led {
    /// The event is taken as it was written.
    AsWritten,
    /// The event is taken, and leads here.
    To(StageId),
    /// The event would not have been.
    Nowhere,
}
