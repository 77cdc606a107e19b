//! What other streams said at the time of a decision: people, institutions, scores, money, granted time.

use super::fork::Life;
use crate::session::{attachments, envelope_of, final_documents_late, surroundings};
use jiff::Timestamp;
use nidaa_automation::Desk;
use nidaa_domain::{
    AnyEvent, Context, Fact, KnownFile, OwnerInstitution, Policy, Relation, Surroundings,
    account::Account,
    call::CallEvent,
    evaluation::{Case, Evaluation, average, counted},
    institution::Institution,
    project::{Owner, Project, ProjectEvent},
    writers_of,
};
use nidaa_kernel::{AccountLogin, Actor, Money};
use nidaa_workflow::{Answer, Attachment, Due, Machine, ObligationRule, Workflow};
use std::collections::{BTreeMap, HashMap};

/// Streams beside the call and its projects, as they stand at the place in the log that was reached.
#[derive(Default)]
pub(super) struct Registers {
    accounts: HashMap<String, Account>,
    institutions: HashMap<String, Institution>,
    evaluations: HashMap<String, Evaluation>,
    /// Who owed what by when.
    pub desk: Desk,
}

impl Registers {
    pub fn follow(&mut self, fact: &Fact) {
        let subject = fact.subject().to_owned();
        match &fact.event {
            AnyEvent::Account(event) => {
                let account = self.accounts.entry(subject).or_default();
                *account = std::mem::take(account).evolve(event);
            }
            AnyEvent::Institution(event) => {
                let institution = self.institutions.entry(subject).or_default();
                *institution = std::mem::take(institution).evolve(event);
            }
            AnyEvent::Evaluation(event) => {
                let evaluation = self.evaluations.entry(subject).or_default();
                *evaluation = std::mem::take(evaluation).evolve(event);
            }
            _ => {}
        }
    }

    /// What a decision about the call looked at.
    pub fn around_call(&self, fact: &Fact, life: &Life, policy: Policy) -> Context {
        let granted = life.projects.values().filter_map(|project| project.granted);
        let granted = granted.fold(0_i64, |sum, granted| sum.saturating_add(granted.minor));
        let stages = life.projects.values().filter_map(|project| project.stage.as_ref());
        let around = Surroundings {
            projects_open: open(life, &policy),
            project_stages: stages.map(ToString::to_string).collect(),
            projects_begun: those(life, |project| project.begun),
            refunds_outstanding: those(life, |project| project.refund_outstanding().is_some()),
            granted: Some(granted),
            final_documents_late: self.final_documents_late(life, &policy, fact.recorded_at),
            ..Surroundings::default()
        };
        // What follows from a project that gives up its grant is the program's own to say.
        let actor = match &fact.event {
            AnyEvent::Call(CallEvent::PromotionProposed { .. }) => Actor::system(),
            _ => self.actor(fact),
        };
        Context { actor, relations: vec![], now: fact.recorded_at, policy, around }
    }

    /// What a decision about a project looked at. `project` is as its command would have it.
    pub fn around_project(&self, fact: &Fact, project: &Project, life: &Life, rules: &Workflow) -> Context {
        let (now, actor) = (fact.recorded_at, self.actor(fact));
        let mut around = Surroundings {
            owner_institution: self.owner_institution(project),
            excused: self.desk.ledger.excused(fact.subject()),
            passed: nidaa_domain::passed(rules, &life.call, now),
            registered: self.is_registered(project, rules, now),
            focal_point_on_duty: self.has_focal_point(project, rules, now),
            files: handed_in(fact, project),
            taken_back_with: life.call.code.clone().filter(|_| fact.meta.command == "revert_call_step"),
            ..surroundings(Some(&life.call), project, now)
        };
        around.time_granted = !around.in_time
            && (self.is_granted_time(fact.subject(), rules, now)
                || project.readmitted.as_ref().is_some_and(|until| until.in_time(now)));
        let timed = self.in_granted_time(fact.subject(), rules, now);
        around.time_for =
            timed.flat_map(|duty| writers_of(&duty.met_by).chain(writers_of(&duty.lapsed_by))).collect();
        (around.scores, around.average) = self.merits(fact.subject(), project);
        purse(&mut around, project, life, rules);
        let on_duty = fact.meta.on_behalf_of.as_ref().unwrap_or(&actor.login);
        let relations = self.relations(&actor, on_duty, project, rules, now);
        around.principal.clone_from(&fact.meta.on_behalf_of);
        Context { actor, relations, now, policy: Policy::Pinned(rules.clone()), around }
    }

