//! Tells other programs of events: each webhook is a subscription with a checkpoint of its own, so that one which does
//! not answer delays no other.

mod post;
mod roots;
mod sign;

pub use roots::Roots;
pub use sign::{Key, SiteSecret};

use jiff::{SignedDuration, Timestamp};
use nidaa_app::{App, AsOf, Failure, Order, Request};
use nidaa_domain::{
    Command, Refusal,
    webhook::{DisableWebhook, WebhookCommand},
};
use nidaa_kernel::{Actor, CommandId, Position};
use nidaa_projections::boards::webhooks::Hook;
use nidaa_store::{Checkpoint, PageCommit, PageError, Recorded};
use post::Poster;
use serde_json::Value;
use std::collections::HashMap;
use uuid::Uuid;

/// Events read at once.
const PAGE: usize = 50;
/// Tries before a webhook is disabled; with the usual pauses about two hours.
const MAX_ATTEMPTS: u32 = 8;
/// How long one node tells a webhook before another may.
const LEASE: SignedDuration = SignedDuration::from_mins(5);
/// What a webhook is told that names no types: of these, what holds no mail address.
const USUAL: [&str; 3] = ["call", "project", "institution"];

/// Tells webhooks what they want to know.
pub struct Webhooks {
    app: App,
    poster: Poster,
    secret: SiteSecret,
    first_pause: SignedDuration,
    /// Names this node when it asks for the right to tell.
    node: String,
    /// Failures in a row, and when the next try is due.
    failing: HashMap<String, (u32, Timestamp)>,
}

impl Webhooks {
    /// Tells events of `source`, the address of the site; waits `first_pause` after a failure, then twice as long each
    /// time.
    pub fn new(
        app: App,
        source: String,
        secret: SiteSecret,
        roots: Roots,
        first_pause: SignedDuration,
    ) -> Self {
        let (poster, node) = (Poster::new(source, roots), Uuid::new_v4().to_string());
        Self { app, poster, secret, first_pause, node, failing: HashMap::new() }
    }

    /// Tells every webhook what is new, and answers how many events were told. An event may be told twice after a
    /// crash, with the same `webhook-id`.
    ///
    /// # Errors
    /// The store's. What one receiver does stops only that webhook.
    pub async fn run_once(&mut self) -> Result<usize, Failure> {
        let mut told = 0;
        for hook in self.app.webhooks(AsOf::Now).await? {
            let now = self.app.log().now();
            let waits = self.failing.get(&hook.name).is_some_and(|(_, due)| *due > now);
            if hook.open && hook.disabled.is_none() && !waits && self.is_ours(&hook, now).await? {
                told += self.tell(&hook).await?;
            }
        }
        Ok(told)
    }

    async fn is_ours(&self, hook: &Hook, now: Timestamp) -> Result<bool, Failure> {
        let lease = self.app.log().backend().take_lease(&subscription(hook), &self.node, now, LEASE).await?;
        Ok(lease.is_some())
    }

    async fn tell(&mut self, hook: &Hook) -> Result<usize, Failure> {
        let mut at = self.start(hook).await?;
        let mut told = 0;
        loop {
            let mut reader = self.app.log().reader(at);
            let page = reader.next_page(PAGE).await?;
            if page.is_empty() {
                return Ok(told);
            }
            let mut reached = at;
            for event in &page {
                if let Err(error) = self.tell_one(hook, event).await {
                    self.commit(hook, at, reached).await?;
                    self.failed(hook, event, error).await?;
                    return Ok(told);
                }
                told += usize::from(wants(hook, event));
                reached = Checkpoint { position: event.position, hash: event.hash };
            }
            self.failing.remove(&hook.name);
            if !self.commit(hook, at, reached).await? {
                return Ok(told);
            }
            at = reached;
        }
    }

    async fn tell_one(&self, hook: &Hook, event: &Recorded) -> Result<(), String> {
        if !wants(hook, event) {
            return Ok(());
        }
        let key = self.secret.key(&hook.name, hook.key);
        self.poster.post(&hook.url, &key, event, self.app.log().now()).await
    }

    /// Where it stands; a new generation begins right before its first event.
    async fn start(&self, hook: &Hook) -> Result<Checkpoint, Failure> {
        let backend = self.app.log().backend();
        let at = backend.checkpoint(&subscription(hook), hook.generation).await?;
        if at != Checkpoint::START || hook.from.0 <= 1 {
            return Ok(at);
        }
        let before = backend.read(Position(hook.from.0 - 2), 1).await?;
        let Some(before) = before.first() else { return Ok(at) };
        let begin = Checkpoint { position: before.position, hash: before.hash };
        self.commit(hook, at, begin).await?;
        Ok(begin)
    }

    /// Keeps how far it has come; false when another node was faster.
    async fn commit(&self, hook: &Hook, from: Checkpoint, to: Checkpoint) -> Result<bool, Failure> {
        if from == to {
            return Ok(true);
        }
        let page = PageCommit {
            subscription: subscription(hook),
            version: hook.generation,
            from,
            to,
            closed: vec![],
            rows: vec![],
            outbox: vec![],
            timers: vec![],
        };
        match self.app.log().backend().commit_page(&page).await {
            Ok(()) => Ok(true),
            Err(PageError::Moved(_)) => Ok(false),
            Err(PageError::Store(error)) => Err(error.into()),
            Err(PageError::Malformed(error)) => {
                Err(Failure::BadRequest { field: "webhook", message: error.to_string() })
            }
        }
    }

    async fn failed(&mut self, hook: &Hook, event: &Recorded, error: String) -> Result<(), Failure> {
        let attempts = self.failing.get(&hook.name).map_or(0, |(attempts, _)| *attempts) + 1;
        tracing::warn!(webhook = hook.name, event = %event.position, attempts, error, "a webhook was not told");
        if attempts < MAX_ATTEMPTS {
            let pause = self.first_pause.saturating_mul(1 << (attempts - 1).min(16));
            let due = self.app.log().now().saturating_add(pause).unwrap_or(Timestamp::MAX);
            self.failing.insert(hook.name.clone(), (attempts, due));
            return Ok(());
        }
        self.failing.remove(&hook.name);
        let disable = DisableWebhook { webhook: hook.name.clone(), error, at: event.position };
        let order = Order::new(Command::Webhook(WebhookCommand::DisableWebhook(disable)));
        let request = Request::one(CommandId(Uuid::new_v4()), Actor::system(), order);
        match self.app.dispatch(request).await {
            // The office or another node was faster.
            Ok(_) | Err(Failure::Refused(Refusal::NothingToCorrect | Refusal::Missing { .. })) => Ok(()),
            Err(failure) => Err(failure),
        }
    }
}

fn subscription(hook: &Hook) -> String {
    format!("webhook:{}", hook.name)
}

fn wants(hook: &Hook, event: &Recorded) -> bool {
    if hook.events.is_empty() {
        return USUAL.contains(&event.stream_type.as_str()) && !holds_an_address(event);
    }
    let kind = format!("{}_{}", event.stream_type, event.event_type);
    hook.events.contains(&kind)
}

/// Whether the payload names a mail address anywhere: that of a contact, or of the people of a contract.
fn holds_an_address(event: &Recorded) -> bool {
    fn has(value: &Value) -> bool {
        match value {
            Value::Object(members) => members.iter().any(|(name, value)| name == "email" || has(value)),
            Value::Array(items) => items.iter().any(has),
            _ => false,
        }
    }
    // What cannot be read is not told either.
    serde_json::from_str(&event.payload).map_or(true, |value: Value| has(&value))
}
