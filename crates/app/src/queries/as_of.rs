//! The moment a question is about.

use super::Moment;
use crate::{App, Failure, fact};
use jiff::{
    Timestamp, Zoned,
    civil::{Date, DateTime},
    tz::TimeZone,
};
use nidaa_domain::{day_under, usual_day};
use nidaa_kernel::Position;
use nidaa_projections::Board;
use nidaa_store::{Checkpoint, RowQuery};
use nidaa_workflow::Workflow;
use std::{collections::BTreeMap, str::FromStr};

/// Events read at once when a board is folded anew.
const PAGE: usize = 4096;

/// Now, or an earlier place or time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum AsOf {
    /// As far as the boards have come.
    #[default]
    Now,
    /// After the event at this position.
    Position(Position),
    /// After the last event recorded at or before this time: as it was known then.
    Time(Timestamp),
    /// With what had happened by this time, whenever it was recorded: as we know now that it was.
    Happened(Timestamp),
}

impl AsOf {
    /// The same moment, asked for by when things happened instead of by when they were recorded.
    ///
    /// # Errors
    /// [`Failure::BadRequest`] for a position, which says when something was recorded.
    pub fn happened(self) -> Result<Self, Failure> {
        match self {
            Self::Time(time) | Self::Happened(time) => Ok(Self::Happened(time)),
            Self::Now | Self::Position(_) => {
                let message = "what had happened is asked for by a time or a day".to_owned();
                Err(Failure::BadRequest { field: "as_of", message })
            }
        }
    }
}

impl FromStr for AsOf {
    type Err = Failure;

    /// Reads a position (`123`), a time (`2026-11-23T14:00:00Z`, or `2026-11-23T17:00[Europe/Istanbul]`) or a day, meaning
    /// its end in UTC (`2026-11-23`).
    fn from_str(text: &str) -> Result<Self, Failure> {
        if let Ok(position) = text.parse::<i64>() {
            let is_place = position >= 0;
            return is_place.then_some(Self::Position(Position(position))).ok_or_else(|| unread(MEANT));
        }
        if let Ok(time) = text.parse::<Timestamp>() {
            return Ok(Self::Time(time));
        }
        let (civil, zone) = text.split_once('[').map_or((text, None), |(civil, zone)| (civil, Some(zone)));
        match (civil.contains(['T', 't', ' ']), zone) {
            (true, Some(_)) => {
                text.parse::<Zoned>().map(|there| Self::Time(there.timestamp())).map_err(|_| unread(MEANT))
            }
            (true, None) if text.parse::<DateTime>().is_ok() => Err(unread(ZONELESS)),
            (false, None) => end_of_day(text).ok_or_else(|| unread(MEANT)),
            _ => Err(unread(MEANT)),
        }
    }
}

const MEANT: &str =
    "expected a position such as 123, a time such as 2026-11-23T14:00:00Z, or a day such as 2026-11-23";
/// A local time is another moment in every zone.
const ZONELESS: &str = "a time needs its zone: write 2026-11-23T14:00Z, 2026-11-23T17:00+03:00 or \
                        2026-11-23T17:00[Europe/Istanbul]";

fn unread(message: &str) -> Failure {
    Failure::BadRequest { field: "as_of", message: message.to_owned() }
}

fn end_of_day(text: &str) -> Option<AsOf> {
    let next = text.parse::<Date>().ok()?.tomorrow().ok()?.to_zoned(TimeZone::UTC).ok()?.timestamp();
    next.checked_sub(jiff::SignedDuration::from_micros(1)).ok().map(AsOf::Time)
}

/// Which events an answer rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Basis {
    /// All that the boards have taken in.
    Now,
    /// Those up to a position.
    Recorded(Position),
    /// Those that happened by this time.
    Happened(Timestamp),
}

impl Basis {
    /// The last position that counts; none when later ones do as well.
    pub const fn up_to(self) -> Option<Position> {
        match self {
            Self::Now | Self::Happened(_) => None,
            Self::Recorded(position) => Some(position),
        }
    }

