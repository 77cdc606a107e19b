//! What a decision may look at besides the aggregate itself.

use crate::{
    Refusal, Relation, Ruled, Standing, deadlines, doors,
    evaluation::{Case, Ground},
    institution::Register,
    obligation::{DutyDecision, Excused},
};
use jiff::{Timestamp, civil::Date, tz::TimeZone};
use nidaa_kernel::{
    AccountLogin, Actor, CallCode, Country, Currency, Deadline, InstitutionKey, LocalText, ProgrammeId,
    ProjectCode, Role, SectorId, StageId,
};
use nidaa_workflow::{Ask, Facts, Machine, Next, ParameterValue, StepRefusal, Workflow};
use std::collections::{BTreeMap, BTreeSet};

/// Which rules a decision follows.
#[derive(Clone, Debug)]
pub enum Policy {
    /// The rules pinned when the call opened, so that a later edit cannot reach a running call.
    Pinned(Workflow),
    /// No rules: a document reports what has happened, and the log only checks that it is possible at all.
    Reconstruction,
    /// No rules of a programme: registry entries, accounts, mails. Whom their commands are open to stands in one table.
    House,
}

/// What other streams say at the moment of the decision.
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own that conditions ask for")]
#[derive(Clone, Debug, Default)]
pub struct Surroundings {
    /// Stage of the project's call.
    pub call_stage: Option<StageId>,
    /// Whether the call's close has not passed; true without a call.
    pub in_time: bool,
    /// First day of the call, where it has one.
    pub call_opens: Option<Date>,
    /// Themes announced for the project's area.
    pub call_themes: Vec<String>,
    /// Projects of the call that are not in a final stage.
    pub projects_open: i64,
    /// The account in whose place the actor acts as deputy.
    pub principal: Option<AccountLogin>,
    /// Ids of the policy file's deadlines that have passed for the project's call.
    pub passed: Vec<String>,
    /// Whether the owner is registered today in the working group of the project's area.
    pub registered: bool,
    /// Whether somebody is on duty today as focal point of the project's area in the owner's state.
    pub focal_point_on_duty: bool,
    /// Another call of the programme that has the number of the one that is begun, and was not cancelled.
    pub same_ordinal: Option<CallCode>,
    /// Stage of each project of the call.
    pub project_stages: Vec<String>,
    /// The same by project, for a list that is published.
    pub call_projects: Vec<(ProjectCode, StageId)>,
    /// Projects of the call whose contract was signed or whose work has begun, by code, whatever became of them.
    pub projects_begun: Vec<String>,
    /// Projects of the call that must still give money back, by code.
    pub refunds_outstanding: Vec<String>,
    /// Projects of the call whose final document can no longer come, by code.
    pub final_documents_late: Vec<String>,
    /// Scores of the project that count.
    pub scores: i64,
    /// Their average in hundredths of a percent.
    pub average: i64,
    /// What is left of the call's envelope in minor units, without this project; nothing where there is none.
    pub money_left: Option<i64>,
    /// Sum of the call's grants in minor units of the envelope's currency, for a command of the call.
    pub granted: Option<i64>,
    /// Currency of the envelope.
    pub money_currency: Option<Currency>,
    /// Places on the reserve list that other projects hold.
    pub ranks_taken: Vec<u16>,
    /// Projects before this one on the reserve list that would fit into what is left.
    pub reserve_ahead: i64,
    /// The call of which a step is taken back, and with it what became of the project by that step.
    pub taken_back_with: Option<CallCode>,
    /// What an evaluation looks at beyond its own stream.
    pub case: Case,
    /// Why the one spoken of must not judge the case, if so.
    pub conflict: Option<Ground>,
    /// The institution that owns the project, as the register knows it.
    pub owner_institution: Option<OwnerInstitution>,
    /// Whether time the office granted for this project alone has not run out, though the call's has.
    pub time_granted: bool,
    /// Commands that meet or end a single duty for which the office granted time that has not run out.
    pub time_for: BTreeSet<&'static str>,
    /// Files the decision speaks of whose bytes are kept, by digest.
    pub files: BTreeMap<String, KnownFile>,
    /// The duty a decision is about, where it is about one that exists.
    pub owed: Option<Owed>,
    /// What nobody waits for from the project any more.
    pub excused: Excused,
    /// Whether the address of a mail that is to leave again is on the suppression list.
    pub suppressed: bool,
    /// An institution the command names that the register does not know.
    pub unlisted: Option<InstitutionKey>,
    /// An account the command names that nobody can sign in with.
    pub unknown: Option<AccountLogin>,
    /// An account the command calls to a panel that has no role of those who sit there.
    pub unseated: Option<AccountLogin>,
    /// Members of the panel who are there and must not judge a project it votes on.
    pub barred: Vec<(ProjectCode, AccountLogin)>,
    /// Members of the panel who voted on a project and have a stake in it.
    pub stakes: Vec<(ProjectCode, AccountLogin)>,
    /// Another panel that has not ended and votes on the project, or decided on it.
    pub voted_by: Option<String>,
    /// What the actor is to what a decision outside the rules of a programme is about, as far as other streams say it.
    pub stands: Option<Standing>,
    /// What a new entry of an institution is held against; nothing where a document reports what was entered.
    pub register: Option<Register>,
}

