//! What will be said if nobody acts: the clock is turned forward on a copy of the desk, and the rules answer as they
//! will then.

use super::{
    clock::{Act, acts, outcome},
    next, remind, together,
};
use crate::{Desk, Gathering, Outgoing, Site, digest, digest_due, moot, overtaken, react, unwanted, wait};
use jiff::Timestamp;
use nidaa_domain::{
    AnyEvent, Fact, Meta, mail::Wait, obligation::ObligationEvent, project::Project,
    recipient::RecipientEvent,
};
use nidaa_kernel::{Actor, CallCode, CommandId, Position};
use nidaa_workflow::Workflow;
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// Places of what is foreseen: after all that was or will be recorded.
const AFTER_ALL: Position = Position(1 << 62);

/// What a forecast looks at besides the desk.
#[derive(Clone, Debug, Default)]
pub struct Besides {
    /// The mails that wait for digests: a digest leaves out what will be true no longer by then.
    pub waiting: Vec<Outgoing>,
    /// The projects of which amendments are still to begin: whom their day makes to be asked anew, they alone know.
    pub projects: Vec<Project>,
}

/// A mail that will leave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Foreseen {
    /// When.
    pub at: Timestamp,
    /// The duty it speaks of; none for what follows from what the clock does.
    pub obligation: Option<String>,
    /// The mail, as it would be written. Its id and event are not those it will have.
    pub mail: Outgoing,
    /// Why it would not be sent, as a `mail-cause` message names it: its address came back, or its reader wants no such
    /// mail. None of what leaves.
    pub not_sent: Option<&'static str>,
}

/// What is due at a time.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Due {
    /// A call takes a step by itself, or a project ends.
    Clock(Act),
    /// A duty is spoken of.
    Remind(String),
    /// What waits for an address is told.
    Digest(String),
}

impl Foreseen {
    const fn new(at: Timestamp, obligation: Option<String>, mail: Outgoing) -> Self {
        Self { at, obligation, mail, not_sent: None }
    }
}

/// Every mail of the time after `now` up to `until` if nobody acts, in the order in which they leave. What is due
/// already leaves at `now`. `current` are the present policies, which calls that open will follow.
pub fn forecast(
    (desk, current): (&Desk, &[Workflow]),
    besides: Besides,
    (now, until): (Timestamp, Timestamp),
    site: &Site,
) -> Vec<Foreseen> {
    let mut future = Future::of(desk, current, now);
    future.gathered.extend(besides.waiting.into_iter().map(|mail| (mail.id.to_string(), mail)));
    let coded = |project: Project| Some((project.code.as_ref()?.to_string(), project));
    future.projects.extend(besides.projects.into_iter().filter_map(coded));
    future.wind();
    let waiting: Vec<String> = future.desk.directory.awaiting().map(str::to_owned).collect();
    let digests: Vec<_> = waiting.into_iter().filter_map(|address| future.digest_of(address)).collect();
    future.queue.extend(digests);
    let keys: Vec<String> = future.desk.ledger.open().map(|row| row.key.clone()).collect();
    for key in &keys {
        future.plan(key);
    }
    let mut foreseen = vec![];
    while let Some((at, due)) = future.queue.pop_first() {
        if at > until {
            break;
        }
        let mails = future.happen(at.max(now), due, site);
        foreseen.extend(mails.into_iter().filter_map(|mail| future.wait(mail)).filter(|one| one.at <= until));
    }
    // Quiet hours let a mail leave after later ones.
    foreseen.sort_by_key(|one| one.at);
    foreseen
}

struct Future<'a> {
    desk: Desk,
    current: &'a [Workflow],
    queue: BTreeSet<(Timestamp, Due)>,
    /// When each duty stands in the queue.
    planned: BTreeMap<String, Timestamp>,
    /// What the clock was ever set for.
    wound: BTreeSet<(Timestamp, Act)>,
    now: Timestamp,
    position: Position,
    /// The mails that wait for digests, by id.
    gathered: BTreeMap<String, Outgoing>,
    /// What will have happened to calls and projects, each with its code.
    happened: Vec<(Position, String, AnyEvent)>,
    /// Those of which amendments are still to begin, by code.
    projects: BTreeMap<String, Project>,
}

