//! A row of the ledger: one duty of one project or call, from its opening to its end.

use crate::{Directory, audience::Scope};
use jiff::{Timestamp, civil::Date};
use nidaa_domain::{Fact, RulesPin, project::PartnerRole};
use nidaa_kernel::{
    AccountLogin, CallCode, Country, Deadline, MilestoneKey, PartKey, Position, ProjectCode, SubgrantKey,
};
use nidaa_workflow::Workflow;
use serde::{Deserialize, Serialize};
use std::{fmt, mem::discriminant};

/// The event that changed a row, and who caused it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cause {
    /// Its place in the log.
    pub position: Position,
    /// Its type, such as `project_partner_invited`.
    pub event: String,
    /// When it was recorded.
    pub at: Timestamp,
    /// When it happened; before `at` where it was recorded later.
    pub happened: Timestamp,
    /// Who acted.
    pub by: AccountLogin,
}

impl Cause {
    pub(super) fn of(fact: &Fact) -> Self {
        Self {
            position: fact.position,
            event: fact.event.full_kind(),
            at: fact.recorded_at,
            happened: fact.occurred_at.min(fact.recorded_at),
            by: fact.meta.actor.clone(),
        }
    }
}

/// What within a project a duty is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// One partnership.
    Partner {
        /// The country.
        country: Country,
        /// As what it takes part.
        role: PartnerRole,
    },
    /// One milestone.
    Milestone(MilestoneKey),
    /// One amendment of the contract.
    Amendment(PartKey),
    /// One activity.
    Activity(PartKey),
    /// One report.
    Report(PartKey),
    /// One payment.
    Payment(PartKey),
    /// What one country says to one amendment.
    Consent {
        /// The amendment.
        amendment: PartKey,
        /// The country.
        country: Country,
    },
    /// One finding of a visit.
    Finding(PartKey),
    /// One condition of an approval, by its key.
    Condition(String),
    /// One document.
    Document(PartKey),
    /// One sub-grant.
    Subgrant(SubgrantKey),
    /// What one assessor owes. The key shows a number only, since who judges a proposal is not for everybody.
    Assessor {
        /// First, second, … account the proposal was given to.
        number: usize,
        /// The account.
        account: AccountLogin,
    },
}

impl Part {
    /// The part this one is a piece of: what ends that one ends this one.
    pub(super) fn within(&self) -> Option<Self> {
        match self {
            Self::Consent { amendment, .. } => Some(Self::Amendment(amendment.clone())),
            _ => None,
        }
    }
}

impl fmt::Display for Part {
    /// As the row's key ends: `DZ/partner`, or the part's own key.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Partner { country, role } => write!(f, "{country}/{}", role.as_str()),
            Self::Milestone(key) => key.fmt(f),
            Self::Amendment(key)
            | Self::Activity(key)
            | Self::Report(key)
            | Self::Payment(key)
            | Self::Document(key)
            | Self::Finding(key) => key.fmt(f),
            Self::Consent { amendment, country } => write!(f, "{amendment}/{country}"),
            Self::Condition(key) => key.fmt(f),
            Self::Subgrant(key) => key.fmt(f),
            Self::Assessor { number, .. } => number.fmt(f),
        }
    }
}

/// A deadline that became another one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Move {
    /// What held before.
    pub from: Option<Deadline>,
    /// What holds since.
    pub to: Option<Deadline>,
    /// Why.
    pub cause: Cause,
}

/// Time that the office gave beyond the rules.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grant {
    /// What it was given for: the key of a duty, which brings it to others that are due at the same close, or the code of
    /// a project that was let in late.
    pub of: String,
    /// What had been given before.
    pub before: Option<Deadline>,
    /// The deadline until then.
    pub from: Option<Deadline>,
    /// What gave it.
    pub cause: Cause,
}

/// A time in which the duty rests or is not owed: nobody is reminded, and no day counts as late.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pause {
    /// Why it began.
    pub since: Cause,
    /// Why it ended, once it has.
    pub until: Option<Cause>,
}

/// How a duty ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum End {
    /// It was done.
    Met,
    /// It is owed no longer, though it was not done.
    Lapsed,
    /// The office said that it is owed no longer.
    Excused,
}

/// The end of a duty.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Closing {
    /// How.
    pub how: End,
    /// Why.
    pub cause: Cause,
}

/// Who owes what to whom by when, under which rule, opened, moved and closed by which event.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Obligation {
    /// `<duty>/<project or call>[/<part>]`; the same duty opened again has the same key.
    pub key: String,
    /// Name of the duty in the policy.
    pub duty: String,
    /// The release of the policy it was opened under.
    pub rules: RulesPin,
    /// Audiences that owe it.
    pub owed_by: Vec<String>,
    /// Audience it is owed to.
    pub owed_to: String,
    /// The call, where there is one.
    pub call: Option<CallCode>,
    /// The project, unless a whole call carries the duty.
    pub project: Option<ProjectCode>,
    /// What within the project.
    pub part: Option<Part>,
    /// The day it was opened on in the programme's zone, from which deadlines after an event count.
    pub opened_on: Date,
    /// By when; `None` when it has no deadline, or the date it hangs on is not known yet.
    pub due: Option<Deadline>,
    /// Time the office granted for this duty alone.
    pub granted: Option<Deadline>,
    /// How it was given that time, the last time last; what was taken back is gone.
    #[serde(default)]
    pub grants: Vec<Grant>,
    /// What opened it.
    pub opened: Cause,
    /// How its deadline moved, the first move first.
    pub moves: Vec<Move>,
    /// When it rested.
    pub pauses: Vec<Pause>,
    /// When it was not owed, because it had ended by what was taken back or did not last. Its deadline did not wait.
    #[serde(default)]
    pub gaps: Vec<Pause>,
    /// How it ended, once it has.
    pub closed: Option<Closing>,
    /// How it would have ended since it was excused.
    #[serde(default)]
    pub overtaken: Option<Closing>,
    /// Places in the log at which it was spoken of.
    pub told: Vec<Position>,
    /// What was to be said up to here has been said, or was past when the duty was opened.
    pub told_until: Timestamp,
    /// Where the last telling began: after this, up to `told_until`.
    pub told_from: Timestamp,
}

