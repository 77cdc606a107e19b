//! `GET /{lang}/mailbox`: the mails that were chosen, the newest first, and a form for those of them that are kept back.

use super::{Wanted, because, state};
use crate::{
    Labels,
    frame::{Frame, Tab},
    links,
    pages::{
        form::{Wrong, fresh_id},
        page,
        parts::{Select, Tag},
    },
    problem::Problem,
    reader::Reader,
    say::Phrase,
    when::When,
};
use askama::Template;
use axum::{extract::Query, response::Response};
use nidaa_app::{LARGEST_SET, MAIL_STATES, MailFilter, MailView};
use std::collections::BTreeSet;

/// Mails on one page.
const SHOWN: usize = 50;

struct Line {
    href: String,
    subject: Phrase,
    to: String,
    state: Tag,
    because: String,
    at: String,
    /// All mails of the same event, where they are not what is listed.
    besides: Option<String>,
}

/// The mails among those chosen that are kept back, to be let go or not sent together.
struct Held {
    count: String,
    ids: Vec<String>,
    command_id: String,
    /// Why they are not sent, as it was typed.
    reason: String,
    release: String,
    cancel: String,
}

#[derive(Template)]
#[template(path = "mailbox/list.html")]
struct Page {
    frame: Frame,
    done: Option<String>,
    wanted: Wanted,
    states: Select,
    templates: Select,
    as_of: String,
    is_true: bool,
    count: String,
    lines: Vec<Line>,
    held: Option<Held>,
    /// Whether there are mails, of which none may be meant.
    is_filtered: bool,
    /// What could not be done together with the others.
    stayed: Vec<Line>,
    earlier: Option<String>,
    further: Option<String>,
    wrong: Option<Wrong>,
}

pub(crate) async fn get(
    reader: Reader,
    Query(wanted): Query<Wanted>,
    when: When,
) -> Result<Response, Problem> {
    reader.check_mails()?;
    with(&reader, wanted, &when, Said::default()).await
}

/// What is said on the page beside the mails.
#[derive(Default)]
pub(super) struct Said {
    /// Ids of those for which it was too late.
    pub stayed: Vec<String>,
    /// Why nothing was done, and the reason as it was typed.
    pub refused: Option<(Wrong, String)>,
}

/// The page, also after a form for many mails.
pub(super) async fn with(
    reader: &Reader,
    wanted: Wanted,
    when: &When,
    said: Said,
) -> Result<Response, Problem> {
    let (app, labels, filter) = (&reader.web.site.app, reader.labels(), wanted.filter(Some(SHOWN))?);
    let (at, mails) = (app.moment(when.as_of).await?, app.mails(when.as_of).await?);
    let (say, lines) = (&labels.say, Lines { labels: &labels, when, filter: &filter });
    let held = if at.past || !reader.is_office() { vec![] } else { held(&filter, &mails) };
    let stayed =
        mails.iter().filter(|mail| said.stayed.contains(&mail.id)).map(|mail| lines.line(mail)).collect();
    let templates: BTreeSet<String> = mails.iter().map(|mail| mail.template.clone()).collect();
    let is_filtered = !mails.is_empty();
    let (shown, total) = filter.page(mails);
    let page_from = |skip: usize| reader.link(&format!("/mailbox{}", wanted.query(when, skip)));
    let further = filter.skip.saturating_add(filter.limit.unwrap_or(SHOWN));
    let (wrong, reason) = said.refused.unzip();
    let act = |verb: &str| reader.link(&format!("/mailbox/{verb}{}", wanted.query(when, 0)));
    let frame = Frame::at(reader, say.t("page-mailbox-title"), Tab::Mailbox, when, at).await?;
    page(&Page {
        frame: frame.failed(wrong.is_some()),
        done: when.after.map(|position| say.with("page-decide-done", "position", position)),
        states: Select::new(
            say,
            ("state", say.t("page-mailbox-state")),
            &wanted.state,
            MAIL_STATES.map(|state| (state.as_str().to_owned(), say.word("mail-state", state.as_str()))),
        ),
        templates: super::templates(say, &wanted.template, templates),
        as_of: when.text.clone(),
        is_true: when.is_true,
        count: say.count("page-mailbox-count", total),
        lines: shown.iter().map(|mail| lines.line(mail)).collect(),
        held: (!held.is_empty()).then(|| Held {
            count: say.count("page-mailbox-held", held.len()),
            ids: held,
            command_id: fresh_id(),
            reason: reason.unwrap_or_default(),
            release: act("release"),
            cancel: act("cancel"),
        }),
        is_filtered,
        stayed,
        earlier: (filter.skip > 0)
            .then(|| page_from(filter.skip.saturating_sub(filter.limit.unwrap_or(SHOWN)))),
        further: (further < total).then(|| page_from(further)),
        wanted,
        wrong,
    })
}

/// Those that are kept back, on whatever page they stand; the form names each, so that it does what was seen.
fn held(filter: &MailFilter, mails: &[MailView]) -> Vec<String> {
    let chosen = mails.iter().filter(|mail| mail.state == "held" && filter.lets_through(mail));
    chosen.take(LARGEST_SET).map(|mail| mail.id.clone()).collect()
}

struct Lines<'a> {
    labels: &'a Labels,
    when: &'a When,
    filter: &'a MailFilter,
}

impl Lines<'_> {
    fn line(&self, mail: &MailView) -> Line {
        let say = &self.labels.say;
        let event = Wanted { event: mail.because.event.to_string(), ..Wanted::default() };
        let besides = || format!("/{}/mailbox{}", say.lang, event.query(self.when, 0));
        Line {
            href: self.when.keep(&links::mail(say.lang, &mail.id)),
            subject: Phrase { lang: mail.lang, foreign: mail.lang != say.lang, text: mail.subject.clone() },
            to: mail.to.clone(),
            state: state(self.labels, mail),
            because: because(self.labels, mail),
            at: say.moment(mail.prepared_at),
            besides: self.filter.event.is_none().then(besides),
        }
    }
}
