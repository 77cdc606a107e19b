//! Random lives of duties whose readers want few mails, none, or cannot be reached: each telling that was due is a mail or
//! a recorded reason, each mail was due, and whoever hears nothing is told the true reason why.

use crate::world::{World, at, give, give_all, office, settle};
use jiff::{SignedDuration, Timestamp};
use nidaa_app::{App, AsOf, MailView, Whom};
use nidaa_automation::{Obligation, plan};
use nidaa_testkit::{Database, MovableClock, Seed};
use rand::{Rng, rngs::StdRng};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// Lives of a usual run; `NIDAA_UNHEARD_LIVES` asks for more.
const LIVES: u64 = 4;
const DAYS: u32 = 60;
const COUNTRIES: [&str; 5] = ["QA", "MY", "SN", "DZ", "TR"];
const PROJECTS: [&str; 2] = ["A", "B"];

/// A duty and the address of somebody who is to hear of it.
type Telling = (String, String);

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_duty_is_without_a_mail_or_a_recorded_reason_and_no_mail_without_a_duty() {
    let seed = Seed::new("no_duty_is_without_a_mail_or_a_recorded_reason");
    let asked = std::env::var("NIDAA_UNHEARD_LIVES").ok().and_then(|text| text.parse().ok());
    for life in 0..asked.unwrap_or(LIVES) {
        Life::begin(seed.part(life)).await.run().await;
    }
}

struct Life {
    app: App,
    clock: MovableClock,
    random: StdRng,
    _world: World,
}

impl Life {
    async fn begin(mut random: StdRng) -> Self {
        let world = World::new(Database::memory().await).await;
        let clock = MovableClock::at(at("2030-09-04T20:00:00Z"));
        let app = world.node_at(&clock).await;
        for country in COUNTRIES {
            let body = json!({ "institution": key(country), "name": { "en": country }, "kind": "national_body",
                "country": country });
            give_all(&app, [("register_institution", body)]).await;
            if random.random_bool(0.8) {
                give_all(&app, [("appoint_contact", contact(country, &mut random))]).await;
            }
        }
        for project in PROJECTS {
            let draft = json!({ "project": project, "title": { "en": "Roads" }, "sector": "trade",
                "owner": { "kind": "state", "country": "TR" }, "programme": "comcec-project-funding" });
            give_all(&app, [("draft_project", draft)]).await;
        }
        settle(&app).await;
        Self { app, clock, random, _world: world }
    }

    async fn run(mut self) {
        let mut states = BTreeMap::new();
        for _ in 0..DAYS {
            for _ in 0..self.random.random_range(0..3) {
                let (command, data) = anything(&mut self.random);
                // What is impossible is refused; then nothing has happened.
                drop(give(&self.app, &office(), command, data).await);
            }
            settle(&self.app).await;
            let evening = self.clock.now() + SignedDuration::from_hours(24);
            let due = self.due(evening).await;
            self.clock.set(evening);
            settle(&self.app).await;
            let told = self.told(evening).await;
            assert_eq!(told, due, "{evening}: what was to be said is what was written, and nothing else");
        }
        for mail in self.mails().await {
            *states.entry(mail.state.clone()).or_insert(0) += 1;
            let has_reason = mail.cause.is_some() || mail.note.is_some() || mail.error.is_some();
            let is_over = matches!(mail.state.as_str(), "sent" | "digested");
            assert!(
                is_over || has_reason,
                "{} to {} stays {} and nobody says why",
                mail.id,
                mail.to,
                mail.state
            );
        }
        println!("mails by their state: {states:?}");
        self.explains().await;
    }

    /// What must be said up to a moment, by the plan of each duty as it stands.
    async fn due(&self, until: Timestamp) -> BTreeSet<Telling> {
        let (_, desk) = self.app.desk().await.expect("a desk");
        let to = |row: &Obligation| {
            let due = plan(&desk, row).into_iter().filter(|one| row.told_until < one.at && one.at <= until);
            due.map(|one| (row.key.clone(), one.to.contact.email)).collect::<Vec<_>>()
        };
        desk.ledger.open().flat_map(to).collect()
    }

    /// What mails of a moment speak of, to whom.
    async fn told(&self, now: Timestamp) -> BTreeSet<Telling> {
        let mut told = BTreeSet::new();
        for mail in self.mails().await.into_iter().filter(|mail| mail.prepared_at == now) {
            told.extend(self.duties(&mail).await.into_iter().map(|key| (key, mail.to.clone())));
        }
        told
    }

