//! The only way to change anything.

use crate::{App, Failure, Request, session::Session};
use nidaa_domain::{AnyEvent, Target};
use nidaa_kernel::{CommandId, Position};
use nidaa_store::{Append, AppendError, Refused};

/// Times a request is decided again when others were faster.
const ATTEMPTS: usize = 4;

/// An event as a receipt names it.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, utoipa::ToSchema)]
pub struct ReceiptEvent {
    /// Place in the log.
    #[schema(value_type = i64)]
    pub position: Position,
    /// Aggregate, such as `project/P18`.
    pub stream: String,
    /// Name with its aggregate, such as `project_approved`.
    #[serde(rename = "type")]
    pub kind: String,
}

/// The answer to a request that was carried out.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Done {
    /// The command's id.
    pub command_id: CommandId,
    /// Position of the last event; a page shown next waits for it. 0 when nothing had to happen.
    pub position: Position,
    /// What happened, in order.
    pub events: Vec<ReceiptEvent>,
    /// True when it had been carried out before and this is the first answer again.
    pub replayed: bool,
}

impl App {
    /// Carries a request out, all of it or nothing. Runs in a task of its own: a caller that goes away
    /// neither cancels it nor leaves a transaction open.
    ///
    /// # Errors
    /// [`Failure`]; then nothing was written, unless it is [`Failure::Store`], when the same command id may be sent again.
    pub async fn dispatch(&self, request: Request) -> Result<Done, Failure> {
        self.dispatch_as(request, None).await
    }

    /// Carries a request out if it has exactly the effects that a preview of this hash has shown.
    ///
    /// # Errors
    /// Those of [`App::dispatch`], and [`Failure::PreviewMoved`] when the log has moved so that the effects would be
    /// others.
    pub async fn dispatch_previewed(&self, request: Request, hash: String) -> Result<Done, Failure> {
        self.dispatch_as(request, Some(hash)).await
    }

    async fn dispatch_as(&self, request: Request, expected: Option<String>) -> Result<Done, Failure> {
        let app = self.clone();
        let task = tokio::spawn(async move { app.carry_out(&request, expected.as_deref()).await });
        task.await.unwrap_or(Err(Failure::Busy))
    }

    /// Nearly every command comes once, so nobody is asked first: the log itself answers a known id with its first
    /// receipt. What is refused, or changes nothing, may have been carried out before and have changed the very
    /// state that refuses it now.
    async fn carry_out(&self, request: &Request, expected: Option<&str>) -> Result<Done, Failure> {
        let done = match self.decide_and_write(request, expected).await {
            Err(failure @ Failure::Store(_)) => return Err(failure),
            Ok(done) if !done.events.is_empty() => return Ok(done),
            other => other,
        };
        match self.answered_before(request).await? {
            Some(before) => Ok(before),
            None => done,
        }
    }

    async fn decide_and_write(&self, request: &Request, expected: Option<&str>) -> Result<Done, Failure> {
        for _ in 1..ATTEMPTS {
            match self.try_once(request, expected).await {
                Err(Failure::Busy) => {}
                answer => return answer,
            }
        }
        self.try_once(request, expected).await
    }

    pub(crate) async fn answered_before(&self, request: &Request) -> Result<Option<Done>, Failure> {
        let Some(record) = self.log().backend().command(request.command_id).await? else { return Ok(None) };
        if record.request_hash != request.digest() {
            return Err(Failure::CommandReused(request.command_id));
        }
        let events = self.receipt_events(record.first, record.last).await?;
        Ok(Some(Done { command_id: request.command_id, position: record.last, events, replayed: true }))
    }

    async fn try_once(&self, request: &Request, expected: Option<&str>) -> Result<Done, Failure> {
        let mut session = Session::to_write(self, request);
        let append = match self.decide(&mut session, expected).await {
            Ok(append) => append,
            Err(failure) => {
                // A refusal may rest on what another node has changed meanwhile: it is given only on the present state.
                let refused = matches!(
                    failure,
                    Failure::Refused(_) | Failure::NotFound { .. } | Failure::PreviewMoved { .. }
                );
                let moved = refused && session.refresh().await?;
                return Err(if moved { Failure::Busy } else { failure });
            }
        };
        let Some(append) = append else {
            return Ok(Done {
                command_id: request.command_id,
                position: Position::ZERO,
                events: vec![],
                replayed: false,
            });
        };
        match self.log().append(append).await {
            Ok(receipt) if receipt.replayed => Ok(Done {
                command_id: request.command_id,
                position: receipt.last,
                events: self.receipt_events(receipt.first, receipt.last).await?,
                replayed: true,
            }),
            Ok(receipt) => {
                let events = named(session.recorded(), receipt.first);
                session.keep(receipt.last);
                Ok(Done { command_id: request.command_id, position: receipt.last, events, replayed: false })
            }
            Err(AppendError::Refused(Refused::Conflict { .. } | Refused::ConditionFailed { .. })) => {
                session.refresh().await?;
                Err(Failure::Busy)
            }
            Err(error) => Err(error.into()),
        }
    }

    async fn decide(
        &self,
        session: &mut Session<'_>,
        expected: Option<&str>,
    ) -> Result<Option<Append>, Failure> {
        session.run().await?;
        let mut append = session.append();
        if let Some(expected) = expected {
            self.check_preview(session, append.as_mut(), expected).await?;
        }
        Ok(append)
    }

    pub(crate) async fn receipt_events(
        &self,
        first: Position,
        last: Position,
    ) -> Result<Vec<ReceiptEvent>, Failure> {
        let count = usize::try_from(last.0 - first.0 + 1).unwrap_or_default();
        let events = self.log().backend().read(Position(first.0 - 1), count).await?;
        Ok(events.iter().map(ReceiptEvent::of).collect())
    }
}

impl ReceiptEvent {
    fn of(event: &nidaa_store::Recorded) -> Self {
        let subject = crate::facts::subject_of(event);
        Self {
            position: event.position,
            stream: format!("{}/{subject}", event.stream_type),
            kind: format!("{}_{}", event.stream_type, event.event_type),
        }
    }
}

/// The log writes stream by stream; a receipt names events in the order the streams were first touched.
pub(crate) fn named(recorded: &[(Target, AnyEvent)], first: Position) -> Vec<ReceiptEvent> {
    let mut streams: Vec<&Target> = vec![];
    for (target, _) in recorded {
        if !streams.contains(&target) {
            streams.push(target);
        }
    }
    let by_stream = streams.into_iter().flat_map(|target| recorded.iter().filter(move |(t, _)| t == target));
    let numbered = by_stream.zip(first.0..);
    numbered
        .map(|((target, event), position)| ReceiptEvent {
            position: Position(position),
            stream: format!("{}/{}", target.kind, target.code),
            kind: event.full_kind(),
        })
        .collect()
}
