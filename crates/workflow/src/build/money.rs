//! Who applies, for what, and for how much.

use crate::{
    Amount, Applicants, Envelope, ProjectType,
    check::{Compiled, times},
    file::{self, File, RawEnvelope, RawType},
    place::At,
};
use std::sync::Arc;

pub(super) fn applicants(file: &File, compiled: &Compiled) -> Option<Applicants> {
    let At { value, place } = file.applicants.as_ref()?;
    Some(Applicants {
        label: value.label.value.clone(),
        provenance: value.provenance.value,
        source: value.source.clone(),
        line: place.line,
        guard: Arc::clone(compiled.applicants.as_ref()?),
    })
}

pub(super) fn kind(raw: &RawType) -> ProjectType {
    ProjectType {
        id: raw.id.value.clone(),
        label: raw.label.value.clone(),
        provenance: raw.provenance.value,
        source: raw.source.clone(),
    }
}

pub(super) fn envelope(file: &File, raw: &RawEnvelope) -> Envelope {
    let read = |written: &Option<At<file::Amount>>| amount(file, &written.as_ref()?.value);
    Envelope {
        currency: raw.currency.value,
        amount: read(&raw.amount),
        ceiling: read(&raw.ceiling),
        provenance: raw.provenance.value,
        source: raw.source.clone(),
        label: raw.label.value.clone(),
    }
}

/// The number with the parameter it came from.
pub(super) fn amount(file: &File, written: &file::Amount) -> Option<Amount> {
    let parameter = match written {
        file::Amount::Number(_) => None,
        file::Amount::Parameter(name) => Some(name.clone()),
    };
    Some(Amount { number: times::number(file, written)?, parameter })
}
