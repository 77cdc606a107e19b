//! Whatever is asked, in whatever state: what the preview showed is what then happens.
//!
//! What happened is read from where people meet it: stages from the events of the log, dates from the project's page,
//! money from the events, mails from the outbox.

use crate::world::{CONTACTS, ILLUSTRATIONS, PROJECTS, World, office, site};
use nidaa_app::{AsOf, Effect, Failure, Order, Preview, Request, fact};
use nidaa_automation::Outgoing;
use nidaa_domain::{AnyEvent, project::ProjectEvent};
use nidaa_kernel::{CommandId, Position};
use nidaa_testkit::{Database, Seed};
use nidaa_worker::{Projector, Reactor};
use rand::{Rng, rngs::StdRng, seq::IndexedRandom};
use serde_json::{Value, json};
use std::{collections::BTreeMap, sync::Arc};
use uuid::Uuid;

/// Commands of a usual run; `NIDAA_PREVIEW_COMMANDS` asks for more.
const USUAL: u64 = 300;

const PROGRAMME: &str = "comcec-project-funding";

const PROJECTS_ASKED: [&str; 6] = ["E8-1", "E8-2", "P18", "N1", "N2", "N3"];

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_a_preview_shows_is_what_happens() {
    let asked =
        std::env::var("NIDAA_PREVIEW_COMMANDS").ok().and_then(|text| text.parse().ok()).unwrap_or(USUAL);
    let mut random = Seed::new("what_a_preview_shows_is_what_happens").part(0);
    let noon = "2026-10-01T12:00:00Z".parse().expect("a time");
    let world = World::at(Database::memory().await, Arc::new(move || noon)).await;
    let files =
        [("contacts.json", CONTACTS), ("projects.json", PROJECTS), ("illustrations.json", ILLUSTRATIONS)];
    assert_eq!(world.import(&files).await.faults, vec![]);
    let mut follower = Follower::new(world).await;
    for (name, data) in beginnings() {
        assert!(follower.give(name, data).await, "{name}");
    }
    let mut done = 0;
    for _ in 0..asked {
        let (name, data) = command(&mut random);
        done += usize::from(follower.give(name, data).await);
    }
    assert!(done * 20 > usize::try_from(asked).unwrap_or(0), "too few of the commands were possible: {done}");
}

/// A world whose boards and outbox are kept at the head.
struct Follower {
    world: World,
    reactor: Reactor,
    projector: Projector,
    stages: BTreeMap<String, String>,
    dates: BTreeMap<String, String>,
}

impl Follower {
    async fn new(world: World) -> Self {
        let reactor = Reactor::load(world.app.clone(), site()).await.expect("a log that can be read");
        let projector = Projector::load(world.app.clone()).await.expect("boards");
        let (stages, dates) = (BTreeMap::new(), BTreeMap::new());
        let mut follower = Self { world, reactor, projector, stages, dates };
        follower.catch_up().await;
        follower.stages_since(0).await;
        follower.dates = follower.dates().await;
        follower
    }

    async fn catch_up(&mut self) {
        self.reactor.catch_up().await.expect("mails follow");
        self.projector.catch_up(|_| {}).await.expect("boards follow");
    }

    /// Previews, gives and compares; true when the command was carried out.
    async fn give(&mut self, name: &str, data: Value) -> bool {
        let request = |data| {
            Request::one(CommandId(Uuid::now_v7()), office(), Order::parse(name, data).expect("a command"))
        };
        let at = self.world.events().await;
        let preview = self.world.app.preview(&request(data.clone()), &site()).await;
        assert_eq!(self.world.events().await, at, "a preview writes nothing");
        match preview {
            Ok(preview) => {
                let hash = preview.hash.clone();
                let answer = self.world.app.dispatch_previewed(request(data.clone()), hash).await;
                answer.unwrap_or_else(|failure| panic!("{name} {data}: {failure}"));
                self.catch_up().await;
                self.compare(&preview, at, &format!("{name} {data}")).await;
                true
            }
            Err(refusal) => {
                let answer: Result<_, Failure> = self.world.app.dispatch(request(data.clone())).await;
                let told = answer.err().map(|failure| failure.to_string());
                assert_eq!(told, Some(refusal.to_string()), "{name} {data}");
                false
            }
        }
    }

