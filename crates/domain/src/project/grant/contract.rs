//! What was agreed, and how an amendment changes it.

use super::{LineAmount, Shift};
use crate::Refusal;
use crate::institution::Contact;
use crate::project::{PartnerRole, Span};
use jiff::{ToSpan as _, Unit, civil::Date};
use nidaa_kernel::{ApproxDate, Country, LocalText, Money, PartKey};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Money for one head, spent by one of those who take part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BudgetLine {
    /// Its key within the project.
    pub line: PartKey,
    /// The partner that spends it; the owner where none is named.
    #[serde(default)]
    pub partner: Option<Country>,
    /// Head, as the programme's parameter `budget_heads` lists them.
    pub head: String,
    /// How much.
    pub amount: Money,
}

/// An activity the contract promises.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PlannedActivity {
    /// Its key within the project.
    pub activity: PartKey,
    /// Title in the languages it is given in.
    pub title: LocalText,
    /// Kind, such as `workshop`.
    pub kind: String,
    /// When it should happen.
    pub span: Span,
    /// Partners whose people or experts it needs.
    #[serde(default)]
    pub partners: Vec<Country>,
}

/// What was agreed: as signed, the baseline; with every approved amendment and transfer, what holds now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Contract {
    /// Number of the contract, as it is written on it.
    pub number: String,
    /// Day of the last signature.
    #[schemars(with = "String", extend("format" = "date"))]
    pub signed_on: Date,
    /// First day of the implementation.
    #[schemars(with = "String", extend("format" = "date"))]
    pub starts: Date,
    /// Last day of the implementation.
    #[schemars(with = "String", extend("format" = "date"))]
    pub ends: Date,
    /// Who answers for the project and approves its documents.
    pub responsible_authority: Contact,
    /// Who is written to.
    pub contact_person: Contact,
    /// The money, line by line.
    pub budget: Vec<BudgetLine>,
    /// What will be done.
    #[serde(default)]
    pub activities: Vec<PlannedActivity>,
}

/// One change of a contract. Each holds the whole new value of one thing, so that what it replaces has the same shape.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "what", rename_all = "snake_case", deny_unknown_fields)]
pub enum Change {
    /// The implementation begins on another day.
    Starts {
        /// First day.
        #[schemars(with = "String", extend("format" = "date"))]
        starts: Date,
    },
    /// The implementation ends on another day. Alone it is a no-cost extension.
    Ends {
        /// Last day.
        #[schemars(with = "String", extend("format" = "date"))]
        ends: Date,
    },
    /// Somebody else answers for the project.
    ResponsibleAuthority {
        /// Who.
        person: Contact,
    },
    /// Somebody else is written to.
    ContactPerson {
        /// Who.
        person: Contact,
    },
    /// A budget line is new, or another than it was.
    Line {
        /// The line as it will be.
        line: BudgetLine,
    },
    /// A budget line is given up.
    NoLine {
        /// The line.
        line: PartKey,
    },
    /// An activity is new, or another than it was.
    Activity {
        /// The activity as it will be.
        activity: PlannedActivity,
    },
    /// An activity is given up.
    NoActivity {
        /// The activity.
        activity: PartKey,
    },
    /// A country takes part.
    Partner {
        /// The country.
        country: Country,
        /// As what.
        role: PartnerRole,
    },
    /// A country no longer takes part.
    NoPartner {
        /// The country.
        country: Country,
        /// As what.
        role: PartnerRole,
    },
}

/// A change beside what it replaces.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ChangeRecord {
    /// What will hold.
    pub change: Change,
    /// What held when it was asked for, in the same shape; none where nothing was.
    pub was: Option<Change>,
}

impl Change {
    /// Name of the thing it changes: two changes of one thing contradict each other.
    pub fn thing(&self) -> String {
        match self {
            Self::Starts { .. } => "starts".to_owned(),
            Self::Ends { .. } => "ends".to_owned(),
            Self::ResponsibleAuthority { .. } => "responsible_authority".to_owned(),
            Self::ContactPerson { .. } => "contact_person".to_owned(),
            Self::Line { line } => format!("line {}", line.line),
            Self::NoLine { line } => format!("line {line}"),
            Self::Activity { activity } => format!("activity {}", activity.activity),
            Self::NoActivity { activity } => format!("activity {activity}"),
            Self::Partner { country, role } | Self::NoPartner { country, role } => {
                format!("{} {country}", role.as_str())
            }
        }
    }

