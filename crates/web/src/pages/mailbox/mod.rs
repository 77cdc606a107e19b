//! Mails and why they were written.

pub(crate) mod act;
pub(crate) mod html;
pub(crate) mod list;
pub(crate) mod reason;
pub(crate) mod show;

use crate::{Labels, pages::parts::Tag};
use nidaa_app::MailView;
use nidaa_i18n::Args;
use serde::Deserialize;

/// The mail an address names.
#[derive(Deserialize)]
pub(crate) struct Named {
    pub id: String,
}

/// The rule and the event behind a mail, in a line.
fn because(labels: &Labels, mail: &MailView) -> String {
    let args = Args::new()
        .with("event", mail.because.event.to_string())
        .with("rule", labels.rule(&mail.because.rule));
    labels.say.text("page-mailbox-because", &args)
}

pub(crate) fn state(labels: &Labels, mail: &MailView) -> Tag {
    let tone = match mail.state.as_str() {
        "sent" => "done",
        "failed" | "bounced" | "cancelled" => "ended",
        _ => "waiting",
    };
    Tag { tone, word: labels.say.word("mail-state", &mail.state) }
}

/// Why the mail is kept back or not sent: in the words of the office, or the program's own reason.
fn why_not(labels: &Labels, mail: &MailView) -> Option<String> {
    let own = mail.cause.as_ref().map(|cause| labels.say.word("mail-cause", cause));
    own.or_else(|| mail.note.as_ref().map(|note| note.best(labels.say.lang).1.to_owned()))
}
