//! What files are checked against.

use super::Source;
use crate::{App, Failure};
use nidaa_kernel::{ApproxDate, ProgrammeId};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// The programme the data files speak of.
const PROGRAMME: &str = "comcec-project-funding";

/// Words the files may use.
pub(crate) struct Known {
    /// The programme.
    pub programme: ProgrammeId,
    /// Cooperation areas.
    pub sectors: BTreeSet<String>,
    /// Ordinals of the calls that some file of this import tells of, and when they were conducted, where it says so.
    pub calls: BTreeMap<u16, Option<ApproxDate>>,
}

impl Known {
    pub(crate) fn of(app: &App, sources: &[Source]) -> Result<Self, Failure> {
        let missing = |_| Failure::NotFound { what: "programme", code: PROGRAMME.to_owned() };
        let programme = ProgrammeId::new(PROGRAMME).map_err(missing)?;
        let workflow = app.shelf().current(&programme)?;
        let sectors = workflow.sectors().iter().map(|sector| sector.id.to_string()).collect();
        Ok(Self { programme, sectors, calls: sources.iter().flat_map(calls).collect() })
    }
}

fn calls(source: &Source) -> Vec<(u16, Option<ApproxDate>)> {
    let value: Value = serde_json::from_slice(&source.bytes).unwrap_or_default();
    let calls = value.get("calls").and_then(Value::as_array).cloned().unwrap_or_default();
    let number = |call: &Value, member: &str| call.get(member)?.as_i64();
    let call = |call: &Value| {
        let (year, month) = (number(call, "year"), number(call, "month"));
        let month = month.and_then(|month| month.try_into().ok());
        let conducted = year.and_then(|year| conducted(year.try_into().ok()?, month));
        Some((u16::try_from(number(call, "ordinal")?).ok()?, conducted))
    };
    calls.iter().filter_map(call).collect()
}

/// When a call was conducted, as far as a file says it; none for a month that does not exist.
pub(super) fn conducted(year: i16, month: Option<i8>) -> Option<ApproxDate> {
    match month {
        Some(month) => format!("{year:04}-{month:02}").parse().ok(),
        None => Some(ApproxDate::year_only(year)),
    }
}
