//! `given(past).when(command).then(events)`, under the shipped policy, told in the stored form of commands and events.

use cqrs_es::{
    Aggregate,
    test::{AggregateResultValidator, TestFramework},
};
use jiff::Timestamp;
use nidaa_domain::{
    Context, Policy, Record, Refusal, Relation, Surroundings,
    account::Account,
    call::Call,
    docket::Docket,
    evaluation::Evaluation,
    feed::Feed,
    holidays::Holidays,
    institution::Institution,
    mail::Mail,
    obligation::Obligation,
    panel::Panel,
    project::{Project, Sheet},
    recipient::Recipient,
    rules::Rules,
    vocabulary,
    webhook::Webhook,
    wording::Wording,
};
use nidaa_kernel::{AccountLogin, Actor, Role, StageId};
use nidaa_workflow::Workflow;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::sync::LazyLock;

/// The programme of the shipped policy.
pub const PROGRAMME: &str = "comcec-project-funding";

/// The shipped policy.
pub fn policy() -> Workflow {
    static POLICY: LazyLock<Workflow> = LazyLock::new(|| {
        let source = include_str!("../../../../workflows/comcec-project-funding.yaml");
        Workflow::load("workflows/comcec-project-funding.yaml", source, &vocabulary())
            .expect("the shipped policy has no fault")
    });
    POLICY.clone()
}

/// The shipped policies of all programmes.
pub fn policies() -> [Workflow; 3] {
    let load = |name: &str, source: &str| {
        let read = Workflow::load(name, source, &vocabulary());
        read.unwrap_or_else(|faults| panic!("{}", faults.iter().map(|f| f.page(source)).collect::<String>()))
    };
    [
        policy(),
        load("comcec-covid-response.yaml", include_str!("../../../../workflows/comcec-covid-response.yaml")),
        load("comcec-al-quds.yaml", include_str!("../../../../workflows/comcec-al-quds.yaml")),
    ]
}

/// A shipped policy of this file, taken for that of the stories' programme, with one place written otherwise.
pub fn changed(source: &str, from: &str, to: &str) -> Workflow {
    assert_eq!(source.matches(from).count(), 1, "{from}");
    let id = source.lines().find(|line| line.starts_with("id: ")).expect("a policy has an id");
    let source = source.replacen(from, to, 1).replacen(id, &format!("id: {PROGRAMME}"), 1);
    let read = Workflow::load("changed.yaml", &source, &vocabulary());
    read.unwrap_or_else(|faults| panic!("{}", faults.iter().map(|f| f.page(&source)).collect::<String>()))
}

/// A stage by its name.
pub fn stage(id: &str) -> StageId {
    StageId::new(id).expect("a short name")
}

/// An aggregate a story can be about, and the one the stories are about.
pub trait Subject:
    Aggregate<Command: DeserializeOwned, Event: Record, Error = Refusal, Services = Context>
{
    /// The field of a command that names it.
    const FIELD: &'static str;
    /// Its code.
    const CODE: &'static str;
}

impl Subject for Call {
    const FIELD: &'static str = "call";
    const CODE: &'static str = "CPF-08";
}
impl Subject for Project {
    const FIELD: &'static str = "project";
    const CODE: &'static str = "P18";
}
impl Subject for Evaluation {
    const FIELD: &'static str = "project";
    const CODE: &'static str = "P18";
}
impl Subject for Panel {
    const FIELD: &'static str = "panel";
    const CODE: &'static str = "PANEL-1";
}
impl Subject for Institution {
    const FIELD: &'static str = "institution";
    const CODE: &'static str = "SESRIC";
}
impl Subject for Account {
    const FIELD: &'static str = "account";
    const CODE: &'static str = "amel";
}
impl Subject for Docket {
    const FIELD: &'static str = "docket";
    const CODE: &'static str = "FINAL";
}
impl Subject for Mail {
    const FIELD: &'static str = "mail";
    const CODE: &'static str = "9b2f";
}
impl Subject for Recipient {
    const FIELD: &'static str = "recipient";
    const CODE: &'static str = "amel@sesric.example";
}
impl Subject for Obligation {
    const FIELD: &'static str = "obligation";
    const CODE: &'static str = "submit_proposal/P18";
}
impl Subject for Feed {
    const FIELD: &'static str = "feed";
    const CODE: &'static str = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
}
impl Subject for Webhook {
    const FIELD: &'static str = "webhook";
    const CODE: &'static str = "open-data";
}
impl Subject for Wording {
    const FIELD: &'static str = "wording";
    const CODE: &'static str = "project_postponed.fr";
}
impl Subject for Holidays {
    const FIELD: &'static str = "country";
    const CODE: &'static str = "TR";
}
impl Subject for Rules {
    const FIELD: &'static str = "digest";
    const CODE: &'static str = "9f2c";
}

/// An actor of one role.
/// The refusal of a door that none of the account's roles opens.
pub fn lacking(needs: &[String], held: &str) -> Refusal {
    Refusal::RoleMissing { needs: needs.to_vec(), held: vec![held.to_owned()] }
}

pub fn actor(role: &str) -> Actor {
    Actor {
        login: AccountLogin::new("amel").expect("a short name"),
        roles: vec![Role(role.to_owned())],
        country: None,
        institution: None,
    }
}

