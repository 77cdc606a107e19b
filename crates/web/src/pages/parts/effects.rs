//! What would follow from a decision, shown before the button that takes it.

use crate::{Labels, problem::Problem, reader::Reader};
use nidaa_app::{DutyChange, Effect, MailEffect, Order, Request};
use nidaa_automation::Site;
use nidaa_domain::{mail::MailState, project::Span};
use nidaa_i18n::Args;
use nidaa_kernel::{CivilEnd, CommandId, Country, Lang, Money};
use nidaa_workflow::Machine;
use serde_json::Value;
use uuid::Uuid;

/// Effects in words.
pub(crate) struct Effects {
    /// Names exactly these effects; the form sends it back.
    pub hash: String,
    /// Stages, dates and amounts, a sentence each.
    pub changes: Vec<String>,
    /// Mails, as they would be written; for others than the office none.
    pub mails: Vec<Letter>,
    /// How many mails there are, shown or not; none where nobody is written to.
    pub count: Option<String>,
}

/// A mail that would be written.
pub(crate) struct Letter {
    pub to: String,
    pub subject: String,
    pub text: String,
    pub lang: Lang,
    /// What becomes of it, and why; none where it leaves at once.
    pub state: Option<String>,
    pub cause: Option<String>,
}

impl Effects {
    /// What the command would do if the reader gave it now.
    pub async fn of(reader: &Reader, command: &str, data: Value) -> Result<Self, Problem> {
        let order = Order::parse(command, data)?;
        let request =
            Request::one(CommandId(Uuid::new_v4()), reader.actor()?, order).on_behalf_of(reader.principal());
        let site = Site { base_url: reader.web.site.base_url.clone() };
        let preview = reader.web.site.app.preview(&request, &site).await?;
        let preview = if reader.is_office() { preview } else { preview.without_letters() };
        let labels = reader.labels();
        let written: usize = preview.effects.iter().map(letters).sum();
        let changes = preview.effects.iter().filter_map(|effect| change(&labels, effect)).collect();
        let mails: Vec<Letter> =
            preview.effects.into_iter().filter_map(|effect| letter(&labels, effect)).collect();
        let count = (written > 0).then(|| labels.say.count("page-effects-mails", written));
        Ok(Self { hash: preview.hash, changes, mails, count })
    }

    pub fn is_empty(&self) -> bool {
        self.changes.is_empty() && self.count.is_none()
    }
}

/// How many mails an effect is.
const fn letters(effect: &Effect) -> usize {
    match effect {
        Effect::Mail(_) => 1,
        Effect::Letters { count, .. } => *count,
        _ => 0,
    }
}

fn letter(labels: &Labels, effect: Effect) -> Option<Letter> {
    let Effect::Mail(MailEffect { to, to_name, subject, text, lang, state, cause, .. }) = effect else {
        return None;
    };
    let say = &labels.say;
    let stays = (state != MailState::Sent).then(|| say.word("mail-state", state.as_str()));
    let cause = cause.map(|cause| say.word("mail-cause", cause));
    Some(Letter { to: format!("{to_name} <{to}>"), subject, text, lang, state: stays, cause })
}

fn change(labels: &Labels, effect: &Effect) -> Option<String> {
    let say = &labels.say;
    let (key, of, from, to) = match effect {
        Effect::Stage { of, from, to, .. } => {
            let machine = if of.starts_with("call/") { Machine::Call } else { Machine::Project };
            let name = |stage: &str| labels.stage(machine, stage);
            ("effect-stage".to_owned(), of, from.as_deref().map(name), Some(name(to)))
        }
        Effect::Date { of, what, from, to, zone, .. } => {
            let end = |end| civil_end(say.lang, end, zone.as_deref());
            let date = |text: &String| match (span(text), text.parse()) {
                (Some(span), _) => say.span(span),
                (None, Ok(day)) => end(day),
                (None, Err(_)) => text.clone(),
            };
            (
                format!("effect-date-{}", what.split('/').next().unwrap_or(what)),
                of,
                from.as_ref().map(date),
                to.as_ref().map(date),
            )
        }
        Effect::Budget { of, what, from, to, .. } => {
            let amount = |amount: &Money| say.money(*amount);
            (
                format!("effect-budget-{}", what.split('/').next().unwrap_or(what)),
                of,
                from.as_ref().map(amount),
                to.as_ref().map(amount),
            )
        }
        Effect::Obligation { of, change, label, part, from, to, zone, .. } => {
            let ends = [*from, *to].map(|end| end.map(|end| civil_end(say.lang, end, zone.as_deref())));
            let duty = label.best(say.lang).1;
            let duty = match part {
                Some(part) => format!("{duty} – {}", whose(labels, part)),
                None => duty.to_owned(),
            };
            return Some(obligation(labels, (of.as_str(), &duty), *change, ends));
        }
        Effect::Outbox { change, to, subject, .. } => {
            let args = Args::new().with("to", to).with("subject", subject);
            return Some(say.text(&format!("effect-outbox-{}", change.as_str()), &args));
        }
        Effect::LeftOut { of, stage: None } => ("effect-left-out".to_owned(), of, None, None),
        Effect::LeftOut { of, stage: Some(stage) } => {
            let stage = labels.stage(Machine::Project, stage);
            ("effect-left-out-stage".to_owned(), of, Some(stage), None)
        }
        Effect::Mail(_) | Effect::Letters { .. } => return None,
    };
    let key = if nidaa_i18n::exists(&key) { key } else { "effect-other".to_owned() };
    let code = of.split_once('/').map_or(of.as_str(), |(_, code)| code);
    let args = Args::new().with("of", code).with_or_none("from", from).with_or_none("to", to);
    let args = args.with("part", part(effect));
    let told = std::iter::once(say.text(&key, &args)).chain(besides(labels, code, effect));
    Some(told.collect::<Vec<_>>().join(" "))
}

