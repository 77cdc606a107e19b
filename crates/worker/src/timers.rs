//! Fires what is due. A timer is claimed for a while, so that nodes share the work; a firing is a command whose id follows
//! from the timer, so that a node that slept past its claim cannot fire twice.

use futures::{StreamExt, TryStreamExt, stream};
use jiff::SignedDuration;
use nidaa_app::{App, Failure, Order, Request};
use nidaa_domain::{
    Command,
    obligation::{ObligationCommand, Remind},
    recipient::{RecipientCommand, SendDigest},
};
use nidaa_kernel::{Actor, CommandId, MailAddress};
use nidaa_store::Timer;
use serde_json::json;

/// A duty is spoken of.
pub const REMIND: &str = "remind";
/// What waits for an address is told by one mail.
pub const DIGEST: &str = "send_digest";
/// What the clock does; all but [`REMIND`] and [`DIGEST`] are commands that ask for nothing but a code.
const KINDS: [&str; 8] = [
    REMIND,
    DIGEST,
    "open_call",
    "close_call",
    "close_final_stage",
    "end_year",
    "miss_revision",
    "lapse_project",
];

const AT_ONCE: usize = 512;
/// Firings on their way at one time; they share the writer's commits.
const TOGETHER: usize = 64;
const LEASE: SignedDuration = SignedDuration::from_secs(60);
/// Rest of a timer that a rule refused: whatever changes its reason moves or clears it.
const REST: SignedDuration = SignedDuration::from_hours(1);

/// Fires all that is due now, and answers how many commands were carried out.
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
        let firing = stream::iter(timers).map(|timer| fire_one(app, timer)).buffer_unordered(TOGETHER);
        fired += firing.try_fold(0, async |sum, done| Ok(sum + usize::from(done))).await?;
    }
}

async fn fire_one(app: &App, timer: Timer) -> Result<bool, Failure> {
    let due = timer.due.to_string();
    let command_id = CommandId::derived(&["timer", &timer.kind, &timer.key, &due]);
    let outcome = match command(&timer) {
        Some(command) => {
            let request = Request::one(command_id, Actor::system(), Order::new(command));
            app.dispatch(request).await.map(|done| !done.replayed)
        }
        None => Ok(false),
    };
    match outcome {
        Ok(is_new) => Ok(is_new),
        Err(Failure::Store(error)) => Err(error.into()),
        Err(failure) => {
            tracing::warn!(kind = timer.kind, key = timer.key, %failure, "timer refused");
            let rest = app.log().now().saturating_add(REST).unwrap_or(timer.due);
            app.log().backend().put_off_timer(&timer, rest).await?;
            Ok(false)
        }
    }
}

/// What a timer asks for; nothing when its kind is not ours.
fn command(timer: &Timer) -> Option<Command> {
    match timer.kind.as_str() {
        REMIND => {
            let remind = Remind { obligation: timer.key.clone(), moment: timer.due };
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
