//! What people see of the world, and how it differs from what they saw before.

use super::{lives::Lives, money::Purses};
use crate::world::World;
use jiff::ToSpan;
use nidaa_app::{AsOf, ObligationFilter, fact};
use nidaa_automation::Outgoing;
use nidaa_domain::{AnyEvent, Fact, call::Call, project::Change};
use nidaa_kernel::{Lang, Position};
use nidaa_store::OutboxRow;
use serde_json::Value;
use std::collections::BTreeMap;

/// Values by their names.
type Values = BTreeMap<String, String>;
/// What was and what is, by name, where the two differ.
pub type Changes = BTreeMap<String, (Option<String>, Option<String>)>;
/// State and last day of every duty there ever was; a late one is open.
pub type Duties = BTreeMap<String, (String, Option<String>)>;

/// Every date, amount and duty.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Seen {
    pub dates: Values,
    pub money: Values,
    pub duties: Duties,
}

impl Seen {
    /// What is seen of all there is.
    pub async fn whole(world: &World, lives: &Lives, purses: &Purses) -> Self {
        let all: Vec<&String> = lives.calls.keys().chain(lives.projects.keys()).collect();
        Self::default().after(world, lives, purses, &all).await
    }

    /// What is seen after something happened to these; of all others only the ledger tells anew.
    pub async fn after(&self, world: &World, lives: &Lives, purses: &Purses, touched: &[&String]) -> Self {
        let (mut dates, mut money) = (self.dates.clone(), self.money.clone());
        for code in touched.iter().filter(|code| lives.projects.contains_key(**code)) {
            let own = format!("project/{code} ");
            dates.retain(|name, _| !name.starts_with(&own));
            money.retain(|name, _| !name.starts_with(&own));
            project(world, code, &mut dates).await;
            let readmitted = lives.projects[*code].readmitted.iter();
            dates.extend(readmitted.map(|until| (format!("{own}readmitted"), until.civil().to_string())));
            contract(world, code, &mut dates, &mut money).await;
        }
        for code in touched.iter().filter(|code| lives.calls.contains_key(**code)) {
            let own = format!("call/{code} ");
            dates.retain(|name, _| !name.starts_with(&own));
            let call = world.app.whole().call(code, AsOf::Now).await.expect("a page");
            dates.extend(call.opens.map(|opens| (format!("{own}opens"), opens.to_string())));
            dates.extend(grace(&lives.calls[*code]).map(|until| (format!("{own}grace"), until)));
            dates.extend(call.closes.map(|closes| (format!("{own}closes"), closes.civil().to_string())));
        }
        money.extend(purses.granted());
        money.extend(purses.passed_on());
        let envelopes = lives.calls.iter().filter_map(|(code, call)| Some((code, call.envelope?)));
        money.extend(envelopes.map(|(code, sum)| (format!("call/{code} envelope"), sum.to_string())));
        Self { dates, money, duties: duties(world).await }
    }
}

/// Until when a call lets in what comes after its close, where it does, on its own clock.
fn grace(call: &Call) -> Option<String> {
    let closes = call.closes.as_ref().filter(|_| call.grace_minutes > 0)?;
    let until = call.takes_until()?.in_tz(&closes.zone).expect("a zone");
    let last = until.datetime() - 1.minute();
    // Nobody names midnight, which belongs to two days.
    let is_midnight = (until.hour(), until.minute()) == (0, 0);
    Some(if is_midnight { last.date().to_string() } else { until.strftime("%Y-%m-%dT%H:%M").to_string() })
}

/// What the project's page says of days.
async fn project(world: &World, code: &str, dates: &mut Values) {
    let (of, view) =
        (format!("project/{code}"), world.app.whole().project(code, AsOf::Now).await.expect("a page"));
    dates.extend(
        view.card.implementation_year.map(|year| (format!("{of} implementation_year"), year.to_string())),
    );
    for milestone in view.milestones {
        let span = format!("{}/{}", milestone.span.start, milestone.span.end);
        dates.insert(format!("{of} milestone/{}", milestone.key), span);
    }
}