/// Which of several a date or an amount is of: the key after its name.
fn part(effect: &Effect) -> &str {
    match effect {
        Effect::Date { what, .. } | Effect::Budget { what, .. } => {
            what.split_once('/').map_or("", |(_, part)| part)
        }
        _ => "",
    }
}

/// First and last day, each known to the day, the month or the year.
fn span(text: &str) -> Option<Span> {
    let (start, end) = text.split_once('/')?;
    Some(Span { start: start.parse().ok()?, end: end.parse().ok()? })
}

/// What the change itself does not tell: from which day on it holds, or that a project returns before its year.
fn besides(labels: &Labels, code: &str, effect: &Effect) -> Option<String> {
    let say = &labels.say;
    match effect {
        Effect::Stage { before_year: Some(year), .. } => {
            let args = Args::new().with("of", code).with("year", year.to_string());
            Some(say.text("effect-early-return", &args))
        }
        Effect::Date { effective: Some(day), .. } | Effect::Budget { effective: Some(day), .. } => {
            Some(say.with("effect-effective", "day", nidaa_i18n::date(say.lang, *day)))
        }
        _ => None,
    }
}

/// The end of something, on the clocks it is reckoned on.
fn civil_end(lang: Lang, end: CivilEnd, zone: Option<&str>) -> String {
    match zone {
        Some(zone) => nidaa_i18n::civil_end_in(lang, end, zone),
        None => nidaa_i18n::civil_end(lang, end),
    }
}

/// Of which country or part a duty is, where several are alike: countries by their names, roles in words, keys as they are.
fn whose(labels: &Labels, part: &str) -> String {
    let say = &labels.say;
    let told = |piece: &str| {
        piece
            .parse::<Country>()
            .map_or_else(|_| say.word("partner-role", piece), |country| country.name(say.lang))
    };
    say.row(part.split('/').map(told))
}

