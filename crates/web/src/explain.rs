//! What a failure says to a person, in the reader's language: what happened, under which rule, what would help.

mod grounds;
mod said;
mod simulated;
mod slips;

pub use grounds::{Grounds, Known, Passes};
pub use simulated::explain_simulation;

use crate::Labels;
use nidaa_app::{Failure, FileFault};
use nidaa_domain::Refusal;
use nidaa_i18n::Args;
use nidaa_kernel::{ApproxDate, ProjectCode, StageId};
use nidaa_workflow::{AnswerFault, MEDIA_TYPES, Machine, StepRefusal, media_name};

/// A failure in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// Short name for scripts, such as `partner-is-owner`.
    pub code: &'static str,
    /// What kind of failure it is.
    pub title: String,
    /// What happened.
    pub detail: String,
    /// Id of the rule that said no.
    pub rule: Option<String>,
    /// What would make it pass.
    pub advice: Option<String>,
    /// What the policy's rule rests on, where a policy said no.
    pub grounds: Option<Grounds>,
}

/// Puts a failure into words.
pub fn explain(labels: &Labels, failure: &Failure) -> Said {
    let Failure::Refused(refusal) = failure else { return plain(labels, failure) };
    let advice = format!("refusal-{}-advice", refusal.code());
    Said {
        code: refusal.code(),
        title: labels.say.t("page-error-refused-title"),
        detail: detail(labels, refusal),
        rule: Some(refusal.rule()),
        advice: nidaa_i18n::exists(&advice).then(|| labels.say.text(&advice, &arguments(labels, refusal))),
        grounds: refusal.ruled().and_then(|ruled| Grounds::of(labels, ruled)),
    }
}

fn plain(labels: &Labels, failure: &Failure) -> Said {
    let detail = match failure {
        Failure::BadCommand(bad) => slips::told(&labels.say, bad),
        // What is wrong with a request is said by whoever read it, for the one who wrote the request.
        Failure::BadRequest { .. } => {
            format!("{} {failure}", labels.say.t("problem-bad-request"))
        }
        Failure::File(fault) => {
            labels.say.text(&format!("problem-{}", failure.code()), &of_file(labels, fault))
        }
        _ => labels.say.t(&format!("problem-{}", problem(failure))),
    };
    Said {
        code: failure.code(),
        title: labels.say.t(title(failure)),
        detail,
        rule: None,
        advice: None,
        grounds: None,
    }
}

fn of_file(labels: &Labels, fault: &FileFault) -> Args {
    match fault {
        FileFault::Empty => Args::new(),
        FileFault::TooLarge { limit } => Args::new().with("limit", labels.say.size(*limit as u64)),
        FileFault::Kind { found } => {
            let kinds = MEDIA_TYPES.iter().map(|kind| media_name(kind).to_owned());
            Args::new().with("found", found).with("kinds", labels.say.row(kinds))
        }
    }
}

/// Name of the message; what is broken inside is not told apart to people.
fn problem(failure: &Failure) -> &'static str {
    match failure.code() {
        "unreadable" => "unavailable",
        code => code,
    }
}

fn title(failure: &Failure) -> &'static str {
    match failure {
        Failure::Refused(_) => "page-error-refused-title",
        Failure::NotFound { .. } => "page-error-not-found-title",
        Failure::SignInNeeded => "page-error-sign-in-title",
        Failure::Unreadable(_) | Failure::RulesMissing(_) | Failure::Store(_) => {
            "page-error-unavailable-title"
        }
        Failure::BadCommand(_)
        | Failure::BadRequest { .. }
        | Failure::File(_)
        | Failure::CommandReused(_)
        | Failure::PreviewMoved { .. }
        | Failure::Busy => "page-error-title",
    }
}

fn detail(labels: &Labels, refusal: &Refusal) -> String {
    let key = format!("refusal-{}", refusal.code());
    if nidaa_i18n::exists(&key) {
        labels.say.text(&key, &arguments(labels, refusal))
    } else {
        refusal.to_string()
    }
}