impl Obligation {
    /// The policy's rule as mails name it: `<programme>/obligation/<id>`.
    pub fn rule(&self) -> String {
        format!("{}/obligation/{}", self.rules.programme, self.duty)
    }

    /// Whether an event opened it or moved its deadline.
    pub fn is_set_by(&self, event: Position) -> bool {
        let moved = |moved: &Move| moved.cause.position == event;
        self.opened.position == event || self.moves.iter().any(moved)
    }

    /// What last opened it, moved its deadline, let it rest or return, or ended it.
    pub fn last_turn(&self) -> &Cause {
        let breaks = self.pauses.iter().chain(&self.gaps);
        let turns = breaks.flat_map(|one| std::iter::once(&one.since).chain(&one.until));
        let all = turns.chain(self.moves.iter().map(|moved| &moved.cause));
        let all = all.chain(self.closed.as_ref().map(|closing| &closing.cause));
        all.max_by_key(|cause| cause.position)
            .filter(|cause| cause.position > self.opened.position)
            .unwrap_or(&self.opened)
    }

    /// Whether it is still owed.
    pub const fn is_open(&self) -> bool {
        self.closed.is_none()
    }

    /// Whether it is still owed, or would be if nobody had been excused from it.
    pub fn is_pending(&self) -> bool {
        self.is_open() || self.is_excused() && self.overtaken.is_none()
    }

    /// Whether the office said that it is owed no longer.
    pub fn is_excused(&self) -> bool {
        self.closed.as_ref().is_some_and(|closed| closed.how == End::Excused)
    }

    /// Whether only the office and whoever owes it may see it.
    pub const fn is_confidential(&self) -> bool {
        matches!(self.part, Some(Part::Assessor { .. }))
    }

    /// Whether it rests.
    pub fn rests(&self) -> bool {
        self.pauses.last().is_some_and(|pause| pause.until.is_none())
    }

    /// Times in which it was not to be done, as far as they are over: it rested, or was not owed. The earliest first.
    pub fn breaks(&self) -> Vec<(Timestamp, Timestamp)> {
        let all = self.pauses.iter().chain(&self.gaps);
        let over = all.filter_map(|one| Some((one.since.at, one.until.as_ref()?.at)));
        let mut breaks: Vec<_> = over.collect();
        breaks.sort();
        breaks
    }

    /// Owed again as it was; what would have been said meanwhile is not made up for.
    pub(super) fn reopen(&mut self, fact: &Fact) {
        if let Some(closed) = self.closed.take() {
            self.gaps.push(Pause { since: closed.cause, until: Some(Cause::of(fact)) });
        }
        (self.told_from, self.told_until) = (fact.recorded_at, fact.recorded_at);
    }

    /// Whether it is owed, does not rest, and its deadline is over at `now`.
    pub fn is_late(&self, now: Timestamp) -> bool {
        self.is_open() && !self.rests() && self.due.as_ref().is_some_and(|due| !due.in_time(now))
    }

    /// Whether it may hold another duty up. What is about one part of a project holds up nothing about another part of
    /// that kind.
    pub(super) fn concerns(&self, other: &Self) -> bool {
        let wholes = |row: &Self| [row.part.clone(), row.part.as_ref().and_then(Part::within)];
        let (mine, theirs) = (wholes(self), wholes(other));
        let pairs =
            mine.iter().flatten().flat_map(|mine| theirs.iter().flatten().map(move |other| (mine, other)));
        let mut alike = pairs.filter(|(mine, other)| discriminant(*mine) == discriminant(*other));
        alike.next().is_none_or(|(mine, other)| mine == other)
    }

    /// Code of what carries it: the project, else the call.
    pub fn subject(&self) -> &str {
        let call = self.call.as_ref().map_or("", CallCode::as_str);
        self.project.as_ref().map_or(call, ProjectCode::as_str)
    }

    /// What its audiences are about, under the rules it was opened under.
    pub(crate) fn scope<'a>(&self, directory: &'a Directory, rules: Option<&'a Workflow>) -> Scope<'a> {
        let project = self.project.as_ref().and_then(|code| directory.project(code.as_str()));
        let invited = match &self.part {
            Some(Part::Partner { country, .. } | Part::Consent { country, .. }) => Some(*country),
            _ => None,
        };
        let assessor = match &self.part {
            Some(Part::Assessor { account, .. }) => directory.person(account.as_str()),
            _ => None,
        };
        let assessor = assessor.map(|(login, _)| login);
        let scope = Scope { project, invited, assessor, ..Scope::default() };
        rules.map_or(scope, |rules| scope.under(rules))
    }
}
