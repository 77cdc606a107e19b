//! `GET /{lang}/forecast`: the mails to come, day by day.

use super::{Wanted, foreseen};
use crate::{
    Labels,
    frame::{Frame, Tab},
    links,
    pages::{
        mailbox::templates as templates_of,
        page,
        parts::{Select, Tag},
        projects::fill::latin,
    },
    problem::Problem,
    reader::Reader,
    say::Phrase,
    when::When,
};
use askama::Template;
use axum::{extract::Query, response::Response};
use jiff::{civil::Date, tz::TimeZone};
use nidaa_app::ForeseenView;
use nidaa_kernel::ApproxDate;
use std::collections::BTreeSet;

/// Mails on one page.
const SHOWN: usize = 200;

struct Day {
    date: String,
    lines: Vec<Line>,
}

struct Line {
    time: String,
    subject: Phrase,
    to: String,
    template: String,
    /// The duty it speaks of.
    duty: Option<String>,
    key: String,
    /// Why it would not be sent.
    not_sent: Option<Stopped>,
}

/// What stands between a mail and its reader.
struct Stopped {
    state: Tag,
    cause: String,
}

#[derive(Template)]
#[template(path = "forecast/list.html")]
struct Page {
    frame: Frame,
    wanted: Wanted,
    days_chosen: String,
    templates: Select,
    count: String,
    /// How many would not be sent, where there are any.
    stopped: Option<String>,
    days: Vec<Day>,
    csv: String,
    json: String,
    earlier: Option<String>,
    further: Option<String>,
}

pub(crate) async fn get(
    reader: Reader,
    Query(wanted): Query<Wanted>,
    when: When,
) -> Result<Response, Problem> {
    let (all, chosen) = foreseen(&reader, &wanted, &when).await?;
    let (labels, skip) = (reader.labels(), wanted.skip()?);
    let zone = TimeZone::get(&reader.clock().await?).unwrap_or(TimeZone::UTC);
    let templates: BTreeSet<String> = all.into_iter().map(|mail| mail.template).collect();
    let stopped = chosen.iter().filter(|mail| mail.not_sent.is_some()).count();
    let further = skip.saturating_add(SHOWN);
    let page_from = |skip: usize| reader.link(&query("/forecast", &wanted, Some(skip)));
    page(&Page {
        frame: Frame::new(&reader, labels.say.t("page-forecast-title"), Tab::Mailbox),
        days_chosen: wanted.days()?.to_string(),
        templates: templates_of(&labels.say, &wanted.only.template, templates),
        count: labels.say.count("page-forecast-count", chosen.len() - stopped),
        stopped: (stopped > 0).then(|| labels.say.count("page-forecast-not-sent", stopped)),
        days: days(&labels, chosen.iter().skip(skip).take(SHOWN), &zone),
        csv: reader.link(&query("/forecast.csv", &wanted, None)),
        json: query("/api/v1/forecast", &wanted, None),
        earlier: (skip > 0).then(|| page_from(skip.saturating_sub(SHOWN))),
        further: (further < chosen.len()).then(|| page_from(further)),
        wanted,
    })
}

/// The same choice elsewhere.
fn query(path: &str, wanted: &Wanted, skip: Option<usize>) -> String {
    let days = latin(&wanted.days);
    let all = [
        ("days", &days),
        ("to", &wanted.only.to),
        ("project", &wanted.only.project),
        ("template", &wanted.only.template),
    ];
    let kept = all.iter().filter(|(_, value)| !value.trim().is_empty());
    let kept = kept.map(|(name, value)| format!("{name}={}", links::segment(value.trim())));
    let kept: Vec<String> = kept.chain(skip.map(|skip| format!("skip={skip}"))).collect();
    if kept.is_empty() { path.to_owned() } else { format!("{path}?{}", kept.join("&")) }
}

/// Mails come in the order in which they leave.
fn days<'a>(labels: &Labels, mails: impl Iterator<Item = &'a ForeseenView>, zone: &TimeZone) -> Vec<Day> {
    let mut days: Vec<(Date, Day)> = vec![];
    for mail in mails {
        let at = mail.at.to_zoned(zone.clone());
        let line = Line::new(labels, mail, at.strftime("%H:%M").to_string());
        match days.last_mut() {
            Some((date, day)) if *date == at.date() => day.lines.push(line),
            _ => {
                let date = labels.say.date(ApproxDate::day(at.date()));
                days.push((at.date(), Day { date, lines: vec![line] }));
            }
        }
    }
    days.into_iter().map(|(_, day)| day).collect()
}

impl Line {
    fn new(labels: &Labels, mail: &ForeseenView, time: String) -> Self {
        let lang = labels.say.lang;
        Self {
            time,
            subject: Phrase { lang: mail.lang, foreign: mail.lang != lang, text: mail.subject.clone() },
            to: mail.to.clone(),
            template: labels.say.word("template", &mail.template),
            duty: mail.obligation.as_ref().map(|key| links::obligation(lang, key)),
            key: mail.obligation.clone().unwrap_or_default(),
            not_sent: mail.not_sent.map(|cause| Stopped {
                state: Tag { tone: "ended", word: labels.say.word("mail-state", "cancelled") },
                cause: labels.say.word("mail-cause", cause),
            }),
        }
    }
}
