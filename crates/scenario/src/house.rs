//! The theatre in this process: dispatch, boards and mails on any engine, with a clock that stands still.

use crate::{Account, Answer, Foreseen, Gone, Happened, Seen, SeenDuty, SeenMail, Theatre};
use async_trait::async_trait;
use jiff::Timestamp;
use nidaa_app::{App, AsOf, Effect, Failure, ObligationFilter, Order, Request, Shelf};
use nidaa_automation::Site;
use nidaa_domain::Refusal;
use nidaa_kernel::{AccountLogin, Actor, CommandId, Lang, Position};
use nidaa_store::{Backend, Clock, Log, Timer};
use nidaa_web::{Labels, explain};
use nidaa_worker::Settings;
use nidaa_workflow::{Machine, StepRefusal};
use serde_json::{Map, Value, json};
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::{Arc, Mutex, PoisonError},
};
use uuid::Uuid;

/// In which times are told.
const ZONE: &str = "Europe/Istanbul";
/// Events read at once.
const PAGE: usize = 64;

/// A clock that only moves when it is told to.
#[derive(Clone, Debug)]
pub struct Clockwork(Arc<Mutex<Timestamp>>);

impl Default for Clockwork {
    fn default() -> Self {
        Self(Arc::new(Mutex::new(Timestamp::UNIX_EPOCH)))
    }
}

impl Clockwork {
    /// What it shows.
    pub fn now(&self) -> Timestamp {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn set(&self, time: Timestamp) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = time;
    }

    /// The clock as the log asks it.
    pub fn clock(&self) -> Clock {
        let clockwork = self.clone();
        Arc::new(move || clockwork.now())
    }
}

/// An application on a throw-away log.
pub struct House {
    /// The application.
    pub app: App,
    clockwork: Clockwork,
    /// Who acts in the story, by login, with their roles.
    cast: BTreeMap<String, Vec<String>>,
}

impl House {
    /// Opens the house on an empty, migrated log. Its clock shows the beginning of time until the story begins.
    ///
    /// # Errors
    /// [`Gone`] with the store's words.
    pub async fn open(backend: Arc<dyn Backend>, shelf: Shelf) -> Result<Self, Gone> {
        let clockwork = Clockwork::default();
        let log = Log::start(backend, clockwork.clock()).await.map_err(|error| Gone(error.to_string()))?;
        let app = App::start(log, shelf).await.map_err(gone)?;
        Ok(Self { app, clockwork, cast: BTreeMap::new() })
    }

    /// Lets boards and mails follow.
    ///
    /// # Errors
    /// [`Gone`] with the store's words.
    pub async fn catch_up(&self) -> Result<(), Gone> {
        nidaa_worker::catch_up(&self.app, &Settings::mailbox(site())).await.map(drop).map_err(gone)
    }

    async fn actor(&self, login: &str) -> Result<Actor, Gone> {
        let account = self.app.account(login).await.map_err(gone)?;
        account.map(|(actor, ..)| actor).ok_or_else(|| Gone(format!("there is no account {login:?}")))
    }

    /// A command as this account gives it, or why it cannot be read.
    async fn request(
        &self,
        login: &str,
        principal: Option<&str>,
        command: &str,
        data: Value,
    ) -> Result<Result<Request, Failure>, Gone> {
        let (actor, principal) = (self.actor(login).await?, represented(principal)?);
        let request = |order| Request::one(CommandId(Uuid::now_v7()), actor, order).on_behalf_of(principal);
        Ok(Order::parse(command, data).map(request))
    }

    /// A refusal in the words of the catalogue: what happened, what would help, and what the rule looked at.
    fn refused(&self, failure: &Failure) -> Answer {
        let rule = match failure {
            Failure::Refused(refusal) => refusal.rule(),
            other => other.code().to_owned(),
        };
        let labels = Labels::new(self.app.shelf(), Lang::En, ZONE, true);
        let said = explain(&labels, failure);
        let grounds = said.grounds.filter(|grounds| !grounds.facts.is_empty());
        let looked_at = grounds.and_then(|grounds| grounds.sentences.into_iter().last());
        let told = std::iter::once(said.detail).chain(said.advice).chain(looked_at);
        let message = told.collect::<Vec<_>>().join(" ").replace(['\u{2068}', '\u{2069}'], "");
        Answer::Refused { rule, message: message + &self.holders(failure) }
    }

