//! Projects that follow a step of their call in one act.

use nidaa_domain::{Fact, project::ProjectEvent};
use nidaa_kernel::{CommandId, Position, ProjectCode};

/// The projects that the last step of a call named, and where the first of them told of all. One act is told in one piece, so
/// only the last is remembered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Following {
    command: Option<CommandId>,
    projects: Vec<ProjectCode>,
    told_at: Option<Position>,
}

impl Following {
    /// What follows the step that the fact is.
    pub fn begun(fact: &Fact, projects: &[ProjectCode]) -> Self {
        Self { command: Some(fact.meta.command_id), projects: projects.to_vec(), told_at: None }
    }

    /// Follows an event of the project that the fact is about.
    pub fn follow(&mut self, fact: &Fact, event: &ProjectEvent) {
        if event.stage().is_some() && self.names(fact) && self.told_at.is_none() {
            self.told_at = Some(fact.position);
        }
    }

    /// Where people are told of what happens to a project; `None` of one that does not follow.
    pub fn told_at(&self, code: &str, command: CommandId) -> Option<Position> {
        let named = self.command == Some(command) && self.projects.iter().any(|named| named.as_str() == code);
        self.told_at.filter(|_| named)
    }

    /// Those for which a fact of one of them tells: all, or none where another told before.
    pub fn told_together(&self, fact: &Fact) -> Option<&[ProjectCode]> {
        let told_at = self.told_at(fact.subject(), fact.meta.command_id)?;
        Some(if told_at == fact.position { &self.projects } else { &[] })
    }

    fn names(&self, fact: &Fact) -> bool {
        self.command == Some(fact.meta.command_id)
            && self.projects.iter().any(|named| named.as_str() == fact.subject())
    }
}
