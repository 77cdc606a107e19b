//! One request at work: loads what it needs, decides order by order, and gathers what to append.

mod acts;
mod around;
mod deputy;
mod digest;
mod discretion;
mod docket;
mod envelope;
mod evaluation;
mod files;
mod follow;
mod fork;
mod numbers;
mod panel;
mod pinned;
mod postpone;
mod recipient;
mod registry;
mod sheet;
mod undo;
mod wording;

pub use digest::Coming;

pub(crate) use around::surroundings;
pub(crate) use envelope::envelope_of;
pub(crate) use files::attachments;
pub(crate) use follow::{after_step, final_documents_late};

use crate::{App, Failure, Loaded, Order, Request, State, preview, zones};
use jiff::{Timestamp, tz::TimeZone};
use nidaa_domain::{
    AnyEvent, Command, Meta, Refusal, Target,
    account::AccountCommand,
    call::CallCommand,
    docket::DocketCommand,
    feed::FeedCommand,
    institution::InstitutionCommand,
    mail::MailCommand,
    panel::PanelEvent,
    project::{Project, ProjectCommand},
    recipient::RecipientCommand,
    wording::WordingCommand,
};
use nidaa_kernel::{CallCode, Position, ProjectCode, Provenance, StreamId};
use nidaa_store::{Append, Condition, NewEvent, StreamRead, StreamWrite};
use std::{
    collections::{BTreeMap, HashMap},
    sync::Arc,
};

struct Touched {
    target: Target,
    base_version: i32,
    base: Arc<State>,
    state: State,
    events: Vec<NewEvent>,
}

/// What a request would do to the log, before it is done.
pub struct Session<'a> {
    pub(crate) app: &'a App,
    pub(crate) request: &'a Request,
    pub(crate) now: Timestamp,
    touched: HashMap<StreamId, Touched>,
    /// Every stream that was looked at, with the version seen.
    seen: HashMap<StreamId, (Target, i32)>,
    order: Vec<StreamId>,
    conditions: Vec<Condition>,
    recorded: Vec<(Target, AnyEvent)>,
    /// By call, the money that this request frees on the whole, and the order that freed some last.
    freed: BTreeMap<CallCode, (i64, Order)>,
    /// Whether the log will check what was decided on, so that a stream to be begun need not be read first.
    checked: bool,
}

impl<'a> Session<'a> {
    pub(crate) fn new(app: &'a App, request: &'a Request) -> Self {
        let (touched, order, conditions, recorded) = (HashMap::new(), vec![], vec![], vec![]);
        Self {
            app,
            request,
            now: app.log().now(),
            touched,
            seen: HashMap::new(),
            order,
            conditions,
            recorded,
            freed: BTreeMap::new(),
            checked: false,
        }
    }

    /// A session whose decisions are appended: the log then checks the versions they rest on.
    pub(crate) fn to_write(app: &'a App, request: &'a Request) -> Self {
        Self { checked: true, ..Self::new(app, request) }
    }

    /// Decides every order, each on what those before it did. A refusal among several names which was refused.
    pub(crate) async fn run(&mut self) -> Result<(), Failure> {
        for (place, order) in (1..).zip(&self.request.orders) {
            self.run_one(order).await.map_err(|failure| self.placed(place, order, failure))?;
        }
        self.propose_freed().await?;
        self.count_what_followed()
    }

    fn placed(&self, place: usize, order: &Order, failure: Failure) -> Failure {
        if self.request.orders.len() < 2 {
            return failure;
        }
        match docket::refused(failure) {
            Ok(refusal) => {
                let command = order.command.name().to_owned();
                Refusal::OneOfSet { place, command, refusal: Box::new(refusal) }.into()
            }
            Err(other) => other,
        }
    }

