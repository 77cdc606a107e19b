//! Of grants: amounts, their parts, their people and days, and what is decided within an envelope.

use crate::{Labels, say::Say};
use nidaa_domain::Refusal;
use nidaa_i18n::Args;
use nidaa_kernel::{ApproxDate, ProjectCode};

/// What refusals of entries in the register, lists, checklists and grants within an envelope are told with.
pub(super) fn deciding(labels: &Labels, refusal: &Refusal) -> Args {
    let (say, args) = (&labels.say, Args::new());
    let row = |codes: &[ProjectCode]| {
        let codes = say.row(codes.iter().map(ToString::to_string));
        if codes.is_empty() { "none".to_owned() } else { codes }
    };
    match refusal {
        Refusal::UnknownArea { sector, nearest } => {
            args.with("sector", sector).with_or_none("nearest", nearest.clone())
        }
        Refusal::NotAFocalPoint { account, lacks, nearest } => {
            args.with("account", account).with("lacks", *lacks).with_or_none("nearest", nearest.clone())
        }
        Refusal::NotTheList { missing, foreign } => {
            args.with("missing", row(missing)).with("foreign", row(foreign))
        }
        Refusal::ItemsOpen { items, .. } => {
            args.with("items", say.row(items.iter().map(|item| labels.checklist_item(item))))
        }
        Refusal::ReasonNotListed { code, listed } => args
            .with_or_none("code", code.clone())
            .with("listed", say.row(listed.iter().map(|code| labels.listed_reason(code)))),
        Refusal::HeadNotListed { head, listed } => {
            let named = |code: &String| format!("{} ({code})", say.word("budget-head", code));
            args.with("head", head).with("listed", say.row(listed.iter().map(named)))
        }
        Refusal::GrantNotStated { left, .. } => args.with("left", say.money(*left)),
        Refusal::GrantInOtherCurrency { asked, left, .. } => {
            args.with("asked", say.money(*asked)).with("wants", left.currency.as_str())
        }
        Refusal::GrantOverEnvelope { asked, left, .. } => {
            args.with("asked", say.money(*asked)).with("left", say.money(*left))
        }
        _ => args,
    }
}

/// What refusals about amounts are told with.
pub(super) fn amounts(say: &Say, refusal: &Refusal) -> Args {
    let args = Args::new();
    match refusal {
        Refusal::NotTheGrant { sum, grant } => {
            args.with("sum", say.money(*sum)).with("grant", say.money(*grant))
        }
        Refusal::OtherCurrency { found, needs } => args.with("found", found).with("needs", needs),
        Refusal::OverGrant { asked, left } | Refusal::MoneyGivenOn { asked, left } => {
            args.with("asked", say.money(*asked)).with("left", say.money(*left))
        }
        Refusal::OverEligible { asked, eligible, left } => args
            .with("asked", say.money(*asked))
            .with("eligible", say.money(*eligible))
            .with("left", say.money(*left)),
        Refusal::EligibleOverReported { asked, reported } => {
            args.with("asked", say.money(*asked)).with("reported", say.money(*reported))
        }
        Refusal::OverLine { line, gives, has } => {
            args.with("line", line).with("gives", say.money(*gives)).with("has", say.money(*has))
        }
        Refusal::OtherSpender { from, to } => args.with("from", from).with("to", to),
        Refusal::SpentOverLine { line, spent, has } => {
            args.with("line", line).with("spent", say.money(*spent)).with("has", say.money(*has))
        }
        Refusal::SubgrantsExceedGrant { granted, committed, asked } => args
            .with("granted", say.money(*granted))
            .with("committed", say.money(*committed))
            .with("asked", say.money(*asked)),
        Refusal::SettledOverPaid { settled, paid } => {
            args.with("settled", say.money(*settled)).with("paid", say.money(*paid))
        }
        Refusal::SpentMoreThanGiven { given, spent } => {
            args.with("given", say.money(*given)).with("spent", say.money(*spent))
        }
        _ => args,
    }
}

/// Of partnerships, parts of a grant, deputies, days and decisions taken back.
pub(super) fn of_people_and_days(labels: &Labels, refusal: &Refusal) -> Args {
    let (say, args) = (&labels.say, Args::new());
    let date =
        |text: &str| text.parse::<ApproxDate>().map_or_else(|_| text.to_owned(), |date| say.date(date));
    match refusal {
        Refusal::PartState { what, key, state, needs } => {
            let needs = say.row(needs.split(", ").map(|state| say.word("part-state", state)));
            args.with("what", *what)
                .with("key", key)
                .with("state", say.word("part-state", state))
                .with("needs", needs)
        }
        Refusal::LinkState { country, state, needs } => {
            let needs = say.row(needs.split(", ").map(|state| say.word("link", state)));
            args.with("country", country.name(say.lang))
                .with("state", say.word("link", state))
                .with("needs", needs)
        }
        Refusal::FourEyes { account } => args.with("account", account),
        Refusal::EarlyReturn { year } => args.with("year", year.to_string()),
        Refusal::NotYet { day } | Refusal::PartnersLater { day } => args.with("day", date(day)),
        Refusal::DayPassed { day } => args.with("day", say.civil_end(day)),
        Refusal::StillNamed { what, key, country } => {
            args.with("what", *what).with("key", key).with("country", country.name(say.lang))
        }
        Refusal::PeriodTold { report, from, to } => {
            args.with("report", report).with("from", date(from)).with("to", date(to))
        }
        Refusal::OutsideContract { day, first, last } => {
            args.with("day", date(day)).with("first", date(first)).with("last", date(last))
        }
        Refusal::AnnouncedOutside { activity, day, first, last } => args
            .with("activity", activity)
            .with("day", date(day))
            .with("first", date(first))
            .with("last", date(last)),
        Refusal::TooEarly { day, after, first } => {
            args.with("day", date(day)).with("after", *after).with("first", date(first))
        }
        Refusal::ExpiresTooSoon { until, needs } => {
            args.with("until", date(until)).with("needs", date(needs))
        }
        Refusal::NotTheLastDecision { decision, last, followers } => {
            let named = say.row(followers.iter().map(|one| say.word("decision", one)));
            args.with("decision", say.word("decision", decision))
                .with_or_none("last", last.as_ref().map(|last| say.word("decision", last)))
                .with_or_none("followers", Some(named).filter(|_| !followers.is_empty()))
        }
        Refusal::DecisionHeld { decision, by } => args
            .with("decision", decided(say, decision))
            .with_or_none("by", by.as_ref().map(|by| decided(say, by))),
        Refusal::NotADeputy { account, principal } => {
            args.with("account", account).with("principal", principal)
        }
        Refusal::NotYourCountry { country } => args.with("country", country.name(say.lang)),
        _ => args,
    }
}

/// A decision in words; what nobody decided, such as what the owner did, is named as the guideline names it.
fn decided(say: &Say, name: &str) -> String {
    match say.word("decision", name) {
        word if word == name => say.word("happening", &format!("project_{name}")),
        word => word,
    }
}