impl<'a> Future<'a> {
    fn of(desk: &Desk, current: &'a [Workflow], now: Timestamp) -> Self {
        let (queue, planned, wound) = (BTreeSet::new(), BTreeMap::new(), BTreeSet::new());
        let (gathered, happened, position) = (BTreeMap::new(), vec![], AFTER_ALL);
        let (desk, projects) = (desk.clone(), BTreeMap::new());
        Self { desk, current, queue, planned, wound, now, position, gathered, happened, projects }
    }

    /// Puts into the queue what the clock will do as things stand, each once: what no longer stands comes to nothing, and a
    /// step that leads to its own stage is not taken for ever.
    fn wind(&mut self) {
        for act in acts(&self.desk, self.current) {
            if self.wound.insert(act.clone()) {
                self.queue.insert((act.0, Due::Clock(act.1)));
            }
        }
    }

    fn plan(&mut self, key: &str) {
        let row = self.desk.ledger.get(key);
        let at = row.and_then(|row| next(&self.desk, row));
        if let Some(before) = self.planned.remove(key) {
            self.queue.remove(&(before, Due::Remind(key.to_owned())));
        }
        if let Some(at) = at {
            self.planned.insert(key.to_owned(), at);
            self.queue.insert((at, Due::Remind(key.to_owned())));
        }
    }

    fn happen(&mut self, at: Timestamp, due: Due, site: &Site) -> Vec<Foreseen> {
        self.position = Position(self.position.0 + 1);
        match due {
            Due::Remind(key) => {
                let keys = std::iter::once(key).chain(self.due_with(at)).collect::<Vec<_>>();
                let tellings = together(&self.desk, &keys, at).into_iter();
                tellings.flat_map(|keys| self.tell(at, keys, site)).collect()
            }
            Due::Clock(act) => self.act(at, &act, site).unwrap_or_default(),
            Due::Digest(address) => self.digest(at, &address, site).into_iter().collect(),
        }
    }

    /// Takes the other duties of which the time has come by then.
    fn due_with(&mut self, at: Timestamp) -> Vec<String> {
        let due = self.queue.iter().take_while(|(then, _)| *then <= at);
        let due = due.filter(|(_, due)| matches!(due, Due::Remind(_))).cloned().collect::<Vec<_>>();
        let taken = due.into_iter().filter_map(|one| {
            self.queue.remove(&one);
            if let Due::Remind(key) = one.1 { Some(key) } else { None }
        });
        taken.collect()
    }

    fn tell(&mut self, at: Timestamp, mut keys: Vec<String>, site: &Site) -> Vec<Foreseen> {
        let key = keys.remove(0);
        // A telling of another duty may have spoken of it.
        let is_due = |key: &String| self.desk.ledger.get(key).is_some_and(|row| row.told_until < at);
        if !std::iter::once(&key).chain(&keys).any(is_due) {
            return vec![];
        }
        self.position = Position(self.position.0 + 1);
        let event = ObligationEvent::Reminded { moment: at, with: keys.clone() };
        let fact = self.fact(at, &key, AnyEvent::Obligation(event));
        self.follow(&fact, None);
        let mails = remind(&fact, &self.desk, site);
        std::iter::once(&key).chain(&keys).for_each(|key| self.plan(key));
        let of = |mail: &Outgoing| mail.duties.first().cloned().or_else(|| Some(key.clone()));
        mails.into_iter().map(|mail| Foreseen::new(at, of(&mail), mail)).collect()
    }

    fn digest_of(&self, address: String) -> Option<(Timestamp, Due)> {
        Some((digest_due(&self.desk.directory, &address)?, Due::Digest(address)))
    }

    /// The mail at the moment at which its reader wants it; none when a digest will tell it. What is not let through waits
    /// for nothing, as at the door.
    fn wait(&mut self, foreseen: Foreseen) -> Option<Foreseen> {
        let recipient = self.desk.directory.recipient(&foreseen.mail.to);
        let not_sent = unwanted(&foreseen.mail, &recipient);
        if not_sent.is_some() {
            return Some(Foreseen { not_sent, ..foreseen });
        }
        match wait(&self.desk.directory, &foreseen.mail, foreseen.at) {
            None => Some(foreseen),
            Some((Wait::QuietHours, until)) => Some(Foreseen { at: until, ..foreseen }),
            Some((Wait::Digest, _)) => {
                self.desk.directory.gather(&foreseen.mail, foreseen.at);
                self.gathered.insert(foreseen.mail.id.to_string(), foreseen.mail.clone());
                let address = foreseen.mail.to.trim().to_lowercase();
                self.queue.extend(self.digest_of(address));
                None
            }
        }
    }

