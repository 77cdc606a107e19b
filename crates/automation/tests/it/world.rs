//! A small world: three institutions of owners, two partner countries, one call with three projects.

use jiff::Timestamp;
use nidaa_automation::{
    Besides, Desk, Gathering, Outgoing, Site, apart, digest, leave, react, remind, with_entries, without,
};
use nidaa_domain::{AnyEvent, Fact, Meta, project::Project, vocabulary};
use nidaa_kernel::{AccountLogin, CommandId, Position, Provenance};
use nidaa_workflow::Workflow;
use serde_json::{Value, json};
use std::collections::BTreeMap;

pub struct World {
    desk: Desk,
    workflow: Workflow,
    site: Site,
    position: i64,
    at: Timestamp,
    /// Until the clock is set again, facts happened then.
    happened: Option<Timestamp>,
    provenance: Option<Provenance>,
    /// Facts of one number belong to one act.
    act: i64,
    /// The command that facts come of; each of its own where none is named.
    command: Option<&'static str>,
    projects: BTreeMap<String, Project>,
}

/// The policy the program ships for project funding.
pub fn shipped() -> Workflow {
    shipped_as("comcec-project-funding")
}

/// A policy the program ships.
pub fn shipped_as(programme: &str) -> Workflow {
    let source = match programme {
        "comcec-covid-response" => include_str!("../../../../workflows/comcec-covid-response.yaml"),
        "comcec-al-quds" => include_str!("../../../../workflows/comcec-al-quds.yaml"),
        _ => include_str!("../../../../workflows/comcec-project-funding.yaml"),
    };
    Workflow::load(programme, source, &vocabulary()).expect("the shipped policy is valid")
}

/// The policy of project funding with the first `old` replaced by `new`.
pub fn shipped_with(old: &str, new: &str) -> Workflow {
    let source = include_str!("../../../../workflows/comcec-project-funding.yaml");
    assert!(source.contains(old), "the shipped file has no {old:?}");
    Workflow::load("changed.yaml", &source.replacen(old, new, 1), &vocabulary())
        .expect("the changed policy is valid")
}

impl World {
    /// Knows nobody and nothing.
    pub fn empty() -> Self {
        let site = Site { base_url: "https://nidaa.example".into() };
        let at = "2020-10-01T09:00:00Z".parse().expect("a moment");
        Self {
            desk: Desk::default(),
            workflow: shipped(),
            site,
            position: 0,
            at,
            happened: None,
            provenance: None,
            act: 0,
            command: None,
            projects: BTreeMap::new(),
        }
    }

    /// The world of most stories. Türkiye owns P1 and P2, SESRIC owns P3; Algeria is partner of all three, Qatar of P1.
    pub fn usual() -> Self {
        let mut world = Self::empty();
        world.institution(
            "CCO",
            "oic_standing_committee_secretariat",
            "TR",
            Some(("office@example.org", "en")),
        );
        world.institution("SESRIC", "oic_subsidiary_organ", "TR", Some(("sesric@example.org", "en")));
        world.institution("TR-FP", "national_focal_point", "TR", Some(("fp.tr@example.org", "en")));
        world.institution("DZ-MIN", "national_body", "DZ", Some(("dz@example.org", "ar")));
        world.institution("QA-MIN", "national_body", "QA", Some(("qa@example.org", "fr")));
        world.tell(
            "call",
            "CPF-08",
            "recorded",
            json!({"call": "CPF-08", "programme": "comcec-project-funding",
            "ordinal": 8, "title": {}, "stage": "final_listed",
            "rules": {"programme": "comcec-project-funding", "version": 1, "digest": "d"}}),
        );
        world.project("P1", &json!({"kind": "state", "country": "TR"}), &["DZ", "QA"]);
        world.project("P2", &json!({"kind": "state", "country": "TR"}), &["DZ"]);
        world.project("P3", &json!({"kind": "institution", "institution": "SESRIC"}), &["DZ"]);
        world
    }

    /// From here on, facts come from a document or an example.
    pub fn told_by(&mut self, provenance: Provenance) {
        self.provenance = Some(provenance);
    }

