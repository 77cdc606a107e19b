//! Institutions, projects and calls as far as mails need them.

use super::{KnownGrant, stakes::judged};
use jiff::civil::Date;
use nidaa_domain::{
    evaluation::{Evaluation, EvaluationEvent},
    institution::Contact,
    project::{
        Act, Change, Correction, FindingRecord, Grant, GrantEvent, LinkState, Owner, PartnerRole,
        ProjectEvent, Reversible, Span,
    },
};
use nidaa_kernel::{
    AccountLogin, CallCode, Country, Deadline, LocalText, Money, Position, ProgrammeId, ProjectCode, StageId,
};
use nidaa_mail::RefundWhy;
use std::collections::{BTreeMap, BTreeSet};

/// An institution, or the person of an account, as far as mails need it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownInstitution {
    /// Name.
    pub name: LocalText,
    /// Kind, such as `national_focal_point`; `person` of an account.
    pub kind: String,
    /// Country it stands in or speaks for.
    pub country: Option<Country>,
    /// Present contact.
    pub contact: Option<Contact>,
}

impl KnownInstitution {
    /// Whether somebody is known to act for it.
    pub fn answers(&self) -> bool {
        self.contact.is_some() || self.is_focal_point()
    }

    /// Whether it is its country's focal point.
    pub fn is_focal_point(&self) -> bool {
        self.kind == crate::audience::FOCAL_POINT
    }

    /// The state it speaks for; an international body, a university or an association stands in one and speaks for none.
    pub fn speaks_for(&self) -> Option<Country> {
        self.country.filter(|country| crate::audience::speaks_for(self, *country))
    }
}

/// A milestone as far as mails and duties need it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownMilestone {
    /// Title.
    pub title: LocalText,
    /// First and last day.
    pub span: Span,
}

/// A condition of an approval or a finding of a visit, as far as mails and duties need it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownTask {
    /// What is to be done.
    pub text: LocalText,
    /// Last day for it.
    pub due: Date,
}

/// A payment as far as mails need it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KnownPayment {
    /// How much.
    pub amount: Money,
    /// People who have approved it.
    pub approvals: u16,
}

/// A project as far as mails need it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownProject {
    /// Its code.
    pub code: ProjectCode,
    /// Title.
    pub title: LocalText,
    /// Owner.
    pub owner: Owner,
    /// Programme.
    pub programme: ProgrammeId,
    /// Call.
    pub call: Option<CallCode>,
    /// Time that was granted for what it owes, by duty.
    pub granted: BTreeMap<String, Deadline>,
    /// Until when it was let in after the close of its call.
    pub let_in: Option<Deadline>,
    /// Year of implementation.
    pub year: Option<i16>,
    /// Year of implementation before any postponement; none where only its call tells it.
    pub first_year: Option<i16>,
    /// Of each postponement the call with whose projects it is to be carried out, of each return none.
    targets: Vec<Option<CallCode>>,
    /// Milestones, by key.
    pub milestones: BTreeMap<String, KnownMilestone>,
    /// Partnerships that are asked for or hold.
    pub live_links: Vec<(Country, PartnerRole)>,
    /// How far the partnership that changed last had come before; `None` where it is new.
    pub link_before: Option<LinkState>,
    links: Vec<(Country, PartnerRole, LinkState)>,
    /// Present stage.
    pub stage: Option<StageId>,
    /// Conditions of its approval, by key.
    pub conditions: BTreeMap<String, KnownTask>,
    /// Findings of visits, by key.
    pub findings: BTreeMap<String, KnownTask>,
    /// Titles of the activities its contract promises, by key.
    pub activities: BTreeMap<String, LocalText>,
    /// What its contract says of money and people; none before one is signed.
    pub grant: Option<KnownGrant>,
    /// Items of the eligibility list that it was last found not to meet.
    pub failed: Vec<String>,
    /// Titles of its documents, by key.
    pub documents: BTreeMap<String, LocalText>,
    /// Payments that were asked for, by key.
    pub payments: BTreeMap<String, KnownPayment>,
    /// Its grant, for the sums that mails name.
    pub books: Grant,
    /// Accounts the proposal was ever given to, in the order in which they first got it.
    pub assessors: Vec<AccountLogin>,
    /// Who has the proposal, who declared what, who works on it and who scored it; without marks and words.
    pub judging: Evaluation,
    /// Those of them who have it and did not score it yet.
    pub scoring: BTreeSet<AccountLogin>,
    /// Decisions that stand, by the name of their event, each with the place in the log of the event that told people.
    pub decisions: Vec<(&'static str, Position)>,
    /// What happened within a stage and can be taken back by itself, to what, each with the event that told people of it.
    pub acts: Vec<(Act, String, Position)>,
    /// Decisions that were taken back by the last act which led to another stage, if any were, in the order they had fallen,
    /// each with that place.
    pub taken_back: Vec<(String, Position)>,
    /// Whether that act takes back more.
    goes_on: bool,
    /// Why money would have to come back, and in whose words; none before the project ended or its cost was fixed.
    pub refund_why: Option<(RefundWhy, LocalText)>,
}