    fn digest(&mut self, at: Timestamp, address: &str, site: &Site) -> Option<Foreseen> {
        let (_, waiting) = self.desk.directory.waiting(address)?;
        let mails: Vec<String> = waiting.iter().filter(|id| !self.falls_away(id)).cloned().collect();
        if mails.is_empty() {
            self.desk.directory.forget_waiting(address);
            return None;
        }
        let event = RecipientEvent::Digested { moment: at, digest: Uuid::nil().to_string(), mails };
        let fact = self.fact(at, address, AnyEvent::Recipient(event));
        let mail = digest(&fact, &self.desk, site);
        self.desk.directory.forget_waiting(address);
        mail.map(|mail| Foreseen::new(at, None, mail))
    }

    /// Whether a mail that waits will have lost its reason, as the last look would find.
    fn falls_away(&self, id: &str) -> bool {
        let Some(mail) = self.gathered.get(id) else { return false };
        overtaken(&self.desk, mail).is_some() || self.is_moot(mail)
    }

    /// Whether what will have happened by then to the case of a mail, or to the call around it, ends its reason.
    fn is_moot(&self, mail: &Outgoing) -> bool {
        let Some((kind, code)) = mail.case.as_deref().and_then(|case| case.split_once('/')) else {
            return false;
        };
        let project = self.desk.directory.project(code).filter(|_| kind == "project");
        let call = match project {
            Some(project) => project.call.as_ref().map(CallCode::as_str),
            None => Some(code),
        };
        let is_around = |of: &str, event: &AnyEvent| match event {
            AnyEvent::Project(_) => project.is_some() && of == code,
            AnyEvent::Call(_) => call == Some(of),
            _ => false,
        };
        let around = self.happened.iter().filter(|(_, of, event)| is_around(of, event));
        let events: Vec<(Position, AnyEvent)> = around.map(|(at, _, event)| (*at, event.clone())).collect();
        moot(mail, &events).is_some()
    }

    /// The program acts as the policy of the call lets it.
    fn act(&mut self, at: Timestamp, act: &Act, site: &Site) -> Option<Vec<Foreseen>> {
        let (workflow, events) = outcome((&self.desk, self.current), &self.projects, at, act)?;
        let (mut mails, mut gathering) = (vec![], Gathering::default());
        let command_id = CommandId::derived(&["forecast", act.command(), act.code(), &at.to_string()]);
        for (code, event) in events {
            self.position = Position(self.position.0 + 1);
            let mut fact = self.fact(at, &code, event);
            // All that one act does comes of one command.
            act.command().clone_into(&mut fact.meta.command);
            (fact.meta.command_id, fact.meta.correlation_id) = (command_id, command_id);
            self.follow(&fact, Some(&workflow));
            self.follow_project(&code, &fact.event);
            self.happened.push((fact.position, code, fact.event.clone()));
            let caused = react(&fact, &self.desk.directory, &workflow, site);
            mails.extend(gathering.take(&fact, caused, &self.desk, site));
        }
        self.wind();
        Some(mails.into_iter().map(|mail| Foreseen::new(at, None, mail)).collect())
    }

    fn follow(&mut self, fact: &Fact, workflow: Option<&Workflow>) {
        self.desk.directory.apply(fact);
        for key in self.desk.apply(fact, workflow) {
            self.plan(&key);
        }
    }

    fn follow_project(&mut self, code: &str, event: &AnyEvent) {
        if let (Some(project), AnyEvent::Project(event)) = (self.projects.get_mut(code), event) {
            *project = std::mem::take(project).evolve(event);
        }
    }

    fn fact(&self, at: Timestamp, subject: &str, event: AnyEvent) -> Fact {
        let command_id = CommandId::derived(&["forecast", subject, &at.to_string()]);
        let meta = Meta {
            actor: Actor::system().login,
            on_behalf_of: None,
            subject: subject.to_owned(),
            command: "forecast".to_owned(),
            command_id,
            correlation_id: command_id,
            causation: None,
            provenance: None,
            tzdb: None,
        };
        Fact { position: self.position, occurred_at: self.now.max(at), recorded_at: at, meta, event }
    }
}
