//! Reads data files about calls, projects, institutions and member states, and enters what they report.
//!
//! A file is checked as a whole first: each fault names its place, and with one fault nothing is written.
//! A file's events are appended together under an id derived from its bytes, so that importing it again writes nothing.

mod check;
mod institutions;
mod place;
mod projects;
mod states;

use crate::{App, Failure, Order, Request, session::Session};
use nidaa_kernel::{Actor, CommandId};
use place::Place;
use serde::Serialize;
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::collections::HashSet;

/// Files above this size are refused unread.
pub const MAX_BYTES: u64 = 16 * 1024 * 1024;

/// What is wrong with a file, and where.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Fault {
    /// Name of the file.
    pub file: String,
    /// Place in the file, such as `projects[3].partner_countries[1]`; line and column when it is no JSON at all.
    pub path: String,
    /// Name of the rule, such as `unknown-country`.
    pub code: String,
    /// One sentence.
    pub message: String,
}

/// What an import did, or would do.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Imported {
    /// Events written now.
    pub events: usize,
    /// Events that an earlier import of the same files had written.
    pub already: usize,
    /// What is wrong; then nothing was written.
    pub faults: Vec<Fault>,
    /// What the log has no place for yet and was passed over.
    pub notes: Vec<Fault>,
}

/// A file to import.
#[derive(Clone, Debug)]
pub struct Source {
    /// Name, for messages.
    pub name: String,
    /// Content.
    pub bytes: Vec<u8>,
}

struct Parsed {
    name: String,
    digest: String,
    orders: Vec<(String, Order)>,
}

/// Findings while a file is read.
#[derive(Default)]
pub(crate) struct Findings {
    faults: Vec<Fault>,
    notes: Vec<Fault>,
}

impl App {
    /// Imports files, all or none. With `dry_run` nothing is written and `events` says what would be.
    ///
    /// # Errors
    /// The store's. Faults of the files are part of the answer.
    pub async fn import(&self, sources: &[Source], dry_run: bool) -> Result<Imported, Failure> {
        let mut findings = Findings::default();
        let known = check::Known::of(self, sources)?;
        let parsed: Vec<Parsed> =
            sources.iter().filter_map(|source| parse(source, &known, &mut findings)).collect();
        let mut outcome = Imported { notes: findings.notes, faults: findings.faults, ..Imported::default() };
        if outcome.faults.is_empty() {
            self.rehearse(&parsed, &mut outcome).await?;
        }
        if outcome.faults.is_empty() && !dry_run {
            outcome = Imported { events: 0, already: 0, ..outcome };
            for file in parsed {
                self.enter(file, &mut outcome).await?;
            }
        }
        Ok(outcome)
    }

    /// Decides everything without writing, so that what the log refuses is found before the first event.
    /// Later files see what earlier ones would have done.
    async fn rehearse(&self, parsed: &[Parsed], outcome: &mut Imported) -> Result<(), Failure> {
        let all = request("rehearsal", &[]);
        let mut session = self.asking(&all).await?;
        for file in parsed {
            match self.log().backend().command(command_id(&file.digest)).await? {
                Some(record) => outcome.already += events_between(record.first.0, record.last.0),
                None => rehearse_file(&mut session, file, outcome).await?,
            }
        }
        outcome.events = if outcome.faults.is_empty() { session.recorded().len() } else { 0 };
        Ok(())
    }

    async fn enter(&self, file: Parsed, outcome: &mut Imported) -> Result<(), Failure> {
        let done = self.dispatch(request(&file.digest, &file.orders)).await?;
        if done.replayed {
            outcome.already += done.events.len();
        } else {
            outcome.events += done.events.len();
        }
        Ok(())
    }
}

/// What follows from a fault is no fault of its own: a record that is refused takes its details with it.
async fn rehearse_file(
    session: &mut Session<'_>,
    file: &Parsed,
    outcome: &mut Imported,
) -> Result<(), Failure> {
    let mut refused = HashSet::new();
    for (path, order) in &file.orders {
        let target = order.command.target();
        if refused.contains(&target) {
            continue;
        }
        match session.run_one(order).await {
            Ok(()) => {}
            Err(Failure::Store(error)) => return Err(error.into()),
            Err(failure) => {
                outcome.faults.push(refusal(file, path, &failure));
                refused.insert(target);
            }
        }
    }
    session.propose_freed().await
}

fn refusal(file: &Parsed, path: &str, failure: &Failure) -> Fault {
    let (code, message) = (failure.code().to_owned(), failure.to_string());
    Fault { file: file.name.clone(), path: path.to_owned(), code, message }
}

fn events_between(first: i64, last: i64) -> usize {
    usize::try_from(last - first + 1).unwrap_or_default()
}

/// The same bytes are the same command.
fn command_id(digest: &str) -> CommandId {
    CommandId::derived(&["import", digest])
}

fn request(digest: &str, orders: &[(String, Order)]) -> Request {
    Request {
        command_id: command_id(digest),
        actor: Actor::system(),
        orders: orders.iter().map(|(_, order)| order.clone()).collect(),
        causation: None,
        on_behalf_of: None,
        reconstruction: true,
    }
}

fn parse(source: &Source, known: &check::Known, findings: &mut Findings) -> Option<Parsed> {
    if source.bytes.len() as u64 > MAX_BYTES {
        let message = format!("the file has {} bytes; at most {MAX_BYTES} are read", source.bytes.len());
        findings.fault(source, "", "too-large", &message);
        return None;
    }
    let value: Value = match serde_json::from_slice(&source.bytes) {
        Ok(value) => value,
        Err(error) => {
            let path = format!("line {} column {}", error.line(), error.column());
            findings.fault(source, &path, "bad-json", &error.to_string());
            return None;
        }
    };
    let orders = orders(&Place::root(source, &value), known, findings);
    let digest = hex::encode(Sha256::digest(&source.bytes));
    Some(Parsed { name: source.name.clone(), digest, orders })
}

/// The kind of file is told by its members.
fn orders(root: &Place<'_>, known: &check::Known, findings: &mut Findings) -> Vec<(String, Order)> {
    if root.has("projects") {
        projects::orders(root, known, findings)
    } else if root.has("institutions") {
        institutions::orders(root, findings)
    } else if root.items().first().is_some_and(|first| first.has("iso2")) {
        states::check(root, findings);
        vec![]
    } else {
        let message = "expected an object with projects or institutions, or a list of member states";
        findings.fault_at(root, "unknown-kind", message);
        vec![]
    }
}

impl Findings {
    fn fault(&mut self, source: &Source, path: &str, code: &str, message: &str) {
        let (file, path) = (source.name.clone(), path.to_owned());
        self.faults.push(Fault { file, path, code: code.to_owned(), message: message.to_owned() });
    }

    pub(crate) fn fault_at(&mut self, place: &Place<'_>, code: &str, message: &str) {
        self.faults.push(place.finding(code, message));
    }

    pub(crate) fn note_at(&mut self, place: &Place<'_>, code: &str, message: &str) {
        self.notes.push(place.finding(code, message));
    }
}
