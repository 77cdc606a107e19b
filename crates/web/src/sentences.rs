//! Timelines in sentences: one message per kind of event, with the event's own fields as arguments.

mod grant;
mod journey;
mod mail;
mod partners;

pub(crate) use grant::place;

use crate::Labels;
use nidaa_app::TimelineEntry;
use nidaa_domain::{
    call::CallEvent,
    panel::PanelEvent,
    project::{Correction, Owner, ProjectEvent, RequestedBy, Span},
};
use nidaa_i18n::Args;
use nidaa_kernel::{Country, Deadline, InstitutionKey, LocalText, MilestoneKey, ProjectCode, StageId};
use nidaa_workflow::Machine;
use serde_json::Value;
use std::collections::{BTreeMap, HashMap};

/// Tells a timeline. It learns the titles of milestones as it goes, so entries are told in their order.
pub(crate) struct Teller<'a> {
    labels: &'a Labels,
    institutions: HashMap<String, String>,
    milestones: HashMap<String, String>,
    activities: HashMap<String, String>,
}

impl<'a> Teller<'a> {
    /// `institutions` are names of institutions by their keys, as far as the page knows them.
    pub fn new(labels: &'a Labels, institutions: HashMap<String, String>) -> Self {
        Self { labels, institutions, milestones: HashMap::new(), activities: HashMap::new() }
    }

    /// The entry as a sentence; the bare kind of an event that this program cannot read any more.
    pub fn tell(&mut self, entry: &TimelineEntry) -> String {
        let key = format!("event-{}", entry.kind);
        match self.arguments(entry) {
            Some(args) if nidaa_i18n::exists(&key) => self.labels.say.text(&key, &args),
            _ => entry.kind.clone(),
        }
    }

