//! What a decision may look at: the pinned rules, the call around a project, what the actor is to it.

use super::{Session, envelope};
use crate::{Failure, State};
use jiff::Timestamp;
use nidaa_domain::{
    AnyEvent, Command, Context, OwnerInstitution, Policy, Refusal, Relation, Standing, Surroundings, Target,
    call::{Call, CallCommand},
    doors,
    feed::{FeedCommand, FeedOf},
    mail::{MailCommand, MailEvent},
    obligation::ObligationCommand,
    project::{CorrectProject, Correction, Owner, Project, ProjectCommand},
    recipient::RecipientCommand,
    webhook::WebhookCommand,
};
use nidaa_kernel::{CallCode, InstitutionKey, ProgrammeId};
use nidaa_workflow::{Machine, Workflow};
use std::sync::Arc;

/// The rules, what other streams say, and what the actor is to the project.
type Around = (Policy, Surroundings, Vec<Relation>);

/// Outside the rules of a programme.
fn house() -> Around {
    (Policy::House, Surroundings::default(), vec![])
}

fn read_by(is_reader: bool) -> Around {
    let stands = is_reader.then_some(Standing::Reader);
    (Policy::House, Surroundings { stands, ..Surroundings::default() }, vec![])
}

impl Session<'_> {
    /// The context of a command, and the target ready to be written to.
    pub(super) async fn context(&mut self, command: &Command, target: &Target) -> Result<Context, Failure> {
        self.touch(command, target).await?;
        let (policy, around, relations) = match command {
            Command::Project(command) => self.around_project(Some(command), target).await?,
            Command::Call(command) => self.around_call(Some(command), target).await?,
            Command::Account(command) => {
                let (policy, around, relations) = house();
                let unknown = self.unknown_deputy(command).await?;
                (policy, Surroundings { unknown, ..around }, relations)
            }
            Command::Institution(command) => {
                let (policy, around, relations) = house();
                let register = self.register_of(command).await?;
                (policy, Surroundings { register, ..around }, relations)
            }
            Command::Mail(command) => self.around_mail(command, target).await?,
            Command::Docket(_) | Command::Wording(_) | Command::Holidays(_) | Command::Rules(_) => house(),
            Command::Webhook(command) => self.around_webhook(command).await?,
            Command::Feed(command) => self.around_feed(command, target).await?,
            Command::Recipient(command) => self.around_recipient(command).await?,
            Command::Obligation(command) => self.around_obligation(command).await?,
            Command::Panel(command) => {
                let (policy, around) = self.around_panel(command, target).await?;
                (policy, around, vec![])
            }
            Command::Evaluation(command) => {
                let (policy, around) = self.around_evaluation(command).await?;
                (policy, around, vec![])
            }
        };
        let around = Surroundings { principal: self.request.on_behalf_of.clone(), ..around };
        Ok(Context { actor: self.acting().await?, relations, now: self.now, policy, around })
    }

    /// What the ledger says of the duty. A timer asks nothing: its event is only there to be reacted to.
    async fn around_obligation(&self, command: &ObligationCommand) -> Result<Around, Failure> {
        let (policy, around, relations) = house();
        if matches!(command, ObligationCommand::Remind(_)) {
            return Ok((policy, around, relations));
        }
        let desk = self.desk().await?;
        let owed = desk.ledger.owed(command.code());
        Ok((policy, Surroundings { owed, ..around }, relations))
    }

    /// Whether a mail that is to leave again could reach anybody.
    async fn around_mail(&mut self, command: &MailCommand, target: &Target) -> Result<Around, Failure> {
        let (policy, around, relations) = house();
        if !matches!(command, MailCommand::ResendMail(_)) {
            return Ok((policy, around, relations));
        }
        let State::Mail(mail) = self.state(target).await? else { return Ok((policy, around, relations)) };
        let address = Target { kind: "recipient", code: mail.to.trim().to_lowercase() };
        let suppressed = matches!(self.state(&address).await?, State::Recipient(known) if known.suppressed);
        Ok((policy, Surroundings { suppressed, ..around }, relations))
    }

    /// Whether the actor reads what goes to the address. Where the door asks nobody for that, it is not looked up.
    async fn around_recipient(&mut self, command: &RecipientCommand) -> Result<Around, Failure> {
        let asks = doors::asks_for(command.name(), Standing::Reader);
        let is_reader = asks && self.speaks_for(command.code()).await?;
        Ok(read_by(is_reader))
    }

    /// A webhook is told from a place of the log that there is, or from the next one: from a later one it would stay silent
    /// without a word.
    async fn around_webhook(&self, command: &WebhookCommand) -> Result<Around, Failure> {
        let from = match command {
            WebhookCommand::RegisterWebhook(data) => data.from,
            WebhookCommand::ReplayWebhook(data) => Some(data.from),
            _ => None,
        };
        if let Some(from) = from {
            let head = self.app.log().head().await?.position;
            if from.0 > head.0 + 1 {
                return Err(Refusal::Missing { what: "event", code: from.to_string() }.into());
            }
        }
        Ok(house())
    }

    /// A person's calendar is that person's to open and to revoke.
    async fn around_feed(&mut self, command: &FeedCommand, target: &Target) -> Result<Around, Failure> {
        let of = match (command, self.state(target).await?) {
            (FeedCommand::OpenFeed(data), _) => Some(data.of.clone()),
            (FeedCommand::CloseFeed(_), State::Feed(feed)) => feed.of,
            _ => None,
        };
        let is_reader = match of {
            Some(FeedOf::Person { recipient }) => self.speaks_for(recipient.as_str()).await?,
            _ => false,
        };
        Ok(read_by(is_reader))
    }

    /// Whether the account is signed in for an institution whose contact has this address, or has it itself.
    async fn speaks_for(&mut self, address: &str) -> Result<bool, Failure> {
        let actor = self.acting().await?;
        let desk = self.desk().await?;
        Ok(desk.directory.addresses_of(&actor).contains(address))
    }

    /// What a command of a project looks at; all that any may look at, where it is not known which.
    async fn around_project(
        &mut self,
        command: Option<&ProjectCommand>,
        target: &Target,
    ) -> Result<Around, Failure> {
        let State::Project(project) = self.state(target).await? else {
            return Ok(house());
        };
        let looks = |at: fn(&ProjectCommand) -> bool| command.is_none_or(at);
        let project = command.map_or_else(|| project.clone(), |command| would_be(project.clone(), command));
        if let Some(command) = command {
            self.check_target(command, project.programme.as_ref()).await?;
        }
        let (call, workflow) = self.call_of(&project).await?;
        let owner_institution = self.owner_institution(would_own(&project, command)).await?;
        let mut around =
            Surroundings { owner_institution, ..surroundings(call.as_deref(), &project, self.now) };
        let mut relations = Relation::between(&self.acting().await?, &project, workflow.as_ref());
        if let Some(rules) = workflow.as_ref().filter(|_| !self.request.reconstruction) {
            let day = nidaa_domain::day_under(rules, self.now);
            around.passed =
                call.as_deref().map(|call| nidaa_domain::passed(rules, call, self.now)).unwrap_or_default();
            let asks = |fact: &str| {
                command.is_none_or(|command| rules.asks_for(Machine::Project, command.name(), fact))
            };
            if asks("revision_late") || !around.in_time && asks("time_granted") {
                let desk = self.desk_of_time(&target.code).await?;
                around.time_for = desk.ledger.time_for(&target.code, self.now);
                around.time_granted = !around.in_time && desk.ledger.has_time(&target.code, self.now);
            }
            let waits = ["conditions_open", "consents_open", "findings_open", "renewals_open"];
            if waits.into_iter().any(asks) || !project.journey.renewals.is_empty() {
                around.excused = self.desk_of_time(&target.code).await?.ledger.excused(&target.code);
            }
            if asks("registered") {
                around.registered = self.is_registered(&project, day).await?;
            }
            if asks("focal_point_on_duty") {
                around.focal_point_on_duty = self.has_focal_point(&project, day).await?;
            }
            if asks("scores") || asks("average") || looks(takes_scores_along) {
                (around.scores, around.average) = self.merits(&project).await?;
            }
            if let Some(call) = call.as_ref().filter(|_| looks(envelope::takes)) {
                let purse = self.purse(&project, call, rules).await?;
                (around.money_left, around.money_currency) = (purse.left, purse.currency);
                (around.ranks_taken, around.reserve_ahead) = (purse.ranks, purse.ahead);
            }
            self.keep_on_duty(&mut relations, &project, day).await?;
        }
        if let Some(ProjectCommand::HoldActivity(data)) = command {
            around.unlisted = self.unlisted(data.provider_institution.as_ref()).await?;
        }
        around.files = self.files_of(command, &project).await?;
        let policy = match workflow {
            Some(workflow) if !self.request.reconstruction => Policy::Pinned(workflow),
            _ if self.request.reconstruction => Policy::Reconstruction,
            _ => return Err(Failure::NotFound { what: "project", code: target.code.clone() }),
        };
        Ok((policy, around, relations))
    }

    /// What the register says of the institution that owns the project, where one does and is entered.
    async fn owner_institution(
        &mut self,
        owner: Option<&Owner>,
    ) -> Result<Option<OwnerInstitution>, Failure> {
        let Some(Owner::Institution { institution }) = owner else { return Ok(None) };
        let target = Target { kind: "institution", code: institution.to_string() };
        match self.state(&target).await? {
            State::Institution(owner) if owner.key.is_some() => {
                Ok(Some(OwnerInstitution { kind: owner.kind, country: owner.country }))
            }
            _ => Ok(None),
        }
    }

    /// An institution that is named and was never entered.
    async fn unlisted(&mut self, named: Option<&InstitutionKey>) -> Result<Option<InstitutionKey>, Failure> {
        let Some(key) = named else { return Ok(None) };
        let target = Target { kind: "institution", code: key.to_string() };
        let is_known = matches!(self.state(&target).await?, State::Institution(one) if one.key.is_some());
        Ok((!is_known).then(|| key.clone()))
    }

    pub(super) async fn call_of(
        &mut self,
        project: &Project,
    ) -> Result<(Option<Arc<Call>>, Option<Workflow>), Failure> {
        let Some(programme) = &project.programme else { return Ok((None, None)) };
        let Some(code) = &project.call else {
            return Ok((None, Some(self.app.shelf().current(programme)?)));
        };
        let call = self.call(code).await?;
        if call.code.is_none() {
            return Err(Failure::NotFound { what: "call", code: code.to_string() });
        }
        let workflow = self.rules_of(&call, programme).await?;
        Ok((Some(call), Some(workflow)))
    }

    pub(super) async fn call(&mut self, code: &CallCode) -> Result<Arc<Call>, Failure> {
        let target = Target { kind: "call", code: code.to_string() };
        match self.state(&target).await? {
            State::Call(call) => Ok(call),
            _ => Err(Failure::NotFound { what: "call", code: target.code }),
        }
    }

    pub(super) async fn rules_of(&self, call: &Call, programme: &ProgrammeId) -> Result<Workflow, Failure> {
        match &call.rules {
            Some(pin) => self.app.rules(&pin.digest).await,
            None => self.app.shelf().current(programme),
        }
    }

    /// What a command of a call looks at; all that any may look at, where it is not known which.
    async fn around_call(
        &mut self,
        command: Option<&CallCommand>,
        target: &Target,
    ) -> Result<Around, Failure> {
        let State::Call(call) = self.state(target).await? else {
            return Ok(house());
        };
        let looks = |at: fn(&CallCommand) -> bool| command.is_none_or(at);
        let programme = match command {
            Some(CallCommand::DraftCall(data)) => Some(&data.programme),
            Some(CallCommand::RecordCall(data)) => Some(&data.programme),
            _ => call.programme.as_ref(),
        };
        let missing =
            || Failure::Refused(nidaa_domain::Refusal::Missing { what: "call", code: target.code.clone() });
        let workflow = self.rules_of(&call, programme.ok_or_else(missing)?).await?;
        let mut around = Surroundings::default();
        let asks =
            |fact: &str| command.is_none_or(|command| workflow.asks_for(Machine::Call, command.name(), fact));
        let number = match command {
            Some(CallCommand::DraftCall(data)) => Some((data.programme.clone(), data.ordinal)),
            // Its number may have been given to another one meanwhile.
            Some(CallCommand::RevertCallStep(_)) if call.is_cancelled() => {
                call.programme.clone().map(|programme| (programme, call.ordinal))
            }
            _ => None,
        };
        if let Some((programme, ordinal)) = number {
            around.same_ordinal = self.same_ordinal(&target.code, (&programme, ordinal)).await?;
        }
        if asks("projects_open") {
            around.projects_open = self.open_projects(&target.code, &workflow).await?;
        }
        if asks("project_stages") || looks(publishes) {
            around.call_projects = self.stages_of(&target.code).await?;
            let stages = around.call_projects.iter().map(|(_, stage)| stage.to_string());
            around.project_stages = stages.collect();
        }
        if asks("projects_begun") {
            around.projects_begun = self.those_of(&target.code, |project| project.begun).await?;
        }
        if asks("refunds_outstanding") {
            let owes = |project: &Project| project.refund_outstanding().is_some();
            around.refunds_outstanding = self.those_of(&target.code, owes).await?;
        }
        if asks("final_documents_late") {
            around.final_documents_late = self.final_documents_late((&target.code, &call), &workflow).await?;
        }
        if looks(|command| matches!(command, CallCommand::SetEnvelope(_))) {
            around.granted = Some(self.granted_in(&call).await?);
        }
        Ok((Policy::Pinned(workflow), around, vec![]))
    }

    /// What any command of a call or project would look at, for those who ask what may be done with it.
    pub(super) async fn context_of(&mut self, target: &Target) -> Result<Context, Failure> {
        let (policy, around, relations) = match self.state(target).await? {
            State::Project(_) => self.around_project(None, target).await?,
            _ => self.around_call(None, target).await?,
        };
        let around = Surroundings { principal: self.request.on_behalf_of.clone(), ..around };
        Ok(Context { actor: self.acting().await?, relations, now: self.now, policy, around })
    }
}

