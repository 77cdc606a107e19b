//! Loads streams: from the cache, else from a snapshot and the events after it.

use crate::{Failure, State};
use lru::LruCache;
use nidaa_domain::AnyEvent;
use nidaa_kernel::{Position, StreamId};
use nidaa_store::{Log, Recorded, Snapshot};
use std::{
    num::NonZeroUsize,
    sync::{Arc, Mutex, PoisonError},
};

/// A stream at a version.
#[derive(Clone, Debug)]
pub struct Loaded {
    /// Number of events folded.
    pub version: i32,
    /// Their fold.
    pub state: Arc<State>,
}

/// Streams kept in memory.
const CACHED: NonZeroUsize = NonZeroUsize::new(10_000).unwrap();
/// Events between snapshots.
const SNAPSHOT_EVERY: i32 = 100;
/// A load that had to read as many events leaves a snapshot behind.
const LONG: usize = 100;
/// Events that others may have written before all that is remembered is let go instead of looked through.
const PAGE: i64 = 1000;

/// Loads and remembers streams. A stale entry costs a command a second look, never a wrong decision: what is accepted is
/// checked by version under the log's lock, and what is refused is decided again when a fresh look shows another version.
/// Who only asks catches up first.
pub struct Loader {
    log: Log,
    known: Mutex<Known>,
}

struct Known {
    streams: LruCache<StreamId, Loaded>,
    /// No event up to here is missing in a remembered stream.
    up_to: Position,
}

impl Loader {
    /// Loads from `log`.
    pub fn new(log: Log) -> Self {
        let known = Known { streams: LruCache::new(CACHED), up_to: Position::ZERO };
        Self { log, known: Mutex::new(known) }
    }

    /// Lets go of streams that others have written to, so that whatever is loaded next is as of now. Costs a look at the
    /// log's head while nobody writes.
    ///
    /// # Errors
    /// The store's.
    pub async fn catch_up(&self) -> Result<(), Failure> {
        let head = self.log.head().await?.position;
        loop {
            let from = self.known().up_to;
            if from >= head {
                return Ok(());
            }
            if head.0 - from.0 > PAGE {
                self.known().forget_all(head);
                return Ok(());
            }
            let page = self.log.backend().read(from, LONG).await?;
            let Some(last) = page.last() else { return Ok(()) };
            self.known().forget(&page, last.position);
        }
    }

    /// The stream as of now, or as this node last saw it.
    ///
    /// # Errors
    /// The store's, or [`Failure::Unreadable`].
    pub async fn load(&self, kind: &str, stream: StreamId) -> Result<Loaded, Failure> {
        let since = {
            let mut known = self.known();
            if let Some(loaded) = known.streams.get(&stream) {
                return Ok(loaded.clone());
            }
            known.up_to
        };
        let (loaded, read) = self.read(kind, stream).await?;
        // Imported or restored, or folded by another version of the program: the next node shall not read it whole.
        if let Some(last) = read.last().filter(|_| read.len() >= LONG) {
            self.snapshot_later(stream, &loaded, last.position);
        }
        self.known().remember(stream, loaded.clone(), since);
        Ok(loaded)
    }

    /// The stream of an aggregate that is to be begun: as this node knows it, else taken to be empty without a look.
    /// Where it does exist, the log refuses the append, and the second look reads it.
    pub fn presumed_empty(&self, kind: &str, stream: StreamId) -> Loaded {
        let known = self.known().streams.get(&stream).cloned();
        known.unwrap_or_else(|| Loaded { version: 0, state: Arc::new(State::empty(kind)) })
    }

    /// The stream with what others have added since.
    ///
    /// # Errors
    /// The store's, or [`Failure::Unreadable`].
    pub async fn refresh(&self, kind: &str, stream: StreamId) -> Result<Loaded, Failure> {
        let since = self.known().up_to;
        let known = self.load(kind, stream).await?;
        let loaded = self.advance(known, stream).await?;
        self.known().remember(stream, loaded.clone(), since);
        Ok(loaded)
    }

