//! `GET /{lang}/obligations/{key}`: one duty, what moved it, what was and will be said of it, and why somebody hears nothing.

use super::list::{Line, delayed, relieved};
use crate::{
    Labels,
    frame::{Frame, Tab},
    links,
    pages::{
        page,
        parts::{Tag, actor},
    },
    problem::Problem,
    reader::Reader,
    say::Phrase,
    when::When,
};
use askama::Template;
use axum::{
    extract::{Path, Query},
    response::Response,
};
use nidaa_app::{AsOf, CauseView, DueView, HeardView, MailView, ObligationView, PlannedView, SaidView};
use nidaa_i18n::Args;
use serde::Deserialize;

/// The duty an address names.
#[derive(Deserialize)]
pub(crate) struct Named {
    key: String,
}

/// Whom the question about silence means.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    whom: String,
    /// Whether the reader asks about itself.
    own: bool,
}

/// A change of the duty, with the event behind it.
struct Change {
    sentence: String,
    cause: String,
    /// Where the event is told.
    href: Option<String>,
    event: String,
}

/// What was and will be said.
struct Said {
    written: Vec<Written>,
    planned: Vec<Planned>,
    /// Why nothing more is said.
    silence: Option<String>,
}

struct Written {
    /// Its page, for whoever may see the mails.
    href: Option<String>,
    subject: Phrase,
    to: String,
    at: String,
    state: Tag,
}

struct Planned {
    at: String,
    to: String,
    institution: String,
    step: String,
}

struct Fact {
    name: String,
    value: String,
}

#[derive(Template)]
#[template(path = "obligations/show.html")]
struct Page {
    frame: Frame,
    line: Line,
    key: String,
    facts: Vec<Fact>,
    changes: Vec<Change>,
    /// For whoever may see the mails, and at present.
    said: Option<Said>,
    whom: String,
    /// What was asked about.
    heard: Option<Said>,
    /// Whether the reader may ask about itself alone.
    only_own: bool,
}

pub(crate) async fn get(
    reader: Reader,
    when: When,
    Path(Named { key }): Path<Named>,
    Query(asked): Query<Asked>,
) -> Result<Response, Problem> {
    let app = &reader.web.site.app;
    let view = reader.seen().obligation(&key, when.as_of).await?;
    let whom = asked.whom.trim().to_owned();
    let heard = if whom.is_empty() && !asked.own {
        None
    } else {
        Some(app.heard_by(&key, reader.whom(&whom).await?, when.as_of).await?)
    };
    let is_now = when.as_of == AsOf::Now;
    let said = if reader.may_see_mails() && is_now { Some(app.said(&key).await?) } else { None };
    let (labels, clock, at) = (reader.labels(), reader.clock().await?, app.moment(when.as_of).await?);
    let title = view.label.best(reader.lang).1.to_owned();
    page(&Page {
        frame: Frame::at(&reader, title, Tab::Obligations, &when, at).await?,
        line: Line { relief: relieved(&reader, &labels, &view), ..Line::new(&labels, &view, &clock) }
            .at(&when),
        facts: facts(&labels, &view),
        changes: changes(&labels, &view, &when),
        said: said.map(|said| Said::of(&labels, &said)),
        heard: heard.map(|heard| Said::heard(&labels, &heard).for_reader(&reader)),
        only_own: reader.viewer.is_some() && !reader.may_see_mails() && is_now,
        whom,
        key,
    })
}

fn facts(labels: &Labels, view: &ObligationView) -> Vec<Fact> {
    let say = &labels.say;
    let fact = |key: &str, value: Option<String>| value.map(|value| Fact { name: say.t(key), value });
    let without = view.owed_by.iter().filter(|party| !party.is_reachable);
    let without: Vec<String> = without.map(|party| party.name.best(say.lang).1.to_owned()).collect();
    let all = [
        fact("page-duty-owed-to", Some(say.word("audience", &view.owed_to))),
        fact("page-duty-command", view.command.as_ref().map(|command| say.word("step", command))),
        fact("page-duty-rule", Some(view.rule.clone())),
        fact("page-duty-unreachable", (!without.is_empty()).then(|| say.row(without))),
    ];
    all.into_iter().flatten().collect()
}

/// What opened, moved and ended it, in this order.
fn changes(labels: &Labels, view: &ObligationView, when: &When) -> Vec<Change> {
    let change = |(sentence, cause)| Change::new(labels, view, when, sentence, cause);
    told(labels, view).into_iter().map(change).collect()
}

/// The same without links, and what the late days were spent on.
pub(crate) fn history(labels: &Labels, view: &ObligationView) -> Vec<String> {
    let change = |(sentence, cause): (String, &CauseView)| {
        format!("{sentence} {} – {}", by(labels, cause), event(labels, cause))
    };
    let delays = view.late_because.iter().map(|delay| delayed(labels, delay));
    told(labels, view).into_iter().map(change).chain(delays).collect()
}

