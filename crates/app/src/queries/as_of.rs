//! The moment a question is about.

use super::Moment;
use crate::{App, Failure};
use jiff::{Timestamp, civil::Date, tz::TimeZone};
use nidaa_kernel::Position;
use nidaa_projections::Board;
use nidaa_store::RowQuery;
use std::str::FromStr;

/// Now, or an earlier place or time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum AsOf {
    /// As far as the boards have come.
    #[default]
    Now,
    /// After the event at this position.
    Position(Position),
    /// After the last event recorded at or before this time.
    Time(Timestamp),
}

impl FromStr for AsOf {
    type Err = Failure;

    /// Reads a position (`123`), a time (`2026-11-23T14:00:00Z`) or a day, meaning its end in UTC (`2026-11-23`).
    fn from_str(text: &str) -> Result<Self, Failure> {
        if let Ok(position) = text.parse::<i64>() {
            return Ok(Self::Position(Position(position.max(0))));
        }
        if let Ok(time) = text.parse::<Timestamp>() {
            return Ok(Self::Time(time));
        }
        let end = text.parse::<Date>().ok().and_then(|day| day.tomorrow().ok()?.to_zoned(TimeZone::UTC).ok());
        let message = "expected a position, a time such as 2026-11-23T14:00:00Z, or a day such as 2026-11-23";
        let bad = || Failure::BadRequest { field: "as_of", message: message.to_owned() };
        let end = end.ok_or_else(bad)?.timestamp();
        Ok(Self::Time(end.checked_sub(jiff::SignedDuration::from_micros(1)).map_err(|_| bad())?))
    }
}

/// A question's moment, resolved.
#[derive(Clone, Copy)]
pub(super) struct Resolved {
    /// What the answer says of itself.
    pub moment: Moment,
    /// `None` for now.
    pub as_of: Option<Position>,
    /// The day lateness is reckoned on, in UTC.
    pub today: Date,
    /// The moment as a time.
    pub time: Timestamp,
}

impl App {
    pub(super) async fn resolve(&self, as_of: AsOf) -> Result<Resolved, Failure> {
        let (position, time) = match as_of {
            AsOf::Now => return self.now().await,
            AsOf::Position(position) => (position, self.recorded_at(position).await?),
            AsOf::Time(time) => (self.log().position_at(time).await?, time),
        };
        let moment = Moment { position, past: true };
        Ok(Resolved { moment, as_of: Some(position), today: time.to_zoned(TimeZone::UTC).date(), time })
    }

    async fn now(&self) -> Result<Resolved, Failure> {
        let position = self.boards_at().await?;
        let time = self.log().now();
        let today = time.to_zoned(TimeZone::UTC).date();
        Ok(Resolved { moment: Moment { position, past: false }, as_of: None, today, time })
    }

    async fn recorded_at(&self, position: Position) -> Result<Timestamp, Failure> {
        let at = Position(position.0.saturating_sub(1).max(0));
        let event = self.log().backend().read(at, 1).await?.into_iter().next();
        Ok(event.map_or_else(|| self.log().now(), |event| event.recorded_at))
    }

    /// Rows of a board at a moment, in the order of their keys.
    pub(super) async fn rows<B: Board>(&self, as_of: Option<Position>) -> Result<Vec<B::Row>, Failure> {
        let query = RowQuery { as_of, ..RowQuery::default() };
        self.read_rows::<B>(&query).await
    }

    /// One row of a board at a moment.
    pub(super) async fn row<B: Board>(
        &self,
        key: &str,
        as_of: Option<Position>,
    ) -> Result<Option<B::Row>, Failure> {
        let query = RowQuery { as_of, key: Some(key.to_owned()), prefix: None };
        Ok(self.read_rows::<B>(&query).await?.into_iter().next())
    }

    async fn read_rows<B: Board>(&self, query: &RowQuery) -> Result<Vec<B::Row>, Failure> {
        let rows = self.log().backend().rows(B::NAME, B::VERSION, query).await?;
        let read = rows.iter().map(|row| serde_json::from_str(&row.body)).collect::<Result<Vec<_>, _>>();
        read.map_err(|error| Failure::BadRequest { field: "board", message: format!("{}: {error}", B::NAME) })
    }
}
