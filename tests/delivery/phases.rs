//! Where kills fell: on rules, outbox or delivery, as the log and the ledger of mails stand when the program is gone.

use super::World;
use nidaa_app::{AsOf, fact};
use nidaa_domain::{AnyEvent, project::ProjectEvent};
use std::fmt;

/// How many kills fell on each; one may fall on several at once, and one on nothing that was under way.
#[derive(Default)]
pub(super) struct Phases {
    rules: usize,
    outbox: usize,
    delivery: usize,
    nothing: usize,
}

impl Phases {
    /// Counts the kill that just fell. `invited` mails follow from all invitations so far.
    pub async fn count(&mut self, world: &World, invited: usize) {
        let backend = world.app.log().backend();
        let followed = backend.checkpoint("reactor", 1).await.expect("the store answers").position;
        let later = backend.read(followed, 1_000_000).await.expect("the log answers");
        let is_invitation = |event: &AnyEvent| matches!(event, AnyEvent::Project(event) if matches!(event, ProjectEvent::PartnerInvited { .. }));
        let unread = later.iter().any(|event| is_invitation(&fact(event).expect("an event of ours").event));
        let mut mails = world.app.mails(AsOf::Now).await.expect("a ledger");
        mails.retain(|mail| mail.template == "partner_invited");
        let prepared = mails.iter().any(|mail| mail.state == "prepared");
        // What the rules wrote and no worker took up yet is in the outbox alone.
        let written = !unread && mails.len() < invited;
        self.rules += usize::from(unread);
        self.outbox += usize::from(written);
        self.delivery += usize::from(prepared);
        self.nothing += usize::from(!unread && !written && !prepared);
    }
}

impl fmt::Display for Phases {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { rules, outbox, delivery, nothing } = self;
        write!(
            f,
            "{rules} fell on rules, {outbox} on the outbox, {delivery} on delivery, {nothing} on nothing"
        )
    }
}
