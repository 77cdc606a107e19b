//! The end of a life and its rest: what entering a stage does to duties.

use super::{Cause, End, Ledger, Pause, carrier};
use nidaa_domain::{AnyEvent, Fact, project::ProjectEvent};
use nidaa_kernel::StageId;
use nidaa_workflow::{Machine, Next, Way, Workflow};
use std::collections::BTreeSet;

impl Ledger {
    /// What a stage does to the rows of whatever entered it: nothing is owed after the end, and rest is silent.
    pub(super) fn enter(
        &mut self,
        fact: &Fact,
        kind: Machine,
        stage: &StageId,
        workflow: &Workflow,
        touched: &mut BTreeSet<String>,
    ) {
        let keys = self.pending_keys(&carrier(kind.as_str(), fact.subject()));
        if workflow.stage(kind, stage).is_some_and(|stage| stage.is_final) {
            // A project that goes on after its call owes what it owed; one that ends with it ends what is its own.
            let is_own = |key: &String| {
                kind == Machine::Project || self.rows.get(key).is_some_and(|row| row.project.is_none())
            };
            let own: Vec<String> = keys.into_iter().filter(is_own).collect();
            for key in own {
                self.end(&key, End::Lapsed, fact, touched);
            }
            return;
        }
        if kind == Machine::Call {
            return;
        }
        if rests(workflow, stage) {
            if self.resting.contains_key(fact.subject()) {
                return;
            }
            self.resting.insert(fact.subject().to_owned(), Cause::of(fact));
            for key in keys {
                if self.rows.get(&key).is_some_and(|row| !row.rests()) {
                    self.change(&key, |row| row.pauses.push(Pause { since: Cause::of(fact), until: None }));
                    touched.insert(key);
                }
            }
        } else if (!waits_in(workflow, stage) || ends_rest(&fact.event))
            && self.resting.remove(fact.subject()).is_some()
        {
            for key in keys {
                self.change(&key, |row| {
                    if let Some(rest) = row.pauses.last_mut().filter(|pause| pause.until.is_none()) {
                        rest.until = Some(Cause::of(fact));
                    }
                    // What would have been said meanwhile is not made up for.
                    (row.told_from, row.told_until) = (fact.recorded_at, fact.recorded_at);
                });
                touched.insert(key);
            }
        }
    }
}

/// Whether a project in this stage stands still until it is resumed.
pub fn rests(workflow: &Workflow, stage: &StageId) -> bool {
    let mut commands = workflow.commands(Machine::Project);
    commands.any(|info| info.command == "resume_project" && info.open_in.contains(stage))
}

/// Whether a rest is over by this wherever it leads: an amendment may wait there that was asked for before the rest.
fn ends_rest(event: &AnyEvent) -> bool {
    let AnyEvent::Project(event) = event else { return false };
    match event {
        ProjectEvent::Resumed { .. } => true,
        ProjectEvent::DecisionReverted { decision, .. } => {
            ["suspended", "postponed"].contains(&decision.as_str())
        }
        _ => false,
    }
}

/// Whether a project that stands still may enter this stage and goes on waiting: it is given new dates there, and a way
/// leads back to where it stood.
fn waits_in(workflow: &Workflow, stage: &StageId) -> bool {
    let ways = workflow.ways(Machine::Project);
    let enters = |way: &Way<'_>| {
        way.command != "resume_project"
            && *way.next == Next::To(stage.clone())
            && way.from.iter().any(|from| rests(workflow, from))
    };
    let returns = |way: &Way<'_>| *way.next == Next::Previous && way.from.contains(stage);
    ways.iter().any(enters) && ways.iter().any(returns)
}

/// Whether the command that meets a duty may be given to a project that stands still: where it rests, or in the stage in
/// which it stands now.
pub(super) fn is_met_at_rest(workflow: &Workflow, duty: &str, now: Option<&StageId>) -> bool {
    let Some(rule) = workflow.obligation(duty) else { return false };
    let mut commands = workflow.commands(Machine::Project).filter(|info| info.command == rule.command);
    let at_rest = |stage: &StageId| rests(workflow, stage) || Some(stage) == now;
    commands.any(|info| info.open_in.iter().any(at_rest))
}
