//! Writes plausible lives of calls and projects: real commands, decided by the domain, from a seed.

mod long;
mod record;
mod script;
mod season;
mod words;

pub use long::moved;
pub use words::reason;

use crate::Outcome;
use jiff::Timestamp;
use nidaa_app::State;
use nidaa_domain::{AnyEvent, Command, Context, Policy, Surroundings, Target};
use nidaa_kernel::{AccountLogin, Actor, Role};
use nidaa_store::Append;
use nidaa_workflow::Workflow;
use rand::{SeedableRng, rngs::StdRng};

/// Holds the dice and the office's pen.
pub struct Author {
    dice: StdRng,
    workflow: Workflow,
    office: Actor,
    seasons: u16,
    projects: usize,
}

/// One aggregate as far as it is written.
struct Stream {
    target: Target,
    version: i32,
    state: State,
}

/// When a command is given, and what other streams say then.
struct Moment {
    now: Timestamp,
    around: Surroundings,
}

impl Author {
    /// Writes the same lives for the same seed and rules.
    pub fn new(seed: u64, workflow: Workflow) -> Outcome<Self> {
        Ok(Self { dice: StdRng::seed_from_u64(seed), workflow, office: office()?, seasons: 0, projects: 0 })
    }

    /// Lets the domain decide, and answers what goes into the log.
    fn act(&mut self, stream: &mut Stream, command: &Command, moment: &Moment) -> Outcome<Append> {
        let events = self.decide(stream, command, moment)?;
        record::append(&mut self.dice, stream, command, moment, events)
    }

    fn decide(&self, stream: &Stream, command: &Command, moment: &Moment) -> Outcome<Vec<AnyEvent>> {
        let (actor, policy) = (self.office.clone(), Policy::Pinned(self.workflow.clone()));
        let around = moment.around.clone();
        let context = Context { actor, relations: vec![], now: moment.now, policy, around };
        let decided = stream.state.decide(command, &context);
        Ok(decided.map_err(|refusal| format!("{} of {}: {refusal}", command.name(), stream.target.code))?)
    }
}

impl Stream {
    fn empty(kind: &'static str, code: &str) -> Self {
        Self { target: Target { kind, code: code.to_owned() }, version: 0, state: State::empty(kind) }
    }

    fn take(&mut self, event: &AnyEvent) {
        self.state = std::mem::replace(&mut self.state, State::empty("")).evolve(event);
        self.version += 1;
    }
}

/// An account of the coordination office.
pub fn office() -> Outcome<Actor> {
    let roles = vec![Role(Role::OFFICE.to_owned())];
    Ok(Actor { login: AccountLogin::new("office")?, roles, country: None, institution: None })
}