fn arguments(labels: &Labels, refusal: &Refusal) -> Args {
    let say = &labels.say;
    let date =
        |text: &str| text.parse::<ApproxDate>().map_or_else(|_| text.to_owned(), |date| say.date(date));
    let args = Args::new();
    match refusal {
        Refusal::Policy(step) => policy(labels, step),
        Refusal::RoleMissing { needs } => args.with("needs", labels.roles(needs.iter().map(String::as_str))),
        Refusal::AlreadyExists { what, code } | Refusal::Missing { what, code } => {
            args.with("what", *what).with("code", code)
        }
        Refusal::Empty { field } | Refusal::Malformed { field } => args.with("field", *field),
        Refusal::NamedTwice { code } => args.with("code", code),
        Refusal::YearOutOfRange { year, first, last } => args
            .with("year", year.to_string())
            .with("first", first.to_string())
            .with("last", last.to_string()),
        Refusal::PartnerIsOwner { country } | Refusal::NotAMemberState { country } => {
            args.with("country", country.name(say.lang))
        }
        Refusal::LinkState { country, state, needs } => {
            let needs = say.row(needs.split(", ").map(|state| say.word("link", state)));
            args.with("country", country.name(say.lang))
                .with("state", say.word("link", state))
                .with("needs", needs)
        }
        Refusal::EndBeforeStart { start, end } => args.with("start", date(start)).with("end", date(end)),
        Refusal::NotLater { from, to } => args.with("from", from.to_string()).with("to", to.to_string()),
        Refusal::MilestoneOver { key, state } => {
            args.with("key", key).with("state", say.word("milestone", state))
        }
        Refusal::MailOver { mail, state } | Refusal::MailNotHeld { mail, state } => {
            args.with("mail", mail).with("state", say.word("mail-state", state))
        }
        Refusal::TooLong { field, length, most } => {
            args.with("field", *field).with("length", length.to_string()).with("most", most.to_string())
        }
        Refusal::AddressScript { address } => args.with("address", address),
        Refusal::UnknownPlaceholder { .. } | Refusal::UnreadableWording { .. } => wording(args, refusal),
        Refusal::DeadlineNotLater { old, new } => args.with("old", date(old)).with("new", date(new)),
        Refusal::Deadline(bad) => args.with("date", bad.date.to_string()).with("zone", &bad.zone),
        Refusal::NotInCall { project, call } => args.with("project", project).with("call", call),
        Refusal::OwnCall { call } | Refusal::CallOver { call } => args.with("call", call),
        Refusal::OneOfMany { project, refusal } => {
            args.with("project", project).with("refusal", detail(labels, refusal))
        }
        Refusal::NothingPrepared { docket } => args.with("docket", docket),
        Refusal::Unpreparable { command, why } => args.with("command", command).with("why", why),
        Refusal::DecisionRefused { decision, refusal } => {
            args.with("decision", decision).with("refusal", detail(labels, refusal))
        }
        Refusal::OneOfSet { place, command, refusal } => {
            let args = args.with("place", place.to_string()).with("command", command);
            args.with("refusal", detail(labels, refusal))
        }
        Refusal::NoWayBack { stage } => args.with("stage", labels.stage(Machine::Project, stage.as_str())),
        Refusal::NotToPrepare { command } | Refusal::NeedsRules { command } => args.with("command", command),
        Refusal::Answer { form, fault } => answer(labels, form, fault),
        Refusal::FormNotOpen { .. } | Refusal::FileNotHandedIn { .. } | Refusal::FileNotAsSaid { .. } => {
            filling(labels, refusal)
        }
        Refusal::DutyOver { duty } => args.with("duty", duty),
        Refusal::PartState { .. }
        | Refusal::FourEyes { .. }
        | Refusal::NotYet { .. }
        | Refusal::PeriodTold { .. }
        | Refusal::OutsideContract { .. }
        | Refusal::TooEarly { .. }
        | Refusal::NotTheLastDecision { .. }
        | Refusal::ExpiresTooSoon { .. }
        | Refusal::DayPassed { .. }
        | Refusal::NotADeputy { .. }
        | Refusal::NotYourCountry { .. } => of_people_and_days(labels, refusal),
        Refusal::WrongCurrency { wants } => args.with("wants", wants.as_str()),
        Refusal::NotTheGrant { .. }
        | Refusal::OtherCurrency { .. }
        | Refusal::OverGrant { .. }
        | Refusal::OverLine { .. }
        | Refusal::SpentOverLine { .. }
        | Refusal::SubgrantsExceedGrant { .. }
        | Refusal::SettledOverPaid { .. }
        | Refusal::SpentMoreThanGiven { .. } => amounts(refusal),
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
        | Refusal::GrantNotStated { .. }
        | Refusal::GrantInOtherCurrency { .. }
        | Refusal::GrantOverEnvelope { .. } => deciding(labels, refusal),
        Refusal::NobodyToPromote
        | Refusal::NothingToAssign
        | Refusal::GrantUnknown
        | Refusal::NothingSelected
        | Refusal::NothingToCorrect
        | Refusal::NothingChanged
        | Refusal::NothingGranted => args,
    }
}

/// What refusals of forms and files are told with.
fn filling(labels: &Labels, refusal: &Refusal) -> Args {
    let (say, args) = (&labels.say, Args::new());
    match refusal {
        Refusal::FormNotOpen { form, stage, open_in } => {
            let name = |stage: &StageId| labels.stage(Machine::Project, stage.as_str());
            args.with("form", labels.form(form))
                .with("stage", stage.as_ref().map_or_else(|| "none".to_owned(), name))
                .with("open_in", say.row(open_in.iter().map(name)))
        }
        Refusal::FileNotHandedIn { file } => args.with("file", file),
        Refusal::FileNotAsSaid { file, media_type, bytes } => {
            args.with("file", file).with("type", media_type).with("size", say.size(*bytes))
        }
        _ => args,
    }
}