/// A project that leaves takes its scores along as they are.
const fn takes_scores_along(command: &ProjectCommand) -> bool {
    matches!(command, ProjectCommand::PostponeProject(_))
}

/// A list names those decided on, whatever the policy's conditions look at.
const fn publishes(command: &CallCommand) -> bool {
    matches!(command, CallCommand::PublishShortList(_) | CallCommand::PublishFinalList(_))
}

/// Who would own a project after a command. What an actor is to it follows from who owns it before.
fn would_own<'a>(project: &'a Project, command: Option<&'a ProjectCommand>) -> Option<&'a Owner> {
    match command {
        Some(ProjectCommand::CorrectProject(CorrectProject {
            correction: Correction::Owner(owner), ..
        })) => Some(owner),
        _ => project.owner.as_ref(),
    }
}

/// A project that is being begun has no state yet; its command says what it will be.
fn would_be(project: Arc<Project>, command: &ProjectCommand) -> Arc<Project> {
    let (owner, programme, call, sector) = match command {
        ProjectCommand::DraftProject(d) => (&d.owner, &d.programme, &d.call, &d.sector),
        ProjectCommand::RecordProject(d) => (&d.owner, &d.programme, &d.call, &d.sector),
        _ => return project,
    };
    Arc::new(Project {
        owner: Some(owner.clone()),
        programme: Some(programme.clone()),
        call: call.clone(),
        sector: Some(sector.clone()),
        ..Arc::unwrap_or_clone(project)
    })
}

