//! Why a command is refused: every rule by its name, with the numbers a person needs.

mod code;
mod ruled;
mod stated;

pub use ruled::Ruled;
pub use stated::Stated;

use nidaa_kernel::{BadDeadline, Country, Currency, LocalText, Money, ProjectCode, StageId};
use nidaa_workflow::AnswerFault;

/// A rule said no. Nothing was written.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The programme's policy file says no.
    #[error("{0}")]
    Policy(Box<Ruled>),
    /// Another refusal with the part of the policy file that it rests on.
    #[error("{refusal}")]
    Stated {
        /// The part.
        stated: Box<Stated>,
        /// The refusal.
        refusal: Box<Refusal>,
    },
    /// The account lacks a role.
    #[error("this needs one of the roles {}", needs.join(", "))]
    RoleMissing {
        /// Any of these would do.
        needs: Vec<String>,
        /// Those it has.
        held: Vec<String>,
    },
    /// A code is taken.
    #[error("{what} {code} exists already")]
    AlreadyExists {
        /// Kind of the aggregate.
        what: &'static str,
        /// Its code.
        code: String,
    },
    /// Nothing of that code exists.
    #[error("there is no {what} {code}")]
    Missing {
        /// Kind of the thing.
        what: &'static str,
        /// Its code.
        code: String,
    },
    /// A text that must say something is empty.
    #[error("{field} must not be empty")]
    Empty {
        /// The field.
        field: &'static str,
    },
    /// A value does not have the form it must have.
    #[error("{field} is not written as it must be")]
    Malformed {
        /// The field.
        field: &'static str,
    },
    /// A list names the same thing twice, or one thing is put in its own place.
    #[error("{code} is named twice")]
    NamedTwice {
        /// What is named twice.
        code: String,
    },
    /// A year that no call can mean; it is a slip of the pen.
    #[error("the year {year} does not lie between {first} and {last}")]
    YearOutOfRange {
        /// The year given.
        year: i16,
        /// First year that would do.
        first: i16,
        /// Last year that would do.
        last: i16,
    },
    /// A country may not be its own partner.
    #[error("{country} owns the project and cannot be its partner")]
    PartnerIsOwner {
        /// The owner's country.
        country: Country,
    },
    /// Only member states take part.
    #[error("{country} is not a member state")]
    NotAMemberState {
        /// The country.
        country: Country,
    },
    /// The link is not in a state that allows this.
    #[error("the link with {country} is {state}; this needs {needs}")]
    LinkState {
        /// The country.
        country: Country,
        /// Its state.
        state: String,
        /// States that would do.
        needs: String,
    },
    /// The end comes before the start.
    #[error("the end {end} comes before the start {start}")]
    EndBeforeStart {
        /// First day.
        start: String,
        /// Last day.
        end: String,
    },
    /// Postponement must lead to a later year.
    #[error("the new year {to} must be later than {from}")]
    NotLater {
        /// The present year.
        from: i16,
        /// The year asked for.
        to: i16,
    },
    /// The milestone is already reached or missed.
    #[error("milestone {key} is already {state}")]
    MilestoneOver {
        /// The milestone.
        key: String,
        /// Its state.
        state: String,
    },
    /// What became of the mail is known already.
    #[error("mail {mail} is already {state}")]
    MailOver {
        /// The mail.
        mail: String,
        /// Its state.
        state: &'static str,
    },
    /// Only a mail that is kept back can be written anew or released.
    #[error("mail {mail} is {state}, not held")]
    MailNotHeld {
        /// The mail.
        mail: String,
        /// Its state.
        state: &'static str,
    },
    /// Only a mail that did not arrive is sent again.
    #[error("mail {mail} is {state}, still on its way")]
    MailUnderWay {
        /// The mail.
        mail: String,
        /// Its state.
        state: &'static str,
    },
    /// An address is on the suppression list.
    #[error("nothing is sent to {address} while it is on the suppression list")]
    AddressSuppressed {
        /// The address.
        address: String,
    },
    /// A text is longer than what takes it.
    #[error("{field} has {length} characters, at most {most} are taken")]
    TooLong {
        /// The field.
        field: &'static str,
        /// Characters it has.
        length: usize,
        /// Characters it may have.
        most: usize,
    },
    /// States are counted without names by somebody who can name them.
    #[error("only the office counts states without naming them")]
    StatesUnnamed,
    /// A mail address in letters that mail servers need not understand.
    #[error("the mail address {address} is not written in Latin letters")]
    AddressScript {
        /// The address.
        address: String,
    },
    /// The duty has ended.
    #[error("{duty} is owed no longer")]
    DutyOver {
        /// Key of the duty.
        duty: String,
    },
    /// The duty has its time because another one was granted it, and gives it back with that one.
    #[error("the time was granted to {duty}, and is taken back there")]
    GrantedElsewhere {
        /// Key of the other duty.
        duty: String,
        /// What that one is called.
        label: LocalText,
        /// Code of the project it is about; none where it is about the call alone.
        project: Option<String>,
    },
    /// A placeholder that the mail does not fill.
    #[error("{field}, line {line}, column {column}: this mail has no placeholder {name}")]
    UnknownPlaceholder {
        /// `subject` or `text`.
        field: &'static str,
        /// The placeholder.
        name: String,
        /// Line, from 1.
        line: usize,
        /// Column in characters, from 1.
        column: usize,
        /// The placeholder that was probably meant.
        nearest: Option<String>,
    },
    /// Words without the placeholder of what their mail is there for.
    #[error("the text lacks {{{{ {name} }}}}, without which this mail says nothing")]
    LackingPlaceholder {
        /// The placeholder.
        name: &'static str,
    },
    /// Words with placeholders that cannot be read.
    #[error("{field}, line {line}: {message}")]
    UnreadableWording {
        /// `subject` or `text`.
        field: &'static str,
        /// Line, from 1.
        line: usize,
        /// What is wrong.
        message: String,
    },
    /// A list that must name something is empty.
    #[error("no project is named")]
    NothingSelected,
    /// The new deadline must be later than the old one.
    #[error("the new close {new} must be later than {old}")]
    DeadlineNotLater {
        /// The old end.
        old: String,
        /// The new end.
        new: String,
    },
    /// A deadline cannot be resolved.
    #[error(transparent)]
    Deadline(#[from] BadDeadline),
    /// The correction changes nothing.
    #[error("the correction changes nothing")]
    NothingToCorrect,
    /// A project in another call.
    #[error("project {project} does not belong to call {call}")]
    NotInCall {
        /// The project.
        project: String,
        /// The call.
        call: String,
    },
    /// One project of an act over many was refused.
    #[error("project {project}: {refusal}")]
    OneOfMany {
        /// The project.
        project: String,
        /// Why.
        refusal: Box<Refusal>,
    },
    /// Nothing waits on the docket.
    #[error("nothing is prepared on docket {docket}")]
    NothingPrepared {
        /// The docket.
        docket: String,
    },
    /// A docket's own commands cannot wait on a docket.
    #[error("{command} cannot be prepared on a docket")]
    NotToPrepare {
        /// The command.
        command: String,
    },
    /// What should wait on a docket cannot be read.
    #[error("{command} cannot be prepared: {why}")]
    Unpreparable {
        /// The command.
        command: String,
        /// What is wrong with its name or data.
        why: String,
    },
    /// One decision of a docket was refused, and so the docket is not applied.
    #[error("decision {place} of the docket, {decision} ({command}): {refusal}")]
    DecisionRefused {
        /// Its place on the docket, from 1.
        place: usize,
        /// The decision.
        decision: String,
        /// Name of its command.
        command: String,
        /// Why.
        refusal: Box<Refusal>,
    },
    /// One command of a set was refused, and so none of them is carried out.
    #[error("command {place} ({command}): {refusal}")]
    OneOfSet {
        /// Its place in the set, from 1.
        place: usize,
        /// Its name.
        command: String,
        /// Why.
        refusal: Box<Refusal>,
    },
    /// The stage that should follow is unknown, e.g. resuming what never paused.
    #[error("there is no earlier stage to return to from {stage}")]
    NoWayBack {
        /// The present stage.
        stage: StageId,
    },
    /// An answer to a form's question is none.
    #[error("form {form}: {fault}")]
    Answer {
        /// The form.
        form: String,
        /// What is wrong with the answer, and which.
        fault: Box<AnswerFault>,
    },
    /// The form is not filled in in the present stage.
    #[error("form {form} is not filled in in stage {}", stage.as_ref().map_or("(none yet)", StageId::as_str))]
    FormNotOpen {
        /// The form.
        form: String,
        /// The present stage.
        stage: Option<StageId>,
        /// Stages in which it is.
        open_in: Vec<StageId>,
    },
    /// Sub-grants would take more than the grant holds.
    #[error("{granted} are granted and {committed} given out; {asked} more are too many")]
    SubgrantsExceedGrant {
        /// The grant.
        granted: Money,
        /// What is given out or spent already.
        committed: Money,
        /// What is asked for.
        asked: Money,
    },
    /// No amount was granted, so nothing can be passed on.
    #[error("no amount was granted")]
    NothingGranted,
    /// The sub-grant is already settled or cancelled.
    #[error("sub-grant {key} is already {state}")]
    SubgrantOver {
        /// The sub-grant.
        key: String,
        /// Its state.
        state: &'static str,
    },
    /// More was spent than was given.
    #[error("{spent} were spent of {given}")]
    SpentMoreThanGiven {
        /// What was given.
        given: Money,
        /// What is said to be spent.
        spent: Money,
    },
    /// Sub-grants account for more than was paid to the project.
    #[error("{settled} would be accounted for by sub-grants, and {paid} were paid")]
    SettledOverPaid {
        /// What settled sub-grants would account for together.
        settled: Money,
        /// What was paid to the project and did not come back.
        paid: Money,
    },
    /// An amount in another currency than the grant's.
    #[error("the amount must be in {}", wants.as_str())]
    WrongCurrency {
        /// The currency that would do.
        wants: Currency,
    },
    /// An answer names a file that was never handed in, or whose bytes were removed.
    #[error("the file {file} is not here: hand it in first")]
    FileNotHandedIn {
        /// Name of the file.
        file: String,
    },
    /// What an answer says of a file is not what its bytes say.
    #[error("the file {file} is {media_type} of {bytes} bytes")]
    FileNotAsSaid {
        /// Name of the file.
        file: String,
        /// Media type of its bytes.
        media_type: String,
        /// Its size in bytes.
        bytes: u64,
    },
    /// What is given is what is known already.
    #[error("this changes nothing")]
    NothingChanged,
    /// No amount was granted, so there is nothing to sign for.
    #[error("no amount is granted yet")]
    GrantUnknown,
    /// The lines of a budget do not add up to the grant.
    #[error("the budget adds up to {sum}, and the grant is {grant}")]
    NotTheGrant {
        /// What the lines add up to.
        sum: Money,
        /// What they must add up to.
        grant: Money,
    },
    /// An amount in another currency than the grant's.
    #[error("the amount is in {found}, and the grant is in {needs}")]
    OtherCurrency {
        /// The currency given.
        found: String,
        /// The currency that would do.
        needs: String,
    },
    /// More than is left.
    #[error("{asked} is more than the {left} that are left")]
    OverGrant {
        /// The amount given.
        asked: Money,
        /// What would still do.
        left: Money,
    },
    /// A payment asked for before the final report was accepted is more than what the eligible cost leaves to pay.
    #[error("{asked} is more than the {left} that are still owed of the eligible cost of {eligible}")]
    OverEligible {
        /// The payment.
        asked: Money,
        /// What the grant bears.
        eligible: Money,
        /// What is still owed of it.
        left: Money,
    },
    /// More is to be borne by the grant than accepted reports and this one say was spent.
    #[error("{asked} is more than the {reported} that were reported as spent")]
    EligibleOverReported {
        /// The eligible cost given.
        asked: Money,
        /// What accepted reports and the final one say was spent.
        reported: Money,
    },
    /// A postponement names none of the reasons that the rules list.
    #[error("the reason must be one of {}, not {}", listed.join(", "), code.as_deref().unwrap_or("none"))]
    ReasonNotListed {
        /// The code that was named, where one was.
        code: Option<String>,
        /// Codes that the rules list, in their order.
        listed: Vec<String>,
    },
    /// A budget line is under a head that the rules do not list.
    #[error("the budget head must be one of {}, not {head}", listed.join(", "))]
    HeadNotListed {
        /// The head that was named.
        head: String,
        /// Heads that the rules list, in their order.
        listed: Vec<String>,
    },
    /// A project returns before the year it was postponed to, and nobody says why.
    #[error("the project was postponed to {year}; a return before that needs a reason")]
    EarlyReturn {
        /// The year it was postponed to.
        year: i16,
    },
    /// The rules know an envelope, and that of the call was never set.
    #[error("the envelope of the call is not set")]
    EnvelopeNotSet,
    /// A budget line gives more than it has.
    #[error("line {line} gives {gives} and has {has}")]
    OverLine {
        /// The line.
        line: String,
        /// What it would give.
        gives: Money,
        /// What it has.
        has: Money,
    },
    /// A notice would move money from one of those who take part to another, who must agree to it.
    #[error(
        "lines {from} and {to} are spent by different ones of those who take part; this needs an amendment"
    )]
    OtherSpender {
        /// The line that would give.
        from: String,
        /// The line that would take.
        to: String,
    },
    /// More would stand as spent on a budget line than it has.
    #[error("line {line} would have {has}, and {spent} would stand as spent on it")]
    SpentOverLine {
        /// The line.
        line: String,
        /// What would stand as spent on it.
        spent: Money,
        /// What it would have.
        has: Money,
    },
    /// A budget line or an activity names a country that would leave, or that takes part no longer.
    #[error("{what} {key} still names {country}")]
    StillNamed {
        /// Kind of the part.
        what: &'static str,
        /// The part.
        key: String,
        /// The country.
        country: Country,
    },
    /// Partners would join or leave on a later day than that of the approval, and the rules let nobody carry it out then.
    #[error("partners join or leave with the approval, not on {day}")]
    PartnersLater {
        /// The day from which it would hold.
        day: String,
    },
    /// An accepted report has told of this time already.
    #[error("report {report} has told of {from} to {to}")]
    PeriodTold {
        /// The accepted report.
        report: String,
        /// First day it tells of.
        from: String,
        /// Last day it tells of.
        to: String,
    },
    /// A day on which the contract does not run.
    #[error("{day} lies outside the contract, which runs from {first} to {last}")]
    OutsideContract {
        /// The day.
        day: String,
        /// First day of the contract.
        first: String,
        /// Last day of the contract.
        last: String,
    },
    /// What was announced would take place when the contract does not run.
    #[error("activity {activity} is announced for {day}, and the contract would run from {first} to {last}")]
    AnnouncedOutside {
        /// The activity.
        activity: String,
        /// The day of it on which the contract would not run.
        day: String,
        /// First day of the contract.
        first: String,
        /// Last day of the contract.
        last: String,
    },
    /// A day before what must come first.
    #[error("{day} is before {first}, the day of the {after}")]
    TooEarly {
        /// The day.
        day: String,
        /// What must come first: `approval`, `payment` or `close`.
        after: &'static str,
        /// The day it came.
        first: String,
    },
    /// A project is to be moved to the call it belongs to.
    #[error("the project belongs to call {call} already")]
    OwnCall {
        /// The call.
        call: String,
    },
    /// A call that has ended takes nothing any more.
    #[error("call {call} has ended")]
    CallOver {
        /// The call.
        call: String,
    },
    /// A part of a grant has not come as far as it must have, or has come too far.
    #[error("{what} {key} is {state}; this needs {needs}")]
    PartState {
        /// Kind of the part.
        what: &'static str,
        /// The part.
        key: String,
        /// How far it has come.
        state: &'static str,
        /// States that would do.
        needs: String,
    },
    /// Whoever asked for money or approved it already cannot approve it.
    #[error("{account} has already had a hand in this payment")]
    FourEyes {
        /// The account.
        account: String,
    },
    /// A day that is still to come.
    #[error("{day} is still to come")]
    NotYet {
        /// The day.
        day: String,
    },
    /// Only the last decision can be taken back; those before it first need those after it taken back.
    #[error("{decision} is not the last decision; that is {}", last.as_deref().unwrap_or("none"))]
    NotTheLastDecision {
        /// The decision that was named.
        decision: String,
        /// The last one; none where no decision of that name stands.
        last: Option<String>,
        /// Those taken after it, the last one first: they rest on it.
        followers: Vec<String>,
    },
    /// What was decided or done after a decision rests on it and is final, so that the decision is as well.
    #[error("{decision} can no longer be taken back, because of {}", by.as_deref().unwrap_or("itself"))]
    DecisionHeld {
        /// The decision that was named.
        decision: String,
        /// What is final; none where the decision itself is.
        by: Option<String>,
    },
    /// Money that a decision had left to others was given to them meanwhile, so that it does not go back.
    #[error("{asked} went to others meanwhile; {left} is left of the envelope")]
    MoneyGivenOn {
        /// The grant as before the decision.
        asked: Money,
        /// What is left of the envelope; below zero where more is promised than it holds.
        left: Money,
    },
    /// A document given anew holds no longer than before, or expires before the year it is needed for ends.
    #[error("{until} is before {needs}")]
    ExpiresTooSoon {
        /// Last day on which it would hold.
        until: String,
        /// Last day on which it must hold.
        needs: String,
    },
    /// A day that is over.
    #[error("{day} is over")]
    DayPassed {
        /// The day.
        day: String,
    },
    /// Nobody acts in the place of another without having been appointed for that day.
    #[error("{account} is no deputy of {principal} today")]
    NotADeputy {
        /// Who acts.
        account: String,
        /// In whose place.
        principal: String,
    },
    /// Each partner speaks for its own country.
    #[error("only {country} itself or the office may say this")]
    NotYourCountry {
        /// The country.
        country: Country,
    },
    /// Only rules know which stage follows, and none apply here. What a document reports is recorded with its stage.
    #[error("{command} leads to a stage, and no rules say to which")]
    NeedsRules {
        /// The command.
        command: String,
    },
    /// The proposal was not given to the account.
    #[error("{account} is not assigned to this proposal")]
    NotAssigned {
        /// The account.
        account: String,
    },
    /// The account must not judge the proposal.
    #[error("{account} must not judge this proposal: {ground}")]
    ConflictOfInterest {
        /// The account.
        account: String,
        /// Why, such as `own_country`.
        ground: &'static str,
    },
    /// Proposals in this stage are not scored.
    #[error("a proposal in stage {stage} is not scored")]
    NotScored {
        /// The present stage.
        stage: String,
    },
    /// A criterion has no mark.
    #[error("the criterion {criterion} has no mark")]
    MarkMissing {
        /// The criterion.
        criterion: String,
    },
    /// A mark is not on the rubric's scale.
    #[error("the mark for {criterion} does not lie between {lowest} and {highest}")]
    MarkOffScale {
        /// The criterion.
        criterion: String,
        /// The lowest mark.
        lowest: i64,
        /// The highest mark.
        highest: i64,
    },
    /// A low mark says nothing of its reason.
    #[error("a mark for {criterion} below {below} needs a comment")]
    CommentNeeded {
        /// The criterion.
        criterion: String,
        /// Marks below this one need a comment.
        below: i64,
    },
    /// A condition is not in a state that allows this.
    #[error("the condition {condition} is {state}")]
    ConditionState {
        /// Key of the condition.
        condition: String,
        /// Its state.
        state: &'static str,
    },
    /// Too few may vote, or have voted.
    #[error("{have} of the {need} votes that are needed")]
    QuorumNotMet {
        /// How many there are.
        have: u32,
        /// How many are needed.
        need: u32,
    },
    /// A vote is still open.
    #[error("the vote on project {project} is still open")]
    VoteOpen {
        /// The project.
        project: String,
    },
    /// The meeting has ended.
    #[error("the panel {panel} has ended")]
    PanelOver {
        /// The panel.
        panel: String,
    },
    /// Panels are for the office and for those who judge proposals.
    #[error("{account} may not sit on a panel")]
    MayNotSit {
        /// The account.
        account: String,
    },
    /// Nothing is decided in the stage of the project.
    #[error("there is no vote on project {project} in stage {stage}")]
    NoVoteInStage {
        /// The project.
        project: String,
        /// Its stage.
        stage: String,
    },
    /// Another panel that has not ended votes on the project, or decided on it.
    #[error("the panel {panel} votes on project {project}")]
    VotedElsewhere {
        /// The project.
        project: String,
        /// That panel.
        panel: String,
    },
    /// Nobody on the reserve list fits into what is left.
    #[error("nobody on the reserve list can be proposed")]
    NobodyToPromote,
    /// An area that no programme has: an entry in it could never count.
    #[error("no programme has an area {sector}{}", meant(nearest.as_deref()))]
    UnknownArea {
        /// The area.
        sector: String,
        /// The area that was probably meant.
        nearest: Option<String>,
    },
    /// An account that could not act as focal point of the institution.
    #[error("{account} cannot be focal point here: {}{}", lack(lacks), meant(nearest.as_deref()))]
    NotAFocalPoint {
        /// The account.
        account: String,
        /// What is amiss: `account`, `open`, `role` or `country`.
        lacks: &'static str,
        /// The account that was probably meant.
        nearest: Option<String>,
    },
    /// A list leaves out who was decided on, or names who was not.
    #[error("the list leaves out [{}], and [{}] do not belong on it", row(missing), row(foreign))]
    NotTheList {
        /// Projects of the call that were decided on and are not named.
        missing: Vec<ProjectCode>,
        /// Named, but not decided on, or of no project of the call.
        foreign: Vec<ProjectCode>,
    },
    /// The policy asks for a yes to every item of the checklist.
    #[error("{refusal} Without a yes: {}", items.join(", "))]
    ItemsOpen {
        /// The policy's refusal.
        refusal: Box<Refusal>,
        /// Items that were answered with no, or not at all.
        items: Vec<String>,
    },
    /// Where a call has an envelope, a grant says its amount.
    #[error("{refusal} No amount is given; left {left}")]
    GrantNotStated {
        /// The policy's refusal.
        refusal: Box<Refusal>,
        /// What is left of the envelope.
        left: Money,
    },
    /// A grant in another currency than the envelope.
    #[error("{refusal} Asked {asked}, left {left}")]
    GrantInOtherCurrency {
        /// The policy's refusal.
        refusal: Box<Refusal>,
        /// The grant.
        asked: Money,
        /// What is left of the envelope.
        left: Money,
    },
    /// A grant is more than what is left of the call's envelope.
    #[error("{refusal} Asked {asked}, left {left}")]
    GrantOverEnvelope {
        /// The policy's refusal.
        refusal: Box<Refusal>,
        /// The grant.
        asked: Money,
        /// What is left of the envelope.
        left: Money,
    },
    /// Every proposal has its assessors, or nobody may judge those that lack one.
    #[error("there is nothing to assign")]
    NothingToAssign,
}

fn meant(nearest: Option<&str>) -> String {
    nearest.map(|near| format!("; did you mean {near}?")).unwrap_or_default()
}

fn lack(lacks: &str) -> &'static str {
    match lacks {
        "account" => "there is no such account",
        "open" => "the account is closed",
        "role" => "the account lacks the role of focal point",
        _ => "the account acts for another country than the institution",
    }
}

fn row(projects: &[ProjectCode]) -> String {
    projects.iter().map(ProjectCode::as_str).collect::<Vec<_>>().join(", ")
}
