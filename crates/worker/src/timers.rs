//! Fires what is due. A firing is a command whose id follows from the timer, so that two nodes cannot fire twice.

use nidaa_app::{App, Failure, Order, Request};
use nidaa_kernel::{Actor, CommandId};
use nidaa_store::Timer;
use serde_json::json;

const AT_ONCE: usize = 100;

/// Fires all that is due now, and answers how many commands were carried out.
///
/// # Errors
/// The store's. A rule that says no is logged: the timer is then cleared by whatever changed its reason.
pub async fn fire(app: &App) -> Result<usize, Failure> {
    let mut fired = 0;
    for timer in app.log().backend().due_timers(app.log().now(), AT_ONCE).await? {
        match fire_one(app, &timer).await {
            Ok(()) => fired += 1,
            Err(Failure::Store(error)) => return Err(error.into()),
            Err(failure) => tracing::warn!(kind = timer.kind, key = timer.key, %failure, "timer refused"),
        }
    }
    Ok(fired)
}

async fn fire_one(app: &App, timer: &Timer) -> Result<(), Failure> {
    let due = timer.due.to_string();
    let command_id = CommandId::derived(&["timer", &timer.kind, &timer.key, &due]);
    let order = Order::parse(&timer.kind, json!({ "call": timer.key }))?;
    app.dispatch(Request::one(command_id, Actor::system(), order)).await.map(drop)
}