impl KnownProject {
    pub(super) fn begun(event: &ProjectEvent) -> Option<Self> {
        let (ProjectEvent::Drafted { project, title, owner, programme, call, implementation_year, .. }
        | ProjectEvent::Recorded { project, title, owner, programme, call, implementation_year, .. }) = event
        else {
            return None;
        };
        Some(Self {
            code: project.clone(),
            title: title.clone(),
            owner: owner.clone(),
            programme: programme.clone(),
            call: call.clone(),
            granted: BTreeMap::new(),
            let_in: None,
            year: *implementation_year,
            first_year: *implementation_year,
            targets: Vec::new(),
            milestones: BTreeMap::new(),
            live_links: Vec::new(),
            link_before: None,
            links: Vec::new(),
            stage: event.stage().cloned(),
            conditions: BTreeMap::new(),
            findings: BTreeMap::new(),
            activities: BTreeMap::new(),
            grant: None,
            failed: Vec::new(),
            documents: BTreeMap::new(),
            payments: BTreeMap::new(),
            books: Grant::default(),
            assessors: Vec::new(),
            judging: Evaluation::default(),
            scoring: BTreeSet::new(),
            decisions: Vec::new(),
            acts: Vec::new(),
            taken_back: Vec::new(),
            goes_on: false,
            refund_why: None,
        })
    }

    /// Remembers which event told people of each decision; of a decision taken back, those told must hear.
    pub(super) fn decide(&mut self, event: &ProjectEvent, told_by: Position) {
        if let Some((act, part)) = event.act() {
            self.acts.push((act, part.to_owned(), told_by));
        }
        if let ProjectEvent::ActReverted { act, part, with_decision, .. } = event {
            self.take_back_act(*act, part, *with_decision);
        }
        if event.stage().is_none() {
            return;
        }
        if !self.goes_on {
            self.taken_back.clear();
        }
        let ProjectEvent::DecisionReverted { decision, rest, .. } = event else {
            self.goes_on = false;
            self.decisions.push((event.kind(), told_by));
            return;
        };
        self.goes_on = rest.is_some_and(|rest| rest > 0);
        if let Some(place) = self.decisions.iter().rposition(|(kind, _)| kind == decision) {
            let (kind, told_by) = self.decisions.remove(place);
            self.taken_back.insert(0, (kind.to_owned(), told_by));
        }
    }

    /// Decisions of which those told must hear when the last act takes them back, or is about to.
    pub fn falling(&self) -> Vec<(String, Position)> {
        match self.taken_back.as_slice() {
            [] => {
                let last = self.decisions.last().map(|(kind, told_by)| ((*kind).to_owned(), *told_by));
                last.into_iter().collect()
            }
            back => back.to_vec(),
        }
    }

    /// With a decision, that decision tells of it.
    fn take_back_act(&mut self, act: Act, part: &str, with_decision: bool) {
        let Some(at) = self.acts.iter().rposition(|(known, of, _)| *known == act && of == part) else {
            return;
        };
        let (_, _, told_by) = self.acts.remove(at);
        if with_decision {
            return;
        }
        self.decisions.retain(|(_, told)| *told != told_by);
        self.taken_back = vec![(Reversible::new(act.as_str(), Some(part)).to_string(), told_by)];
    }

