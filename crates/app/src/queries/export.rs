//! Everything the public boards say, as one document. Mails, accounts and dockets are not in it.

use super::{AsOf, CallView, CardView, CountryView, Seen, TimelineEntry};
use crate::Failure;
use jiff::{Timestamp, civil::Date};
use nidaa_domain::RulesPin;
use nidaa_kernel::{ApproxDate, Deadline, LocalText, Position};
use serde::Serialize;

/// The public boards at one moment. The document as of a time is, byte for byte, the one that was written at that time;
/// so it names stages by their ids and holds nothing that today's rules or clock would say otherwise.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Export {
    /// Everything up to this place in the log is in it.
    pub position: Position,
    /// Every project's card, by code.
    pub projects: Vec<CardView>,
    /// Every call, by code.
    pub calls: Vec<ExportedCall>,
    /// The member states and what they take part in, by code.
    pub countries: Vec<CountryView>,
}

/// A call with what has happened to it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ExportedCall {
    /// Code.
    pub code: String,
    /// Programme.
    pub programme: String,
    /// First, second, … call.
    pub ordinal: u16,
    /// Year, where known.
    pub year: Option<i16>,
    /// When it was conducted, where known.
    pub conducted: Option<ApproxDate>,
    /// Title, if it has one of its own.
    pub title: LocalText,
    /// Stage.
    pub stage: String,
    /// When it came into the stage.
    pub since: Timestamp,
    /// Rules it follows.
    pub rules: Option<RulesPin>,
    /// First day for proposals.
    pub opens: Option<Date>,
    /// Close for proposals.
    pub closes: Option<Deadline>,
    /// Codes of its projects.
    pub projects: Vec<String>,
    /// What has happened, the oldest first.
    pub timeline: Vec<TimelineEntry>,
}

impl From<CallView> for ExportedCall {
    fn from(call: CallView) -> Self {
        Self {
            code: call.code,
            programme: call.programme,
            ordinal: call.ordinal,
            year: call.year,
            conducted: call.conducted,
            title: call.title,
            stage: call.stage.id,
            since: call.since,
            rules: call.rules,
            opens: call.opens,
            closes: call.closes,
            projects: call.cards.into_iter().map(|card| card.code).collect(),
            timeline: call.timeline,
        }
    }
}

impl Seen<'_> {
    /// The export at a moment.
    ///
    /// # Errors
    /// The store's.
    pub async fn export(&self, as_of: AsOf) -> Result<Export, Failure> {
        // Every question below is asked of the same moment, however long the answers take.
        let now = || AsOf::Time(self.app.log().now());
        let as_of = if as_of == AsOf::Now { now() } else { self.app.no_later(as_of).await? };
        let position = self.app.resolve(as_of).await?.moment.position;
        let mut calls = vec![];
        for call in self.calls(as_of).await? {
            calls.push(self.call(&call.code, as_of).await?.into());
        }
        let (projects, countries) = (self.projects(as_of).await?, self.countries(as_of).await?);
        Ok(Export { position, projects, calls, countries })
    }
}
