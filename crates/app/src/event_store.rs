//! The store trait of cqrs-es on our log, for code that wants to speak in its terms: its framework runs on it.
//! The dispatch itself needs more than the trait offers (positions, several streams, idempotency) and uses the log.

use cqrs_es::{Aggregate, AggregateContext, AggregateError, DomainEvent, EventEnvelope, EventStore};
use nidaa_domain::{Meta, Record};
use nidaa_kernel::{AccountLogin, CommandId, StreamId};
use nidaa_store::{Append, AppendError, Log, NewEvent, Recorded, Refused, StreamWrite};
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::collections::HashMap;

type Failed<A> = AggregateError<<A as Aggregate>::Error>;

/// One kind of aggregate on the log.
#[derive(Clone)]
pub struct LogEventStore {
    log: Log,
}

/// An aggregate with the version it was loaded at.
pub struct LogContext<A> {
    code: String,
    version: i32,
    aggregate: A,
}

impl LogEventStore {
    /// Loads from and commits to `log`.
    pub const fn new(log: Log) -> Self {
        Self { log }
    }

    async fn read<A: Aggregate>(&self, code: &str) -> Result<Vec<Recorded>, Failed<A>> {
        let stream = StreamId::of(A::TYPE, code);
        self.log
            .read_stream(stream, 0, None)
            .await
            .map_err(|error| AggregateError::DatabaseConnectionError(Box::new(error)))
    }
}

impl<A: Aggregate> AggregateContext<A> for LogContext<A> {
    fn aggregate(&mut self) -> &mut A {
        &mut self.aggregate
    }
}

impl<A> EventStore<A> for LogEventStore
where
    A: Aggregate,
    A::Event: Record,
{
    type AC = LogContext<A>;

    async fn load_events(&self, code: &str) -> Result<Vec<EventEnvelope<A>>, Failed<A>> {
        self.read::<A>(code).await?.iter().map(|event| envelope(code, event)).collect()
    }

    async fn load_aggregate(&self, code: &str) -> Result<LogContext<A>, Failed<A>> {
        let (mut aggregate, mut version) = (A::default(), 0);
        for event in self.read::<A>(code).await? {
            aggregate.apply(decoded::<A>(&event)?);
            version = event.version;
        }
        Ok(LogContext { code: code.to_owned(), version, aggregate })
    }

    /// The metadata may name `actor`, `command` and `command_id`; with the same id and events the first commit stands.
    async fn commit(
        &self,
        events: Vec<A::Event>,
        context: LogContext<A>,
        metadata: HashMap<String, String>,
    ) -> Result<Vec<EventEnvelope<A>>, Failed<A>> {
        if events.is_empty() {
            return Ok(vec![]);
        }
        let append = append::<A>(&self.log, &events, &context, &metadata)?;
        let receipt = self.log.append(append).await.map_err(refused)?;
        let count = usize::try_from(receipt.last.0 - receipt.first.0 + 1).unwrap_or_default();
        let after = nidaa_kernel::Position(receipt.first.0 - 1);
        let written = self.log.backend().read(after, count).await;
        let written = written.map_err(|error| AggregateError::DatabaseConnectionError(Box::new(error)))?;
        written.iter().map(|event| envelope(&context.code, event)).collect()
    }
}

fn append<A>(
    log: &Log,
    events: &[A::Event],
    context: &LogContext<A>,
    metadata: &HashMap<String, String>,
) -> Result<Append, Failed<A>>
where
    A: Aggregate,
    A::Event: Record,
{
    let meta = meta::<A>(&context.code, metadata)?;
    let text = serde_json::to_string(&meta).map_err(undecodable)?;
    let events =
        events.iter().map(|event| new_event::<A>(event, log, &text)).collect::<Result<Vec<_>, _>>()?;
    let payloads: Vec<&str> = events.iter().map(|event| event.payload.as_str()).collect();
    let request_hash = Sha256::digest(payloads.join("\n")).into();
    let (stream, stream_type) = (StreamId::of(A::TYPE, &context.code), A::TYPE.to_owned());
    let write = StreamWrite { stream, stream_type, expected_version: context.version, events };
    Ok(Append {
        command_id: meta.command_id,
        request_hash,
        writes: vec![write],
        reads: vec![],
        conditions: vec![],
    })
}

fn meta<A: Aggregate>(code: &str, metadata: &HashMap<String, String>) -> Result<Meta, Failed<A>> {
    let given = |key: &str, usual: &str| metadata.get(key).cloned().unwrap_or_else(|| usual.to_owned());
    let id = metadata.get("command_id").map(|id| id.parse()).transpose();
    let id = id.map_err(|error| AggregateError::UnexpectedError(Box::new(error)))?;
    let command_id = CommandId(id.unwrap_or_else(uuid::Uuid::now_v7));
    Ok(Meta {
        actor: AccountLogin::new(given("actor", "system"))
            .map_err(|error| AggregateError::UnexpectedError(Box::new(error)))?,
        on_behalf_of: None,
        subject: code.to_owned(),
        command: given("command", A::TYPE),
        command_id,
        correlation_id: command_id,
        causation: None,
        provenance: None,
        tzdb: None,
    })
}

fn new_event<A>(event: &A::Event, log: &Log, meta: &str) -> Result<NewEvent, Failed<A>>
where
    A: Aggregate,
    A::Event: Record,
{
    Ok(NewEvent {
        event_type: event.event_type(),
        schema_version: Record::version(event),
        occurred_at: log.now(),
        payload: serde_json::to_string(event).map_err(undecodable)?,
        meta: meta.to_owned(),
        tags: vec![],
    })
}

fn envelope<A>(code: &str, event: &Recorded) -> Result<EventEnvelope<A>, Failed<A>>
where
    A: Aggregate,
    A::Event: Record,
{
    let members: HashMap<String, Value> = serde_json::from_str(&event.meta).map_err(undecodable)?;
    let text = |value: Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    Ok(EventEnvelope {
        aggregate_id: code.to_owned(),
        sequence: usize::try_from(event.version).unwrap_or_default(),
        payload: decoded::<A>(event)?,
        metadata: members.into_iter().map(|(key, value)| (key, text(value))).collect(),
    })
}

fn decoded<A>(event: &Recorded) -> Result<A::Event, Failed<A>>
where
    A: Aggregate,
    A::Event: Record,
{
    let read = <A::Event as Record>::decode(&event.event_type, event.schema_version, &event.payload);
    read.map_err(|error| AggregateError::DeserializationError(Box::new(error)))
}

fn undecodable<E: std::error::Error>(error: serde_json::Error) -> AggregateError<E> {
    AggregateError::DeserializationError(Box::new(error))
}

fn refused<E: std::error::Error>(error: AppendError) -> AggregateError<E> {
    match error {
        AppendError::Refused(Refused::Conflict { .. } | Refused::ConditionFailed { .. }) => {
            AggregateError::AggregateConflict
        }
        AppendError::Store(error) => AggregateError::DatabaseConnectionError(Box::new(error)),
        other => AggregateError::UnexpectedError(Box::new(other)),
    }
}