/// What the call says to a decision about its project at a time.
pub(crate) fn surroundings(call: Option<&Call>, project: &Project, now: Timestamp) -> Surroundings {
    let sector = project.sector.as_ref().map_or("", |sector| sector.as_str());
    Surroundings {
        call_stage: call.and_then(|call| call.stage.clone()),
        in_time: call.is_none_or(|call| call.in_time(now)),
        call_opens: call.and_then(|call| call.opens),
        call_themes: call.map(|call| call.themes_of(sector)).unwrap_or_default(),
        ..Surroundings::default()
    }
}

impl crate::App {
    /// The rules that say who is told of a fact: those of the call around it, else of its programme.
    /// `None` where no programme is concerned.
    ///
    /// # Errors
    /// The store's, or [`Failure::RulesMissing`].
    pub async fn rules_around(&self, fact: &nidaa_domain::Fact) -> Result<Option<Workflow>, Failure> {
        let Some(target) = self.target_around(fact).await? else { return Ok(None) };
        let (call, programme) = match &*self.loader().load(target.kind, target.stream()).await?.state {
            State::Call(call) => (Some(call.clone()), call.programme.clone()),
            State::Project(project) => (self.call_around(project).await?, project.programme.clone()),
            _ => (None, None),
        };
        match (call.and_then(|call| call.rules.clone()), programme) {
            (Some(pin), _) => self.rules(&pin.digest).await.map(Some),
            (None, Some(programme)) => self.shelf().current(&programme).map(Some),
            (None, None) => Ok(None),
        }
    }

