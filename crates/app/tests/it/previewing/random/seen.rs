//! What people see of the world, and how it differs from what they saw before.

use crate::world::World;
use nidaa_app::{AsOf, ObligationFilter, fact};
use nidaa_automation::Outgoing;
use nidaa_domain::{AnyEvent, project::ProjectEvent};
use nidaa_kernel::{Lang, Money, Position};
use std::collections::BTreeMap;

/// Values by their names.
type Values = BTreeMap<String, String>;
/// What was and what is, by name, where the two differ.
pub type Changes = BTreeMap<String, (Option<String>, Option<String>)>;
/// State and last day of every duty there ever was; a late one is open.
pub type Duties = BTreeMap<String, (String, Option<String>)>;

/// Every date, amount and duty.
#[derive(Clone, Default)]
pub struct Seen {
    pub dates: Values,
    pub money: Values,
    pub duties: Duties,
    granted: BTreeMap<String, Money>,
}

impl Seen {
    /// What is seen after the events beyond this position.
    pub async fn after(&self, world: &World, at: i64) -> Self {
        let granted = granted(self.granted.clone(), world, at).await;
        let (mut dates, mut money) = (Values::new(), Values::new());
        money.extend(granted.iter().map(|(of, amount)| (format!("{of} granted"), amount.to_string())));
        for card in world.app.whole().projects(AsOf::Now).await.expect("a board") {
            let of = format!("project/{}", card.code);
            let view = world.app.whole().project(&card.code, AsOf::Now).await.expect("a page");
            if let Some(year) = card.implementation_year {
                dates.insert(format!("{of} implementation_year"), year.to_string());
            }
            for milestone in view.milestones {
                let span = format!("{}/{}", milestone.span.start, milestone.span.end);
                dates.insert(format!("{of} milestone/{}", milestone.key), span);
            }
            contract(world, &card.code, &mut dates, &mut money).await;
        }
        for call in world.app.whole().calls(AsOf::Now).await.expect("a board") {
            if let Some(closes) = call.closes {
                dates.insert(format!("call/{} closes", call.code), closes.date.to_string());
            }
        }
        Self { dates, money, duties: duties(world).await, granted }
    }
}

/// What the grant's page says of days and sums.
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
}

/// What events say is granted.
async fn granted(mut granted: BTreeMap<String, Money>, world: &World, at: i64) -> BTreeMap<String, Money> {
    for (of, event) in events_since(world, at).await {
        match event {
            AnyEvent::Project(
                ProjectEvent::Approved { granted: Some(amount), .. }
                | ProjectEvent::DecisionReverted { granted: Some(amount), .. },
            ) => {
                granted.insert(of, amount);
            }
            AnyEvent::Project(
                ProjectEvent::Approved { granted: None, .. }
                | ProjectEvent::DecisionReverted { granted: None, .. }
                | ProjectEvent::Declined { .. }
                | ProjectEvent::Withdrawn { .. },
            ) => drop(granted.remove(&of)),
            _ => {}
        }
    }
    granted
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

async fn events_since(world: &World, at: i64) -> Vec<(String, AnyEvent)> {
    let events = world.app.log().backend().read(Position(at), 1_000_000).await.expect("the log answers");
    let facts = events.iter().map(|event| fact(event).expect("readable"));
    facts.map(|fact| (format!("{}/{}", fact.event.stream(), fact.subject()), fact.event)).collect()
}

/// Where events led, without those that stayed where they were.
pub async fn stages_since(world: &World, at: i64, stages: &mut Values) -> Vec<(String, String)> {
    let since = events_since(world, at).await;
    let led = since.into_iter().filter_map(|(of, event)| Some((of, stage(&event)?)));
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

pub async fn mails_since(world: &World, at: i64) -> Vec<(String, Lang, String, String)> {
    let rows = world.app.log().backend().outbox("mail", 1000).await.expect("the store answers");
    let since = rows.iter().filter(|row| row.position.0 > at);
    let read = since.map(|row| serde_json::from_str::<Outgoing>(&row.body).expect("a mail"));
    let mut mails: Vec<_> = read.map(|mail| (mail.to, mail.lang, mail.subject, mail.text)).collect();
    mails.sort();
    mails
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