    /// From here on, facts belong to another act.
    pub fn next_act(&mut self) {
        self.act += 1;
    }

    /// From here on, facts come of one command of this name.
    pub fn one_command(&mut self, name: &'static str) {
        self.act += 1;
        self.command = Some(name);
    }

    /// From here on, facts are recorded at this time.
    pub fn at(&mut self, time: &str) {
        (self.at, self.happened) = (time.parse().expect("a moment"), None);
    }

    /// Until the clock is set again, facts had happened at this time and are recorded late.
    pub fn happened(&mut self, time: &str) {
        self.happened = Some(time.parse().expect("a moment"));
    }

    /// Who is who and who owes what.
    pub fn desk(&self) -> &Desk {
        &self.desk
    }

    /// Where links lead.
    pub fn site(&self) -> &Site {
        &self.site
    }

    /// Follows another policy.
    pub fn under(&mut self, workflow: Workflow) {
        self.workflow = workflow;
    }

    pub fn institution(&mut self, key: &str, kind: &str, country: &str, contact: Option<(&str, &str)>) {
        let entry = json!({"institution": key, "name": {"en": key}, "kind": kind, "country": country});
        self.tell("institution", key, "registered", entry);
        if let Some((email, lang)) = contact {
            let contact = json!({"name": format!("Contact of {key}"), "email": email, "lang": lang});
            self.tell("institution", key, "contact_appointed", json!({"contact": contact}));
        }
    }

    /// Somebody who may judge proposals, and where that person is written to.
    pub fn assessor(&mut self, login: &str, email: Option<&str>) {
        let opened = json!({"account": login, "name": format!("Name of {login}"), "lang": "en", "roles": ["assessor"]});
        self.tell("account", login, "opened", opened);
        if let Some(email) = email {
            self.tell("account", login, "address_named", json!({"email": email}));
        }
    }

    pub fn project(&mut self, code: &str, owner: &Value, partners: &[&str]) {
        self.tell(
            "project",
            code,
            "recorded",
            json!({"project": code, "title": {"en": format!("Title of {code}")},
            "owner": owner, "programme": "comcec-project-funding", "call": "CPF-08", "sector": "tourism",
            "implementation_year": 2020, "stage": "final_listed"}),
        );
        for country in partners {
            self.tell("project", code, "partner_confirmed", json!({"country": country, "role": "partner"}));
        }
    }

    /// The program recorded that the mail is ready.
    pub fn prepared(&mut self, mail: &Outgoing) {
        let mut event = serde_json::to_value(mail).expect("a JSON form");
        let fields = ["to", "lang", "template", "subject", "event", "rule", "case", "duty", "secret"];
        let with = serde_json::to_value(mail.with()).expect("a JSON form");
        let all = event.as_object_mut().expect("an object");
        all.retain(|name, _| fields.contains(&name.as_str()));
        if !mail.parts.is_empty() {
            event["with"] = with;
        }
        self.tell("mail", &mail.id.to_string(), "prepared", event);
    }

    /// Records a fact and answers with the mails it causes.
    pub fn tell(&mut self, stream: &str, subject: &str, kind: &str, payload: Value) -> Vec<Outgoing> {
        let version = if (stream, kind) == ("mail", "prepared") { 2 } else { 1 };
        self.tell_as(version, stream, subject, kind, payload)
    }

    /// The same of a payload of this version.
    pub fn tell_as(
        &mut self,
        version: u16,
        stream: &str,
        subject: &str,
        kind: &str,
        payload: Value,
    ) -> Vec<Outgoing> {
        let (_, mails) = self.tell_alone(version, stream, subject, kind, payload);
        mails
    }

    /// Records a fact and answers with the mails that are written with it: of a docket those of all of it, with its last.
    pub fn tell_in_act(
        &mut self,
        gathering: &mut Gathering,
        (stream, subject): (&str, &str),
        kind: &str,
        payload: Value,
    ) -> Vec<Outgoing> {
        let (fact, mails) = self.tell_alone(1, stream, subject, kind, payload);
        gathering.take(&fact, mails, &self.desk, &self.site)
    }