/// What refusals of entries in the register, lists, checklists and grants within an envelope are told with.
fn deciding(labels: &Labels, refusal: &Refusal) -> Args {
    let (say, args) = (&labels.say, Args::new());
    let row = |codes: &[ProjectCode]| {
        let codes = say.row(codes.iter().map(ToString::to_string));
        if codes.is_empty() { "none".to_owned() } else { codes }
    };
    match refusal {
        Refusal::UnknownArea { sector, nearest } => {
            args.with("sector", sector).with_or_none("nearest", nearest.clone())
        }
        Refusal::NotAFocalPoint { account, lacks, nearest } => {
            args.with("account", account).with("lacks", *lacks).with_or_none("nearest", nearest.clone())
        }
        Refusal::NotTheList { missing, foreign } => {
            args.with("missing", row(missing)).with("foreign", row(foreign))
        }
        Refusal::ItemsOpen { items, .. } => {
            args.with("items", say.row(items.iter().map(|item| labels.checklist_item(item))))
        }
        Refusal::GrantNotStated { left, .. } => args.with("left", left.to_string()),
        Refusal::GrantInOtherCurrency { asked, left, .. } => {
            args.with("asked", asked.to_string()).with("wants", left.currency.as_str())
        }
        Refusal::GrantOverEnvelope { asked, left, .. } => {
            args.with("asked", asked.to_string()).with("left", left.to_string())
        }
        _ => args,
    }
}

/// What refusals about amounts are told with.
fn amounts(refusal: &Refusal) -> Args {
    let args = Args::new();
    match refusal {
        Refusal::NotTheGrant { sum, grant } => {
            args.with("sum", sum.to_string()).with("grant", grant.to_string())
        }
        Refusal::OtherCurrency { found, needs } => args.with("found", found).with("needs", needs),
        Refusal::OverGrant { asked, left } => {
            args.with("asked", asked.to_string()).with("left", left.to_string())
        }
        Refusal::OverLine { line, gives, has } => {
            args.with("line", line).with("gives", gives.to_string()).with("has", has.to_string())
        }
        Refusal::SpentOverLine { line, spent, has } => {
            args.with("line", line).with("spent", spent.to_string()).with("has", has.to_string())
        }
        Refusal::SubgrantsExceedGrant { granted, committed, asked } => args
            .with("granted", granted.to_string())
            .with("committed", committed.to_string())
            .with("asked", asked.to_string()),
        Refusal::SettledOverPaid { settled, paid } => {
            args.with("settled", settled.to_string()).with("paid", paid.to_string())
        }
        Refusal::SpentMoreThanGiven { given, spent } => {
            args.with("given", given.to_string()).with("spent", spent.to_string())
        }
        _ => args,
    }
}

fn answer(labels: &Labels, form: &str, fault: &AnswerFault) -> Args {
    let bound = |number: &Option<i64>| number.map(|number| number.to_string());
    let args = Args::new().with("form", labels.form(form)).with("field", labels.field(form, fault.field()));
    match fault {
        AnswerFault::Unknown { .. } | AnswerFault::NotAsked { .. } => args,
        AnswerFault::Kind { wants, .. } => args.with("wants", wants.as_str()),
        AnswerFault::TooManyWords { words, limit, .. } => {
            args.number("words", i64::try_from(*words).unwrap_or(i64::MAX)).number("limit", *limit)
        }
        AnswerFault::OutOfRange { value, min, max, .. } => args
            .with("value", value.to_string())
            .with_or_none("min", bound(min))
            .with_or_none("max", bound(max)),
        AnswerFault::NotAChoice { choice, .. } => args.with("choice", choice),
        AnswerFault::WrongCurrency { wants, .. } => args.with("wants", wants.as_str()),
        AnswerFault::NotAMemberState { country, .. } => args.with("country", country.name(labels.say.lang)),
        AnswerFault::BadFile { file, .. } => args.with("file", file),
        AnswerFault::FileName { file, instead, .. } => args.with("file", file).with("instead", instead),
        AnswerFault::FileTooLarge { file, bytes, limit, .. } => {
            args.with("file", file).with("bytes", bytes.to_string()).with("limit", limit.to_string())
        }
    }
}