    /// Whether everybody who takes part is touched by it, whoever is named: the time of the work is everybody's time.
    const fn is_of_all(&self) -> bool {
        matches!(self, Self::Starts { .. } | Self::Ends { .. })
    }

    /// Whether somebody joins or leaves by it.
    pub(super) const fn is_of_partners(&self) -> bool {
        matches!(self, Self::Partner { .. } | Self::NoPartner { .. })
    }

    fn countries(&self) -> Vec<Country> {
        match self {
            Self::Line { line } => line.partner.into_iter().collect(),
            Self::Activity { activity } => activity.partners.clone(),
            Self::Partner { country, .. } | Self::NoPartner { country, .. } => vec![*country],
            _ => Vec::new(),
        }
    }
}

impl ChangeRecord {
    /// The activity to which it gives other days.
    pub fn moved_activity(&self) -> Option<&PlannedActivity> {
        let Change::Activity { activity } = &self.change else { return None };
        let is_same =
            matches!(&self.was, Some(Change::Activity { activity: was }) if was.span == activity.span);
        (!is_same).then_some(activity)
    }

    /// Whether a partner must agree to it: it is named by what will hold or by what held.
    pub fn concerns(&self, country: Country) -> bool {
        let named = |change: &Change| change.countries().contains(&country);
        self.change.is_of_all() || named(&self.change) || self.was.as_ref().is_some_and(named)
    }

    /// Countries named by it. Those that everybody shares in are not named.
    pub(super) fn named(&self) -> BTreeSet<Country> {
        let was = self.was.iter().flat_map(Change::countries);
        self.change.countries().into_iter().chain(was).collect()
    }

    /// Whether it touches everybody who takes part.
    pub(super) const fn is_of_all(&self) -> bool {
        self.change.is_of_all()
    }
}

impl Contract {
    /// How many months it runs, the begun ones whole: one of a year has twelve.
    pub(in crate::project) fn months(&self) -> i64 {
        let after = self.ends.tomorrow().unwrap_or(self.ends);
        let Ok(span) = self.starts.until((Unit::Month, after)) else { return 0 };
        let whole = i64::from(span.get_months());
        // What begins on the last day of a longer month ends a month later with the last day of a shorter one.
        let is_whole = |months: i64| {
            let end = self.starts.checked_add(months.months());
            end.is_ok_and(|end| end.day() < self.starts.day() && end == self.ends)
        };
        whole + i64::from(span.get_days() > 0 && !is_whole(whole))
    }

    /// The line of this key.
    pub fn line(&self, key: &PartKey) -> Option<&BudgetLine> {
        self.budget.iter().find(|line| line.line == *key)
    }

    /// The activity of this key.
    pub fn activity(&self, key: &PartKey) -> Option<&PlannedActivity> {
        self.activities.iter().find(|activity| activity.activity == *key)
    }

    /// What a change would replace, in the same shape. Partnerships are the project's, so they have none here.
    pub(super) fn present(&self, change: &Change) -> Option<Change> {
        match change {
            Change::Starts { .. } => Some(Change::Starts { starts: self.starts }),
            Change::Ends { .. } => Some(Change::Ends { ends: self.ends }),
            Change::ResponsibleAuthority { .. } => {
                Some(Change::ResponsibleAuthority { person: self.responsible_authority.clone() })
            }
            Change::ContactPerson { .. } => {
                Some(Change::ContactPerson { person: self.contact_person.clone() })
            }
            Change::Line { line } => self.line(&line.line).cloned().map(|line| Change::Line { line }),
            Change::NoLine { line } => self.line(line).cloned().map(|line| Change::Line { line }),
            Change::Activity { activity } => self.planned(&activity.activity),
            Change::NoActivity { activity } => self.planned(activity),
            Change::Partner { .. } | Change::NoPartner { .. } => None,
        }
    }