    async fn compare(&mut self, preview: &Preview, at: i64, what: &str) {
        let (mut stages, mut moved, mut money, mut mails) = (vec![], vec![], vec![], vec![]);
        for effect in &preview.effects {
            match effect {
                Effect::Stage { of, to, .. } => stages.push((of.clone(), to.clone())),
                Effect::Date { of, what, from, to } => {
                    moved.push((format!("{of} {what}"), from.clone(), to.clone()));
                }
                Effect::Budget { of, to, .. } => money.push((of.clone(), *to)),
                Effect::Obligation { .. } => {}
                Effect::Mail(mail) => {
                    mails.push((mail.to.clone(), mail.lang, mail.subject.clone(), mail.text.clone()));
                }
            }
        }
        moved.sort();
        mails.sort();
        assert_eq!(stages, self.stages_since(at).await, "{what}");
        assert_eq!(money, self.money_since(at).await, "{what}");
        assert_eq!(mails, self.mails_since(at).await, "{what}");
        let dates = self.dates().await;
        let before = std::mem::replace(&mut self.dates, dates.clone());
        assert_eq!(moved, differences(before, dates), "{what}");
    }

    async fn events_since(&self, at: i64) -> Vec<(String, AnyEvent)> {
        let events =
            self.world.app.log().backend().read(Position(at), 100_000).await.expect("the log answers");
        let facts = events.iter().map(|event| fact(event).expect("readable"));
        facts.map(|fact| (format!("{}/{}", fact.event.stream(), fact.subject()), fact.event)).collect()
    }

    /// Where events led, without those that stayed where they were.
    async fn stages_since(&mut self, at: i64) -> Vec<(String, String)> {
        let since = self.events_since(at).await;
        let led = since.into_iter().filter_map(|(of, event)| Some((of, stage(&event)?)));
        led.filter(|(of, to)| self.stages.insert(of.clone(), to.clone()).as_ref() != Some(to)).collect()
    }

    async fn money_since(&self, at: i64) -> Vec<(String, Option<nidaa_kernel::Money>)> {
        let granted = |(of, event)| match event {
            AnyEvent::Project(ProjectEvent::Approved { granted: Some(granted), .. }) => {
                Some((of, Some(granted)))
            }
            _ => None,
        };
        self.events_since(at).await.into_iter().filter_map(granted).collect()
    }

    async fn mails_since(&self, at: i64) -> Vec<(String, nidaa_kernel::Lang, String, String)> {
        let rows = self.world.app.log().backend().outbox("mail", 1000).await.expect("the store answers");
        let since = rows.iter().filter(|row| row.position.0 > at);
        let read = since.map(|row| serde_json::from_str::<Outgoing>(&row.body).expect("a mail"));
        let mut mails: Vec<_> = read.map(|mail| (mail.to, mail.lang, mail.subject, mail.text)).collect();
        mails.sort();
        mails
    }

    /// Every date people see of the projects and the call, by its name.
    async fn dates(&self) -> BTreeMap<String, String> {
        let mut dates = BTreeMap::new();
        for card in self.world.app.projects(AsOf::Now).await.expect("a board") {
            let of = format!("project/{}", card.code);
            let view = self.world.app.project(&card.code, AsOf::Now).await.expect("a page");
            if let Some(year) = card.implementation_year {
                dates.insert(format!("{of} implementation_year"), year.to_string());
            }
            for milestone in view.milestones {
                let span = format!("{}/{}", milestone.span.start, milestone.span.end);
                dates.insert(format!("{of} milestone/{}", milestone.key), span);
            }
        }
        for call in self.world.app.calls(AsOf::Now).await.expect("a board") {
            if let Some(closes) = call.closes {
                dates.insert(format!("call/{} closes", call.code), closes.date.to_string());
            }
        }
        dates
    }
}

fn stage(event: &AnyEvent) -> Option<String> {
    let led_to = match event {
        AnyEvent::Call(event) => event.stage(),
        AnyEvent::Project(event) => event.stage(),
        _ => None,
    };
    led_to.map(ToString::to_string)
}

fn differences(
    mut before: BTreeMap<String, String>,
    after: BTreeMap<String, String>,
) -> Vec<(String, Option<String>, Option<String>)> {
    let mut found = vec![];
    for (name, to) in after {
        let from = before.remove(&name);
        if from.as_ref() != Some(&to) {
            found.push((name, from, Some(to)));
        }
    }
    found.extend(before.into_iter().map(|(name, from)| (name, Some(from), None)));
    found.sort();
    found
}

/// A call that takes proposals, and three that are about to be handed in.
fn beginnings() -> Vec<(&'static str, Value)> {
    let theme = json!({ "key": "roads", "sector": "trade", "title": { "en": "Roads" } });
    let call = json!({ "call": "C", "programme": PROGRAMME, "ordinal": 1, "year": 2026 });
    let mut all = vec![
        ("draft_call", call),
        ("set_themes", json!({ "call": "C", "themes": [theme] })),
        ("announce_call", json!({ "call": "C", "opens": "2026-09-01", "closes": "2026-12-15" })),
        ("open_call", json!({ "call": "C" })),
    ];
    for code in ["N1", "N2", "N3"] {
        all.push(("draft_project", draft(code)));
        for country in ["MA", "SN"] {
            all.push(("invite_partner", json!({ "project": code, "country": country, "role": "partner" })));
        }
    }
    all
}