/// What the register says of an institution that owns a project.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnerInstitution {
    /// Kind, such as `oic_subsidiary_organ` or `non_profit`.
    pub kind: String,
    /// Its country, where known.
    pub country: Option<Country>,
}

/// What the bytes of a file say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownFile {
    /// Media type that was recognised.
    pub media_type: String,
    /// Size in bytes.
    pub bytes: u64,
}

/// What the ledger says of a duty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Owed {
    /// Whether it is still owed.
    pub is_open: bool,
    /// By when.
    pub due: Option<Deadline>,
    /// The last decision of the office about it, where it stands.
    pub decided: Option<DutyDecision>,
    /// Key of what has come to its end since that decision, so that it can no longer be taken back: the duty itself, or
    /// another that was met in the time which was granted with it.
    pub over_since: Option<String>,
    /// Where its last time was granted, if that was to another duty which shares it.
    pub granted_at: Option<GrantedAt>,
}

/// A duty that was granted time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GrantedAt {
    /// Its key.
    pub duty: String,
    /// What it is called.
    pub label: LocalText,
    /// Code of the project it is about; none where it is about the call alone.
    pub project: Option<String>,
}

/// Everything a decision may look at. No clock, no database.
#[derive(Clone, Debug)]
pub struct Context {
    /// Who acts.
    pub actor: Actor,
    /// What the actor is to the project; nothing to what is no project.
    pub relations: Vec<Relation>,
    /// When.
    pub now: Timestamp,
    /// Under which rules.
    pub policy: Policy,
    /// What other streams say.
    pub around: Surroundings,
}

impl Context {
    /// Asks the policy whether `command` may run in stage `from`, and which stage follows.
    ///
    /// # Errors
    /// [`Refusal::Policy`] naming the rule, or [`Refusal::NeedsRules`] where none apply.
    pub fn step(
        &self,
        machine: Machine,
        command: &str,
        from: Option<&StageId>,
        facts: &Facts,
    ) -> Result<Next, Refusal> {
        match &self.policy {
            Policy::Pinned(workflow) => {
                let relations: Vec<&str> = self.relations.iter().map(|relation| relation.as_str()).collect();
                let ask = Ask { roles: &self.actor.roles, relations: &relations, facts };
                workflow.step(machine, command, from, &ask).map(|step| step.next).map_err(ruled(workflow))
            }
            Policy::Reconstruction => Ok(Next::Stay),
            Policy::House => Err(Refusal::NeedsRules { command: command.to_owned() }),
        }
    }

    /// What conditions may ask of the call around a project, whoever owns it.
    pub fn facts_of_call(&self) -> Facts {
        let stage = self.around.call_stage.as_ref().map_or("", StageId::as_str);
        Facts::new()
            .on(self.today())
            .with("call_stage", stage)
            .with("in_time", self.around.in_time)
            .with("passed", self.around.passed.clone())
    }

    /// Asks the policy whether an owner with these facts may apply, for a command that names another one.
    ///
    /// # Errors
    /// [`Refusal::Policy`] naming the rule.
    pub fn admits(&self, command: &str, facts: &Facts) -> Result<(), Refusal> {
        self.rules().map_or(Ok(()), |rules| rules.admits(command, facts).map_err(ruled(rules)))
    }

    /// The rules of the programme, where some apply.
    pub const fn rules(&self) -> Option<&Workflow> {
        match &self.policy {
            Policy::Pinned(workflow) => Some(workflow),
            Policy::Reconstruction | Policy::House => None,
        }
    }

    /// Checks that a command which no policy file opens is open to the actor. `stands` is what the actor is to what the
    /// command is about, as far as its own aggregate knows.
    ///
    /// # Errors
    /// A [`Refusal`] naming what is missing: [`Refusal::RoleMissing`], or the standing where no role alone would do.
    pub fn enters(&self, command: &str, stands: Option<Standing>) -> Result<(), Refusal> {
        let imports = self.reconstructs().then_some(Standing::Import);
        let stands: Vec<Standing> = [stands, self.around.stands, imports].into_iter().flatten().collect();
        doors::enter(command, &self.actor, &stands)
    }

    /// Checks that rules apply, for a command that leads to a stage: nobody else knows to which.
    ///
    /// # Errors
    /// [`Refusal::NeedsRules`].
    pub fn has_rules(&self, command: &str) -> Result<(), Refusal> {
        match &self.policy {
            Policy::Pinned(_) => Ok(()),
            Policy::Reconstruction | Policy::House => {
                Err(Refusal::NeedsRules { command: command.to_owned() })
            }
        }
    }

