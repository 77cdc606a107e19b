//! From decided events to what the log takes, as the dispatch does it.

use super::{Moment, Stream};
use crate::Outcome;
use nidaa_app::State;
use nidaa_domain::{AnyEvent, Command, Meta, project::ProjectEvent};
use nidaa_kernel::{AccountLogin, CallCode, CommandId};
use nidaa_store::{Append, NewEvent, StreamWrite};
use rand::{Rng, rngs::StdRng};
use uuid::Uuid;

/// One command's events as one append; the stream has taken them in afterwards.
pub fn append(
    dice: &mut StdRng,
    stream: &mut Stream,
    command: &Command,
    moment: &Moment,
    events: Vec<AnyEvent>,
) -> Outcome<Append> {
    let command_id = CommandId(Uuid::from_u128(dice.random()));
    let expected_version = stream.version;
    let mut written = vec![];
    for event in events {
        stream.take(&event);
        written.push(new_event(stream, command, command_id, moment, &event)?);
    }
    let (target, request_hash) = (&stream.target, dice.random());
    let (id, stream_type) = (target.stream(), target.kind.to_owned());
    let write = StreamWrite { stream: id, stream_type, expected_version, events: written };
    Ok(Append { command_id, request_hash, writes: vec![write], reads: vec![], conditions: vec![] })
}

fn new_event(
    stream: &Stream,
    command: &Command,
    command_id: CommandId,
    moment: &Moment,
    event: &AnyEvent,
) -> Outcome<NewEvent> {
    let meta = Meta {
        actor: AccountLogin::new("office")?,
        on_behalf_of: None,
        subject: stream.target.code.clone(),
        command: command.name().to_owned(),
        command_id,
        correlation_id: command_id,
        causation: None,
        provenance: None,
        tzdb: None,
    };
    let (payload, schema_version) = encode(event)?;
    Ok(NewEvent {
        event_type: event.kind().to_owned(),
        schema_version,
        occurred_at: moment.now,
        payload,
        meta: serde_json::to_string(&meta)?,
        tags: tags(stream, event),
    })
}

fn encode(event: &AnyEvent) -> Outcome<(String, u16)> {
    match event {
        AnyEvent::Call(event) => Ok((serde_json::to_string(event)?, event.version())),
        AnyEvent::Project(event) => Ok((serde_json::to_string(event)?, event.version())),
        other => Err(format!("nobody here writes {}", other.full_kind()).into()),
    }
}

/// What changes a call's projects or their stages carries the call's tag.
fn tags(stream: &Stream, event: &AnyEvent) -> Vec<String> {
    let (AnyEvent::Project(event), State::Project(project)) = (event, &stream.state) else { return vec![] };
    let staged = matches!(event, ProjectEvent::Drafted { .. }) || event.stage().is_some();
    let tag = |call: &CallCode| format!("call:{call}");
    project.call.iter().filter(|_| staged).map(tag).collect()
}