    /// Whether something that happened at this time counts. Positions are looked at by the store.
    pub fn has(self, occurred_at: Timestamp) -> bool {
        match self {
            Self::Now | Self::Recorded(_) => true,
            Self::Happened(time) => occurred_at <= time,
        }
    }
}

/// A question's moment, resolved.
#[derive(Clone, Copy)]
pub(super) struct Resolved {
    /// What the answer says of itself.
    pub moment: Moment,
    /// Which events the answer rests on.
    pub basis: Basis,
    /// Its civil day, as commands reckon it too.
    pub today: Date,
    /// The moment as a time.
    pub time: Timestamp,
}

impl Resolved {
    /// Its civil day in the zone of a programme's deadlines.
    pub fn day_under(&self, rules: Option<&Workflow>) -> Date {
        rules.map_or(self.today, |rules| day_under(rules, self.time))
    }
}

impl App {
    /// The moment that is meant, as answers say it of themselves.
    ///
    /// # Errors
    /// The store's.
    pub async fn moment(&self, as_of: AsOf) -> Result<Moment, Failure> {
        Ok(self.resolve(as_of).await?.moment)
    }

    /// The same moment, no later than what is written by now: an answer that named a later one would be another then.
    pub(super) async fn no_later(&self, as_of: AsOf) -> Result<AsOf, Failure> {
        Ok(match as_of {
            AsOf::Now => AsOf::Now,
            AsOf::Position(position) => AsOf::Position(position.min(self.log().head().await?.position)),
            AsOf::Time(time) => AsOf::Time(self.by_now(time).await?),
            AsOf::Happened(time) => AsOf::Happened(self.by_now(time).await?),
        })
    }

    /// The clock of another node that wrote last may be ahead of ours.
    async fn by_now(&self, time: Timestamp) -> Result<Timestamp, Failure> {
        let now = self.log().now();
        if time <= now {
            return Ok(time);
        }
        let last = self.recorded_at(self.log().head().await?.position).await?;
        Ok(time.min(now.max(last)))
    }

    pub(super) async fn resolve(&self, as_of: AsOf) -> Result<Resolved, Failure> {
        let as_of = self.no_later(as_of).await?;
        let (position, time) = match as_of {
            AsOf::Now => return self.now().await,
            AsOf::Position(position) => (position, self.recorded_at(position).await?),
            AsOf::Time(time) => (self.log().position_at(time).await?, time),
            AsOf::Happened(time) => (self.boards_at().await?, time),
        };
        let basis = match as_of {
            AsOf::Happened(time) => Basis::Happened(time),
            _ => Basis::Recorded(position),
        };
        let moment = Moment { position, past: true };
        Ok(Resolved { moment, basis, today: usual_day(time), time })
    }

    async fn now(&self) -> Result<Resolved, Failure> {
        let position = self.boards_at().await?;
        let time = self.log().now();
        let moment = Moment { position, past: false };
        Ok(Resolved { moment, basis: Basis::Now, today: usual_day(time), time })
    }

    async fn recorded_at(&self, position: Position) -> Result<Timestamp, Failure> {
        let at = Position(position.0.saturating_sub(1).max(0));
        let event = self.log().backend().read(at, 1).await?.into_iter().next();
        Ok(event.map_or_else(|| self.log().now(), |event| event.recorded_at))
    }

    /// Rows of a board at a moment, in the order of their keys.
    pub(super) async fn rows<B: Board>(&self, basis: Basis) -> Result<Vec<B::Row>, Failure> {
        self.rows_of::<B>(basis, None).await
    }

    /// One row of a board at a moment.
    pub(super) async fn row<B: Board>(&self, key: &str, basis: Basis) -> Result<Option<B::Row>, Failure> {
        Ok(self.rows_of::<B>(basis, Some(key)).await?.into_iter().next())
    }

