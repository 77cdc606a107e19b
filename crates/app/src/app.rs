//! The application: one log, its rules, its loaded streams.

use crate::{BounceKey, Failure, Loader, Order, Request, Shelf, desk::SharedDesk};
use nidaa_domain::{
    AnyEvent, Command,
    rules::{PublishRules, RulesCommand, RulesEvent},
};
use nidaa_kernel::{Actor, CommandId, Position, StreamId};
use nidaa_store::Log;
use nidaa_workflow::Workflow;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use tokio::sync::watch;

/// Cheap to clone; every page, verb and worker holds one.
#[derive(Clone)]
pub struct App(Arc<Inner>);

struct Inner {
    log: Log,
    shelf: Shelf,
    loader: Loader,
    boards: Mutex<Option<watch::Receiver<Position>>>,
    desk: SharedDesk,
    bounce_key: OnceLock<BounceKey>,
}

impl App {
    /// Puts the application on a log. The rules on the shelf are kept in the log, so that every
    /// pinned call finds its own for ever.
    ///
    /// # Errors
    /// The store's.
    pub async fn start(log: Log, shelf: Shelf) -> Result<Self, Failure> {
        let app = Self(Arc::new(Inner {
            loader: Loader::new(log.clone()),
            log,
            shelf,
            boards: Mutex::default(),
            desk: SharedDesk::default(),
            bounce_key: OnceLock::new(),
        }));
        app.publish_rules().await?;
        Ok(app)
    }

    /// The log.
    pub fn log(&self) -> &Log {
        &self.0.log
    }

    /// The rules.
    pub fn shelf(&self) -> &Shelf {
        &self.0.shelf
    }

    /// A projector of this process tells `boards` how far all boards have come: who waits for them listens to it
    /// instead of asking the store again and again.
    pub fn listen_to_boards(&self, boards: watch::Receiver<Position>) {
        *self.0.boards.lock().unwrap_or_else(PoisonError::into_inner) = Some(boards);
    }

    /// What [`App::listen_to_boards`] was given, while somebody may still speak.
    pub(crate) fn boards_told(&self) -> Option<watch::Receiver<Position>> {
        let told = self.0.boards.lock().unwrap_or_else(PoisonError::into_inner).clone();
        told.filter(|told| told.has_changed().is_ok())
    }

    /// From here on, a report on a mail that came back counts only if it was sent to the return path that carries the
    /// key's tag. A second key changes nothing.
    pub fn sign_bounces(&self, key: BounceKey) {
        drop(self.0.bounce_key.set(key));
    }

    pub(crate) fn bounce_key(&self) -> Option<&BounceKey> {
        self.0.bounce_key.get()
    }

    pub(crate) fn loader(&self) -> &Loader {
        &self.0.loader
    }

    pub(crate) fn shared_desk(&self) -> &SharedDesk {
        &self.0.desk
    }

    async fn publish_rules(&self) -> Result<(), Failure> {
        for shelved in self.shelf().programmes() {
            let digest = shelved.workflow.digest().to_owned();
            let command_id = CommandId::derived(&["publish_rules", &digest]);
            let command = Command::Rules(RulesCommand::PublishRules(PublishRules {
                digest,
                programme: shelved.workflow.id().clone(),
                version: shelved.workflow.version(),
                source: shelved.source.to_string(),
            }));
            self.dispatch(Request::one(command_id, Actor::system(), Order::new(command))).await?;
        }
        Ok(())
    }

    /// The rules of exactly this digest: from the shelf, else from the text the log keeps.
    ///
    /// # Errors
    /// [`Failure::RulesMissing`] when no log keeps them.
    pub(crate) async fn rules(&self, digest: &str) -> Result<Workflow, Failure> {
        if let Some(workflow) = self.shelf().pinned(digest) {
            return Ok(workflow);
        }
        for event in self.log().read_stream(StreamId::of("rules", digest), 0, None).await? {
            if let AnyEvent::Rules(RulesEvent::Published { digest, source, .. }) = crate::decode(&event)? {
                self.shelf().restore(&digest, &source);
            }
        }
        self.shelf().pinned(digest).ok_or_else(|| Failure::RulesMissing(digest.to_owned()))
    }
}
