//! What an engine must look up, under the head's lock, before a batch can be planned.

use crate::{Append, Condition};
use nidaa_kernel::{CommandId, StreamId};
use std::collections::HashSet;

/// The questions of a batch, each asked once.
#[derive(Debug)]
pub struct Wanted<'a> {
    /// Streams whose version is needed.
    pub streams: HashSet<StreamId>,
    /// Commands that may have been carried out before.
    pub commands: HashSet<CommandId>,
    /// Conditions that a recorded event may break. Malformed ones are left out; the plan refuses their requests.
    pub conditions: HashSet<&'a Condition>,
}

impl<'a> Wanted<'a> {
    /// The questions of `batch`.
    pub fn of(batch: &'a [Append]) -> Self {
        let conditions = batch.iter().flat_map(|request| &request.conditions);
        let written = batch.iter().flat_map(|request| &request.writes).map(|write| write.stream);
        let read = batch.iter().flat_map(|request| &request.reads).map(|read| read.stream);
        Self {
            streams: written.chain(read).collect(),
            commands: batch.iter().map(|request| request.command_id).collect(),
            conditions: conditions.filter(|condition| condition.check().is_ok()).collect(),
        }
    }
}
