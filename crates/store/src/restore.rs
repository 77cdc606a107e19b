//! Decides, under the head lock, whether a page of an archive continues the log. Pure: all engines share it.

use crate::{Archived, Broken, CommandRecord, Head, Plan, PlannedEvent, link};
use nidaa_kernel::Position;
use std::collections::HashMap;

/// Plans to write `page` after `head` exactly as it is: nothing is decided any more, everything is checked.
///
/// # Errors
/// [`Broken`] at the first event that does not continue the one before it link by link, or beside which stands what
/// no log can hold. Nothing of the page is planned then.
pub fn restore_plan(head: Head, page: &[Archived]) -> Result<Plan, Broken> {
    let mut plan = Plan { events: vec![], streams: HashMap::new(), commands: vec![], head, answers: vec![] };
    for event in page {
        follow(&plan.head, event)?;
        take(&mut plan, event)?;
    }
    Ok(plan)
}

fn follow(head: &Head, event: &Archived) -> Result<(), Broken> {
    let found = event.recorded.position;
    if found != head.position.next() {
        return Err(Broken::Gap { after: head.position, found });
    }
    if link(&head.hash, &event.recorded) != event.recorded.hash {
        return Err(Broken::Hash { at: found });
    }
    event.check().map_err(|malformed| Broken::Beside { at: found, why: malformed.to_string() })
}

fn take(plan: &mut Plan, event: &Archived) -> Result<(), Broken> {
    let recorded = &event.recorded;
    let (position, at) = (recorded.position, recorded.recorded_at);
    if let Some(command) = event.command {
        // Of the first command of a page the log knows where it may begin; that is not worth a question.
        let begin = plan.commands.last().map_or(Position(1), |(_, before)| before.last.next());
        if command.first < begin || command.first > position {
            let why = format!("its command begins at position {}", command.first);
            return Err(Broken::Beside { at: position, why });
        }
        let (request_hash, first) = (command.request_hash, command.first);
        plan.commands.push((command.id, CommandRecord { request_hash, first, last: position, at }));
    }
    plan.streams.insert(recorded.stream, (recorded.stream_type.clone(), recorded.version, position));
    plan.head = Head { position, hash: recorded.hash, recorded_at: at, epoch: plan.head.epoch };
    plan.events.push(PlannedEvent { recorded: recorded.clone(), tags: event.tags.clone() });
    Ok(())
}