fn draft(code: &str) -> Value {
    json!({
        "project": code, "title": { "en": "Roads" }, "owner": { "kind": "state", "country": "DZ" }, "call": "C",
        "theme": "roads", "programme": PROGRAMME, "sector": "trade", "implementation_year": 2027
    })
}

fn command(random: &mut StdRng) -> (&'static str, Value) {
    match random.random_range(0..5) {
        0 => of_call(random),
        1 => of_partner(random),
        2 => ("correct_project", correction(project(random), random)),
        _ => of_project(random),
    }
}

fn reason(random: &mut StdRng) -> Value {
    let text = ["No visa", "No staff", ""].choose(random);
    json!({ "text": { "en": text } })
}

fn project(random: &mut StdRng) -> &'static str {
    PROJECTS_ASKED.choose(random).copied().unwrap_or("N1")
}

fn span(random: &mut StdRng) -> Value {
    let day = |random: &mut StdRng| {
        format!("2026-{:02}-{:02}", random.random_range(1..13), random.random_range(1..29))
    };
    json!({ "start": day(random), "end": day(random) })
}

fn of_call(random: &mut StdRng) -> (&'static str, Value) {
    let projects = [json!("all"), json!({ "only": ["E8-1", "E8-2"] }), json!({ "only": ["E8-3", "P18"] })];
    let year = random.random_range(2020..2030);
    let choices = [
        (
            "draft_call",
            json!({ "call": "C", "programme": "comcec-project-funding", "ordinal": 1, "year": 2026 }),
        ),
        (
            "set_themes",
            json!({ "call": "C", "themes": [{ "key": "roads", "sector": "trade", "title": { "en": "Roads" } }] }),
        ),
        ("announce_call", json!({ "call": "C", "opens": "2026-09-01", "closes": "2026-12-15" })),
        ("open_call", json!({ "call": "C" })),
        (
            "extend_deadline",
            json!({ "call": "C", "closes": format!("2027-01-{:02}", random.random_range(1..29)), "reason": reason(random) }),
        ),
        (
            "postpone_projects",
            json!({
                "call": "CPF-08", "projects": projects.choose(random), "reason": reason(random), "requested_by": "owner", "to_year": year
            }),
        ),
    ];
    choices.choose(random).cloned().unwrap_or_default()
}

fn correction(code: &str, random: &mut StdRng) -> Value {
    let title = format!("Roads, part {}", random.random_range(1..1000));
    json!({
        "project": code, "correction": { "fact": "title", "value": { "en": title } },
        "reason": { "text": { "en": "A slip of the pen" } }
    })
}

fn of_partner(random: &mut StdRng) -> (&'static str, Value) {
    let names = ["invite_partner", "confirm_partner", "decline_partner", "withdraw_partner"];
    let name = names.choose(random).copied().unwrap_or("invite_partner");
    let country = ["TN", "MA", "SN", "ID"].choose(random);
    let role = ["partner", "provider"].choose(random);
    let mut data = json!({ "project": project(random), "country": country, "role": role });
    if ["decline_partner", "withdraw_partner"].contains(&name) {
        data["reason"] = reason(random);
    }
    (name, data)
}

fn of_project(random: &mut StdRng) -> (&'static str, Value) {
    let code = project(random);
    let year = random.random_range(2019..2030);
    let key = ["A1", "M1", "M2"].choose(random);
    let granted = [Value::Null, json!({ "minor": 4_000_000, "currency": "USD" })];
    let choices = [
        ("draft_project", draft(code)),
        ("submit_project", json!({ "project": code })),
        ("find_eligible", json!({ "project": code })),
        ("short_list_project", json!({ "project": code })),
        ("approve_project", json!({ "project": code, "granted": granted.choose(random) })),
        ("put_on_reserve", json!({ "project": code, "rank": 1 })),
        ("activate_project", json!({ "project": code })),
        (
            "postpone_project",
            json!({ "project": code, "reason": reason(random), "requested_by": "office", "to_year": year }),
        ),
        ("resume_project", json!({ "project": code })),
        (
            "plan_milestone",
            json!({ "project": code, "milestone": key, "title": { "en": "Visit" }, "span": span(random) }),
        ),
        (
            "redate_milestone",
            json!({ "project": code, "milestone": key, "span": span(random), "reason": reason(random) }),
        ),
        ("reach_milestone", json!({ "project": code, "milestone": key, "span": span(random) })),
        ("withdraw_project", json!({ "project": code, "reason": reason(random) })),
    ];
    choices.choose(random).cloned().unwrap_or_default()
}