    /// What a later form of the contract says otherwise, each beside what it replaces; what was given up comes last.
    pub fn differences(&self, later: &Self) -> Vec<ChangeRecord> {
        let whole = [
            Change::Starts { starts: later.starts },
            Change::Ends { ends: later.ends },
            Change::ResponsibleAuthority { person: later.responsible_authority.clone() },
            Change::ContactPerson { person: later.contact_person.clone() },
        ];
        let lines = later.budget.iter().map(|line| Change::Line { line: line.clone() });
        let activities =
            later.activities.iter().map(|activity| Change::Activity { activity: activity.clone() });
        let gone = self.budget.iter().filter(|line| later.line(&line.line).is_none());
        let gone = gone.map(|line| Change::NoLine { line: line.line.clone() });
        let dropped = self.activities.iter().filter(|one| later.activity(&one.activity).is_none());
        let dropped = dropped.map(|one| Change::NoActivity { activity: one.activity.clone() });
        let all = whole.into_iter().chain(lines).chain(activities).chain(gone).chain(dropped);
        let beside = all.map(|change| ChangeRecord { was: self.present(&change), change });
        beside.filter(|record| record.was.as_ref() != Some(&record.change)).collect()
    }

    fn planned(&self, key: &PartKey) -> Option<Change> {
        self.activity(key).cloned().map(|activity| Change::Activity { activity })
    }

    /// The contract with the change.
    pub(super) fn change(&mut self, change: &Change) {
        match change {
            Change::Starts { starts } => self.starts = *starts,
            Change::Ends { ends } => self.ends = *ends,
            Change::ResponsibleAuthority { person } => self.responsible_authority = person.clone(),
            Change::ContactPerson { person } => self.contact_person = person.clone(),
            Change::Line { line } => match self.budget.iter_mut().find(|known| known.line == line.line) {
                Some(known) => *known = line.clone(),
                None => self.budget.push(line.clone()),
            },
            Change::NoLine { line } => self.budget.retain(|known| known.line != *line),
            Change::Activity { activity } => {
                match self.activities.iter_mut().find(|known| known.activity == activity.activity) {
                    Some(known) => *known = activity.clone(),
                    None => self.activities.push(activity.clone()),
                }
            }
            Change::NoActivity { activity } => self.activities.retain(|known| known.activity != *activity),
            Change::Partner { .. } | Change::NoPartner { .. } => {}
        }
    }

    /// Takes days on which the contract runs. What is known to the month or the year only may lie partly outside.
    pub(super) fn check_within(&self, span: Span) -> Result<(), Refusal> {
        let is_outside = |day: &ApproxDate| day.last_day() < self.starts || self.ends < day.first_day();
        let outside = [span.start, span.end].into_iter().find(is_outside);
        outside.map_or(Ok(()), |day| Err(self.outside(day.to_string())))
    }

    /// Takes a day on which the contract runs.
    pub(super) fn check_day(&self, day: Date) -> Result<(), Refusal> {
        if (self.starts..=self.ends).contains(&day) { Ok(()) } else { Err(self.outside(day.to_string())) }
    }

    fn outside(&self, day: String) -> Refusal {
        Refusal::OutsideContract { day, first: self.starts.to_string(), last: self.ends.to_string() }
    }

    /// The contract after money went from one line to another.
    pub(super) fn shift(&mut self, Shift { from, to, amount }: &Shift) {
        let minus = Money { minor: amount.minor.saturating_neg(), ..*amount };
        self.add(&LineAmount { line: from.clone(), amount: minus });
        self.add(&LineAmount { line: to.clone(), amount: *amount });
    }

    /// Adds to a line, or takes from it where the amount is negative.
    fn add(&mut self, amount: &LineAmount) {
        if let Some(line) = self.budget.iter_mut().find(|line| line.line == amount.line) {
            line.amount.minor = line.amount.minor.saturating_add(amount.amount.minor);
        }
    }
}
