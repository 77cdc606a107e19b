//! Forms of a project, asked by somebody who may fill them in, or by a deputy in the place of somebody who may.

use crate::{App, Failure, Request};
use nidaa_domain::project::Sheet;
use nidaa_kernel::{AccountLogin, Actor, CommandId, ProjectCode};
use nidaa_workflow::Answers;
use uuid::Uuid;

impl App {
    /// A form of a project with its saved answers. What it asks takes the `typed` ones into account.
    ///
    /// # Errors
    /// The refusal that saving it would meet, [`Failure::NotFound`], or the store's.
    pub async fn sheet(
        &self,
        project: &ProjectCode,
        form: &str,
        typed: &Answers,
        actor: Actor,
        on_behalf_of: Option<AccountLogin>,
    ) -> Result<Sheet, Failure> {
        self.asking(&asking(actor, on_behalf_of)).await?.sheet(project, form, typed).await
    }

    /// The forms of a project that somebody may fill in now; none when there are none for this person.
    ///
    /// # Errors
    /// [`Failure::NotFound`], or the store's.
    pub async fn open_sheets(
        &self,
        project: &ProjectCode,
        actor: Actor,
        on_behalf_of: Option<AccountLogin>,
    ) -> Result<Vec<Sheet>, Failure> {
        self.asking(&asking(actor, on_behalf_of)).await?.open_sheets(project).await
    }
}

/// A request that orders nothing: only who asks counts.
const fn asking(actor: Actor, on_behalf_of: Option<AccountLogin>) -> Request {
    Request {
        command_id: CommandId(Uuid::nil()),
        actor,
        orders: vec![],
        causation: None,
        reconstruction: false,
        on_behalf_of,
    }
}