fn obligation(
    labels: &Labels,
    (of, duty): (&str, &str),
    change: DutyChange,
    [from, to]: [Option<String>; 2],
) -> String {
    let say = &labels.say;
    let args = Args::new()
        .with("of", of.split_once('/').map_or(of, |(_, code)| code))
        .with("duty", duty)
        .with_or_none("from", from)
        .with_or_none("to", to);
    say.text(&format!("effect-obligation-{}", change.as_str()), &args)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use nidaa_app::Shelf;
    use nidaa_kernel::LocalText;

    fn told(lang: Lang, effect: &Effect) -> String {
        let shelf = Shelf::load(std::iter::empty::<(&str, &str)>()).expect("no policies");
        change(&Labels::new(&shelf, lang, "UTC", true), effect).expect("a sentence")
    }

    #[test]
    fn a_deadline_is_told_on_its_own_clock() {
        let effect = Effect::Date {
            of: "call/C1".to_owned(),
            what: "closes".to_owned(),
            from: Some("2030-10-01".to_owned()),
            to: Some("2030-10-31T17:00".to_owned()),
            zone: Some("Europe/Istanbul".to_owned()),
            effective: None,
        };
        assert_eq!(
            told(Lang::En, &effect),
            "C1: the last day for proposals moves from 1 October 2030 to 31 October 2030, 17:00 (Ankara time)."
        );
        assert!(told(Lang::Fr, &effect).ends_with("31 octobre 2030, 17:00 (heure d’Ankara)."));
        assert!(told(Lang::Ar, &effect).contains("17:00 (بتوقيت أنقرة)"));
    }

    #[test]
    fn what_begins_later_is_told_with_its_first_day() {
        let effect = Effect::Date {
            of: "project/G1".to_owned(),
            what: "contract_ends".to_owned(),
            from: Some("2030-10-01".to_owned()),
            to: Some("2030-12-31".to_owned()),
            zone: None,
            effective: Some(date(2030, 9, 1)),
        };
        assert_eq!(
            told(Lang::En, &effect),
            "G1: the end of the contract moves from 1 October 2030 to 31 December 2030. \
             This holds from 1 September 2030 on."
        );
        assert!(told(Lang::Fr, &effect).ends_with("Cela vaut à partir du 1er septembre 2030."));
        assert!(told(Lang::Ar, &effect).contains("يسري ذلك ابتداءً من"));
    }

    #[test]
    fn a_budget_line_is_named_whatever_becomes_of_it() {
        let usd = |minor| Money { minor, currency: nidaa_kernel::Currency::USD };
        let effect = |from: Option<i64>, to: Option<i64>| Effect::Budget {
            of: "project/G1".to_owned(),
            what: "line/hall".to_owned(),
            from: from.map(usd),
            to: to.map(usd),
            effective: None,
        };
        let en = |from, to| told(Lang::En, &effect(from, to)).replace('\u{a0}', " ");
        assert_eq!(en(None, Some(1)), "G1: the budget line “hall” comes with USD 0.01.");
        assert_eq!(en(Some(1), Some(2)), "G1: the budget line “hall” changes from USD 0.01 to USD 0.02.");
        assert_eq!(en(Some(1), None), "G1: the budget line “hall” of USD 0.01 is given up.");
        assert!(told(Lang::Ar, &effect(Some(1), None)).contains("يُلغى بند الميزانية «hall»"));
        assert!(told(Lang::Fr, &effect(Some(1), None)).contains("est supprimée"));
    }

    #[test]
    fn an_activity_that_moves_is_named_with_its_days() {
        let effect = |to: Option<&str>| Effect::Date {
            of: "project/G1".to_owned(),
            what: "activity/webinar".to_owned(),
            from: Some("2030-06-10/2030-06-12".to_owned()),
            to: to.map(str::to_owned),
            zone: None,
            effective: None,
        };
        let moved = effect(Some("2030-07/2030-07"));
        assert_eq!(
            told(Lang::En, &moved),
            "G1: the activity “webinar” moves from 10–12 June 2030 to July 2030."
        );
        assert!(told(Lang::Fr, &moved).contains("juillet 2030"));
        assert!(told(Lang::Ar, &moved).contains("ينتقل موعد النشاط"));
        assert_eq!(
            told(Lang::En, &effect(None)),
            "G1: the activity “webinar”, planned for 10–12 June 2030, is given up."
        );
    }

    #[test]
    fn a_return_before_the_year_is_told_as_early() {
        let (of, to) = ("project/G1".to_owned(), "active".to_owned());
        let effect = Effect::Stage { of, from: Some("postponed".to_owned()), to, before_year: Some(2031) };
        let said = [Lang::En, Lang::Fr, Lang::Ar].map(|lang| told(lang, &effect));
        assert!(said[0].ends_with(" G1 returns before 2031, the year it was postponed to."), "{}", said[0]);
        assert!(said[1].ends_with("l’année à laquelle il avait été reporté."), "{}", said[1]);
        assert!(said[2].contains("قبل سنة 2031"), "{}", said[2]);
    }

    #[test]
    fn duties_that_are_alike_say_whose_they_are() {
        let effect = |part: &str| Effect::Obligation {
            of: "project/G1".to_owned(),
            duty: "renew_consent".to_owned(),
            label: LocalText::all("تجديد الموافقة", "Renew the consent", "Renouveler l’accord"),
            key: format!("renew_consent/G1/{part}"),
            part: Some(part.to_owned()),
            change: DutyChange::Opened,
            owed_by: vec![],
            from: None,
            to: None,
            zone: None,
        };
        assert_eq!(
            told(Lang::En, &effect("MA/partner")),
            "G1: “Renew the consent – Morocco, partner country” is owed from now on."
        );
        assert!(told(Lang::Fr, &effect("A1/SN")).contains("Renouveler l’accord – A1, Sénégal"));
        assert!(told(Lang::Ar, &effect("MA/partner")).contains("المغرب"));
    }
}
