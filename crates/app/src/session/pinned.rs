//! The rules a call or project is decided under, for those who only ask.

use crate::{App, Failure, State};
use nidaa_domain::call::Call;
use nidaa_kernel::{ProgrammeId, StageId, StreamId};
use nidaa_workflow::Workflow;

impl App {
    /// The rules a project is decided under, and its present stage.
    ///
    /// # Errors
    /// [`Failure::NotFound`], [`Failure::RulesMissing`], or the store's.
    pub async fn project_rules(&self, code: &str) -> Result<(Workflow, Option<StageId>), Failure> {
        let missing = || Failure::NotFound { what: "project", code: code.to_owned() };
        match &*self.loader().refresh("project", StreamId::of("project", code)).await?.state {
            State::Project(project) if project.code.is_some() => {
                let programme = project.programme.as_ref().ok_or_else(missing)?;
                let of_call = match &project.call {
                    Some(call) => self.call_rules(call.as_str()).await,
                    None => Err(missing()),
                };
                let rules = match of_call {
                    Ok((rules, _)) => rules,
                    // A document may name a call that nobody entered.
                    Err(Failure::NotFound { .. }) => self.shelf().current(programme)?,
                    Err(failure) => return Err(failure),
                };
                Ok((rules, project.stage.clone()))
            }
            _ => Err(missing()),
        }
    }

    /// The rules of a call, and its present stage.
    ///
    /// # Errors
    /// [`Failure::NotFound`], [`Failure::RulesMissing`], or the store's.
    pub async fn call_rules(&self, code: &str) -> Result<(Workflow, Option<StageId>), Failure> {
        let missing = || Failure::NotFound { what: "call", code: code.to_owned() };
        match &*self.loader().refresh("call", StreamId::of("call", code)).await?.state {
            State::Call(call) => {
                let programme = call.programme.as_ref().ok_or_else(missing)?;
                Ok((self.rules_pinned(call, programme).await?, call.stage.clone()))
            }
            _ => Err(missing()),
        }
    }

    async fn rules_pinned(&self, call: &Call, programme: &ProgrammeId) -> Result<Workflow, Failure> {
        match &call.rules {
            Some(pin) => self.rules(&pin.digest).await,
            None => self.shelf().current(programme),
        }
    }
}
