//! What the log needs to know of an event.

use serde_json::Value;

/// A stored payload that this program cannot read. The reader must stop: skipping would falsify every board.
#[derive(Debug, thiserror::Error)]
pub enum Unreadable {
    /// No aggregate of this kind has such an event.
    #[error("unknown event {kind} of stream type {stream_type}")]
    Unknown {
        /// Kind of the aggregate.
        stream_type: String,
        /// Name of the event.
        kind: String,
    },
    /// Written by a newer program.
    #[error("event {kind} has version {found}, this program reads up to {known}")]
    TooNew {
        /// Name of the event.
        kind: String,
        /// Version found.
        found: u16,
        /// Version this program writes.
        known: u16,
    },
    /// No step of the upcast leads from this old version to the present one. A fault of this program.
    #[error("event {kind} version {version} cannot be lifted to version {known}")]
    Stuck {
        /// Name of the event.
        kind: String,
        /// Version at which the lifting stopped.
        version: u16,
        /// Version this program writes.
        known: u16,
    },
    /// The payload does not have the shape of its version.
    #[error("event {kind} version {version} cannot be decoded")]
    Shape {
        /// Name of the event.
        kind: String,
        /// Version found.
        version: u16,
        /// What the decoder says.
        #[source]
        source: serde_json::Error,
    },
}

/// An event of one kind of aggregate, as the log stores and returns it.
pub trait Record: cqrs_es::DomainEvent {
    /// Kind of the aggregate.
    const STREAM: &'static str;
    /// Every event's name with the version this build writes.
    const KINDS: &'static [(&'static str, u16)];

    /// Name in the log.
    fn kind(&self) -> &'static str;
    /// Version of the payload this build writes.
    fn version(&self) -> u16;
    /// Lifts a stored payload by one version; [`Record::decode`] repeats it until nothing changes.
    ///
    /// # Errors
    /// [`Unreadable`] when the old payload lacks what the new one needs.
    fn upcast(kind: &str, version: u16, body: Value) -> Result<(u16, Value), Unreadable>;

    /// Reads a payload of the present version, straight from its text.
    ///
    /// # Errors
    /// What the decoder says.
    fn read(_kind: &str, payload: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(payload)
    }

    /// Reads a stored payload. The current version is decoded straight from its text; only old ones pass through
    /// [`Value`], which costs more than twice as much.
    ///
    /// # Errors
    /// [`Unreadable`]: then the reader stops.
    fn decode(kind: &str, version: u16, payload: &str) -> Result<Self, Unreadable> {
        let known = Self::KINDS.iter().find(|(name, _)| *name == kind).map(|(_, version)| *version);
        let known = known.ok_or_else(|| Unreadable::Unknown {
            stream_type: Self::STREAM.to_owned(),
            kind: kind.to_owned(),
        })?;
        let shape = |source| Unreadable::Shape { kind: kind.to_owned(), version, source };
        let event: Self = match version.cmp(&known) {
            std::cmp::Ordering::Equal => Self::read(kind, payload).map_err(shape)?,
            std::cmp::Ordering::Greater => {
                return Err(Unreadable::TooNew { kind: kind.to_owned(), found: version, known });
            }
            std::cmp::Ordering::Less => {
                let body = serde_json::from_str(payload).map_err(shape)?;
                serde_json::from_value(lift::<Self>(kind, version, known, body)?).map_err(shape)?
            }
        };
        // The name stands in the log's column and in the payload; two names would be two histories.
        if event.kind() == kind {
            Ok(event)
        } else {
            let message = format!("the payload calls itself {}", event.kind());
            Err(shape(serde::de::Error::custom(message)))
        }
    }
}

/// Two tables of kinds as one.
pub(crate) const fn joined<const N: usize>(
    first: &[(&'static str, u16)],
    second: &[(&'static str, u16)],
) -> [(&'static str, u16); N] {
    let mut all = [("", 0); N];
    let mut at = 0;
    while at < N {
        all[at] = if at < first.len() { first[at] } else { second[at - first.len()] };
        at += 1;
    }
    all
}

fn lift<E: Record>(kind: &str, mut version: u16, known: u16, mut body: Value) -> Result<Value, Unreadable> {
    while version < known {
        let (lifted, next) = E::upcast(kind, version, body)?;
        if lifted <= version || lifted > known {
            return Err(Unreadable::Stuck { kind: kind.to_owned(), version, known });
        }
        (version, body) = (lifted, next);
    }
    Ok(body)
}