    /// Rows of a board at a moment whose keys begin so, in the order of their keys.
    pub(super) async fn rows_under<B: Board>(
        &self,
        prefix: &str,
        basis: Basis,
    ) -> Result<Vec<B::Row>, Failure> {
        if let Basis::Happened(_) = basis {
            return self.folded::<B>(basis, |key| key.starts_with(prefix)).await;
        }
        let prefix = Some(prefix.to_owned());
        self.read_rows::<B>(&RowQuery { as_of: basis.up_to(), key: None, prefix }).await
    }

    async fn rows_of<B: Board>(&self, basis: Basis, key: Option<&str>) -> Result<Vec<B::Row>, Failure> {
        if let Basis::Happened(_) = basis {
            return self.folded::<B>(basis, |changed| key.is_none_or(|key| key == changed)).await;
        }
        let key = key.map(str::to_owned);
        self.read_rows::<B>(&RowQuery { as_of: basis.up_to(), key, prefix: None }).await
    }

    /// Stored rows say what was known when. What had happened by a time is folded anew from the whole log: what was
    /// learnt late lies between events that came before it.
    async fn folded<B: Board>(
        &self,
        basis: Basis,
        is_wanted: impl Fn(&str) -> bool,
    ) -> Result<Vec<B::Row>, Failure> {
        let mut rows: BTreeMap<String, B::Row> = BTreeMap::new();
        let mut reader = self.log().reader(Checkpoint::START);
        loop {
            let page = reader.next_page(PAGE).await?;
            if page.is_empty() {
                return Ok(rows.into_values().collect());
            }
            for event in page.iter().filter(|event| basis.has(event.occurred_at)) {
                let fact = fact(event)?;
                let keys = B::keys(&fact).into_iter();
                for changed in keys.filter(|changed| is_wanted(changed)) {
                    if let Some(row) = B::apply(rows.remove(&changed), &fact) {
                        rows.insert(changed, row);
                    }
                }
            }
        }
    }

    async fn read_rows<B: Board>(&self, query: &RowQuery) -> Result<Vec<B::Row>, Failure> {
        let rows = self.log().backend().rows(B::NAME, B::VERSION, query).await?;
        let read = rows.iter().map(|row| serde_json::from_str(&row.body)).collect::<Result<Vec<_>, _>>();
        read.map_err(|error| Failure::BadRequest { field: "board", message: format!("{}: {error}", B::NAME) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn time(text: &str) -> AsOf {
        AsOf::Time(text.parse().expect("a time"))
    }

    #[test]
    fn a_time_is_read_in_its_zone_and_a_day_to_its_end() {
        for (text, meant) in [
            ("2026-11-27T16:13:00Z", time("2026-11-27T16:13:00Z")),
            ("2026-11-27T16:13Z", time("2026-11-27T16:13:00Z")),
            ("2026-11-27T19:13+03:00", time("2026-11-27T16:13:00Z")),
            ("2026-11-27T19:13:00[Europe/Istanbul]", time("2026-11-27T16:13:00Z")),
            ("2026-11-27T19:13:00+03:00[Europe/Istanbul]", time("2026-11-27T16:13:00Z")),
            ("2026-11-27", time("2026-11-27T23:59:59.999999Z")),
            ("0", AsOf::Position(Position(0))),
            ("12", AsOf::Position(Position(12))),
        ] {
            assert_eq!(text.parse::<AsOf>().expect(text), meant, "{text}");
        }
    }

    #[test]
    fn a_time_without_a_zone_and_what_is_no_moment_are_refused() {
        let refused = |text: &str| match text.parse::<AsOf>() {
            Err(Failure::BadRequest { field: "as_of", message }) => message,
            other => panic!("{text}: {other:?}"),
        };
        for text in ["2026-11-27T16:13", "2026-11-27 16:13:05"] {
            assert_eq!(refused(text), ZONELESS, "{text}");
        }
        for text in ["-1", "", "yesterday", "2026-11-27[Europe/Istanbul]", "2026-11-27T19:13[Europe/Nowhere]"]
        {
            assert_eq!(refused(text), MEANT, "{text}");
        }
    }
}