    /// Who acted, with the roles of that day, or as deputy with those of the one represented; who has no account is the
    /// program itself.
    fn actor(&self, fact: &Fact) -> Actor {
        let (login, account) = (&fact.meta.actor, |login: &AccountLogin| self.accounts.get(login.as_str()));
        let day = nidaa_domain::usual_day(fact.recorded_at);
        let known = match &fact.meta.on_behalf_of {
            Some(principal) => account(principal).and_then(|principal| principal.represented_by(login, day)),
            None => account(login).and_then(|account| account.actor.clone()),
        };
        known.unwrap_or_else(Actor::system)
    }

    fn owner_institution(&self, project: &Project) -> Option<OwnerInstitution> {
        let Some(Owner::Institution { institution }) = &project.owner else { return None };
        let owner = self.institutions.get(institution.as_str()).filter(|owner| owner.key.is_some())?;
        Some(OwnerInstitution { kind: owner.kind.clone(), country: owner.country })
    }

    /// The institutions that may speak for the owner: itself, or all of its state.
    fn seats<'a>(&'a self, owner: &'a Owner) -> impl Iterator<Item = &'a Institution> {
        self.institutions.values().filter(move |seat| match owner {
            Owner::Institution { institution } => seat.key.as_ref() == Some(institution),
            Owner::State { country } => seat.country == Some(*country),
        })
    }

    fn is_registered(&self, project: &Project, rules: &Workflow, now: Timestamp) -> bool {
        let (Some(owner), Some(sector)) = (&project.owner, &project.sector) else { return false };
        let day = nidaa_domain::day_under(rules, now);
        self.seats(owner).any(|seat| seat.is_registered(sector, day))
    }

    /// Whether anybody was on duty as focal point of the project's area.
    fn has_focal_point(&self, project: &Project, rules: &Workflow, now: Timestamp) -> bool {
        let (Some(owner @ Owner::State { country }), Some(sector)) = (&project.owner, &project.sector) else {
            return false;
        };
        let day = nidaa_domain::day_under(rules, now);
        let national: Vec<Institution> = self.seats(owner).cloned().collect();
        let acts = |account: &Account| account.is_focal_point_of(*country);
        match Institution::on_duty(&national, sector, day) {
            Some(logins) => {
                logins.into_iter().filter_map(|login| self.accounts.get(login.as_str())).any(acts)
            }
            None => self.accounts.values().any(acts),
        }
    }

    /// What the actor was to the project; where focal points were appointed for the area, only they are.
    fn relations(
        &self,
        actor: &Actor,
        on_duty: &AccountLogin,
        project: &Project,
        rules: &Workflow,
        now: Timestamp,
    ) -> Vec<Relation> {
        let mut relations = Relation::between(actor, project, Some(rules));
        if let (Some(owner @ Owner::State { .. }), Some(sector)) = (&project.owner, &project.sector) {
            let day = nidaa_domain::day_under(rules, now);
            let national: Vec<Institution> = self.seats(owner).cloned().collect();
            if Institution::on_duty(&national, sector, day).is_some_and(|logins| !logins.contains(&on_duty)) {
                relations.retain(|relation| *relation != Relation::FocalPoint);
            }
        }
        relations
    }

    /// Projects that the end of the final stage would end at once.
    fn final_documents_late(&self, life: &Life, policy: &Policy, now: Timestamp) -> Vec<String> {
        let Policy::Pinned(rules) = policy else { return vec![] };
        let projects = life.projects.values();
        let projects = projects.filter_map(|one| Some((one.code.as_ref()?.as_str(), one.stage.as_ref()?)));
        let has_time = |code: &str, ends: &str| {
            let mut timed = self.in_granted_time(code, rules, now);
            timed.any(|duty| writers_of(&duty.lapsed_by).any(|name| name == ends))
        };
        final_documents_late(rules, &life.call, projects, has_time, now)
    }

