//! Appends commands and keeps a board until it is killed: the victim of the crash tests.
//!
//! `nidaa-crash-child URL NAME`: each acknowledged command is a line on standard output, its id and its positions.

use jiff::Timestamp;
use nidaa_kernel::{CommandId, StreamId};
use nidaa_store::{Append, AppendError, Log, NewEvent, StreamWrite};
use nidaa_testkit::{Tally, open};
use std::{error::Error, io::Write, sync::Arc};

const TASKS: usize = 8;
/// Streams of a task; events go to them in turn, so that rows are opened and closed.
const STREAMS: i32 = 3;

#[tokio::main(flavor = "multi_thread", worker_threads = 2)]
async fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let (Some(url), Some(name)) = (arguments.next(), arguments.next()) else {
        return Err("usage: nidaa-crash-child URL NAME".into());
    };
    let backend = open(&url).await?;
    let log = Log::start(backend.clone(), Arc::new(Timestamp::now)).await?;
    for task in 0..TASKS {
        tokio::spawn(append_for_ever(log.clone(), format!("{name}/{task}")));
    }
    Ok(Tally::follow(backend, 64).await?)
}

async fn append_for_ever(log: Log, name: String) -> Result<(), AppendError> {
    for n in 0.. {
        let receipt = log.append(command(&name, n)).await?;
        // One write, so that a kill leaves at most one line unfinished.
        let line = format!("{} {} {}\n", receipt.command_id, receipt.first, receipt.last);
        std::io::stdout().write_all(line.as_bytes()).map_err(|_| AppendError::Stopped)?;
    }
    Ok(())
}

/// The task's `n`th command: two events on one of its streams.
fn command(name: &str, n: i32) -> Append {
    let id = format!("{name}/{n}");
    let stream = StreamId::of("crash", &format!("{name}/{}", n % STREAMS));
    let event = NewEvent {
        event_type: "counted".to_owned(),
        schema_version: 1,
        occurred_at: Timestamp::UNIX_EPOCH,
        payload: format!(r#"{{"n":{n}}}"#),
        meta: "{}".to_owned(),
        tags: vec![format!("task:{name}")],
    };
    let events = vec![event.clone(), event];
    let write =
        StreamWrite { stream, stream_type: "crash".to_owned(), expected_version: n / STREAMS * 2, events };
    Append {
        command_id: CommandId::derived(&[&id]),
        request_hash: [0; 32],
        writes: vec![write],
        reads: vec![],
        conditions: vec![],
    }
}
