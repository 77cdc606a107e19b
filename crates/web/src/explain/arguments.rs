//! What the sentences of refusals are told with: names for codes, figures with their currency, days in words.

mod answers;
mod grants;
mod judging;

use super::detail;
use crate::{Labels, say::Say};
use answers::{answer, filling, wording};
use grants::{amounts, deciding, of_people_and_days};
use judging::judging;
use nidaa_domain::Refusal;
use nidaa_i18n::Args;
use nidaa_kernel::{ApproxDate, Country, StageId};
use nidaa_workflow::{Machine, StepRefusal};

/// The values of a refusal's sentence, in the reader's words.
#[expect(clippy::too_many_lines, reason = "one table of all refusals: the compiler asks for each new one")]
pub(super) fn arguments(labels: &Labels, refusal: &Refusal) -> Args {
    let say = &labels.say;
    let date =
        |text: &str| text.parse::<ApproxDate>().map_or_else(|_| say.civil_end(text), |date| say.date(date));
    let args = Args::new();
    match refusal {
        Refusal::Policy(step) => policy(labels, step),
        Refusal::Stated { refusal, .. } => arguments(labels, refusal),
        Refusal::RoleMissing { needs, held } => {
            roles(args, labels, needs.iter().map(String::as_str), held.iter().map(String::as_str))
        }
        Refusal::AlreadyExists { what, code } => args.with("what", *what).with("code", code),
        Refusal::Missing { what, code } => args.with("what", *what).with("code", missed(labels, what, code)),
        Refusal::Empty { field } | Refusal::Malformed { field } => args.with("field", *field),
        Refusal::NamedTwice { code } => args.with("code", code),
        Refusal::YearOutOfRange { .. } | Refusal::TooLong { .. } => bounds(args, refusal),
        Refusal::PartnerIsOwner { country } | Refusal::NotAMemberState { country } => {
            args.with("country", country.name(say.lang))
        }
        Refusal::EndBeforeStart { start, end } => args.with("start", date(start)).with("end", date(end)),
        Refusal::NotLater { from, to } => args.with("from", from.to_string()).with("to", to.to_string()),
        Refusal::MilestoneOver { .. }
        | Refusal::MailOver { .. }
        | Refusal::MailNotHeld { .. }
        | Refusal::MailUnderWay { .. } => over(labels, refusal),
        Refusal::AddressScript { address } | Refusal::AddressSuppressed { address } => {
            args.with("address", address)
        }
        Refusal::UnknownPlaceholder { .. }
        | Refusal::LackingPlaceholder { .. }
        | Refusal::UnreadableWording { .. } => wording(args, refusal),
        Refusal::DeadlineNotLater { old, new } => args.with("old", date(old)).with("new", date(new)),
        Refusal::Deadline(bad) => args.with("date", bad.date.to_string()).with("zone", &bad.zone),
        Refusal::OneOfMany { .. } | Refusal::DecisionRefused { .. } | Refusal::OneOfSet { .. } => {
            nested(labels, refusal)
        }
        Refusal::NoWayBack { stage } => args.with("stage", labels.stage(Machine::Project, stage.as_str())),
        Refusal::NotInCall { .. }
        | Refusal::OwnCall { .. }
        | Refusal::CallOver { .. }
        | Refusal::NothingPrepared { .. }
        | Refusal::Unpreparable { .. }
        | Refusal::NotToPrepare { .. }
        | Refusal::NeedsRules { .. }
        | Refusal::DutyOver { .. }
        | Refusal::GrantedElsewhere { .. } => named(say, refusal),
        Refusal::Answer { form, fault } => answer(labels, form, fault),
        Refusal::FormNotOpen { .. } | Refusal::FileNotHandedIn { .. } | Refusal::FileNotAsSaid { .. } => {
            filling(labels, refusal)
        }
        Refusal::LinkState { .. }
        | Refusal::PartState { .. }
        | Refusal::FourEyes { .. }
        | Refusal::EarlyReturn { .. }
        | Refusal::NotYet { .. }
        | Refusal::StillNamed { .. }
        | Refusal::PartnersLater { .. }
        | Refusal::PeriodTold { .. }
        | Refusal::OutsideContract { .. }
        | Refusal::AnnouncedOutside { .. }
        | Refusal::TooEarly { .. }
        | Refusal::NotTheLastDecision { .. }
        | Refusal::DecisionHeld { .. }
        | Refusal::ExpiresTooSoon { .. }
        | Refusal::DayPassed { .. }
        | Refusal::NotADeputy { .. }
        | Refusal::NotYourCountry { .. } => of_people_and_days(labels, refusal),
        Refusal::WrongCurrency { wants } => args.with("wants", wants.as_str()),
        Refusal::NotTheGrant { .. }
        | Refusal::OtherCurrency { .. }
        | Refusal::OverGrant { .. }
        | Refusal::MoneyGivenOn { .. }
        | Refusal::OverEligible { .. }
        | Refusal::EligibleOverReported { .. }
        | Refusal::OverLine { .. }
        | Refusal::OtherSpender { .. }
        | Refusal::SpentOverLine { .. }
        | Refusal::SubgrantsExceedGrant { .. }
        | Refusal::SettledOverPaid { .. }
        | Refusal::SpentMoreThanGiven { .. } => amounts(say, refusal),
        Refusal::NotAssigned { .. }
        | Refusal::ConflictOfInterest { .. }
        | Refusal::NotScored { .. }
        | Refusal::MarkMissing { .. }
        | Refusal::MarkOffScale { .. }
        | Refusal::CommentNeeded { .. }
        | Refusal::ConditionState { .. }
        | Refusal::QuorumNotMet { .. }
        | Refusal::VoteOpen { .. }
        | Refusal::SubgrantOver { .. }
        | Refusal::PanelOver { .. }
        | Refusal::MayNotSit { .. }
        | Refusal::NoVoteInStage { .. }
        | Refusal::VotedElsewhere { .. } => judging(labels, refusal),
        Refusal::UnknownArea { .. }
        | Refusal::NotAFocalPoint { .. }
        | Refusal::NotTheList { .. }
        | Refusal::ItemsOpen { .. }
        | Refusal::ReasonNotListed { .. }
        | Refusal::HeadNotListed { .. }
        | Refusal::GrantNotStated { .. }
        | Refusal::GrantInOtherCurrency { .. }
        | Refusal::GrantOverEnvelope { .. } => deciding(labels, refusal),
        Refusal::StatesUnnamed
        | Refusal::NobodyToPromote
        | Refusal::EnvelopeNotSet
        | Refusal::NothingToAssign
        | Refusal::GrantUnknown
        | Refusal::NothingSelected
        | Refusal::NothingToCorrect
        | Refusal::NothingChanged
        | Refusal::NothingGranted => args,
    }
}

