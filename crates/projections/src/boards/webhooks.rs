//! Other programs that are told of events.

use crate::Board;
use nidaa_domain::{AnyEvent, Fact, webhook::WebhookEvent};
use nidaa_kernel::Position;
use serde::{Deserialize, Serialize};

/// A webhook. One that was removed keeps its row, so that its generations go on counting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hook {
    /// Its name.
    pub name: String,
    /// Where events are posted to.
    pub url: String,
    /// Types of events; none stands for all of calls, projects and institutions.
    pub events: Vec<String>,
    /// Counts registrations and replays; each begins a subscription of its own.
    pub generation: i32,
    /// The first event of this generation.
    pub from: Position,
    /// Counts the keys it was signed with.
    pub key: u32,
    /// Whether it was not removed.
    pub open: bool,
    /// What went wrong and at which event, while it is told nothing.
    pub disabled: Option<(Position, String)>,
}

/// One row per webhook, under its name.
pub struct Webhooks;

impl Board for Webhooks {
    const NAME: &'static str = "webhooks";
    const VERSION: i32 = 1;
    type Row = Hook;

    fn key(fact: &Fact) -> Option<String> {
        matches!(fact.event, AnyEvent::Webhook(_)).then(|| fact.subject().to_owned())
    }

    fn apply(row: Option<Hook>, fact: &Fact) -> Option<Hook> {
        let AnyEvent::Webhook(event) = &fact.event else { return row };
        if let WebhookEvent::Registered { url, events, from } = event {
            return Some(Hook {
                name: fact.subject().to_owned(),
                url: url.clone(),
                events: events.clone(),
                generation: row.as_ref().map_or(1, |hook| hook.generation + 1),
                from: from.unwrap_or(fact.position),
                key: row.map_or(1, |hook| hook.key + 1),
                open: true,
                disabled: None,
            });
        }
        row.map(|hook| hook.follow(event))
    }
}

impl Hook {
    fn follow(self, event: &WebhookEvent) -> Self {
        match event {
            WebhookEvent::Registered { .. } => self,
            WebhookEvent::Replayed { from } => {
                Self { generation: self.generation + 1, from: *from, disabled: None, ..self }
            }
            WebhookEvent::Disabled { error, at } => Self { disabled: Some((*at, error.clone())), ..self },
            WebhookEvent::Enabled {} => Self { disabled: None, ..self },
            WebhookEvent::KeyRotated {} => Self { key: self.key + 1, ..self },
            WebhookEvent::Removed {} => Self { open: false, ..self },
        }
    }
}