/// What opened, moved and ended it in words, each with the event behind it.
fn told<'a>(labels: &Labels, view: &'a ObligationView) -> Vec<(String, &'a CauseView)> {
    let say = &labels.say;
    let opened = (say.t("page-duty-opened"), &view.opened);
    let moves = view.moves.iter().map(|one| {
        let args = Args::new()
            .with_or_none("from", one.from.as_ref().map(|due| day(labels, due)))
            .with_or_none("to", one.to.as_ref().map(|due| day(labels, due)));
        (say.text("page-duty-moved", &args), &one.cause)
    });
    let ended = view.ended.as_ref().map(|end| {
        let how = say.word("obligation-state", &end.how);
        (say.with("page-duty-ended", "how", how), &end.cause)
    });
    std::iter::once(opened).chain(moves).chain(ended).collect()
}

/// When, and who acted as far as the reader is told.
fn by(labels: &Labels, cause: &CauseView) -> String {
    let (say, moment) = (&labels.say, labels.say.moment(cause.at));
    if cause.by.is_empty() {
        return moment;
    }
    say.text("page-duty-cause", &Args::new().with("by", actor(say, &cause.by)).with("moment", moment))
}

/// The event in words, with its place in the log.
fn event(labels: &Labels, cause: &CauseView) -> String {
    let args = Args::new()
        .with("event", labels.say.word("happening", &cause.event))
        .with("position", cause.position.to_string());
    labels.say.text("page-duty-event", &args)
}

fn day(labels: &Labels, due: &DueView) -> String {
    labels.say.deadline(&due.deadline())
}

impl Change {
    fn new(labels: &Labels, view: &ObligationView, when: &When, sentence: String, cause: &CauseView) -> Self {
        Self {
            sentence,
            cause: by(labels, cause),
            href: timeline(labels, view).map(|href| format!("{}#event-{}", when.keep(&href), cause.position)),
            event: event(labels, cause),
        }
    }
}

/// The page on which the events of the case are told; an assessor is shown none that names those who propose.
fn timeline(labels: &Labels, view: &ObligationView) -> Option<String> {
    let lang = labels.say.lang;
    if view.confidential && !labels.is_staff() {
        return None;
    }
    let project = view.project.as_ref().map(|code| links::project(lang, code));
    project.or_else(|| view.call.as_ref().map(|code| links::call(lang, code)))
}

impl Said {
    fn of(labels: &Labels, view: &SaidView) -> Self {
        Self::new(labels, (&view.written, &view.planned), view.silence.as_deref())
    }

    fn heard(labels: &Labels, view: &HeardView) -> Self {
        Self::new(labels, (&view.written, &view.planned), view.silence.as_deref())
    }

    /// The pages of mails are for whoever may see them all.
    fn for_reader(mut self, reader: &Reader) -> Self {
        if !reader.may_see_mails() {
            self.written.iter_mut().for_each(|mail| mail.href = None);
        }
        self
    }

    fn new(
        labels: &Labels,
        (written, planned): (&[MailView], &[PlannedView]),
        silence: Option<&str>,
    ) -> Self {
        Self {
            written: written.iter().map(|mail| Written::new(labels, mail)).collect(),
            planned: planned.iter().map(|one| Planned::new(labels, one)).collect(),
            silence: silence.map(|reason| labels.say.word("silence", reason)),
        }
    }
}

impl Written {
    fn new(labels: &Labels, mail: &MailView) -> Self {
        let lang = labels.say.lang;
        Self {
            href: Some(links::mail(lang, &mail.id)),
            subject: Phrase { lang: mail.lang, foreign: mail.lang != lang, text: mail.subject.clone() },
            to: mail.to.clone(),
            at: labels.say.moment(mail.prepared_at),
            state: crate::pages::mailbox::state(labels, mail),
        }
    }
}

impl Planned {
    fn new(labels: &Labels, view: &PlannedView) -> Self {
        Self {
            at: labels.say.moment(view.at),
            to: view.to.clone(),
            institution: view.institution.clone(),
            step: step(labels, &view.step),
        }
    }
}

/// Days before or after the deadline, or a rung of the ladder.
fn step(labels: &Labels, step: &str) -> String {
    let say = &labels.say;
    if let Some(rung) = step.strip_prefix("rung ") {
        return say.with("page-duty-rung", "rung", rung);
    }
    match step.parse::<i64>() {
        Ok(days) if days < 0 => say.count("page-duty-before", -days),
        Ok(0) => say.t("page-duty-on-the-day"),
        Ok(days) => say.count("page-duty-after", days),
        Err(_) => step.to_owned(),
    }
}