    /// Decides one order on what those before it did. When it is refused, the others stand as they were.
    pub(crate) async fn run_one(&mut self, order: &Order) -> Result<(), Failure> {
        match &order.command {
            Command::Call(CallCommand::PostponeProjects(data)) => self.postpone_projects(data, order).await,
            Command::Call(CallCommand::RevertPostponements(data)) => {
                self.revert_postponements(data, order).await
            }
            Command::Call(CallCommand::RevertCallStep(data)) => self.revert_call_step(data, order).await,
            Command::Call(CallCommand::AssignAssessors(data)) => self.assign_assessors(data, order).await,
            Command::Call(CallCommand::ProposePromotion(data)) => {
                let actor = self.acting().await?;
                self.propose(&data.call, actor, order, None).await
            }
            Command::Call(CallCommand::SetEnvelope(data)) => self.set_envelope(data, order).await,
            Command::Project(ProjectCommand::RevertDecision(data)) => {
                self.decide_and_weigh(order).await?;
                self.end_again(data, order).await
            }
            Command::Project(_) => self.decide_and_weigh(order).await,
            Command::Call(command) => {
                let before = self.recorded.len();
                self.decide(order).await?;
                let Some(next) = self.recorded.iter().skip(before).find_map(after_recorded) else {
                    return Ok(());
                };
                let projects = self.follow(command.code(), next, order).await?;
                self.name_following(&order.command.target(), projects, order)
            }
            Command::Docket(DocketCommand::ApplyDocket(_)) => self.apply_docket(order).await,
            Command::Recipient(RecipientCommand::SendDigest(data)) => self.send_digest(data, order).await,
            Command::Recipient(data) => self.choose_for(data, order).await,
            Command::Wording(WordingCommand::WriteWording(data)) => {
                wording::check(data)?;
                self.decide(order).await
            }
            _ => self.decide(order).await,
        }
    }

    /// A project that gives up its grant, or some of it, leaves money to the next of the reserve list; one that is granted
    /// some takes it.
    async fn decide_and_weigh(&mut self, order: &Order) -> Result<(), Failure> {
        let target = order.command.target();
        let held = |project: &Project| project.granted.map_or(0, |granted| granted.minor);
        self.touch(&order.command, &target).await?;
        let before = self.touched_project(&target).map_or(0, |project| held(&project));
        self.decide(order).await?;
        let Some(project) = self.touched_project(&target) else { return Ok(()) };
        if let Some(call) = &project.call {
            self.free(call, before.saturating_sub(held(&project)), order);
        }
        Ok(())
    }

    fn touched_project(&self, target: &Target) -> Option<Arc<Project>> {
        match self.touched.get(&target.stream()).map(|touched| &touched.state) {
            Some(State::Project(project)) => Some(project.clone()),
            _ => None,
        }
    }

    async fn decide(&mut self, order: &Order) -> Result<(), Failure> {
        match self.decide_openly(order).await {
            Err(refused @ Failure::Refused(_)) => Err(self.discreet(refused, order).await?),
            answer => answer,
        }
    }

    async fn decide_openly(&mut self, order: &Order) -> Result<(), Failure> {
        let target = order.command.target();
        let context = self.context(&order.command, &target).await?;
        let Some(touched) = self.touched.get(&target.stream()) else { return Ok(()) };
        let events = touched.state.decide(&order.command, &context)?;
        self.apply(&target, events, order)
    }

    /// The target's state, with what this request has already done to it.
    pub(crate) async fn state(&mut self, target: &Target) -> Result<State, Failure> {
        let stream = target.stream();
        if let Some(touched) = self.touched.get(&stream) {
            return Ok(touched.state.clone());
        }
        Ok((*self.load(target).await?.state).clone())
    }

    async fn load(&mut self, target: &Target) -> Result<Loaded, Failure> {
        let loaded = self.app.loader().load(target.kind, target.stream()).await?;
        self.look_at(target, &loaded);
        Ok(loaded)
    }

    /// The stream of an aggregate that is to be begun.
    fn begin(&mut self, target: &Target) -> Loaded {
        let loaded = self.app.loader().presumed_empty(target.kind, target.stream());
        self.look_at(target, &loaded);
        loaded
    }

    fn look_at(&mut self, target: &Target, loaded: &Loaded) {
        self.seen.entry(target.stream()).or_insert_with(|| (target.clone(), loaded.version));
    }

    /// Makes the target ready to be written to by `command`.
    pub(crate) async fn touch(&mut self, command: &Command, target: &Target) -> Result<(), Failure> {
        let stream = target.stream();
        if !self.touched.contains_key(&stream) {
            let unread = self.checked && begins(command);
            let loaded = if unread { self.begin(target) } else { self.load(target).await? };
            let (target, state) = (target.clone(), (*loaded.state).clone());
            let (base_version, base) = (loaded.version, loaded.state);
            self.touched.insert(stream, Touched { target, base_version, base, state, events: vec![] });
            self.order.push(stream);
        }
        Ok(())
    }

    fn apply(&mut self, target: &Target, events: Vec<AnyEvent>, order: &Order) -> Result<(), Failure> {
        let stream = target.stream();
        for event in events {
            let new = self.new_event(target, &event, order)?;
            let Some(touched) = self.touched.get_mut(&stream) else { continue };
            if touched.events.is_empty() && self.order.last() != Some(&stream) {
                // What was only looked at before stands where something first happens to it.
                self.order.retain(|known| *known != stream);
                self.order.push(stream);
            }
            touched.state = std::mem::replace(&mut touched.state, State::empty("")).evolve(&event);
            touched.events.push(new);
            self.recorded.push((target.clone(), event));
        }
        Ok(())
    }

