//! `GET /{lang}/obligations`.

use super::{Wanted, whom};
use crate::{
    Labels,
    frame::{Frame, Tab},
    links,
    pages::{
        act::{Doing, duty, relief},
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
use nidaa_app::{DelayView, DueView, ObligationView};
use nidaa_i18n::Args;

/// Duties on one page.
const SHOWN: usize = 50;

/// One duty: who must do what, since when and by when.
pub(crate) struct Line {
    pub what: Phrase,
    pub of: String,
    pub href: String,
    /// The page of the duty itself.
    pub duty: String,
    pub part: Option<String>,
    pub who: Vec<Phrase>,
    pub due: Option<String>,
    /// The same minute on the reader's own clock, where that shows another time.
    pub own: Option<String>,
    pub since: String,
    pub state: Tag,
    pub late: Option<String>,
    pub delays: Vec<String>,
    /// Where it can be met.
    pub act: Option<Doing>,
    /// What the office may do about it.
    pub relief: Vec<Doing>,
}

#[derive(Template)]
#[template(path = "obligations/list.html")]
struct Page {
    frame: Frame,
    whom: Select,
    /// Where everybody's duties are, while only the reader's own are shown.
    everything: Option<String>,
    only_late: bool,
    as_of: String,
    is_true: bool,
    count: String,
    lines: Vec<Line>,
    earlier: Option<String>,
    further: Option<String>,
}

pub(crate) async fn get(
    reader: Reader,
    when: When,
    Query(asked): Query<Vec<(String, String)>>,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Problem> {
    let is_asked = asked.iter().any(|(name, _)| name == "whom");
    let wanted = Wanted { whom: whom::beginning(&reader, &wanted, is_asked), ..wanted };
    let filter = whom::meant(&reader, wanted.filter(Some(SHOWN))?);
    let found = reader.seen().obligations(&filter, when.as_of).await?;
    let (labels, clock) = (reader.labels(), reader.clock().await?);
    let shown = filter.limit.unwrap_or(SHOWN);
    let page_from = |skip: usize| reader.link(&query(&wanted, &when, skip));
    let further = filter.skip.saturating_add(shown);
    let everything = || reader.link(&query(&Wanted { whom: String::new(), ..wanted.clone() }, &when, 0));
    page(&Page {
        frame: Frame::at(&reader, labels.say.t("page-obligations-title"), Tab::Obligations, &when, found.at)
            .await?,
        count: labels.say.count("page-obligations-count", found.total),
        lines: found
            .obligations
            .iter()
            .map(|view| Line { relief: relieved(&reader, &labels, view), ..Line::new(&labels, view, &clock) })
            .map(|line| line.at(&when))
            .collect(),
        earlier: (filter.skip > 0).then(|| page_from(filter.skip.saturating_sub(shown))),
        further: (further < found.total).then(|| page_from(further)),
        only_late: filter.late,
        as_of: when.text.clone(),
        is_true: when.is_true,
        everything: (!filter.own.is_empty()).then(everything),
        whom: whom::choice(&reader, &labels, &wanted.whom).await?,
    })
}

pub(super) fn relieved(reader: &Reader, labels: &Labels, view: &ObligationView) -> Vec<Doing> {
    if reader.is_office() { relief(labels, view) } else { vec![] }
}

/// The same choice from another place in the list.
fn query(wanted: &Wanted, when: &When, skip: usize) -> String {
    let all = [
        ("project", wanted.project.as_str()),
        ("call", wanted.call.as_str()),
        ("duty", wanted.duty.as_str()),
        ("late", wanted.late.as_str()),
        ("ended", wanted.ended.as_str()),
        ("limit", wanted.limit.as_str()),
        ("as_of", when.text.as_str()),
        ("time", if when.is_true { "true" } else { "" }),
    ];
    let kept = all.iter().filter(|(_, value)| !value.is_empty());
    let kept: Vec<String> = kept.map(|(name, value)| format!("{name}={}", links::segment(value))).collect();
    // Nobody chosen is a choice too: without it the list begins with the reader's own duties.
    let whom = format!("whom={}", links::segment(&wanted.whom));
    format!("/obligations?{}", [vec![whom], kept, vec![format!("skip={skip}")]].concat().join("&"))
}

impl Line {
    /// The duty in the reader's language.
    pub fn new(labels: &Labels, view: &ObligationView, clock: &str) -> Self {
        let (say, lang) = (&labels.say, labels.say.lang);
        let project = view.project.as_ref();
        let of = project.or(view.call.as_ref()).cloned().unwrap_or_default();
        // While it rests nobody is asked for anything, so nobody is called late.
        let counts = view.state != "resting";
        Self {
            what: say.local(&view.label),
            duty: links::obligation(lang, &view.key),
            href: if view.confidential && labels.is_staff() {
                links::evaluation(lang, &of)
            } else if view.confidential {
                // An assessor is shown no page that names those who propose.
                links::assessment(lang, &of)
            } else if project.is_some() {
                links::project(lang, &of)
            } else {
                links::call(lang, &of)
            },
            of,
            part: view.part.clone(),
            who: view.owed_by.iter().map(|party| say.local(&party.name)).collect(),
            due: view.due.as_ref().map(|due| last_minute(labels, due, &due.zone)),
            own: view
                .due
                .as_ref()
                .filter(|due| due.deadline().is_elsewhere(clock))
                .map(|due| last_minute(labels, due, clock)),
            since: say.moment(view.opened.at),
            state: Tag { tone: tone(&view.state), word: say.word("obligation-state", &view.state) },
            late: view.late_days.filter(|_| counts).map(|days| say.count("page-card-late", days)),
            // What an assessor owes is met on the sheet to which the line leads.
            act: duty(labels, view).filter(|_| !view.confidential),
            relief: vec![],
            delays: view.late_because.iter().filter(|_| counts).map(|delay| delayed(labels, delay)).collect(),
        }
    }
}

impl Line {
    /// The same line, leading to its project or call at the moment of the page.
    pub fn at(self, when: &When) -> Self {
        // What was owed then is not met now.
        let is_now = when.text.is_empty();
        let relief = if is_now { self.relief } else { vec![] };
        let (href, duty) = (when.keep(&self.href), when.keep(&self.duty));
        Self { href, duty, act: self.act.filter(|_| is_now), relief, ..self }
    }
}

/// The moment by which it must have happened, on the clocks of a zone.
fn last_minute(labels: &Labels, due: &DueView, zone: &str) -> String {
    nidaa_i18n::moment(labels.say.lang, due.deadline().told(), zone)
}

/// What some of the late days were spent on.
pub(super) fn delayed(labels: &Labels, delay: &DelayView) -> String {
    let who = labels.say.row(delay.owed_by.iter().map(|audience| {
        let key = format!("audience-awaited_{audience}");
        let stands_so = nidaa_i18n::exists(&key);
        if stands_so { labels.say.t(&key) } else { labels.say.word("audience", audience) }
    }));
    let args = Args::new()
        .number("days", delay.days)
        .number("count", i64::try_from(delay.count).unwrap_or(i64::MAX))
        .with("duty", delay.label.best(labels.say.lang).1)
        .with("who", who);
    let sentence = if delay.at_rest { "page-obligations-rest" } else { "page-obligations-delay" };
    labels.say.text(sentence, &args)
}

fn tone(state: &str) -> &'static str {
    match state {
        "late" => "ended",
        "resting" => "waiting",
        "met" => "done",
        "lapsed" | "excused" => "plain",
        _ => "review",
    }
}