    /// Whether the office granted this project time beyond the call's close that has not run out.
    fn is_granted_time(&self, project: &str, rules: &Workflow, now: Timestamp) -> bool {
        let closes = Due::Date("call.closes".to_owned());
        let deadline = |duty: &ObligationRule| rules.deadline(duty.deadline.as_ref()?);
        let mut timed = self.in_granted_time(project, rules, now);
        timed.any(|duty| deadline(duty).is_some_and(|deadline| deadline.due == closes))
    }

    /// Duties for which the office granted this project time that has not run out.
    fn in_granted_time<'a>(
        &'a self,
        project: &str,
        rules: &'a Workflow,
        now: Timestamp,
    ) -> impl Iterator<Item = &'a ObligationRule> {
        let timed = self.desk.ledger.in_granted_time(project, now);
        timed.filter_map(|row| rules.obligation(&row.duty))
    }

    /// Number and average of the scores that counted on that day.
    fn merits(&self, code: &str, project: &Project) -> (i64, i64) {
        let Some(evaluation) = self.evaluations.get(code) else { return (0, 0) };
        let open = self.accounts.values().filter(|account| account.open);
        let people: Vec<Actor> = open.filter_map(|account| account.actor.clone()).collect();
        let scores = counted(evaluation, &Case::of(project), &people);
        (i64::try_from(scores.len()).unwrap_or(i64::MAX), average(&scores))
    }
}

/// What was answered with had been handed in, or it would not have been answered.
fn handed_in(fact: &Fact, project: &Project) -> BTreeMap<String, KnownFile> {
    let now = match &fact.event {
        AnyEvent::Project(ProjectEvent::Answered { answers, .. }) => {
            answers.values().flatten().flat_map(Answer::attachments).collect()
        }
        _ => vec![],
    };
    let files = now.into_iter().chain(attachments(project));
    let known = |file: &Attachment| KnownFile { media_type: file.media_type.clone(), bytes: file.bytes };
    files.map(|file| (file.sha256.clone(), known(file))).collect()
}

/// What is left of the call's envelope without this project, and who stands before it on the reserve list.
fn purse(around: &mut Surroundings, project: &Project, life: &Life, rules: &Workflow) {
    let others = || life.projects.values().filter(|other| other.code != project.code);
    let envelope = envelope_of(&life.call, rules);
    let left = envelope.map(|envelope| {
        let held =
            others().filter_map(|other| other.granted).filter(|held| held.currency == envelope.currency);
        held.fold(envelope.minor, |left, held| left.saturating_sub(held.minor))
    });
    around.ranks_taken = others().filter_map(|other| other.reserve_rank).collect();
    let fits = |asked: Money| left.is_none_or(|left| asked.minor <= left);
    let before = |other: &&Project| {
        let earlier = other.reserve_rank.zip(project.reserve_rank).is_some_and(|(rank, own)| rank < own);
        earlier && other.requested().is_none_or(fits)
    };
    around.reserve_ahead = i64::try_from(others().filter(before).count()).unwrap_or(i64::MAX);
    (around.money_left, around.money_currency) = (left, envelope.map(|envelope| envelope.currency));
}

/// Projects of the call that are not in a final stage.
fn open(life: &Life, policy: &Policy) -> i64 {
    let Policy::Pinned(rules) = policy else { return 0 };
    let ended = |project: &&Project| {
        let stage = project.stage.as_ref().and_then(|stage| rules.stage(Machine::Project, stage));
        stage.is_some_and(|stage| stage.is_final)
    };
    i64::try_from(life.projects.values().filter(|project| !ended(project)).count()).unwrap_or(i64::MAX)
}

/// Projects of which something holds, by code.
fn those(life: &Life, holds: fn(&Project) -> bool) -> Vec<String> {
    let those = life.projects.values().filter(|project| holds(project));
    those.filter_map(|project| project.code.as_ref()).map(ToString::to_string).collect()
}