    /// Names the projects that have followed the last step of a call in the step's own event: whoever tells of it knows all.
    fn name_following(
        &mut self,
        call: &Target,
        projects: Vec<ProjectCode>,
        order: &Order,
    ) -> Result<(), Failure> {
        let last = self.recorded.iter().rposition(|(target, _)| target == call);
        let Some((_, AnyEvent::Call(event))) = last.and_then(|last| self.recorded.get_mut(last)) else {
            return Ok(());
        };
        *event = event.clone().followed_by(projects);
        let event = AnyEvent::Call(event.clone());
        let new = self.new_event(call, &event, order)?;
        let touched = self.touched.get_mut(&call.stream());
        if let Some(last) = touched.and_then(|touched| touched.events.last_mut()) {
            *last = new;
        }
        Ok(())
    }

    fn new_event(&self, target: &Target, event: &AnyEvent, order: &Order) -> Result<NewEvent, Failure> {
        let (payload, version) = encode(event)?;
        let meta = Meta {
            actor: self.request.actor.login.clone(),
            on_behalf_of: self.request.on_behalf_of.clone(),
            subject: target.code.clone(),
            command: order.command.name().to_owned(),
            command_id: self.request.command_id,
            correlation_id: self.request.command_id,
            causation: self.request.causation,
            provenance: order.provenance.clone(),
            tzdb: event.sets_deadline().then(|| zones::release().map(str::to_owned)).flatten(),
        };
        Ok(NewEvent {
            event_type: event.kind().to_owned(),
            schema_version: version,
            occurred_at: order.provenance.as_ref().and_then(occurred).unwrap_or(self.now),
            payload,
            meta: serde_json::to_string(&meta).map_err(|error| unencodable(&error))?,
            tags: self.tags(target, event),
        })
    }

    /// Looked for by conditions: what changes a programme's set of calls, a call's set of projects, their stages or its panels,
    /// and who is who.
    fn tags(&self, target: &Target, event: &AnyEvent) -> Vec<String> {
        if matches!(event, AnyEvent::Institution(_) | AnyEvent::Recipient(_)) {
            return vec![preview::REGISTRY.to_owned()];
        }
        if let AnyEvent::Panel(PanelEvent::Convened { call, .. }) = event {
            return vec![panel::panel_tag(call)];
        }
        let AnyEvent::Project(event) = event else { return numbers::tag(event).into_iter().collect() };
        let call = match event {
            nidaa_domain::project::ProjectEvent::Drafted { call, .. }
            | nidaa_domain::project::ProjectEvent::Recorded { call, .. } => call.clone(),
            other if other.stage().is_some() => match self.touched.get(&target.stream()).map(|t| &t.state) {
                Some(State::Project(project)) => project.call.clone(),
                _ => None,
            },
            _ => None,
        };
        call.map(|call| vec![format!("call:{call}")]).unwrap_or_default()
    }

    pub(crate) fn require(&mut self, condition: Condition) {
        self.conditions.push(condition);
    }

    /// The append, or `None` when nothing happens.
    pub(crate) fn append(&self) -> Option<Append> {
        let writes: Vec<StreamWrite> = self.writes().collect();
        (!writes.is_empty()).then(|| Append {
            command_id: self.request.command_id,
            request_hash: self.request.digest(),
            writes,
            reads: self.reads(),
            conditions: self.conditions.clone(),
        })
    }

