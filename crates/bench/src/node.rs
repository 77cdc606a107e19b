//! One node of the product on one log, and a call that is open on it.

use crate::{Outcome, author::office};
use jiff::{Timestamp, Zoned};
use nidaa_app::{App, Order, Request, Shelf};
use nidaa_domain::{
    Command,
    call::{AnnounceCall, CallCommand, DraftCall, OpenCall, SetThemes, Theme},
    project::{DraftProject, Owner, ProjectCommand},
};
use nidaa_kernel::{Actor, CallCode, CommandId, Country, ProgrammeId, ProjectCode, SectorId};
use nidaa_kernel::{Lang, LocalText};
use nidaa_store::{Backend, Clock, Log};
use nidaa_testkit::Database;
use nidaa_workflow::Workflow;
use std::sync::Arc;
use uuid::Uuid;

const POLICY: &str = include_str!("../../../workflows/comcec-project-funding.yaml");
const BACKBONE: &str = include_str!("author/backbone.yaml");
const TITLE: &str = "Sharing experience on tourism statistics and their use";

/// Which engine is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// One PostgreSQL.
    Postgres,
    /// One file; each commit is flushed.
    Sqlite,
}

impl Engine {
    /// An empty log, removed when the value is dropped.
    pub async fn fresh(self) -> Database {
        match self {
            Self::Postgres => Database::postgres().await,
            Self::Sqlite => Database::sqlite().await,
        }
    }
}

/// The shipped policy, under which commands are given.
pub fn policy() -> Outcome<Workflow> {
    only(&shelf(POLICY)?)
}

/// The policy by which lives are written: always the same, so that figures stay comparable.
pub fn backbone() -> Outcome<Workflow> {
    only(&shelf(BACKBONE)?)
}

fn only(shelf: &Shelf) -> Outcome<Workflow> {
    let shelved = shelf.programmes().into_iter().next();
    Ok(shelved.ok_or("one policy was put on the shelf")?.workflow)
}

fn shelf(source: &str) -> Outcome<Shelf> {
    let shelf = Shelf::load([("comcec-project-funding.yaml", source)]);
    shelf.map_err(|findings| format!("the policy has {} faults", findings.len()).into())
}

/// The application as `nidaa serve` starts it.
pub async fn app(backend: Arc<dyn Backend>) -> Outcome<App> {
    start(backend, Arc::new(Timestamp::now), POLICY).await
}

/// The same under another clock, with a reminder for each project: one person has all of those that are measured.
pub async fn app_at(backend: Arc<dyn Backend>, clock: Clock) -> Outcome<App> {
    let few = "separate_reminders:\n    value: 3\n";
    let apart = POLICY.replacen(few, "separate_reminders:\n    value: 1000000\n", 1);
    if apart == POLICY {
        return Err("the policy does not say how many reminders are mails of their own".into());
    }
    start(backend, clock, &apart).await
}

async fn start(backend: Arc<dyn Backend>, clock: Clock, policy: &str) -> Outcome<App> {
    let log = Log::start(backend, clock).await?;
    Ok(App::start(log, shelf(policy)?).await?)
}

/// A request of the office, with an id of its own.
pub fn request(office: &Actor, command: Command) -> Request {
    Request::one(CommandId(Uuid::now_v7()), office.clone(), Order::new(command))
}

/// A call of this year that takes proposals, in the log of `app`.
pub async fn open_call(app: &App) -> Outcome<CallCode> {
    let (call, office, programme) = (CallCode::new("CPF-99")?, office()?, policy()?.id().clone());
    let today = Zoned::now().date();
    let theme = Theme {
        key: "theme".to_owned(),
        sector: SectorId::new("tourism")?,
        title: LocalText::in_lang(Lang::En, TITLE),
    };
    let (year, closes, title) = (today.year(), today.tomorrow()?.tomorrow()?, LocalText::default());
    for command in [
        CallCommand::DraftCall(DraftCall { call: call.clone(), programme, ordinal: 99, year, title }),
        CallCommand::SetThemes(SetThemes { call: call.clone(), themes: vec![theme] }),
        CallCommand::AnnounceCall(AnnounceCall { call: call.clone(), opens: today, closes: closes.into() }),
        CallCommand::OpenCall(OpenCall { call: call.clone() }),
    ] {
        app.dispatch(request(&office, Command::Call(command))).await?;
    }
    Ok(call)
}

/// What every new proposal has in common.
#[derive(Clone)]
pub struct Proposals {
    office: Actor,
    call: CallCode,
    programme: ProgrammeId,
    sector: SectorId,
    owner: Country,
}

impl Proposals {
    /// Proposals for `call`.
    pub fn of(call: CallCode) -> Outcome<Self> {
        let (programme, sector) = (policy()?.id().clone(), SectorId::new("tourism")?);
        Ok(Self { office: office()?, call, programme, sector, owner: "TR".parse()? })
    }

    /// The request that begins project `code`.
    pub fn begin(&self, code: &str) -> Outcome<Request> {
        let command = ProjectCommand::DraftProject(DraftProject {
            project: ProjectCode::new(code)?,
            title: LocalText::in_lang(Lang::En, TITLE),
            owner: Owner::State { country: self.owner },
            programme: self.programme.clone(),
            call: Some(self.call.clone()),
            sector: self.sector.clone(),
            theme: None,
            project_type: None,
            recommendation: None,
            continues: None,
            member_states_count: None,
            implementation_year: Some(2027),
        });
        Ok(request(&self.office, Command::Project(command)))
    }
}
