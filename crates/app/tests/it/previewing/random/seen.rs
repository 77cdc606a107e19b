//! What people see of the world, and how it differs from what they saw before.

use super::{lives::Lives, money::Purses};
use crate::world::World;
use jiff::{ToSpan, civil::Date};
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
/// What a contract says, by the first day on which it says so.
pub type Terms = BTreeMap<Date, Values>;
/// State and last day of every duty there ever was; a late one is open.
pub type Duties = BTreeMap<String, (String, Option<String>)>;

/// Every date, amount and duty.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Seen {
    pub dates: Values,
    pub money: Values,
    /// By project.
    pub terms: BTreeMap<String, Terms>,
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
        let (mut dates, mut money, mut terms) = (self.dates.clone(), self.money.clone(), self.terms.clone());
        for code in touched.iter().filter(|code| lives.projects.contains_key(**code)) {
            let own = format!("project/{code} ");
            dates.retain(|name, _| !name.starts_with(&own));
            money.retain(|name, _| !name.starts_with(&own));
            project(world, code, &mut dates).await;
            let readmitted = lives.projects[*code].readmitted.iter();
            dates.extend(readmitted.map(|until| (format!("{own}readmitted"), until.civil().to_string())));
            terms.insert((*code).clone(), contract(world, code, &mut money).await);
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
        Self { dates, money, terms, duties: duties(world).await }
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

/// What the grant's page says of sums, and by their first days what its contract says: on its own day and later.
async fn contract(world: &World, code: &str, money: &mut Values) -> Terms {
    let (of, grant) =
        (format!("project/{code}"), world.app.whole().grant(code, AsOf::Now).await.expect("a page"));
    let Some((contract, books)) = grant.contract.zip(grant.books) else { return Terms::new() };
    let sums = [
        ("contract", books.granted),
        ("paid", books.paid),
        ("pending", books.pending),
        ("spent", books.spent),
    ];
    money.extend(sums.map(|(what, sum)| (format!("{of} {what}"), sum.to_string())));
    let days = [("contract_starts", contract.starts), ("contract_ends", contract.ends)];
    let mut values: Values = days.map(|(what, day)| (format!("{of} {what}"), day.to_string())).into();
    let lines = grant.budget.into_iter().filter_map(|line| Some((line.line, line.now?)));
    values.extend(lines.map(|(line, amount)| (format!("{of} line/{line}"), amount.to_string())));
    values.extend(grant.activities.iter().map(|activity| {
        let span = activity.really.as_ref().map_or(activity.planned.span, |really| really.span);
        (format!("{of} activity/{}", activity.planned.activity), format!("{}/{}", span.start, span.end))
    }));
    let mut terms = Terms::from([(Date::MIN, values.clone())]);
    for coming in grant.coming {
        coming.changes.into_iter().for_each(|record| change(&of, record.change, &mut values));
        terms.insert(coming.from, values.clone());
    }
    terms
}

fn change(of: &str, change: Change, values: &mut Values) {
    match change {
        Change::Ends { ends } => drop(values.insert(format!("{of} contract_ends"), ends.to_string())),
        Change::Line { line } => {
            values.insert(format!("{of} line/{}", line.line), line.amount.to_string());
        }
        Change::NoLine { line } => drop(values.remove(&format!("{of} line/{line}"))),
        Change::NoActivity { activity } => drop(values.remove(&format!("{of} activity/{activity}"))),
        other => panic!("{of}: nobody draws {other:?}"),
    }
}

/// What the contract says on a day; a line without money is no line.
fn on(terms: &Terms, day: Date) -> Values {
    let mut values = terms.range(..=day).next_back().map(|(_, values)| values.clone()).unwrap_or_default();
    values.retain(|_, value| value != "USD 0.00");
    values
}

/// What was told of contracts is what they say now, today and on every later day on which they are another.
pub fn compare_terms(told: &[Agreed], [before, now]: [&BTreeMap<String, Terms>; 2], today: Date, what: &str) {
    let none = Terms::new();
    for (code, terms) in now {
        let past = before.get(code).unwrap_or(&none);
        let later = past.keys().chain(terms.keys()).filter(|day| **day > today);
        for day in later.chain([&today]) {
            let mut values = on(past, *day);
            let own = told.iter().filter(|one| one.name.starts_with(&format!("project/{code} ")));
            for one in own.filter(|one| one.effective.is_none_or(|from| from <= *day)) {
                one.hold(&mut values);
            }
            assert_eq!(values, on(terms, *day), "{what}: {code} on {day}");
        }
    }
}

/// A change of a contract, as it was told.
pub struct Agreed {
    pub name: String,
    pub from: Option<String>,
    pub to: Option<String>,
    pub effective: Option<Date>,
}

impl Agreed {
    /// Whether an effect is told of a contract rather than of the project.
    pub fn is_of(what: &str) -> bool {
        let kind = what.split('/').next().unwrap_or(what);
        ["contract_starts", "contract_ends", "activity", "line"].contains(&kind)
    }

    /// It changes what was: where something else will hold on a later day, another change is told.
    fn hold(&self, values: &mut Values) {
        let some = |text: &Option<String>| text.clone().filter(|text| text != "USD 0.00");
        if values.get(&self.name) != some(&self.from).as_ref() {
            return;
        }
        match some(&self.to) {
            Some(to) => drop(values.insert(self.name.clone(), to)),
            None => drop(values.remove(&self.name)),
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