    fn writes(&self) -> impl Iterator<Item = StreamWrite> + '_ {
        let touched = self.order.iter().filter_map(|stream| self.touched.get(stream));
        touched.filter(|touched| !touched.events.is_empty()).map(|touched| StreamWrite {
            stream: touched.target.stream(),
            stream_type: touched.target.kind.to_owned(),
            expected_version: touched.base_version,
            events: touched.events.clone(),
        })
    }

    /// What the decision rests on without writing to it, such as the call around a project: it must not have moved.
    fn reads(&self) -> Vec<StreamRead> {
        let written =
            |stream: &StreamId| self.touched.get(stream).is_some_and(|touched| !touched.events.is_empty());
        let read = self.seen.iter().filter(|(stream, _)| !written(stream));
        read.map(|(stream, (_, version))| StreamRead { stream: *stream, version: *version }).collect()
    }

    /// The streams written to, as they were before.
    pub(crate) fn bases(&self) -> preview::Bases {
        self.touched.iter().map(|(stream, touched)| (*stream, touched.base.clone())).collect()
    }

    /// Events in the order they were decided.
    pub(crate) fn recorded(&self) -> &[(Target, AnyEvent)] {
        &self.recorded
    }

    /// Keeps the new states after the append, so that the next command need not read them.
    pub(crate) fn keep(self, last: Position) {
        for (stream, touched) in self.touched {
            let added = i32::try_from(touched.events.len()).unwrap_or(i32::MAX);
            if added > 0 {
                let version = touched.base_version.saturating_add(added);
                let loaded = Loaded { version, state: Arc::new(touched.state) };
                self.app.loader().keep(stream, touched.base_version, loaded, last);
            }
        }
    }

    /// Reads again what was decided on; true when some of it had moved meanwhile, so that deciding again may
    /// answer otherwise.
    pub(crate) async fn refresh(self) -> Result<bool, Failure> {
        let mut moved = false;
        for (target, version) in self.seen.values() {
            let now = self.app.loader().refresh(target.kind, target.stream()).await?;
            moved |= now.version != *version;
        }
        Ok(moved)
    }
}

/// What each project of a call is given with a step that was recorded, if that is one.
fn after_recorded((_, event): &(Target, AnyEvent)) -> Option<fn(ProjectCode) -> ProjectCommand> {
    match event {
        AnyEvent::Call(event) => after_step(event),
        _ => None,
    }
}

/// Whether the command is meant for an aggregate that does not exist yet.
fn begins(command: &Command) -> bool {
    match command {
        Command::Call(command) => matches!(command, CallCommand::DraftCall(_) | CallCommand::RecordCall(_)),
        Command::Project(command) => {
            matches!(command, ProjectCommand::DraftProject(_) | ProjectCommand::RecordProject(_))
        }
        Command::Institution(command) => matches!(command, InstitutionCommand::RegisterInstitution(_)),
        Command::Account(command) => matches!(command, AccountCommand::OpenAccount(_)),
        Command::Mail(command) => matches!(command, MailCommand::PrepareMail(_)),
        // Of a duty its own stream may know nothing yet; that it exists is the ledger's.
        // An evaluation begins with its first event, whichever it is, and is always looked at.
        Command::Recipient(_)
        | Command::Obligation(_)
        | Command::Docket(_)
        | Command::Evaluation(_)
        | Command::Panel(_)
        | Command::Webhook(_)
        | Command::Wording(_)
        | Command::Holidays(_) => false,
        Command::Feed(command) => matches!(command, FeedCommand::OpenFeed(_)),
        Command::Rules(_) => true,
    }
}

fn occurred(provenance: &Provenance) -> Option<Timestamp> {
    let first = provenance.occurred?.first_day();
    first.to_zoned(TimeZone::UTC).ok().map(|zoned| zoned.timestamp())
}

fn encode(event: &AnyEvent) -> Result<(String, u16), Failure> {
    let (text, version) = match event {
        AnyEvent::Call(event) => (serde_json::to_string(event), event.version()),
        AnyEvent::Project(event) => (serde_json::to_string(event), event.version()),
        AnyEvent::Institution(event) => (serde_json::to_string(event), event.version()),
        AnyEvent::Account(event) => (serde_json::to_string(event), event.version()),
        AnyEvent::Docket(event) => (serde_json::to_string(event), event.version()),
        AnyEvent::Mail(event) => (serde_json::to_string(event), event.version()),
        AnyEvent::Recipient(event) => (serde_json::to_string(event), event.version()),
        AnyEvent::Feed(event) => (serde_json::to_string(event), event.version()),
        AnyEvent::Webhook(event) => (serde_json::to_string(event), event.version()),
        AnyEvent::Wording(event) => (serde_json::to_string(event), event.version()),
        AnyEvent::Holidays(event) => (serde_json::to_string(event), event.version()),
        AnyEvent::Rules(event) => (serde_json::to_string(event), event.version()),
        AnyEvent::Obligation(event) => (serde_json::to_string(event), event.version()),
        AnyEvent::Evaluation(event) => (serde_json::to_string(event), event.version()),
        AnyEvent::Panel(event) => (serde_json::to_string(event), event.version()),
    };
    text.map(|text| (text, version)).map_err(|error| unencodable(&error))
}

fn unencodable(error: &serde_json::Error) -> Failure {
    Failure::BadRequest { field: "data", message: error.to_string() }
}
