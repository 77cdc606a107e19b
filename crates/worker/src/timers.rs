//! Fires what is due. A timer is claimed for a while, so that nodes share the work; a firing is a command whose id follows
//! from the timer, so that a node that slept past its claim cannot fire twice.

use crate::{Reactor, run::QUIET};
use futures::{StreamExt, TryStreamExt, stream};
use jiff::SignedDuration;
use nidaa_app::{App, Failure, Order, Request};
use nidaa_automation::together;
use nidaa_domain::{
    Command,
    obligation::{ObligationCommand, Remind},
    recipient::{RecipientCommand, SendDigest},
};
use nidaa_kernel::{Actor, CommandId, MailAddress, Position};
use nidaa_store::{StoreError, Timer};
use serde_json::json;
use std::collections::{BTreeMap, BTreeSet};
use tokio::task::JoinSet;

/// A duty is spoken of.
pub const REMIND: &str = "remind";
/// What waits for an address is told by one mail.
pub const DIGEST: &str = "send_digest";
/// What the clock does; all but [`REMIND`] and [`DIGEST`] are commands that ask for nothing but a code.
const KINDS: [&str; 11] = [
    REMIND,
    DIGEST,
    "open_call",
    "close_call",
    "close_final_stage",
    "start_implementation",
    "end_year",
    "miss_revision",
    "miss_final_stage",
    "lapse_project",
    "begin_amendments",
];

const AT_ONCE: usize = 512;
/// Firings on their way at one time; they share the writer's commits.
const TOGETHER: usize = 64;
/// For how long a node claims timers, where nobody says otherwise.
pub const LEASE: SignedDuration = SignedDuration::from_secs(60);
/// Rest of a timer that a rule refused: whatever changes its reason moves or clears it.
const REST: SignedDuration = SignedDuration::from_hours(1);

/// Fires all that is due now, and answers how many timers were carried out.
///
/// # Errors
/// The store's. What a rule says about one timer stops only that timer.
pub async fn fire(app: &App) -> Result<usize, Failure> {
    fire_within(app, LEASE).await
}

/// The same by a node that has so long for the timers it claims; another fires them after that.
///
/// # Errors
/// As [`fire`].
pub async fn fire_within(app: &App, lease: SignedDuration) -> Result<usize, Failure> {
    let mut fired = 0;
    loop {
        let (backend, now) = (app.log().backend(), app.log().now());
        let timers = backend.claim_timers(&KINDS, AT_ONCE, now, lease).await?;
        if timers.is_empty() {
            return Ok(fired);
        }
        let strikes = strikes(app, timers).await?;
        let firing = stream::iter(strikes).map(|strike| fire_one(app, strike)).buffer_unordered(TOGETHER);
        fired += firing.try_fold(0, async |sum, done| Ok(sum + done)).await?;
    }
}

/// The same while the reactor follows, so that what was fired first is on its way before the last is told, and answers how
/// many timers were carried out and how far the reactor has come. A timer that was fired stays claimed until the reactor
/// sets its next moment: one that came behind only after all were fired would see the first of many claimed again.
///
/// # Errors
/// As [`fire`], and those of [`Reactor::catch_up`].
pub async fn fire_and_follow(
    app: &App,
    reactor: &mut Reactor,
    lease: SignedDuration,
) -> Result<(usize, Position), Failure> {
    let (node, mut firing) = (app.clone(), JoinSet::new());
    firing.spawn(async move { fire_within(&node, lease).await });
    loop {
        let at = reactor.catch_up().await?;
        tokio::select! {
            Some(fired) = firing.join_next() => {
                let fired = fired.map_err(StoreError::unavailable)??;
                return Ok((fired, reactor.catch_up().await?));
            }
            () = app.log().wait_for_news(at, QUIET) => {}
        }
    }
}

/// A timer, and the keys of duties that its firing speaks of besides.
struct Strike {
    timer: Timer,
    with: Vec<String>,
}

/// Every timer by itself, but one for duties of which somebody is to hear by one mail: what it speaks of sets their timers
/// anew.
async fn strikes(app: &App, timers: Vec<Timer>) -> Result<Vec<Strike>, Failure> {
    let reminders = timers.iter().filter(|timer| timer.kind == REMIND);
    let keys: Vec<String> = reminders.map(|timer| timer.key.clone()).collect();
    let mut tellings = BTreeMap::new();
    if keys.len() > 1 {
        // What is dispatched below changes the desk: it must be let go before, or all of it is copied.
        let (_, desk) = app.desk().await?;
        let of = |mut keys: Vec<String>| (keys.remove(0), keys);
        tellings.extend(together(&desk, &keys, app.log().now()).into_iter().map(of));
    }
    let besides: BTreeSet<String> = tellings.values().flatten().cloned().collect();
    let struck = timers.into_iter().filter(|timer| timer.kind != REMIND || !besides.contains(&timer.key));
    let strike = |timer: Timer| {
        let with = if timer.kind == REMIND { tellings.remove(&timer.key) } else { None };
        Strike { timer, with: with.unwrap_or_default() }
    };
    Ok(struck.map(strike).collect())
}

async fn fire_one(app: &App, Strike { timer, with }: Strike) -> Result<usize, Failure> {
    let due = timer.due.to_string();
    let command_id = CommandId::derived(&["timer", &timer.kind, &timer.key, &due]);
    let told = 1 + with.len();
    let outcome = match command(&timer, with) {
        Some(command) => {
            let request = Request::one(command_id, Actor::system(), Order::new(command));
            app.dispatch(request).await.map(|done| !done.replayed)
        }
        None => Ok(false),
    };
    match outcome {
        Ok(is_new) => Ok(if is_new { told } else { 0 }),
        Err(Failure::Store(error)) => Err(error.into()),
        Err(failure) => {
            tracing::warn!(kind = timer.kind, key = timer.key, %failure, "timer refused");
            let rest = app.log().now().saturating_add(REST).unwrap_or(timer.due);
            app.log().backend().put_off_timer(&timer, rest).await?;
            Ok(0)
        }
    }
}

/// What a timer asks for; nothing when its kind is not ours.
fn command(timer: &Timer, with: Vec<String>) -> Option<Command> {
    match timer.kind.as_str() {
        REMIND => {
            let remind = Remind { obligation: timer.key.clone(), moment: timer.due, with };
            Some(Command::Obligation(ObligationCommand::Remind(remind)))
        }
        DIGEST => {
            let recipient = MailAddress::new(&timer.key).ok()?;
            let send = SendDigest { recipient, moment: timer.due };
            Some(Command::Recipient(RecipientCommand::SendDigest(send)))
        }
        kind => {
            let info = Command::infos().into_iter().find(|info| info.name == kind)?;
            Order::parse(kind, json!({ info.machine: timer.key })).ok().map(|order| order.command)
        }
    }
}