/// What is too much or too little.
fn bounds(args: Args, refusal: &Refusal) -> Args {
    match refusal {
        Refusal::YearOutOfRange { year, first, last } => args
            .with("year", year.to_string())
            .with("first", first.to_string())
            .with("last", last.to_string()),
        Refusal::TooLong { field, length, most } => {
            args.with("field", *field).with("length", length.to_string()).with("most", most.to_string())
        }
        _ => args,
    }
}

/// What is told by its code or its name alone.
fn named(say: &Say, refusal: &Refusal) -> Args {
    let args = Args::new();
    match refusal {
        Refusal::NotInCall { project, call } => args.with("project", project).with("call", call),
        Refusal::OwnCall { call } | Refusal::CallOver { call } => args.with("call", call),
        Refusal::NothingPrepared { docket } => args.with("docket", docket),
        Refusal::Unpreparable { command, why } => args.with("command", command).with("why", why),
        Refusal::NotToPrepare { command } | Refusal::NeedsRules { command } => args.with("command", command),
        Refusal::DutyOver { duty } => args.with("duty", duty),
        Refusal::GrantedElsewhere { duty, label, project } => args
            .with("duty", duty)
            .with("label", label.best(say.lang).1)
            .with_or_none("project", project.as_deref()),
        _ => args,
    }
}

/// What is over already, or never began to wait.
fn over(labels: &Labels, refusal: &Refusal) -> Args {
    let (say, args) = (&labels.say, Args::new());
    match refusal {
        Refusal::MilestoneOver { key, state } => {
            args.with("key", key).with("state", say.word("milestone", state))
        }
        Refusal::MailOver { mail, state }
        | Refusal::MailNotHeld { mail, state }
        | Refusal::MailUnderWay { mail, state } => {
            args.with("mail", mail).with("state", say.word("mail-state", state))
        }
        _ => args,
    }
}

/// What a refusal of one step of several is told with.
fn nested(labels: &Labels, refusal: &Refusal) -> Args {
    let args = Args::new();
    match refusal {
        Refusal::OneOfMany { project, refusal } => {
            args.with("project", project).with("refusal", detail(labels, refusal))
        }
        Refusal::DecisionRefused { place, decision, command, refusal } => {
            let args = args.with("place", place.to_string()).with("command", command);
            args.with("decision", decision).with("refusal", detail(labels, refusal))
        }
        Refusal::OneOfSet { place, command, refusal } => {
            let args = args.with("place", place.to_string()).with("command", command);
            args.with("refusal", detail(labels, refusal))
        }
        _ => args,
    }
}

/// The roles that would do, and those that the account has.
fn roles<'a>(
    args: Args,
    labels: &Labels,
    needs: impl Iterator<Item = &'a str>,
    held: impl Iterator<Item = &'a str>,
) -> Args {
    let held = Some(labels.roles(held)).filter(|held| !held.is_empty());
    args.with("needs", labels.roles(needs)).with_or_none("held", held)
}

fn policy(labels: &Labels, step: &StepRefusal) -> Args {
    let machine = if step.rule().contains("/call/") { Machine::Call } else { Machine::Project };
    let args = Args::new();
    match step {
        StepRefusal::Unknown { command, .. } => args.with("command", command),
        StepRefusal::NotOpen { stage, open_in, .. } => {
            let name = |stage: &StageId| labels.stage(machine, stage.as_str());
            let open = labels.say.row(open_in.iter().map(name));
            let open = if open.is_empty() { "none".to_owned() } else { open };
            args.with("stage", stage.as_ref().map_or_else(|| "none".to_owned(), name)).with("open_in", open)
        }
        StepRefusal::RoleMissing { needs, held, .. } => {
            let (needs, held) =
                (needs.iter().map(|role| role.0.as_str()), held.iter().map(|role| role.0.as_str()));
            roles(args, labels, needs, held)
        }
        StepRefusal::RelationMissing { role, needs, .. } => {
            let needs = labels.say.row(needs.iter().map(|relation| labels.say.word("relation", relation)));
            args.with("role", labels.say.word("role", &role.0)).with("needs", needs)
        }
        StepRefusal::Guard { explanation, .. } => {
            args.with("explanation", explanation.best(labels.say.lang).1)
        }
        StepRefusal::Unanswerable { .. } => args.with("explanation", "none"),
    }
}

/// What is missing, by its name where it is what a country gives.
fn missed(labels: &Labels, what: &str, code: &str) -> String {
    let country =
        || code.parse::<Country>().ok().filter(|_| ["consent", "partner", "renewal"].contains(&what));
    country().map_or_else(|| code.to_owned(), |country| country.name(labels.say.lang).clone())
}
