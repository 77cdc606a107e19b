//! `GET` and `POST /{lang}/holidays`: when nobody works, as it is reckoned and as an officer confirmed it.

use crate::{
    Labels,
    frame::{Frame, Tab},
    pages::{
        act::Doing,
        form::{Wrong, check_office, fresh_id, send},
        page,
        parts::Tag,
        projects::fill::latin,
    },
    problem::Problem,
    reader::Reader,
    when::When,
};
use askama::Template;
use axum::{
    Form,
    extract::Query,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use jiff::{Timestamp, tz::TimeZone};
use nidaa_app::HolidayView;
use nidaa_domain::project::Span;
use nidaa_kernel::{ApproxDate, Country, LocalText};
use serde::Deserialize;
use serde_json::json;

/// The state shown first: the office's.
const USUAL: &str = "TR";

/// What the reader asked for; an empty text means the usual.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    year: String,
    country: String,
}

impl Asked {
    /// The year; this one when none was asked for.
    ///
    /// # Errors
    /// [`Problem`] for a year that is none.
    pub fn year(&self, now: Timestamp) -> Result<i16, Problem> {
        match latin(&self.year).as_str() {
            "" => Ok(now.to_zoned(TimeZone::UTC).year()),
            year => year.parse().map_err(|error| Problem::bad("year", error)),
        }
    }

    /// The state, where one was asked for.
    ///
    /// # Errors
    /// [`Problem`] for a code that is none.
    pub fn country(&self) -> Result<Option<Country>, Problem> {
        match self.country.trim() {
            "" => Ok(None),
            code => code.parse().map(Some).map_err(|error| Problem::bad("country", error)),
        }
    }
}

/// What the form sends.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Sent {
    command_id: String,
    country: String,
    holiday: String,
    first: String,
    last: String,
    source: String,
    reason: String,
}

struct Line {
    name: String,
    days: String,
    state: Tag,
    notes: Vec<String>,
    /// Whether the office may confirm or change it.
    form: Option<Sent>,
    /// Where the office takes it back.
    withdraw: Option<Doing>,
    /// Whether it is the line whose form was refused.
    is_typed: bool,
}

#[derive(Template)]
#[template(path = "holidays/list.html")]
struct Page {
    frame: Frame,
    countries: Vec<(String, String, bool)>,
    year: i16,
    /// The moment it shows, as it was written; asking on keeps it.
    as_of: String,
    is_true: bool,
    lines: Vec<Line>,
    wrong: Option<Wrong>,
}

pub(crate) async fn get(reader: Reader, Query(asked): Query<Asked>, when: When) -> Result<Response, Problem> {
    let year = asked.year(reader.web.site.app.log().now())?;
    show(&reader, asked.country()?, year, &when, None).await
}

pub(crate) async fn post(reader: Reader, Form(sent): Form<Sent>) -> Result<Response, Problem> {
    check_office(&reader)?;
    let country = sent.country.parse().map_err(|error| Problem::bad("country", error))?;
    let first: jiff::civil::Date = sent.first.trim().parse().map_err(|error| Problem::bad("first", error))?;
    let data = json!({
        "country": sent.country,
        "holiday": sent.holiday,
        "first": first,
        "last": sent.last.trim(),
        "source": sent.source,
        "reason": LocalText::in_lang(reader.lang, sent.reason.trim()),
    });
    match send(&reader, &sent.command_id, "confirm_holiday", data).await {
        Ok(done) => {
            let tail = format!("/holidays?country={country}&year={}&after={}", first.year(), done.position);
            Ok(Redirect::to(&reader.link(&tail)).into_response())
        }
        Err(problem) => {
            let wrong = Wrong::of(&reader, problem)?;
            let shown = show(&reader, Some(country), first.year(), &When::now(), Some((wrong, sent))).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, shown).into_response())
        }
    }
}

async fn show(
    reader: &Reader,
    country: Option<Country>,
    year: i16,
    when: &When,
    refused: Option<(Wrong, Sent)>,
) -> Result<Response, Problem> {
    let labels = reader.labels();
    let usual = || USUAL.parse().map_err(|error| Problem::bad("country", error));
    let country = country.map_or_else(usual, Ok)?;
    let app = &reader.web.site.app;
    let (holidays, at) =
        (app.holidays(year, Some(country), when.as_of).await?, app.moment(when.as_of).await?);
    let may_confirm = reader.is_office() && !at.past;
    let (wrong, typed) = refused.unzip();
    let line = |view: &HolidayView| Line::new(&labels, view, may_confirm, typed.as_ref());
    let title = labels.say.t("page-holidays-title");
    page(&Page {
        frame: Frame::at(reader, title, Tab::None, when, at).await?.failed(wrong.is_some()),
        countries: countries(&labels, country),
        year,
        as_of: when.text.clone(),
        is_true: when.is_true,
        lines: holidays.iter().map(line).collect(),
        wrong,
    })
}

/// Code, name and whether it is the one shown, by name.
fn countries(labels: &Labels, shown: Country) -> Vec<(String, String, bool)> {
    let states = nidaa_kernel::member_states().iter().map(|state| state.country);
    let entry = |state: Country| (state.to_string(), state.name(labels.say.lang), state == shown);
    let mut all: Vec<_> = states.map(entry).collect();
    nidaa_i18n::sort_by_name(labels.say.lang, &mut all, |(_, name, _)| name.clone());
    all
}

/// The form that takes a confirmed holiday back.
fn withdrawal(labels: &Labels, view: &HolidayView) -> Doing {
    let given = [("country", view.country.to_string()), ("holiday", view.holiday.clone())];
    Doing::of(labels, "withdraw_holiday", &given)
}

impl Line {
    fn new(labels: &Labels, view: &HolidayView, may_confirm: bool, typed: Option<&Sent>) -> Self {
        let say = &labels.say;
        let day = ApproxDate::day;
        let tone = match view.state.as_str() {
            "confirmed" => "done",
            "proposed" => "waiting",
            _ => "plain",
        };
        let reckoned =
            view.reckoned.map(|date| say.with("page-holidays-reckoned", "date", say.date(day(date))));
        let source = view.source.as_ref().map(|source| say.with("page-holidays-source-of", "source", source));
        let reason = view.reason.as_ref().map(|reason| reason.best(say.lang).1.to_owned());
        let typed = typed.filter(|sent| sent.holiday == view.holiday);
        let fresh = Sent {
            country: view.country.to_string(),
            holiday: view.holiday.clone(),
            first: view.first.to_string(),
            last: view.last.to_string(),
            ..Sent::default()
        };
        let is_typed = typed.is_some();
        let form = Sent { command_id: fresh_id(), ..typed.cloned().unwrap_or(fresh) };
        Self {
            name: view.name.best(say.lang).1.to_owned(),
            days: say.span(Span { start: day(view.first), end: day(view.last) }),
            state: Tag { tone, word: say.word("holiday-state", &view.state) },
            notes: [reckoned, source, reason].into_iter().flatten().collect(),
            is_typed,
            form: (may_confirm && view.state != "fixed").then_some(form),
            withdraw: (may_confirm && view.state == "confirmed").then(|| withdrawal(labels, view)),
        }
    }
}