    /// The call or project a fact is of; what becomes of a mail is of the case the mail is about.
    async fn target_around(&self, fact: &nidaa_domain::Fact) -> Result<Option<Target>, Failure> {
        let target = |kind, code: &str| Some(Target { kind, code: code.to_owned() });
        match &fact.event {
            AnyEvent::Call(_) => Ok(target("call", fact.subject())),
            AnyEvent::Project(_) => Ok(target("project", fact.subject())),
            AnyEvent::Mail(MailEvent::Failed { .. } | MailEvent::Bounced { .. }) => {
                let stream = nidaa_kernel::StreamId::of("mail", fact.subject());
                let loaded = self.loader().load("mail", stream).await?;
                let State::Mail(mail) = &*loaded.state else { return Ok(None) };
                Ok(match mail.case.as_deref().and_then(|case| case.split_once('/')) {
                    Some(("call", code)) => target("call", code),
                    Some(("project", code)) => target("project", code),
                    _ => None,
                })
            }
            _ => Ok(None),
        }
    }

    async fn call_around(&self, project: &Project) -> Result<Option<Arc<Call>>, Failure> {
        let Some(code) = &project.call else { return Ok(None) };
        let stream = nidaa_kernel::StreamId::of("call", code.as_str());
        match &*self.loader().load("call", stream).await?.state {
            State::Call(call) => Ok(Some(call.clone())),
            _ => Ok(None),
        }
    }
}