    pub(super) fn follow(&mut self, event: &ProjectEvent) {
        self.refund_why = refund_why(event).or_else(|| self.refund_why.take());
        match event {
            ProjectEvent::Postponed { to_year, to_call, .. } => {
                self.year = Some(*to_year);
                self.targets.push(to_call.clone());
            }
            ProjectEvent::Resumed { .. } => self.targets.push(None),
            ProjectEvent::Readmitted { until, .. } => self.let_in = Some(until.clone()),
            ProjectEvent::DecisionReverted { decision, implementation_year, .. } => {
                self.year = *implementation_year;
                // An end that was none leaves nothing to give back.
                if is_end(decision) {
                    self.refund_why = None;
                }
                if matches!(decision.as_str(), "postponed" | "resumed") {
                    self.targets.pop();
                }
                // With the approval goes what it was given under.
                if decision == "approved" {
                    self.conditions.clear();
                }
            }
            ProjectEvent::PartnerInvited { country, role } => self.link(*country, *role, LinkState::Invited),
            ProjectEvent::PartnerConfirmed { country, role } => {
                self.link(*country, *role, LinkState::Confirmed);
            }
            ProjectEvent::PartnerDeclined { country, role, stays, .. } => {
                self.books.decline(*country, *role);
                if !stays {
                    self.link(*country, *role, LinkState::Declined);
                }
            }
            ProjectEvent::PartnerWithdrawn { country, role, .. } => {
                self.link(*country, *role, LinkState::Withdrawn);
            }
            ProjectEvent::PartnerReplaced { country, role, .. } => {
                self.link(*country, *role, LinkState::Replaced);
            }
            ProjectEvent::MilestonePlanned { milestone, title, span, .. } => {
                let known = KnownMilestone { title: title.clone(), span: *span };
                self.milestones.insert(milestone.to_string(), known);
            }
            ProjectEvent::MilestoneRedated { milestone, to, .. } => self.redate(milestone.as_str(), *to),
            ProjectEvent::Corrected { correction, .. } => self.correct(correction),
            ProjectEvent::EligibilityChecked { checklist } => {
                let failed = checklist.iter().filter(|checked| !checked.passed);
                self.failed = failed.map(|checked| checked.item.clone()).collect();
            }
            ProjectEvent::DocumentFiled { document, title, .. } => {
                self.documents.insert(document.to_string(), title.clone());
            }
            ProjectEvent::ConditionSet { condition, .. } => {
                let task = KnownTask { text: condition.text.clone(), due: condition.due };
                self.conditions.insert(condition.key.clone(), task);
            }
            ProjectEvent::ActReverted { act, part, .. } => {
                self.books.take_back(*act, part);
                let approved = self.payments.get_mut(part).filter(|_| *act == Act::PaymentApproved);
                if let Some(known) = approved {
                    known.approvals = known.approvals.saturating_sub(1);
                }
            }
            ProjectEvent::Grant(event) => self.follow_grant(event),
            _ => {}
        }
        if let Some(stage) = event.stage() {
            self.stage = Some(stage.clone());
        }
    }

    pub(super) fn follow_evaluation(&mut self, event: &EvaluationEvent) {
        self.judging = judged(std::mem::take(&mut self.judging), event);
        match event {
            EvaluationEvent::AssessorAssigned { assessor, .. } => {
                if !self.assessors.contains(assessor) {
                    self.assessors.push(assessor.clone());
                }
                self.scoring.insert(assessor.clone());
            }
            EvaluationEvent::AssessorReleased { assessor, .. } | EvaluationEvent::Scored { assessor, .. } => {
                self.scoring.remove(assessor);
            }
            EvaluationEvent::ConflictDeclared { .. }
            | EvaluationEvent::ConflictLifted { .. }
            | EvaluationEvent::PersonListed { .. } => {}
        }
    }

    /// The call with whose projects it is to be carried out, while it is postponed to one.
    pub fn target(&self) -> Option<&CallCode> {
        self.targets.last()?.as_ref()
    }

