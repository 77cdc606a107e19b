//! What files are checked against.

use super::Source;
use crate::{App, Failure};
use nidaa_kernel::ProgrammeId;
use serde_json::Value;
use std::collections::BTreeSet;

/// The programme the data files speak of.
const PROGRAMME: &str = "comcec-project-funding";

/// Words the files may use.
pub(crate) struct Known {
    /// The programme.
    pub programme: ProgrammeId,
    /// Cooperation areas.
    pub sectors: BTreeSet<String>,
    /// Ordinals of the calls that some file of this import tells of.
    pub calls: BTreeSet<u16>,
}

impl Known {
    pub(crate) fn of(app: &App, sources: &[Source]) -> Result<Self, Failure> {
        let missing = |_| Failure::NotFound { what: "programme", code: PROGRAMME.to_owned() };
        let programme = ProgrammeId::new(PROGRAMME).map_err(missing)?;
        let workflow = app.shelf().current(&programme)?;
        let sectors = workflow.sectors().iter().map(|sector| sector.id.to_string()).collect();
        Ok(Self { programme, sectors, calls: sources.iter().flat_map(ordinals).collect() })
    }
}

fn ordinals(source: &Source) -> Vec<u16> {
    let value: Value = serde_json::from_slice(&source.bytes).unwrap_or_default();
    let calls = value.get("calls").and_then(Value::as_array).cloned().unwrap_or_default();
    calls.iter().filter_map(|call| u16::try_from(call.get("ordinal")?.as_u64()?).ok()).collect()
}
