//! What may be done, and what waits to be done together.

use nidaa_domain::doors::Visitor;
use nidaa_projections::boards::dockets::{Settled, Waiting};
use nidaa_workflow::Machine;
use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;

/// A command as scripts find it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CommandView {
    /// Name.
    pub name: &'static str,
    /// Kind of the aggregate.
    pub aggregate: &'static str,
    /// One sentence.
    pub summary: &'static str,
    /// JSON Schema of its data.
    pub schema: Value,
    /// Per programme: roles, and the stages it is open in.
    pub policies: Vec<CommandPolicy>,
    /// Whom it is open to where no policy file says it; nobody where one does.
    pub open_to: &'static [Visitor],
}

/// How one programme opens a command.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CommandPolicy {
    /// The programme.
    pub programme: String,
    /// Call or project.
    pub machine: Machine,
    /// True when it begins a life.
    pub begins: bool,
    /// Stages it is open in.
    pub stages: Vec<String>,
    /// Roles that may give it.
    pub roles: Vec<String>,
}

/// A docket with the decisions that wait on it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct DocketView {
    /// Code.
    pub docket: String,
    /// What waits, in the order of preparation: decision, command, data, note, who prepared it and when.
    #[schema(value_type = Vec<Object>)]
    pub waiting: Vec<Waiting>,
    /// What waits no more: the same with its outcome, `applied` or `discarded`, by whom, when and why.
    #[schema(value_type = Vec<Object>)]
    pub settled: Vec<Settled>,
}
