//! The moment a page is asked about.

use crate::{links, problem::Problem, site::Web};
use axum::{
    extract::{FromRequestParts, Query},
    http::request::Parts,
};
use nidaa_app::AsOf;
use nidaa_kernel::Position;
use serde::Deserialize;

#[derive(Default, Deserialize)]
struct Asked {
    #[serde(default)]
    as_of: String,
    #[serde(default)]
    time: Time,
    #[serde(default)]
    after: Option<i64>,
}

/// What an earlier moment means.
#[derive(Clone, Copy, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Time {
    /// What was recorded by then.
    #[default]
    Known,
    /// What had happened by then, as we know now.
    True,
}

/// `?as_of=` chooses an earlier moment, and `?time=true` asks what had happened by then instead of what was known; `?after=` waits until the boards hold what the reader has just done.
pub(crate) struct When {
    pub as_of: AsOf,
    /// The moment as it was written, empty for now; links within the page keep it.
    pub text: String,
    /// Whether it asks what had happened by then.
    pub is_true: bool,
    /// The position of what the reader has just done.
    pub after: Option<Position>,
}

impl When {
    /// Now.
    pub const fn now() -> Self {
        Self { as_of: AsOf::Now, text: String::new(), is_true: false, after: None }
    }

    /// An address at the same moment.
    pub fn keep(&self, href: &str) -> String {
        if self.text.is_empty() {
            return href.to_owned();
        }
        let (sign, time) =
            (if href.contains('?') { '&' } else { '?' }, if self.is_true { "&time=true" } else { "" });
        format!("{href}{sign}as_of={}{time}", links::segment(&self.text))
    }
}

impl FromRequestParts<Web> for When {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, web: &Web) -> Result<Self, Problem> {
        let Query(asked) = Query::<Asked>::from_request_parts(parts, web)
            .await
            .map_err(|error| Problem::bad("query", error))?;
        let text = asked.as_of.trim().to_owned();
        let as_of = if text.is_empty() { AsOf::Now } else { text.parse()? };
        // What had happened by now is what is known now.
        let is_true = matches!(asked.time, Time::True) && !text.is_empty();
        let as_of = if is_true { as_of.happened()? } else { as_of };
        let after = asked.after.map(Position);
        if let Some(position) = after {
            web.site.app.wait_for_boards(position).await?;
        }
        Ok(Self { as_of, text, is_true, after })
    }
}