    async fn mails(&self) -> Vec<MailView> {
        self.app.mails(AsOf::Now).await.expect("a ledger")
    }

    async fn duties(&self, mail: &MailView) -> Vec<String> {
        let id = mail.id.parse().expect("an id");
        let row = self.app.log().backend().outbox_row(id).await.expect("an outbox").expect("a row");
        let written: Value = serde_json::from_str(&row.body).expect("JSON");
        serde_json::from_value(written["duties"].clone()).expect("keys")
    }

    /// Whoever owes a duty gets an answer, and it is true.
    async fn explains(&self) {
        let (_, desk) = self.app.desk().await.expect("a desk");
        for row in desk.ledger.rows() {
            for (institution, known) in desk.debtors(row) {
                let heard = self
                    .app
                    .heard_by(&row.key, Whom::Named(institution), AsOf::Now)
                    .await
                    .expect("an answer");
                let address = known.contact.as_ref().map(|contact| contact.email.clone());
                let is_suppressed = match &address {
                    Some(address) => self.app.recipient(address).await.expect("a log").suppressed,
                    None => false,
                };
                let is_true = match heard.silence.as_deref() {
                    None => row.is_open() && !row.rests() && !heard.planned.is_empty() && !is_suppressed,
                    Some("ended") => !row.is_open(),
                    Some("resting" | "suspended") => row.rests(),
                    Some("no_contact") => address.is_none(),
                    Some("address_suppressed") => is_suppressed,
                    Some("no_deadline") => row.due.is_none(),
                    Some("no_reminders") => {
                        desk.ledger.rule(row).is_some_and(|rule| rule.offsets_days.is_empty())
                    }
                    Some("too_late") => row.told.is_empty() && heard.planned.is_empty(),
                    // A contact that came late finds that all was said to the one before.
                    Some("all_said") => heard.planned.is_empty(),
                    Some(_) => false,
                };
                assert!(is_true, "{} {institution}: {:?}", row.key, heard.silence);
                for mail in heard.written {
                    assert_eq!(Some(&mail.to), address.as_ref());
                    let sets_it = mail.events().any(|event| desk.tells_debtor(row, event, &mail.to));
                    assert!(sets_it || self.duties(&mail).await.contains(&row.key), "{}", row.key);
                }
            }
        }
    }
}

fn key(country: &str) -> String {
    format!("{country}-MIN")
}

fn address(country: &str) -> String {
    format!("{}@example.org", country.to_lowercase())
}

fn contact(country: &str, random: &mut StdRng) -> Value {
    let lang = ["ar", "en", "fr"][random.random_range(0..3)];
    let contact = json!({ "name": "A. B.", "email": address(country), "lang": lang });
    json!({ "institution": key(country), "contact": contact })
}

/// A step of an office, possible or not.
fn anything(random: &mut StdRng) -> (&'static str, Value) {
    let country = COUNTRIES[random.random_range(0..COUNTRIES.len())];
    let project = PROJECTS[random.random_range(0..PROJECTS.len())];
    let (to, reason) = (address(country), json!({ "text": { "en": "x" } }));
    let link = json!({ "project": project, "country": country, "role": "partner" });
    match random.random_range(0..13) {
        0..4 => ("invite_partner", link),
        4 => ("confirm_partner", link),
        5 => (
            "decline_partner",
            json!({ "project": project, "country": country, "role": "partner", "reason": reason }),
        ),
        6 => ("mute_courtesy_mails", json!({ "recipient": to })),
        7 => ("suppress_recipient", json!({ "recipient": to, "reason": "550 no such mailbox" })),
        8 => ("restore_recipient", json!({ "recipient": to, "reason": { "en": "It works again" } })),
        9 => {
            let pace = ["immediate", "daily", "weekly"][random.random_range(0..3)];
            let quiet = random.random_bool(0.3).then(|| json!({ "from": 22, "until": 6 }));
            ("choose_mail_pace", json!({ "recipient": to, "pace": pace, "quiet": quiet }))
        }
        10 => ("choose_mail_language", json!({ "recipient": to, "lang": "ar" })),
        11 => ("appoint_contact", contact(country, random)),
        _ => ("withdraw_project", json!({ "project": project, "reason": reason })),
    }
}