/// What the grant's page says of days and sums: as they are now, and with what is agreed and begins later.
async fn contract(world: &World, code: &str, dates: &mut Values, money: &mut Values) {
    let (of, grant) =
        (format!("project/{code}"), world.app.whole().grant(code, AsOf::Now).await.expect("a page"));
    let Some((contract, books)) = grant.contract.zip(grant.books) else { return };
    dates.insert(format!("{of} contract_ends"), contract.ends.to_string());
    let sums = [
        ("contract", books.granted),
        ("paid", books.paid),
        ("pending", books.pending),
        ("spent", books.spent),
    ];
    money.extend(sums.map(|(what, sum)| (format!("{of} {what}"), sum.to_string())));
    let lines = grant.budget.into_iter().filter_map(|line| Some((line.line, line.now?)));
    money.extend(lines.map(|(line, amount)| (format!("{of} line/{line}"), amount.to_string())));
    for change in grant.coming.into_iter().flat_map(|coming| coming.changes).map(|record| record.change) {
        match change {
            Change::Ends { ends } => drop(dates.insert(format!("{of} contract_ends"), ends.to_string())),
            Change::Line { line } => {
                money.insert(format!("{of} line/{}", line.line), line.amount.to_string());
            }
            Change::NoLine { line } => drop(money.remove(&format!("{of} line/{line}"))),
            _ => {}
        }
    }
}

async fn duties(world: &World) -> Duties {
    let filter = ObligationFilter { ended: true, ..ObligationFilter::default() };
    let all = world.app.whole().obligations(&filter, AsOf::Now).await.expect("the ledger").obligations;
    let told = all.into_iter().map(|duty| {
        let state = if duty.state == "late" { "open".to_owned() } else { duty.state };
        (duty.key, (state, duty.due.map(|due| due.date.to_string())))
    });
    told.collect()
}

/// What was written beyond this position.
pub async fn facts_since(world: &World, at: i64) -> Vec<Fact> {
    let events = world.app.log().backend().read(Position(at), 1_000_000).await.expect("the log answers");
    events.iter().map(|event| fact(event).expect("readable")).collect()
}

/// Where events led, without those that stayed where they were.
pub fn stages(facts: &[Fact], stages: &mut Values) -> Vec<(String, String)> {
    let of = |fact: &Fact| format!("{}/{}", fact.event.stream(), fact.subject());
    let led = facts.iter().filter_map(|fact| Some((of(fact), stage(&fact.event)?)));
    led.filter(|(of, to)| stages.insert(of.clone(), to.clone()).as_ref() != Some(to)).collect()
}

fn stage(event: &AnyEvent) -> Option<String> {
    let led_to = match event {
        AnyEvent::Call(event) => event.stage(),
        AnyEvent::Project(event) => event.stage(),
        _ => None,
    };
    led_to.map(ToString::to_string)
}

/// What was given to the post since, in the words in which it leaves: new mails, and those that were released.
pub async fn mails_since(world: &World, at: i64, lives: &Lives) -> Vec<(String, Lang, String, String)> {
    let rows = world.app.log().backend().outbox("mail", 10_000).await.expect("the store answers");
    let since = rows.iter().filter(|row| row.position.0 > at);
    let mut mails: Vec<_> = since.map(|row| letter(row, &rows, lives)).collect();
    mails.sort();
    mails
}

/// A mail that was released has a row that names the one it was written in.
fn letter(row: &OutboxRow, rows: &[OutboxRow], lives: &Lives) -> (String, Lang, String, String) {
    let body: Value = serde_json::from_str(&row.body).expect("JSON");
    let Some(id) = body["again"].as_str() else {
        let Outgoing { to, lang, subject, text, .. } = serde_json::from_value(body).expect("a mail");
        return (to, lang, subject, text);
    };
    let first = rows.iter().find(|row| row.id.to_string() == id).expect("the mail that was held");
    let Outgoing { to, lang, subject, text, .. } = serde_json::from_str(&first.body).expect("a mail");
    match lives.mails.get(id).and_then(|mail| mail.edit.clone()) {
        Some(edit) => (to, lang, edit.subject, edit.text),
        None => (to, lang, subject, text),
    }
}

/// Takes an effect in: of several changes of one value the first tells what was, the last what is.
pub fn follow(changes: &mut Changes, name: &str, from: Option<String>, to: Option<String>) {
    let change = changes.entry(name.to_owned()).or_insert((from, None));
    change.1 = to;
    if change.0 == change.1 {
        changes.remove(name);
    }
}

/// What differs; a sum that is zero where there was none is no change.
pub fn changes(before: &Values, after: &Values) -> Changes {
    let names = before.keys().chain(after.keys());
    let pairs = names.map(|name| (name.clone(), (before.get(name).cloned(), after.get(name).cloned())));
    let begun =
        |from: &Option<String>, to: &Option<String>| from.is_none() && to.as_deref() == Some("USD 0.00");
    pairs.filter(|(_, (from, to))| from != to && !begun(from, to)).collect()
}