    /// Who of the story holds a role that is missing.
    fn holders(&self, failure: &Failure) -> String {
        let Failure::Refused(refusal) = failure else { return String::new() };
        let needs: Vec<&str> = match (refusal, refusal.ruled().map(|ruled| &ruled.step)) {
            (Refusal::RoleMissing { needs, .. }, _) => needs.iter().map(String::as_str).collect(),
            (_, Some(StepRefusal::RoleMissing { needs, .. })) => {
                needs.iter().map(|role| role.0.as_str()).collect()
            }
            _ => return String::new(),
        };
        let holds =
            |(_, roles): &(&String, &Vec<String>)| roles.iter().any(|role| needs.contains(&role.as_str()));
        let holders: Vec<&str> = self.cast.iter().filter(holds).map(|(login, _)| login.as_str()).collect();
        if holders.is_empty() { String::new() } else { format!(" Here that is {}.", holders.join(", ")) }
    }

    async fn head(&self) -> Result<Position, Gone> {
        let head = self.app.log().head().await;
        head.map(|head| head.position).map_err(|error| Gone(error.to_string()))
    }

    /// What was written after a position, as far as people would tell of it: mails have a place of their own.
    async fn since(&self, before: Position) -> Result<Option<Happened>, Gone> {
        let (mut last, mut told) = (before, vec![]);
        loop {
            let page = self.app.log().backend().read(last, PAGE).await;
            let page = page.map_err(|error| Gone(error.to_string()))?;
            let Some(end) = page.last() else { break };
            last = end.position;
            let lives = page.iter().filter(|event| ["call", "project"].contains(&event.stream_type.as_str()));
            told.extend(lives.map(|event| format!("{}_{}", event.stream_type, event.event_type)));
        }
        let at = self.clockwork.now();
        Ok((!told.is_empty()).then_some(Happened { at, events: told }))
    }

    /// What is due up to `time`, the earliest first, without what was refused.
    async fn due(&self, time: Timestamp, refused: &Refused) -> Result<Option<Timestamp>, Gone> {
        let due = self.app.log().backend().due_timers(time, 1 + refused.len()).await;
        let due = due.map_err(|error| Gone(error.to_string()))?;
        Ok(due.into_iter().find(|timer| !refused.contains(&known(timer))).map(|timer| timer.due))
    }
}

/// Timers whose commands were refused.
type Refused = BTreeSet<(String, String)>;

fn known(timer: &Timer) -> (String, String) {
    (timer.kind.clone(), timer.key.clone())
}

#[async_trait]
impl Theatre for House {
    async fn wait_until(&mut self, time: Timestamp) -> Result<Vec<Happened>, Gone> {
        // What is refused comes again every hour; it is left alone until something else has happened.
        let (mut happened, mut refused) = (vec![], Refused::new());
        while let Some(due) = self.due(time, &refused).await? {
            self.clockwork.set(due.max(self.clockwork.now()));
            let before = self.head().await?;
            let struck = self.app.log().backend().due_timers(self.clockwork.now(), 1 + refused.len()).await;
            let struck = struck.map_err(|error| Gone(error.to_string()))?;
            let fired = nidaa_worker::fire(&self.app).await.map_err(gone)?;
            happened.extend(self.since(before).await?);
            self.catch_up().await?;
            match fired {
                0 => refused.extend(struck.iter().map(known)),
                _ => refused.clear(),
            }
        }
        self.clockwork.set(time);
        Ok(happened)
    }

    async fn admit(&mut self, login: &str, account: &Account) -> Result<(), Gone> {
        let roles: Vec<&str> = account.roles.iter().map(|role| role.as_str()).collect();
        let country = account.country.as_ref().map(|country| country.value);
        let data = json!({
            "account": login, "name": login, "lang": account.lang, "roles": roles,
            "country": country, "institution": account.institution
        });
        let order = Order::parse("open_account", data).map_err(gone)?;
        let request = Request::one(CommandId(Uuid::now_v7()), Actor::system(), order);
        self.app.dispatch(request).await.map_err(gone)?;
        self.cast.insert(login.to_owned(), roles.into_iter().map(str::to_owned).collect());
        self.catch_up().await
    }

    async fn hand_in(&mut self, _login: &str, bytes: Vec<u8>) -> Result<Value, Gone> {
        let view = self.app.hand_in(bytes).await.map_err(gone)?;
        serde_json::to_value(view).map_err(|error| Gone(error.to_string()))
    }