    /// What a mail on several things was to tell in a place, as a mail of its own.
    pub fn apart(&self, mail: &Outgoing, place: usize) -> Option<Outgoing> {
        apart(mail, place, &self.desk, &self.site)
    }

    /// What a forecast looks at besides the desk.
    pub fn besides(&self, waiting: Vec<Outgoing>) -> Besides {
        Besides { waiting, projects: self.projects.values().cloned().collect() }
    }

    /// A mail without the parts that lost their reason.
    pub fn without(&self, mail: &Outgoing, gone: &[bool]) -> Outgoing {
        without(mail, gone, &self.desk, &self.site)
    }

    fn tell_alone(
        &mut self,
        version: u16,
        stream: &str,
        subject: &str,
        kind: &str,
        payload: Value,
    ) -> (Fact, Vec<Outgoing>) {
        self.position += 1;
        let fact = self.fact(version, stream, subject, kind, payload);
        if let AnyEvent::Project(event) = &fact.event {
            let project = self.projects.entry(subject.to_owned()).or_default();
            *project = std::mem::take(project).evolve(event);
        }
        self.desk.directory.apply(&fact);
        let changed = self.desk.apply(&fact, Some(&self.workflow));
        let mails = react(&fact, &self.desk.directory, &self.workflow, &self.site);
        let mut mails = with_entries(mails, &changed, &self.desk, &self.site);
        mails.extend(remind(&fact, &self.desk, &self.site));
        mails.extend(digest(&fact, &self.desk, &self.site));
        mails.extend(leave(&fact, &self.desk, &self.site));
        (fact, mails)
    }

    /// The programme whose notices an event of this kind would follow.
    pub fn programme_of(&self, stream: &str, subject: &str, kind: &str, payload: Value) -> Option<String> {
        let fact = self.fact(1, stream, subject, kind, payload);
        self.desk.directory.programme_of(&fact).map(ToString::to_string)
    }

    fn fact(&self, version: u16, stream: &str, subject: &str, kind: &str, mut payload: Value) -> Fact {
        payload["type"] = json!(kind);
        let command = self.command.unwrap_or(kind);
        let command_id = CommandId::derived(&[command, &self.act.to_string()]);
        let meta = Meta {
            actor: AccountLogin::new("office").expect("a login"),
            on_behalf_of: None,
            subject: subject.to_owned(),
            command: command.to_owned(),
            command_id,
            correlation_id: command_id,
            causation: None,
            provenance: self.provenance.clone(),
            tzdb: None,
        };
        let event = AnyEvent::decode(stream, kind, version, &payload.to_string());
        let event = event.unwrap_or_else(|error| panic!("{stream} {kind}: {error:?}"));
        let at = self.at;
        Fact {
            position: Position(self.position),
            occurred_at: self.happened.unwrap_or(at),
            recorded_at: at,
            meta,
            event,
        }
    }
}

/// Addresses, in the order the mails came in.
pub fn addresses(mails: &[Outgoing]) -> Vec<&str> {
    mails.iter().map(|mail| mail.to.as_str()).collect()
}

/// One project moved to 2021; `act` when it is part of an act over many.
pub fn postponed(act: Option<&str>) -> Value {
    let mut event = json!({"reason": {"text": {"en": "Travel was not possible"}}, "requested_by": "owner",
        "from_year": 2020, "to_year": 2021, "stage": "postponed"});
    if let Some(act) = act {
        event["act"] = json!(act);
    }
    event
}

pub const ACT: &str = "6f1d2c1e-93a5-5b7c-8a64-2f0e4a0b91d3";

/// The act itself.
pub fn act(projects: &[&str]) -> Value {
    json!({"projects": projects, "reason": {"text": {"en": "Travel was not possible"}}, "requested_by": "owner",
        "to_year": 2021, "act": ACT})
}

/// The eighth call opens until the end of September.
pub fn opened() -> Value {
    let closes = json!({"date": "2020-09-30", "zone": "Europe/Istanbul", "end": "2020-09-30T21:00:00Z"});
    let rules = json!({"programme": "comcec-project-funding", "version": 1, "digest": "d"});
    json!({"rules": rules, "closes": closes, "stage": "open"})
}