    /// The people of its contract, each by what the contract names them.
    pub fn people(&self) -> impl Iterator<Item = (&str, &KnownInstitution)> {
        let people = self.grant.iter().flat_map(|grant| &grant.people);
        people.map(|(role, person)| (*role, person))
    }

    /// Money that would have to come back now that the project has ended, or whose cost is fixed.
    pub fn refund_due(&self) -> Option<Money> {
        self.books.books().map(|books| books.refund_due()).filter(|due| due.minor > 0)
    }

    fn follow_grant(&mut self, event: &GrantEvent) {
        let is_turn =
            matches!(event, GrantEvent::AmendmentApproved { .. } | GrantEvent::AmendmentBegun { .. });
        let before = is_turn.then(|| self.books.standing()).flatten();
        self.books.evolve(event);
        let turned = before.and_then(|was| Some(was.differences(&self.books.standing()?)));
        if let Some(grant) = &mut self.grant {
            grant.follow(event, turned.unwrap_or_default());
        }
        match event {
            GrantEvent::ContractSigned { contract, .. } => {
                self.grant = Some(KnownGrant::of(contract, self.owner.country()));
                let told = contract.activities.iter();
                self.activities
                    .extend(told.map(|planned| (planned.activity.to_string(), planned.title.clone())));
            }
            GrantEvent::AmendmentRequested { changes, .. } => changes.iter().for_each(|record| {
                if let Change::Activity { activity } = &record.change {
                    self.activities.insert(activity.activity.to_string(), activity.title.clone());
                }
            }),
            GrantEvent::PaymentRequested { payment, amount, .. } => {
                let asked = KnownPayment { amount: *amount, approvals: 0 };
                self.payments.insert(payment.to_string(), asked);
            }
            GrantEvent::PaymentApproved { payment, .. } => {
                if let Some(known) = self.payments.get_mut(payment.as_str()) {
                    known.approvals = known.approvals.saturating_add(1);
                }
            }
            GrantEvent::VisitRecorded { findings, .. } => {
                let task = |record: &FindingRecord| KnownTask { text: record.text.clone(), due: record.due };
                self.findings
                    .extend(findings.iter().map(|record| (record.finding.to_string(), task(record))));
            }
            _ => {}
        }
    }

    fn correct(&mut self, correction: &Correction) {
        match correction {
            Correction::Title(title) => self.title.clone_from(title),
            Correction::Owner(owner) => self.owner.clone_from(owner),
            Correction::ImplementationYear(year) => self.correct_year(*year),
            Correction::MilestoneDates { milestone, span } => self.redate(milestone.as_str(), *span),
            _ => {}
        }
    }

    /// After a postponement it is the later year that was told wrongly, and not the one the project had come from.
    fn correct_year(&mut self, year: i16) {
        self.year = Some(year);
        if !self.decisions.iter().any(|(kind, _)| *kind == "postponed") {
            self.first_year = Some(year);
        }
    }

    fn redate(&mut self, key: &str, span: Span) {
        if let Some(milestone) = self.milestones.get_mut(key) {
            milestone.span = span;
        }
    }

    fn link(&mut self, country: Country, role: PartnerRole, state: LinkState) {
        let place = self.links.iter().position(|(of, as_what, _)| (*of, *as_what) == (country, role));
        self.link_before = place.map(|place| self.links.swap_remove(place).2);
        self.links.push((country, role, state));
        self.live_links.retain(|link| *link != (country, role));
        if state.is_live() {
            self.live_links.push((country, role));
        }
    }
}

fn is_end(decision: &str) -> bool {
    matches!(decision, "withdrawn" | "terminated")
}

/// What an event says of money that would have to come back after it.
fn refund_why(event: &ProjectEvent) -> Option<(RefundWhy, LocalText)> {
    match event {
        ProjectEvent::Terminated { reason, .. } => Some((RefundWhy::Terminated, reason.text.clone())),
        ProjectEvent::Withdrawn { reason, .. } => Some((RefundWhy::Withdrawn, reason.text.clone())),
        ProjectEvent::Grant(event) => matches!(**event, GrantEvent::FinalReportAccepted { .. })
            .then(|| (RefundWhy::Accounted, LocalText::default())),
        _ => None,
    }
}
