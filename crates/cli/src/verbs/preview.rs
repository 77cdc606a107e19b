//! `nidaa preview`: what a command, or a set of them, would do.

use crate::{
    args::{Args, Wish},
    engine::Engine,
    out,
    trouble::Trouble,
    verbs::issue::{self, Asking},
};
use jiff::civil::Date;
use nidaa_app::{Effect, MailEffect, Preview, Request};
use nidaa_domain::mail::MailState;
use nidaa_kernel::{CivilEnd, CommandId};
use nidaa_web::Labels;
use uuid::Uuid;

/// Prints every effect the commands would have; writes nothing.
pub async fn run(args: &Args, wish: &Wish) -> Result<(), Trouble> {
    let asking = Asking::of(wish)?;
    let engine = Engine::open(args).await?;
    let app = engine.ready().await?;
    let actor = issue::actor(&app, &asking.account).await?;
    let labels = Labels::new(app.shelf(), args.lang, &engine.config.zone, true);
    let request =
        Request::set(CommandId(Uuid::now_v7()), actor, asking.orders).on_behalf_of(wish.on_behalf_of.clone());
    // Where no address is configured, nobody knows on which one the site will listen.
    let preview = app.preview(&request, &engine.site("")).await;
    let preview = preview.map_err(|failure| Trouble::said(failure, &labels))?;
    if args.json {
        out::json(&preview);
    } else {
        tell(&preview);
    }
    Ok(())
}

fn tell(preview: &Preview) {
    for effect in &preview.effects {
        out::line(&line(effect));
    }
    out::line(&format!("at {}  {}", preview.at, preview.hash));
}

fn line(effect: &Effect) -> String {
    match effect {
        Effect::Stage { of, from, to, before_year } => {
            let early = before_year.map(|year| format!("  before {year}")).unwrap_or_default();
            format!("stage   {of}  {} → {to}{early}", from.as_deref().unwrap_or("-"))
        }
        Effect::Date { of, what, from, to, zone, effective } => {
            let day = |day: &Option<String>| day.clone().unwrap_or_else(|| "-".to_owned());
            let zone = clock([from, to].into_iter().flatten().any(|end| end.contains('T')), zone.as_deref());
            format!("date    {of}  {what}  {} → {}{zone}{}", day(from), day(to), since(*effective))
        }
        Effect::Budget { of, what, from, to, effective } => {
            let amount = |amount: &Option<nidaa_kernel::Money>| {
                amount.map_or_else(|| "-".to_owned(), |amount| amount.to_string())
            };
            format!("budget  {of}  {what}  {} → {}{}", amount(from), amount(to), since(*effective))
        }
        Effect::Obligation { of, duty, part, change, from, to, zone, .. } => {
            let day = |end: &Option<CivilEnd>| end.map_or_else(|| "-".to_owned(), |end| end.to_string());
            let zone = clock([from, to].into_iter().flatten().any(|end| end.at.is_some()), zone.as_deref());
            let whose = part.as_ref().map(|part| format!("  {part}")).unwrap_or_default();
            format!("duty    {of}  {duty}{whose}  {}  {} → {}{zone}", change.as_str(), day(from), day(to))
        }
        Effect::LeftOut { of, stage } => {
            let stage = stage.as_ref().map(|stage| format!("  {stage}")).unwrap_or_default();
            format!("stays   {of}{stage}")
        }
        Effect::Letters { template, rule, count } => format!("mails   {count}  {template}  ({rule})"),
        Effect::Outbox { change, to, lang, subject, mail, .. } => {
            format!("mail    {lang:<2} {to}  {subject}  {} ({mail})", change.as_str())
        }
        Effect::Mail(mail) => {
            format!("mail    {:<2} {}  {}{}  ({})", mail.lang, mail.to, mail.subject, fate(mail), mail.rule)
        }
    }
}

/// The zone on whose clocks a deadline is reckoned; a day without a time needs none.
fn clock(is_timed: bool, zone: Option<&str>) -> String {
    zone.filter(|_| is_timed).map(|zone| format!("  {zone}")).unwrap_or_default()
}

/// First day on which it holds, where one is named.
fn since(effective: Option<Date>) -> String {
    effective.map(|day| format!("  from {day} on")).unwrap_or_default()
}

/// What becomes of a mail that does not leave at once, in the words scripts know from the list of mails.
fn fate(mail: &MailEffect) -> String {
    match (mail.state, mail.cause) {
        (MailState::Sent, _) => String::new(),
        (state, None) => format!("  {}", state.as_str()),
        (state, Some(cause)) => format!("  {}: {cause}", state.as_str()),
    }
}
