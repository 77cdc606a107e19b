//! `nidaa calendar`: deadlines that somebody subscribes to by a secret address.

use super::{
    ask::{list, moment},
    issue::actor,
};
use crate::{
    args::{Args, CalendarOf, CalendarVerb},
    engine::{Engine, USUAL_ADDRESS},
    out,
    trouble::Trouble,
};
use nidaa_app::{OpenFeedView, Order, Request};
use nidaa_domain::feed::FeedOf;
use nidaa_kernel::CommandId;
use serde_json::{Value, json};
use uuid::Uuid;

/// `nidaa calendar`.
pub async fn run(args: &Args, what: &CalendarVerb) -> Result<(), Trouble> {
    let engine = Engine::open(args).await?;
    let app = engine.ready().await?;
    match what {
        CalendarVerb::List(at) => list(args, &app.feeds(None, moment(at)?).await?, line),
        CalendarVerb::Open(wanted) => {
            let actor = actor(&app, &wanted.account).await?;
            let opened = app.open_feed(CommandId(Uuid::now_v7()), actor, of(wanted)?, args.lang).await?;
            let base = engine.site(USUAL_ADDRESS).base_url;
            let address = format!("{base}/calendar/{}.ics", opened.secret);
            if args.json {
                out::json(&json!({ "address": address, "position": opened.done.position }));
            } else {
                out::line(&address);
            }
        }
        CalendarVerb::Revoke { calendar, account } => {
            let actor = actor(&app, account).await?;
            let order = Order::parse("close_feed", json!({ "feed": app.feed_code(calendar).await? }))?;
            let done = app.dispatch(Request::one(CommandId(Uuid::now_v7()), actor, order)).await?;
            if args.json {
                out::json(&done);
            }
        }
    }
    Ok(())
}

/// As the command writes it, so that each code is checked where it is read.
fn of(wanted: &CalendarOf) -> Result<FeedOf, Trouble> {
    let named: [(&str, &str, &Option<String>); 4] = [
        ("person", "recipient", &wanted.person),
        ("institution", "institution", &wanted.institution),
        ("project", "project", &wanted.project),
        ("call", "call", &wanted.call),
    ];
    let found = named.into_iter().find_map(|(kind, field, code)| Some((kind, field, code.as_ref()?)));
    let (kind, field, code) = found
        .ok_or_else(|| Trouble::usage("whose calendar? --person, --institution, --project or --call"))?;
    let mut of = json!({ "kind": kind });
    of[field] = Value::from(code.as_str());
    serde_json::from_value(of).map_err(|error| Trouble::usage(format!("--{kind}: {error}")))
}

fn line(feed: &OpenFeedView) -> String {
    let of = match &feed.of {
        FeedOf::Person { recipient } => format!("person {recipient}"),
        FeedOf::Institution { institution } => format!("institution {institution}"),
        FeedOf::Project { project } => format!("project {project}"),
        FeedOf::Call { call } => format!("call {call}"),
    };
    format!("{}  {}  {}  {of}", feed.feed, feed.opened, feed.lang)
}