    /// Keeps what a command has made of the stream that was at version `before`; takes a snapshot now and then, outside
    /// the command's path.
    pub fn keep(&self, stream: StreamId, before: i32, loaded: Loaded, position: Position) {
        if loaded.version / SNAPSHOT_EVERY > before / SNAPSHOT_EVERY {
            self.snapshot_later(stream, &loaded, position);
        }
        let mut known = self.known();
        // Others may have written after this, and have been caught up with meanwhile.
        if known.up_to <= position {
            let since = known.up_to;
            known.remember(stream, loaded, since);
        }
    }

    fn known(&self) -> std::sync::MutexGuard<'_, Known> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// From the snapshot, if there is one that can be read, and the events after it, which are answered too.
    async fn read(&self, kind: &str, stream: StreamId) -> Result<(Loaded, Vec<Recorded>), Failure> {
        let empty = || Loaded { version: 0, state: Arc::new(State::empty(kind)) };
        let (snapshot, mut tail) = self.log.backend().load_stream(stream, State::FINGERPRINT).await?;
        let start = match snapshot.map(|snapshot| (snapshot.version, serde_json::from_str(&snapshot.state))) {
            None => empty(),
            Some((version, Ok(state))) => Loaded { version, state: Arc::new(state) },
            Some((_, Err(error))) => {
                tracing::warn!(%error, %stream, "snapshot not readable; the stream is read whole");
                tail = self.log.read_stream(stream, 0, None).await?;
                empty()
            }
        };
        Ok((fold(start, &tail)?, tail))
    }

    async fn advance(&self, from: Loaded, stream: StreamId) -> Result<Loaded, Failure> {
        let tail = self.log.read_stream(stream, from.version, None).await?;
        fold(from, &tail)
    }

    fn snapshot_later(&self, stream: StreamId, loaded: &Loaded, position: Position) {
        let Ok(state) = serde_json::to_string(loaded.state.as_ref()) else { return };
        let fingerprint = State::FINGERPRINT.to_owned();
        let snapshot = Snapshot { stream, version: loaded.version, position, fingerprint, state };
        let backend = self.log.backend().clone();
        tokio::spawn(async move {
            if let Err(error) = backend.save_snapshot(&snapshot).await {
                tracing::warn!(%error, %stream, "snapshot not kept; the next one will be");
            }
        });
    }
}

impl Known {
    /// Remembers what was read since the log was caught up with that far. What was read before the last catching up may
    /// lack what that has passed already.
    fn remember(&mut self, stream: StreamId, loaded: Loaded, since: Position) {
        let is_newer = self.streams.peek(&stream).is_none_or(|known| known.version <= loaded.version);
        if since == self.up_to && is_newer {
            self.streams.put(stream, loaded);
        }
    }

    fn forget(&mut self, page: &[Recorded], last: Position) {
        for event in page {
            if self.streams.peek(&event.stream).is_some_and(|known| known.version < event.version) {
                self.streams.pop(&event.stream);
            }
        }
        self.up_to = self.up_to.max(last);
    }

    fn forget_all(&mut self, head: Position) {
        self.streams.clear();
        self.up_to = self.up_to.max(head);
    }
}

fn fold(from: Loaded, tail: &[Recorded]) -> Result<Loaded, Failure> {
    let Some(last) = tail.last() else { return Ok(from) };
    let mut state = Arc::unwrap_or_clone(from.state);
    for event in tail {
        state = state.evolve(&decode(event)?);
    }
    Ok(Loaded { version: last.version, state: Arc::new(state) })
}

/// Reads a recorded event.
///
/// # Errors
/// [`Failure::Unreadable`]: then whoever reads must stop.
pub fn decode(event: &Recorded) -> Result<AnyEvent, Failure> {
    Ok(AnyEvent::decode(&event.stream_type, &event.event_type, event.schema_version, &event.payload)?)
}
