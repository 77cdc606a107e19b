//! `GET /{lang}/mailbox/{id}`.

use super::{Named, act::Sent, reason::Reason, state, why_not};
use crate::{
    frame::{Frame, Tab},
    links,
    pages::{
        form::Wrong,
        page,
        parts::{Entry, Tag, entries},
    },
    problem::Problem,
    reader::Reader,
    say::Phrase,
    sentences::Teller,
    when::When,
};
use askama::Template;
use axum::{extract::Path, response::Response};
use nidaa_app::{Letter, MailView};
use nidaa_automation::Site;
use std::collections::HashMap;

#[derive(Template)]
#[template(path = "mailbox/show.html")]
struct Page {
    frame: Frame,
    subject: Phrase,
    letter: Letter,
    state: Tag,
    reason: Reason,
    note: Option<String>,
    at: String,
    html: String,
    here: String,
    back: String,
    /// Whether the office reads and the mail may still leave.
    may_act: bool,
    is_held: bool,
    /// Whether the office reads and the mail did not arrive for a reason that can be mended.
    is_lost: bool,
    sent: Sent,
    /// What has happened to it, the newest first.
    entries: Vec<Entry>,
    wrong: Option<Wrong>,
}

pub(crate) async fn get(reader: Reader, Path(named): Path<Named>, when: When) -> Result<Response, Problem> {
    reader.check_mails()?;
    with(&reader, &named.id, &when, None).await
}

/// The page, also with a form that was refused.
pub(super) async fn with(
    reader: &Reader,
    id: &str,
    when: &When,
    refused: Option<(Wrong, Sent)>,
) -> Result<Response, Problem> {
    let site = Site { base_url: reader.web.site.base_url.clone() };
    let (labels, letter) = (reader.labels(), reader.web.site.app.letter(id, when.as_of, &site).await?);
    let mail = &letter.mail;
    let (wrong, sent) = refused.unzip();
    let at = reader.web.site.app.moment(when.as_of).await?;
    let timeline = reader.web.site.app.mail_timeline(id, when.as_of).await?;
    let frame = Frame::at(reader, mail.subject.clone(), Tab::Mailbox, when, at).await?;
    page(&Page {
        frame: frame.failed(wrong.is_some()),
        subject: Phrase { lang: mail.lang, foreign: mail.lang != reader.lang, text: mail.subject.clone() },
        state: state(&labels, mail),
        reason: Reason::new(reader, &labels, mail).await?,
        note: why_not(&labels, mail),
        at: labels.say.moment(mail.prepared_at),
        html: when.keep(&format!("{}/html", links::mail(reader.lang, &mail.id))),
        here: links::mail(reader.lang, &mail.id),
        back: when.keep(&reader.link("/mailbox")),
        // What was is not acted on.
        may_act: !at.past
            && reader.is_office()
            && matches!(mail.state.as_str(), "prepared" | "held" | "deferred" | "waiting"),
        is_held: mail.state == "held",
        is_lost: !at.past && reader.is_office() && is_lost(mail),
        sent: sent.unwrap_or_else(|| Sent::blank(&mail.subject, &letter.text)),
        entries: entries(&labels, Teller::new(&labels, HashMap::new()), &timeline),
        wrong,
        letter,
    })
}

/// The same as the domain says of it, which decides.
fn is_lost(mail: &MailView) -> bool {
    match mail.state.as_str() {
        "failed" | "bounced" => true,
        "cancelled" => mail.cause.as_deref() == Some("address-suppressed"),
        _ => false,
    }
}