    /// The entries, each with its sentence. A payment that is taken back as a decision is told once: where the decision stands,
    /// in the words of the record, which names it.
    pub fn tell_all<'e>(&mut self, timeline: &'e [TimelineEntry]) -> Vec<(&'e TimelineEntry, String)> {
        let mut told: Vec<(&TimelineEntry, String)> = vec![];
        for entry in timeline {
            let sentence = self.tell(entry);
            match told.last_mut() {
                Some((_, decision)) if is_with_decision(entry) => *decision = sentence,
                _ => told.push((entry, sentence)),
            }
        }
        told
    }

    fn arguments(&mut self, entry: &TimelineEntry) -> Option<Args> {
        let (stream, kind) = entry.kind.split_once('-')?;
        let mut data = entry.data.clone();
        data.as_object_mut()?.entry("type").or_insert_with(|| Value::from(kind));
        match stream {
            "project" => serde_json::from_value(data).ok().map(|event| self.project(&event)),
            "call" => serde_json::from_value(data).ok().map(|event| self.call(&event)),
            "panel" => self.panel(data),
            "mail" => serde_json::from_value(data).ok().map(|event| self.mail(&event)),
            _ => None,
        }
    }

    fn project(&mut self, event: &ProjectEvent) -> Args {
        let args = Args::new();
        match event {
            ProjectEvent::Drafted { title, owner, .. } => {
                args.with("title", self.best(title)).with("owner", self.owner(owner))
            }
            ProjectEvent::Recorded { stage, wording, .. } => args
                .with("stage", self.labels.stage(Machine::Project, stage.as_str()))
                .with_or_none("wording", wording.clone()),
            ProjectEvent::Approved { granted, note, .. } => {
                let note = note.as_ref().filter(|note| !note.is_empty()).map(|note| self.best(note));
                args.with_or_none("granted", granted.map(|money| self.labels.say.money(money)))
                    .with_or_none("note", note)
            }
            ProjectEvent::PutOnReserve { rank, .. } => args.number("rank", i64::from(*rank)),
            ProjectEvent::Postponed { reason, requested_by, from_year, to_year, .. } => args
                .with("requested_by", wish(*requested_by))
                .with_or_none("from_year", from_year.map(|year| year.to_string()))
                .with("to_year", to_year.to_string())
                .with("reason", self.best(&reason.text)),
            ProjectEvent::MilestonePlanned { .. }
            | ProjectEvent::MilestoneRedated { .. }
            | ProjectEvent::MilestoneReached { .. }
            | ProjectEvent::MilestoneMissed { .. } => self.step(event),
            ProjectEvent::FoundIneligible { reason, .. }
            | ProjectEvent::Rejected { reason, .. }
            | ProjectEvent::Withdrawn { reason, .. }
            | ProjectEvent::Suspended { reason, .. }
            | ProjectEvent::PostponementDeclined { reason }
            | ProjectEvent::Terminated { reason, .. } => args.with("reason", self.best(&reason.text)),
            ProjectEvent::PartnerInvited { .. }
            | ProjectEvent::PartnerConfirmed { .. }
            | ProjectEvent::PartnerDeclined { .. }
            | ProjectEvent::PartnerWithdrawn { .. }
            | ProjectEvent::PartnerReplaced { .. } => self.partnership(event),
            ProjectEvent::Corrected { correction, reason, .. } => {
                self.correction(correction).with("reason", self.best(&reason.text))
            }
            ProjectEvent::SubgrantAwarded { subgrant, beneficiary, amount, purpose } => args
                .with("subgrant", subgrant.to_string())
                .with("beneficiary", beneficiary)
                .with("amount", self.labels.say.money(*amount))
                .with("purpose", self.best(purpose)),
            ProjectEvent::SubgrantSettled { subgrant, spent, returned } => args
                .with("subgrant", subgrant.to_string())
                .with("spent", spent.to_string())
                .with("returned", returned.to_string()),
            ProjectEvent::SubgrantCancelled { subgrant, reason } => {
                args.with("subgrant", subgrant.to_string()).with("reason", self.best(&reason.text))
            }
            ProjectEvent::TypeChosen { project_type } => {
                args.with("type", self.labels.project_type(project_type))
            }
            ProjectEvent::Answered { form, answers } => {
                args.with("form", self.labels.form(form)).number("answers", count(answers.len()))
            }
            ProjectEvent::DecisionReverted { .. }
            | ProjectEvent::ActReverted { .. }
            | ProjectEvent::PostponementRequested { .. }
            | ProjectEvent::RenewalsAsked { .. }
            | ProjectEvent::Resumed { .. }
            | ProjectEvent::RenewalsDone { .. }
            | ProjectEvent::ConsentRenewed { .. }
            | ProjectEvent::DocumentFiled { .. }
            | ProjectEvent::DocumentRenewed { .. } => self.journey(event),
            ProjectEvent::Grant(event) => self.grant(event),
            ProjectEvent::DraftRevised { .. }
            | ProjectEvent::ReturnedByFocalPoint { .. }
            | ProjectEvent::Declined { .. }
            | ProjectEvent::Readmitted { .. }
            | ProjectEvent::Endorsed { .. }
            | ProjectEvent::EligibilityChecked { .. }
            | ProjectEvent::FinalFicheSubmitted { .. }
            | ProjectEvent::FicheResubmitted { .. }
            | ProjectEvent::RevisionRequested { .. }
            | ProjectEvent::Promoted { .. }
            | ProjectEvent::ConditionSet { .. }
            | ProjectEvent::ProofReported { .. }
            | ProjectEvent::ConditionMet { .. }
            | ProjectEvent::ProofRejected { .. } => self.appraisal(event),
            ProjectEvent::SentToFocalPoint { .. }
            | ProjectEvent::Lapsed { .. }
            | ProjectEvent::FinalStageMissed { .. }
            | ProjectEvent::RevisionMissed { .. }
            | ProjectEvent::ReserveExpired { .. }
            | ProjectEvent::Submitted { .. }
            | ProjectEvent::FoundEligible { .. }
            | ProjectEvent::ShortListed { .. }
            | ProjectEvent::Activated { .. }
            | ProjectEvent::Closed { .. } => args,
        }
    }

    /// What happens between the draft and the contract.
    fn appraisal(&self, event: &ProjectEvent) -> Args {
        let args = Args::new();
        match event {
            ProjectEvent::DraftRevised { changes } => {
                let facts = changes.iter().map(|change| self.labels.say.word("draft-fact", change.fact()));
                args.with("facts", self.labels.say.row(facts))
            }
            ProjectEvent::ReturnedByFocalPoint { reason, .. } | ProjectEvent::Declined { reason, .. } => {
                args.with("reason", self.best(&reason.text))
            }
            ProjectEvent::Endorsed { note } => {
                let note = note.as_ref().filter(|note| !note.is_empty()).map(|note| self.best(note));
                args.with_or_none("note", note)
            }
            ProjectEvent::EligibilityChecked { checklist } => {
                let failed = checklist.iter().filter(|checked| !checked.passed);
                let failed =
                    self.labels.say.row(failed.map(|checked| self.labels.checklist_item(&checked.item)));
                args.with_or_none("failed", (!failed.is_empty()).then_some(failed))
            }
            ProjectEvent::FinalFicheSubmitted { fiche, .. }
            | ProjectEvent::FicheResubmitted { fiche, .. } => {
                args.with("requested", self.labels.say.money(fiche.requested))
            }
            ProjectEvent::RevisionRequested { round, comments, due, .. } => args
                .with("round", round.to_string())
                .with("due", self.deadline(due))
                .with("comments", self.best(comments)),
            ProjectEvent::Readmitted { until, reason, .. } => {
                args.with("until", self.deadline(until)).with("reason", self.best(&reason.text))
            }
            ProjectEvent::Promoted { rank, passing_over } => {
                let args = args.number_or_none("rank", rank.map(i64::from));
                args.with_or_none("reason", passing_over.as_ref().map(|reason| self.best(&reason.text)))
            }
            ProjectEvent::ConditionSet { condition, .. } => args
                .with("condition", self.best(&condition.text))
                .with("due", nidaa_i18n::date(self.labels.say.lang, condition.due)),
            ProjectEvent::ProofReported { condition, proof } => {
                args.with("condition", condition).with("proof", proof)
            }
            ProjectEvent::ConditionMet { condition } => args.with("condition", condition),
            ProjectEvent::ProofRejected { condition, reason } => {
                args.with("condition", condition).with("reason", self.best(&reason.text))
            }
            _ => args,
        }
    }

    /// A milestone's own events.
    fn step(&mut self, event: &ProjectEvent) -> Args {
        let args = Args::new();
        match event {
            ProjectEvent::MilestonePlanned { milestone, title, span, .. } => {
                let title = self.best(title);
                self.milestones.insert(milestone.to_string(), title.clone());
                args.with("title", title).with("span", self.span(*span))
            }
            ProjectEvent::MilestoneRedated { milestone, from, to, reason } => args
                .with("milestone", self.milestone(milestone))
                .with("from", self.span(*from))
                .with("to", self.span(*to))
                .with("reason", self.best(&reason.text)),
            ProjectEvent::MilestoneReached { milestone, span, participants } => {
                let args = args.with("milestone", self.milestone(milestone)).with("span", self.span(*span));
                match participants {
                    Some(count) => args.number("participants", i64::from(*count)),
                    None => args.with("participants", "none"),
                }
            }
            ProjectEvent::MilestoneMissed { milestone, reason } => args
                .with("milestone", self.milestone(milestone))
                .with_or_none("reason", reason.as_ref().map(|reason| self.best(&reason.text))),
            _ => args,
        }
    }

    /// A sealed vote lacks its vote, and is told all the same.
    fn panel(&self, mut data: Value) -> Option<Args> {
        let sealed = kind_of(&data) == Some("vote_cast") && data.get("vote").is_none();
        if sealed {
            data.as_object_mut()?.insert("vote".to_owned(), Value::from("abstain"));
        }
        let event: PanelEvent = serde_json::from_value(data).ok()?;
        let row = |logins: &[nidaa_kernel::AccountLogin]| {
            let row = self.labels.say.row(logins.iter().map(ToString::to_string));
            (!row.is_empty()).then_some(row)
        };
        let args = Args::new();
        Some(match &event {
            PanelEvent::Convened { call, day, begins, place, members, .. } => args
                .with("call", call.to_string())
                .with("day", self.labels.meeting(*day, *begins, place.as_deref()))
                .with_or_none("members", row(members)),
            PanelEvent::Moved { was, day, begins, place, reason } => args
                .with("was", nidaa_i18n::date(self.labels.say.lang, *was))
                .with("day", self.labels.meeting(*day, *begins, place.as_deref()))
                .with("reason", self.best(&reason.text)),
            PanelEvent::PresenceRecorded { present } => args.with_or_none("members", row(present)),
            PanelEvent::MemberRecused { project, member, ground } => args
                .with("project", project.to_string())
                .with("member", member.to_string())
                .with("ground", self.labels.say.word("ground", ground.as_str())),
            PanelEvent::VoteOpened { project } => args.with("project", project.to_string()),
            PanelEvent::VoteCast { project, member, vote } => {
                let vote = (!sealed).then(|| self.labels.say.word("vote", vote.as_str()));
                args.with("project", project.to_string())
                    .with("member", member.to_string())
                    .with_or_none("vote", vote)
            }
            PanelEvent::VoteClosed { project, tally, outcome, recused, set_aside } => args
                .with("project", project.to_string())
                .with("approve", tally.approve.to_string())
                .with("reserve", tally.reserve.to_string())
                .with("reject", tally.reject.to_string())
                .with("abstain", tally.abstain.to_string())
                .with_or_none("outcome", outcome.map(|vote| self.labels.say.word("vote", vote.as_str())))
                .with_or_none("recused", row(recused))
                .with_or_none("set_aside", row(set_aside)),
            PanelEvent::VoteLeftUndecided { project, have, need } => args
                .with("project", project.to_string())
                .with("have", have.to_string())
                .with("need", need.to_string()),
            PanelEvent::Adjourned {} => args,
        })
    }

    fn correction(&self, correction: &Correction) -> Args {
        let (fact, value, milestone) = match correction {
            Correction::Title(title) => ("title", self.best(title), None),
            Correction::Owner(owner) => ("owner", self.owner(owner), None),
            Correction::Sector(sector) => ("sector", self.labels.sector(sector.as_str()), None),
            Correction::ImplementationYear(year) => ("implementation_year", year.to_string(), None),
            Correction::MemberStatesCount(count) => ("member_states_count", count.to_string(), None),
            Correction::Recommendation(text) => ("recommendation", text.clone(), None),
            Correction::MilestoneDates { milestone, span } => {
                ("milestone_dates", self.span(*span), Some(self.milestone(milestone)))
            }
        };
        Args::new().with("fact", fact).with("value", value).with_or_none("milestone", milestone)
    }

    fn call(&self, event: &CallEvent) -> Args {
        let args = Args::new();
        match event {
            CallEvent::Drafted { title, .. } => {
                args.with_or_none("title", Some(self.best(title)).filter(|title| !title.is_empty()))
            }
            CallEvent::Recorded { stage, conducted, .. } => args
                .with("stage", self.labels.stage(Machine::Call, stage.as_str()))
                .with_or_none("conducted", conducted.map(|date| self.labels.say.date(date))),
            CallEvent::ThemesSet { themes } => {
                args.with("themes", self.labels.say.row(themes.iter().map(|theme| self.best(&theme.title))))
            }
            CallEvent::Announced { opens, closes, .. } => args
                .with("opens", nidaa_i18n::date(self.labels.say.lang, *opens))
                .with("closes", self.deadline(closes)),
            CallEvent::Opened { rules, closes, .. } => {
                let version = rules.version.to_string();
                let version = self.labels.say.with("page-call-rules-version", "version", version);
                let rules = [self.labels.programme(rules.programme.as_str()), version];
                args.with("closes", self.deadline(closes)).with("rules", self.labels.say.row(rules))
            }
            CallEvent::DeadlineExtended { from, to, reason } => args
                .with("from", self.deadline(from))
                .with("to", self.deadline(to))
                .with("reason", self.best(&reason.text)),
            CallEvent::GraceGranted { minutes, until, reason } => args
                .number("minutes", i64::from(*minutes))
                .with("until", self.labels.say.moment(*until))
                .with("reason", self.best(&reason.text)),
            CallEvent::ShortListPublished { projects, .. }
            | CallEvent::FinalListPublished { projects, .. } => args.number("projects", length(projects)),
            CallEvent::Cancelled { reason, .. } => args.with("reason", self.best(&reason.text)),
            CallEvent::ProjectsPostponed {
                projects,
                reason,
                requested_by,
                to_year,
                left_out,
                elsewhere,
                ..
            } => args
                .number("projects", length(projects))
                .with_or_none("elsewhere", (!elsewhere.is_empty()).then(|| self.each_in(elsewhere)))
                .with_or_none(
                    "left_out",
                    (!left_out.is_empty())
                        .then(|| self.labels.say.row(left_out.iter().map(ToString::to_string))),
                )
                .with("requested_by", wish(*requested_by))
                .with("to_year", to_year.to_string())
                .with("reason", self.best(&reason.text)),
            CallEvent::PostponementsReverted { projects, reason, .. } => {
                args.number("projects", length(projects)).with("reason", self.best(&reason.text))
            }
            CallEvent::StepReverted { step, reason, .. } => args
                .with("step", self.labels.say.word("decision", step))
                .with("reason", self.best(&reason.text)),
            CallEvent::EnvelopeSet { envelope } => args.with("envelope", self.labels.say.money(*envelope)),
            CallEvent::PromotionProposed { project, rank, left } => args
                .with("project", project.to_string())
                .number("rank", i64::from(*rank))
                .with_or_none("left", left.map(|left| left.to_string())),
            CallEvent::AssessorsAssigned { assignments, short } => {
                let short = self.labels.say.row(short.iter().map(ToString::to_string));
                args.number("assignments", i64::from(*assignments))
                    .with_or_none("short", (!short.is_empty()).then_some(short))
            }
            CallEvent::Closed { .. }
            | CallEvent::ImplementationStarted { .. }
            | CallEvent::Completed { .. }
            | CallEvent::PreappraisalStarted { .. }
            | CallEvent::FinalStageClosed { .. }
            | CallEvent::YearEnded { .. } => args,
        }
    }

    fn partner(&self, country: Country, role: &str) -> Args {
        let role = self.labels.say.word("partner-role", role);
        Args::new().with("country", self.country(country)).with("role", role)
    }

    fn owner(&self, owner: &Owner) -> String {
        match owner {
            Owner::State { country } => self.country(*country),
            Owner::Institution { institution } => self.institution(institution),
        }
    }

    fn institution(&self, key: &InstitutionKey) -> String {
        self.institutions.get(key.as_str()).cloned().unwrap_or_else(|| key.to_string())
    }

    fn milestone(&self, key: &MilestoneKey) -> String {
        self.milestones.get(key.as_str()).cloned().unwrap_or_else(|| key.to_string())
    }

    /// Projects in a row, each with its stage.
    fn each_in(&self, stages: &BTreeMap<ProjectCode, StageId>) -> String {
        let stage = |stage: &StageId| self.labels.stage(Machine::Project, stage.as_str());
        self.labels.say.row(stages.iter().map(|(code, at)| format!("{code} ({})", stage(at))))
    }

    fn country(&self, country: Country) -> String {
        country.name(self.labels.say.lang)
    }

    fn span(&self, span: Span) -> String {
        self.labels.say.span(span)
    }

    fn deadline(&self, deadline: &Deadline) -> String {
        self.labels.say.deadline(deadline)
    }

    fn best(&self, text: &LocalText) -> String {
        text.best(self.labels.say.lang).1.to_owned()
    }
}

/// Whether an entry is a record that is taken back with the decision that it was, which stands just before it.
fn is_with_decision(entry: &TimelineEntry) -> bool {
    entry.kind == "project-act_reverted" && entry.data.get("with_decision") == Some(&Value::Bool(true))
}

fn kind_of(data: &Value) -> Option<&str> {
    data.get("type").and_then(Value::as_str)
}

const fn wish(requested_by: RequestedBy) -> &'static str {
    match requested_by {
        RequestedBy::Owner => "owner",
        RequestedBy::Office => "office",
    }
}

fn length<T>(list: &[T]) -> i64 {
    count(list.len())
}

fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
