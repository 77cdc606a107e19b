//! What is wrong with what was sent, each at the input it is about.

use super::{data::Fault, typed::Typed};
use crate::{pages::form::Wrong, problem::Problem, reader::Reader};
use nidaa_app::Failure;
use nidaa_domain::Refusal;

/// What is told of a form that is shown again.
#[derive(Default)]
pub(super) struct Told {
    /// What stands above the form; its field is the path of an input.
    pub wrong: Option<Wrong>,
    /// Paths of inputs, and what is wrong with each.
    pub faults: Vec<(String, String)>,
}

impl Told {
    /// What cannot be meant.
    pub fn typed(reader: &Reader, faults: &[Fault]) -> Self {
        let say = reader.say();
        let faults: Vec<_> = faults.iter().map(|fault| (fault.path.clone(), say.t(fault.key))).collect();
        let wrong = faults.first().map(|(path, detail)| plain(path.clone(), detail.clone()));
        Self { wrong, faults }
    }

    /// What a rule refuses.
    ///
    /// # Errors
    /// A problem that the person can do nothing about.
    pub fn refused(reader: &Reader, typed: &Typed, problem: Problem) -> Result<Self, Problem> {
        let Problem::Failure(failure) = &problem else { return Err(problem) };
        let path = match &**failure {
            Failure::Refused(refusal) => place(refusal, typed).unwrap_or_default(),
            Failure::BadCommand(_) | Failure::NotFound { .. } => {
                let detail = problem.said(reader).detail;
                return Ok(Self { wrong: Some(plain(String::new(), detail)), faults: vec![] });
            }
            _ => String::new(),
        };
        let wrong = Wrong { field: path.clone(), ..Wrong::of(reader, problem)? };
        let faults = if path.is_empty() { vec![] } else { vec![(path, wrong.detail.clone())] };
        Ok(Self { wrong: Some(wrong), faults })
    }
}

fn plain(field: String, detail: String) -> Wrong {
    Wrong { field, detail, advice: None, rule: None, grounds: vec![] }
}

/// The input a refusal is about: the one it names, else the one that holds what it names.
fn place(refusal: &Refusal, typed: &Typed) -> Option<String> {
    let (member, text) = named(refusal);
    let found = member.and_then(|member| typed.find(Some(member), None));
    found.or_else(|| typed.find(None, Some(&text?))).map(str::to_owned)
}

fn named(refusal: &Refusal) -> (Option<&str>, Option<String>) {
    let is = |text: &dyn ToString| (None, Some(text.to_string()));
    match refusal.bare() {
        Refusal::Empty { field } | Refusal::Malformed { field } | Refusal::TooLong { field, .. } => {
            (Some(field), None)
        }
        Refusal::NotLater { .. } => (Some("to_year"), None),
        Refusal::ReasonNotListed { .. } => (Some("code"), None),
        Refusal::HeadNotListed { head, .. } => is(head),
        Refusal::EarlyReturn { .. } => (Some("text"), None),
        Refusal::EligibleOverReported { .. } => (Some("eligible"), None),
        Refusal::OverEligible { .. } => (Some("payment"), None),
        Refusal::YearOutOfRange { year, .. } => is(year),
        Refusal::AlreadyExists { what, code } | Refusal::Missing { what, code } => {
            (Some(what), Some(code.clone()))
        }
        Refusal::NamedTwice { code } => is(code),
        Refusal::PartnerIsOwner { country }
        | Refusal::NotAMemberState { country }
        | Refusal::LinkState { country, .. }
        | Refusal::StillNamed { country, .. }
        | Refusal::NotYourCountry { country } => is(country),
        Refusal::EndBeforeStart { end, .. } => is(end),
        Refusal::MilestoneOver { key, .. } | Refusal::SubgrantOver { key, .. } => is(key),
        Refusal::PartState { what, key, .. } => (Some(what), Some(key.clone())),
        Refusal::OverLine { line, .. } | Refusal::SpentOverLine { line, .. } => is(line),
        Refusal::OtherSpender { to, .. } => is(to),
        Refusal::NotYet { day }
        | Refusal::PartnersLater { day }
        | Refusal::DayPassed { day }
        | Refusal::OutsideContract { day, .. }
        | Refusal::TooEarly { day, .. } => is(day),
        Refusal::PeriodTold { .. } => (Some("period"), None),
        Refusal::AnnouncedOutside { .. } => (Some("changes"), None),
        Refusal::OwnCall { .. } | Refusal::CallOver { .. } => (Some("to_call"), None),
        Refusal::ExpiresTooSoon { until, .. } => is(until),
        Refusal::DeadlineNotLater { .. } => (Some("closes"), None),
        Refusal::AddressScript { address } => is(address),
        Refusal::UnknownArea { sector, .. } => is(sector),
        Refusal::NotAFocalPoint { account, .. } | Refusal::MayNotSit { account } => is(account),
        Refusal::MarkMissing { criterion } => is(criterion),
        Refusal::NotTheLastDecision { decision, .. } | Refusal::DecisionHeld { decision, .. } => is(decision),
        Refusal::ConditionState { condition, .. } => is(condition),
        Refusal::NoVoteInStage { project, .. } | Refusal::VotedElsewhere { project, .. } => is(project),
        Refusal::NothingSelected | Refusal::NotTheList { .. } => (Some("projects"), None),
        Refusal::ItemsOpen { .. } => (Some("checklist"), None),
        Refusal::GrantNotStated { .. }
        | Refusal::GrantInOtherCurrency { .. }
        | Refusal::GrantOverEnvelope { .. } => (Some("granted"), None),
        Refusal::Deadline(_)
        | Refusal::OverGrant { .. }
        | Refusal::OtherCurrency { .. }
        | Refusal::WrongCurrency { .. } => (Some("amount"), None),
        _ => (None, None),
    }
}
