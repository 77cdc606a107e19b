//! `GET /{lang}/postponements`: wishes to be answered, journeys with what was different at the return, and figures.

use crate::{
    Labels,
    frame::{Frame, Tab},
    links,
    pages::{page, parts::Tag},
    problem::Problem,
    reader::Reader,
    say::Say,
    when::When,
};
use askama::Template;
use axum::response::Response;
use nidaa_app::{DifferenceView, JourneyView, PostponementTotals, WishView};
use nidaa_domain::project::{Renewal, RequestedBy};
use nidaa_i18n::Args;
use nidaa_kernel::{ApproxDate, Country};

struct Wish {
    project: String,
    href: String,
    sentence: String,
}

struct Journey {
    project: String,
    href: String,
    state: Tag,
    sentence: String,
    /// What holds of it, each in a sentence.
    facts: Vec<String>,
    differences: Vec<Difference>,
}

struct Difference {
    what: String,
    before: String,
    after: String,
}

#[derive(Template)]
#[template(path = "postponements/list.html")]
struct Page {
    frame: Frame,
    figures: Vec<String>,
    wishes: Vec<Wish>,
    journeys: Vec<Journey>,
}

pub(crate) async fn get(reader: Reader, when: When) -> Result<Response, Problem> {
    let view = reader.seen().postponements(when.as_of).await?;
    let view = if reader.is_office() { view } else { view.without_scores() };
    let labels = reader.labels();
    let title = labels.say.t("page-postponements-title");
    page(&Page {
        frame: Frame::at(&reader, title, Tab::None, &when, view.at).await?,
        figures: figures(&labels, &view.totals),
        wishes: view.wishes.iter().map(|wish| Wish::new(&labels, wish)).collect(),
        journeys: view.journeys.iter().map(|journey| Journey::new(&labels, journey)).collect(),
    })
}

fn figures(labels: &Labels, totals: &PostponementTotals) -> Vec<String> {
    let counted = [
        ("page-postponements-count", totals.journeys),
        ("page-postponements-waiting", totals.waiting),
        ("page-postponements-returned", totals.returned),
        ("page-postponements-completed", totals.completed_after_return),
        ("page-postponements-ended", totals.ended_away),
    ];
    let median = totals.median_days_away.map(|days| labels.say.count("page-postponements-median", days));
    let reasons = totals.by_reason.iter().filter(|(code, _)| *code != "none").map(|(code, count)| {
        let args = Args::new().with("reason", labels.reason(code)).with("count", count.to_string());
        labels.say.text("page-postponements-by-reason", &args)
    });
    let counted = counted.into_iter().map(|(key, count)| labels.say.count(key, count));
    counted.chain(median).chain(reasons).collect()
}

impl Wish {
    fn new(labels: &Labels, wish: &WishView) -> Self {
        let args = Args::new()
            .with("to_year", wish.to_year.to_string())
            .with_or_none("to_call", wish.to_call.clone())
            .with("reason", wish.reason.text.best(labels.say.lang).1);
        Self {
            project: wish.project.clone(),
            href: links::project(labels.say.lang, &wish.project),
            sentence: labels.say.text("event-project-postponement_requested", &args),
        }
    }
}

impl Journey {
    fn new(labels: &Labels, journey: &JourneyView) -> Self {
        let say = &labels.say;
        let (tone, word) = match (&journey.returned_at, &journey.ended_in) {
            (Some(_), _) => ("done", "returned"),
            (None, Some(_)) => ("ended", "ended"),
            (None, None) => ("waiting", "away"),
        };
        let args = Args::new()
            .with("requested_by", if journey.requested_by == RequestedBy::Owner { "owner" } else { "office" })
            .with_or_none("from_year", journey.from_year.map(|year| year.to_string()))
            .with("to_year", journey.to_year.to_string())
            .with("reason", journey.reason.text.best(say.lang).1);
        let with_call = if journey.call_cancelled {
            "page-postponements-call-cancelled"
        } else {
            "page-postponements-call"
        };
        let renewals = journey.renewals_open.iter().map(|renewal| renewal_name(labels, renewal));
        let renewals: Vec<String> = renewals.collect();
        let facts = [
            Some(stood_still(say, journey)),
            Some(say.count("page-postponements-days", journey.days)),
            (journey.moves > 1).then(|| say.count("page-postponements-moves", i64::from(journey.moves))),
            journey.to_call.as_ref().map(|call| say.with(with_call, "call", call)),
            journey.score.map(|score| say.with("page-postponements-score", "percent", say.percent(score))),
            (!renewals.is_empty()).then(|| {
                let args =
                    Args::new().with("renewals", say.row(renewals)).with_or_none("changes", None::<String>);
                say.text("event-project-renewals_asked", &args)
            }),
        ];
        Self {
            project: journey.project.clone(),
            href: links::project(say.lang, &journey.project),
            state: Tag { tone, word: say.word("journey", word) },
            sentence: say.text("event-project-postponed", &args),
            facts: facts.into_iter().flatten().collect(),
            differences: journey.differences.iter().map(|one| Difference::new(labels, one)).collect(),
        }
    }
}

/// Since when its clocks stand, or from when to when they stood.
fn stood_still(say: &Say, journey: &JourneyView) -> String {
    let from = say.moment(journey.paused_since);
    match (journey.returned_at, &journey.ended_in) {
        (Some(back), _) => {
            let args = Args::new().with("from", from).with("to", say.moment(back));
            say.text("page-postponements-stood", &args)
        }
        (None, Some(_)) => say.with("page-postponements-to-the-end", "moment", from),
        (None, None) => say.with("page-postponements-since", "moment", from),
    }
}

fn renewal_name(labels: &Labels, renewal: &Renewal) -> String {
    match renewal {
        Renewal::Consent { country, .. } => country.name(labels.say.lang),
        Renewal::Document { document, .. } => document.to_string(),
    }
}

impl Difference {
    fn new(labels: &Labels, one: &DifferenceView) -> Self {
        let name = labels.say.word("difference", one.what);
        let which = one.which.as_deref().map(|which| match which.parse::<Country>() {
            Ok(country) if matches!(one.what, "partner" | "partner_invited") => country.name(labels.say.lang),
            _ => which.to_owned(),
        });
        let value = |value: &Option<String>| match value {
            Some(value) => shown(labels, one.what, value),
            None => labels.say.t("page-postponements-nothing"),
        };
        Self {
            what: which.map_or_else(|| name.clone(), |which| format!("{name} {which}")),
            before: value(&one.before),
            after: value(&one.after),
        }
    }
}

fn shown(labels: &Labels, what: &str, value: &str) -> String {
    let date = |text: &str| {
        text.parse::<ApproxDate>().map_or_else(|_| text.to_owned(), |date| labels.say.date(date))
    };
    match (what, value.split_once('/')) {
        ("milestone" | "contract_activity" | "activity_over", Some((start, end))) if start == end => {
            date(start)
        }
        ("milestone" | "contract_activity" | "activity_over", Some((start, end))) => {
            format!("{} – {}", date(start), date(end))
        }
        ("partner" | "partner_invited", _) => labels.say.word("partner-role", value),
        ("contract_end", _) => date(value),
        _ => value.to_owned(),
    }
}