    async fn give(
        &mut self,
        login: &str,
        principal: Option<&str>,
        command: &str,
        data: Value,
    ) -> Result<Answer, Gone> {
        let answer = match self.request(login, principal, command, data).await? {
            Ok(request) => self.app.dispatch(request).await,
            Err(failure) => Err(failure),
        };
        self.catch_up().await?;
        match answer {
            Ok(done) => Ok(Answer::Done(done.events.into_iter().map(|event| event.kind).collect())),
            Err(failure @ Failure::Store(_)) => Err(gone(failure)),
            Err(failure) => Ok(self.refused(&failure)),
        }
    }

    async fn preview(
        &mut self,
        login: &str,
        principal: Option<&str>,
        command: &str,
        data: Value,
    ) -> Result<Foreseen, Gone> {
        let preview = match self.request(login, principal, command, data).await? {
            Ok(request) => self.app.preview(&request, &site()).await,
            Err(failure) => Err(failure),
        };
        match preview {
            Ok(preview) => preview.effects.iter().map(object).collect::<Result<_, _>>().map(Ok),
            Err(failure @ Failure::Store(_)) => Err(gone(failure)),
            Err(failure) => Ok(Err(self.refused(&failure))),
        }
    }

    async fn duties(&mut self) -> Result<Vec<SeenDuty>, Gone> {
        let all = ObligationFilter { ended: true, ..ObligationFilter::default() };
        let listed = self.app.whole().obligations(&all, AsOf::Now).await.map_err(gone)?;
        let seen = listed.obligations.into_iter().map(|duty| SeenDuty {
            key: duty.key,
            state: duty.state,
            due: duty.due.map(|due| due.deadline().civil()),
            owed_by: duty.owed_by.into_iter().map(|party| party.institution).collect(),
            opened: duty.opened.position.0,
        });
        Ok(seen.collect())
    }

    fn stages(&self, kind: &str) -> Vec<String> {
        let machine = if kind == "call" { Machine::Call } else { Machine::Project };
        let programmes = self.app.shelf().programmes();
        let stages = programmes.iter().flat_map(|shelved| shelved.workflow.stages(machine));
        stages.map(|stage| stage.id.to_string()).collect()
    }

    fn duty_names(&self) -> Vec<String> {
        let programmes = self.app.shelf().programmes();
        let duties = programmes.iter().flat_map(|shelved| shelved.workflow.obligations());
        duties.map(|duty| duty.id.clone()).collect()
    }

    async fn look(&mut self, kind: &str, code: &str, as_of: Option<Timestamp>) -> Result<Option<Seen>, Gone> {
        let as_of = as_of.map_or(AsOf::Now, AsOf::Time);
        let seen = if kind == "call" {
            let call = self.app.whole().call(code, as_of).await;
            call.map(|call| Seen { stage: call.stage.id, year: None })
        } else {
            let project = self.app.whole().project(code, as_of).await;
            project.map(|view| Seen { stage: view.card.stage, year: view.card.implementation_year })
        };
        match seen {
            Ok(seen) => Ok(Some(seen)),
            Err(Failure::NotFound { .. }) => Ok(None),
            Err(failure) => Err(gone(failure)),
        }
    }

    async fn mails(&mut self) -> Result<Vec<SeenMail>, Gone> {
        let mails = self.app.mails(AsOf::Now).await.map_err(gone)?;
        let seen = mails.into_iter().map(|mail| SeenMail {
            to: mail.to,
            lang: mail.lang.tag().to_owned(),
            template: mail.template,
            subject: mail.subject,
        });
        Ok(seen.collect())
    }
}

fn represented(principal: Option<&str>) -> Result<Option<AccountLogin>, Gone> {
    principal.map(AccountLogin::new).transpose().map_err(|error| Gone(error.to_string()))
}

fn site() -> Site {
    Site { base_url: "https://nidaa.example".to_owned() }
}

/// An effect as scripts see it. None is left out in silence: a preview shows exactly what it expects.
fn object(effect: &Effect) -> Result<Map<String, Value>, Gone> {
    match serde_json::to_value(effect) {
        Ok(Value::Object(object)) => Ok(object),
        Ok(other) => Err(Gone(format!("an effect is no JSON object: {other}"))),
        Err(error) => Err(Gone(format!("an effect is no JSON: {error}"))),
    }
}

fn gone(failure: impl Into<Failure>) -> Gone {
    let failure: Failure = failure.into();
    let source = std::error::Error::source(&failure).map(|source| format!(": {source}")).unwrap_or_default();
    Gone(format!("{failure}{source}"))
}