    /// Checks that the actor may speak for a country: its own, or any as the office, which enters what came by letter.
    ///
    /// # Errors
    /// [`Refusal::NotYourCountry`].
    pub fn speaks_for(&self, country: Country) -> Result<(), Refusal> {
        if self.actor.has(Role::OFFICE) || self.actor.country == Some(country) {
            return Ok(());
        }
        Err(Refusal::NotYourCountry { country })
    }

    /// A list of texts among the parameters of the rules; empty where there are no rules or no such list.
    pub fn texts(&self, parameter: &str) -> Vec<String> {
        match self.parameter(parameter) {
            Some(ParameterValue::Texts(texts)) => texts.clone(),
            _ => Vec::new(),
        }
    }

    /// Takes a day that has come: what is told of has happened.
    ///
    /// # Errors
    /// [`Refusal::NotYet`].
    pub fn has_come(&self, day: Date) -> Result<(), Refusal> {
        if self.days_until(day) > 0 { Err(Refusal::NotYet { day: day.to_string() }) } else { Ok(()) }
    }

    /// Days from today to this day, below zero when it is over. Today is a day in the programme's zone, else in UTC.
    pub fn days_until(&self, day: Date) -> i64 {
        let zone = match self.parameter("zone") {
            Some(ParameterValue::Text(name)) => TimeZone::get(name).unwrap_or(TimeZone::UTC),
            _ => TimeZone::UTC,
        };
        let today = self.now.to_zoned(zone).date();
        day.duration_since(today).as_hours() / 24
    }

    /// Checks that the rules are those of this programme. Without rules any will do.
    ///
    /// # Errors
    /// [`Refusal::Missing`].
    pub fn knows_programme(&self, programme: &ProgrammeId) -> Result<(), Refusal> {
        let known = |workflow: &Workflow| workflow.id() == programme;
        self.known(known, "programme", programme.as_str())
    }

    /// Checks that the rules name this cooperation area. Without rules any will do.
    ///
    /// # Errors
    /// [`Refusal::Missing`].
    pub fn knows_sector(&self, sector: &SectorId) -> Result<(), Refusal> {
        let known = |workflow: &Workflow| workflow.sectors().iter().any(|known| known.id == *sector);
        self.known(known, "sector", sector.as_str())
    }

    /// Checks that the rules name this stage. Without rules any will do.
    ///
    /// # Errors
    /// [`Refusal::Missing`].
    pub fn knows_stage(&self, machine: Machine, stage: &StageId) -> Result<(), Refusal> {
        let known = |workflow: &Workflow| workflow.stage(machine, stage).is_some();
        self.known(known, "stage", stage.as_str())
    }

    fn known(
        &self,
        known: impl FnOnce(&Workflow) -> bool,
        what: &'static str,
        code: &str,
    ) -> Result<(), Refusal> {
        match &self.policy {
            Policy::Pinned(workflow) if !known(workflow) => {
                Err(Refusal::Missing { what, code: code.to_owned() })
            }
            _ => Ok(()),
        }
    }

    /// The actor's roles, without those that by their nature need a relation to the project which does not hold.
    pub fn roles_that_count(&self) -> Vec<String> {
        let needed = |role: &str| Relation::ALL.into_iter().find(|relation| relation.of_role() == Some(role));
        let counts = |role: &str| needed(role).is_none_or(|relation| self.relations.contains(&relation));
        let roles = self.actor.roles.iter().map(|role| role.0.as_str());
        roles.filter(|role| counts(role)).map(str::to_owned).collect()
    }

    /// The zone of deadlines: the programme's, else Istanbul's.
    pub fn zone(&self) -> &str {
        const USUAL: &str = "Europe/Istanbul";
        match &self.policy {
            Policy::Pinned(workflow) => deadlines::zone_of(workflow),
            Policy::Reconstruction | Policy::House => USUAL,
        }
    }

    /// The civil day of the decision in that zone.
    pub fn today(&self) -> Date {
        deadlines::day_in(self.zone(), self.now)
    }

    /// A parameter of the rules, by name.
    pub fn parameter(&self, name: &str) -> Option<&ParameterValue> {
        match &self.policy {
            Policy::Pinned(workflow) => workflow.parameter(name).map(|parameter| &parameter.value),
            Policy::Reconstruction | Policy::House => None,
        }
    }

    /// Whether the decision rebuilds what a document reports.
    pub const fn reconstructs(&self) -> bool {
        matches!(self.policy, Policy::Reconstruction)
    }
}

fn ruled(rules: &Workflow) -> impl FnOnce(StepRefusal) -> Refusal {
    |step| Refusal::Policy(Box::new(Ruled { step, digest: rules.digest().to_owned() }))
}