/// The office acts on 15 September 2020 under the shipped policy, while the call is open. Others who act are all
/// that they can be to the project.
pub fn context() -> Context {
    Context {
        actor: actor(Role::OFFICE),
        relations: Relation::ALL.to_vec(),
        now: "2020-09-15T09:00:00Z".parse().expect("a timestamp"),
        policy: Policy::Pinned(policy()),
        around: Surroundings {
            call_stage: Some(stage("open")),
            in_time: true,
            // What is recorded in a stage names no theme; what it serves counts as announced.
            call_themes: vec![String::new(), "single-window".to_owned()],
            registered: true,
            focal_point_on_duty: true,
            scores: 2,
            average: 6_000,
            ..Surroundings::default()
        },
    }
}

/// An event of `A` in its stored form.
pub fn event<A: Subject>(stored: &Value) -> A::Event {
    let kind = stored["type"].as_str().expect("a stored event says its type");
    let known = A::Event::KINDS.iter().find(|(name, _)| *name == kind);
    let (_, version) = known.expect("the aggregate has such an event");
    A::Event::decode(kind, *version, &stored.to_string()).expect("a stored event has its shape")
}

/// What has happened, and the circumstances of what will.
pub struct Story<A: Subject> {
    past: Vec<A::Event>,
    context: Context,
}

impl<A: Subject> Story<A> {
    /// A story that begins with these events.
    pub fn given(past: impl IntoIterator<Item = Value>) -> Self {
        let past = past.into_iter().map(|stored| event::<A>(&stored)).collect();
        let context = context();
        Self { past, context }
    }

    /// Somebody of this role acts instead of the office.
    pub fn by(mut self, role: &str) -> Self {
        self.context.actor = actor(role);
        self
    }

    /// They act for this country.
    pub fn of(mut self, country: &str) -> Self {
        self.context.actor.country = Some(country.parse().expect("two capitals"));
        self
    }

    /// They are only this to the project.
    pub fn being(mut self, relations: &[Relation]) -> Self {
        self.context.relations = relations.to_vec();
        self
    }

    /// It is another time.
    pub fn at(mut self, time: &str) -> Self {
        self.context.now = time.parse::<Timestamp>().expect("a timestamp");
        self
    }

    /// Other rules apply.
    pub fn under(mut self, policy: Policy) -> Self {
        self.context.policy = policy;
        self
    }

    /// Other streams say something else.
    pub fn around(mut self, change: impl FnOnce(&mut Surroundings)) -> Self {
        change(&mut self.context.around);
        self
    }

    /// A command is given, by its name and its data without the aggregate's code.
    pub fn when(self, command: &str, mut data: Value) -> Outcome<A> {
        data[A::FIELD] = json!(A::CODE);
        let name = command.to_owned();
        let command = serde_json::from_value(json!({ command: data })).expect("a command has its shape");
        Outcome(TestFramework::<A>::with(self.context).given(self.past).when(command), name)
    }
}

impl Story<Project> {
    /// A form as these people would be shown it, with answers that are typed and not saved.
    pub fn sheet(self, form: &str, typed: Value) -> Result<Sheet, Refusal> {
        let project = self.past.iter().fold(Project::default(), Project::evolve);
        project.sheet(form, &serde_json::from_value(typed).expect("answers have their shape"), &self.context)
    }
}

/// What came of a command, with its name.
pub struct Outcome<A: Subject>(AggregateResultValidator<A>, String);

impl<A: Subject> Outcome<A> {
    /// Exactly these events.
    #[track_caller]
    pub fn then(self, events: impl IntoIterator<Item = Value>) {
        let expected: Vec<A::Event> = events.into_iter().map(|stored| event::<A>(&stored)).collect();
        for event in &expected {
            comes_from::<A>(event, &self.1);
        }
        self.0.then_expect_events(expected);
    }

    /// Something, whatever it is.
    #[track_caller]
    pub fn taken(self) {
        self.0.inspect_result().expect("no refusal");
    }

    /// Nothing, because of this.
    #[track_caller]
    pub fn refused(self, refusal: Refusal) {
        self.0.then_expect_error(refusal);
    }

    /// Nothing, because of this rule of the policy file: its id after the programme's, and the short name of the refusal.
    #[track_caller]
    pub fn refused_by(self, rule: &str, code: &str) {
        let refusal = self.0.inspect_result().expect_err("a refusal");
        assert_eq!((refusal.rule(), refusal.code()), (format!("{PROGRAMME}/{rule}"), code));
    }
}

/// Files are told which events can never happen, so no event comes from a command that is not said to bring it about.
#[track_caller]
fn comes_from<A: Subject>(event: &A::Event, command: &str) {
    let kind = format!("{}_{}", A::Event::STREAM, event.kind());
    let is_told = vocabulary().causes.get(&kind).is_none_or(|commands| commands.contains(command));
    assert!(is_told, "{kind} comes from {command}, which its causes do not name");
}

/// Titles and names that no subject of a mail can quote, and why.
pub fn unquotable(field: &'static str) -> Vec<(String, Refusal)> {
    let long = Refusal::TooLong { field, length: 10_000, most: 300 };
    let broken = ["Visit\r\nBcc: all@sesric.example", "Visit\nof all", "Visit\u{2028}of all", "Visit\u{7}"];
    let broken = broken.map(|text| (text.to_owned(), Refusal::Malformed { field }));
    broken.into_iter().chain([("x".repeat(10_000), long)]).collect()
}

/// The same as titles that are faulty in one language only.
pub fn untitled(field: &'static str) -> Vec<(Value, Refusal)> {
    let title = |text: String| json!({ "en": "Visit", "ar": text });
    unquotable(field).into_iter().map(|(text, refusal)| (title(text), refusal)).collect()
}

/// The longest title that is taken.
pub fn longest() -> Value {
    json!({ "ar": "م".repeat(300) })
}