/// What refusals of evaluations, panels, conditions and sub-grants are told with.
fn judging(labels: &Labels, refusal: &Refusal) -> Args {
    let say = &labels.say;
    let args = Args::new();
    match refusal {
        Refusal::NotAssigned { account } => args.with("account", account),
        Refusal::ConflictOfInterest { account, ground } => {
            args.with("account", account).with("ground", say.word("ground", ground))
        }
        Refusal::NotScored { stage } => args.with("stage", labels.stage(Machine::Project, stage)),
        Refusal::MarkMissing { criterion } => args.with("criterion", labels.criterion(criterion)),
        Refusal::MarkOffScale { criterion, lowest, highest } => args
            .with("criterion", labels.criterion(criterion))
            .with("lowest", lowest.to_string())
            .with("highest", highest.to_string()),
        Refusal::CommentNeeded { criterion, below } => {
            args.with("criterion", labels.criterion(criterion)).with("below", below.to_string())
        }
        Refusal::ConditionState { condition, state } => {
            args.with("condition", condition).with("state", say.word("condition", state))
        }
        Refusal::QuorumNotMet { have, need } => {
            args.number("have", i64::from(*have)).number("need", i64::from(*need))
        }
        Refusal::VoteOpen { project } => args.with("project", project),
        Refusal::SubgrantOver { key, state } => {
            args.with("key", key).with("state", say.word("subgrant", state))
        }
        Refusal::PanelOver { panel } => args.with("panel", panel),
        Refusal::MayNotSit { account } => args.with("account", account),
        Refusal::NoVoteInStage { project, stage } => {
            args.with("project", project).with("stage", labels.stage(Machine::Project, stage))
        }
        Refusal::VotedElsewhere { project, panel } => args.with("project", project).with("panel", panel),
        _ => args,
    }
}

/// What is wrong with words of the office.
fn wording(args: Args, refusal: &Refusal) -> Args {
    match refusal {
        Refusal::UnknownPlaceholder { field, name, line, column, nearest } => args
            .with("field", *field)
            .with("name", name)
            .with("line", line.to_string())
            .with("column", column.to_string())
            .with_or_none("nearest", nearest.clone()),
        Refusal::UnreadableWording { field, line, message } => {
            args.with("field", *field).with("line", line.to_string()).with("message", message)
        }
        _ => args,
    }
}

/// Of parts of a grant, deputies, days and decisions taken back.
fn of_people_and_days(labels: &Labels, refusal: &Refusal) -> Args {
    let (say, args) = (&labels.say, Args::new());
    let date =
        |text: &str| text.parse::<ApproxDate>().map_or_else(|_| text.to_owned(), |date| say.date(date));
    match refusal {
        Refusal::PartState { what, key, state, needs } => {
            let needs = say.row(needs.split(", ").map(|state| say.word("part-state", state)));
            args.with("what", *what)
                .with("key", key)
                .with("state", say.word("part-state", state))
                .with("needs", needs)
        }
        Refusal::FourEyes { account } => args.with("account", account),
        Refusal::NotYet { day } | Refusal::DayPassed { day } => args.with("day", date(day)),
        Refusal::PeriodTold { report, from, to } => {
            args.with("report", report).with("from", date(from)).with("to", date(to))
        }
        Refusal::OutsideContract { day, first, last } => {
            args.with("day", date(day)).with("first", date(first)).with("last", date(last))
        }
        Refusal::TooEarly { day, after, first } => {
            args.with("day", date(day)).with("after", *after).with("first", date(first))
        }
        Refusal::ExpiresTooSoon { until, needs } => {
            args.with("until", date(until)).with("needs", date(needs))
        }
        Refusal::NotTheLastDecision { decision, last, followers } => {
            let named = say.row(followers.iter().map(|one| say.word("decision", one)));
            args.with("decision", say.word("decision", decision))
                .with_or_none("last", last.as_ref().map(|last| say.word("decision", last)))
                .with_or_none("followers", Some(named).filter(|_| !followers.is_empty()))
        }
        Refusal::NotADeputy { account, principal } => {
            args.with("account", account).with("principal", principal)
        }
        Refusal::NotYourCountry { country } => args.with("country", country.name(say.lang)),
        _ => args,
    }
}

fn policy(labels: &Labels, step: &StepRefusal) -> Args {
    let machine = if step.rule().contains("/call/") { Machine::Call } else { Machine::Project };
    let args = Args::new();
    match step {
        StepRefusal::Unknown { command, .. } => args.with("command", command),
        StepRefusal::NotOpen { stage, open_in, .. } => {
            let name = |stage: &nidaa_kernel::StageId| labels.stage(machine, stage.as_str());
            let open = labels.say.row(open_in.iter().map(name));
            let open = if open.is_empty() { "none".to_owned() } else { open };
            args.with("stage", stage.as_ref().map_or_else(|| "none".to_owned(), name)).with("open_in", open)
        }
        StepRefusal::RoleMissing { needs, .. } => {
            args.with("needs", labels.roles(needs.iter().map(|role| role.0.as_str())))
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
