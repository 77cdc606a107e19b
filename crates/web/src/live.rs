//! `GET /{lang}/live`: says that the boards have moved, and nothing else; the page then asks for itself again.

use crate::site::Web;
use axum::{
    extract::{Query, State},
    http::HeaderMap,
    response::sse::{Event, KeepAlive, Sse},
};
use serde::Deserialize;
use std::{convert::Infallible, time::Duration};
use tokio_stream::{Stream, StreamExt, wrappers::WatchStream};

/// Keeps proxies from closing a quiet line.
const HEARTBEAT: Duration = Duration::from_secs(20);

#[derive(Deserialize)]
pub(crate) struct Asked {
    #[serde(default)]
    after: i64,
}

pub(crate) async fn get(
    State(web): State<Web>,
    Query(asked): Query<Asked>,
    headers: HeaderMap,
) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let mut seen = last_event(&headers).unwrap_or(asked.after);
    // The boards say where they are also when they have not moved.
    let moves = WatchStream::new(web.site.boards.clone()).filter(move |position| {
        let has_moved = position.0 > seen;
        seen = seen.max(position.0);
        has_moved
    });
    let events =
        moves.map(|position| Ok(Event::default().id(position.to_string()).event("boards").data("changed")));
    Sse::new(events).keep_alive(KeepAlive::new().interval(HEARTBEAT))
}

/// A line that broke says where it stopped.
fn last_event(headers: &HeaderMap) -> Option<i64> {
    headers.get("last-event-id")?.to_str().ok()?.parse().ok()
}
