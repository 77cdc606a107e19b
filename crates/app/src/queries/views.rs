//! What pages, API and verbs show. Language-neutral: codes and texts in all their languages.

use super::NextDutyView;
use jiff::Timestamp;
use nidaa_domain::project::{
    ActivityRecord, LinkState, MilestoneState, Owner, PartnerRole, Reason, RequestedBy, Span,
};
use nidaa_domain::{Meta, RulesPin};
use nidaa_kernel::{ApproxDate, Country, Deadline, Lang, LocalText, MilestoneKey, Position, Provenance};
use nidaa_projections::boards::dockets::Waiting;
use nidaa_workflow::{Answers, Machine};
use serde::{Serialize, Serializer, ser::SerializeStruct};
use serde_json::Value;
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// The moment an answer speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Moment {
    /// Everything up to this place in the log is in the answer.
    #[schema(value_type = i64)]
    pub position: Position,
    /// True when an earlier moment was asked for.
    pub past: bool,
}

/// Who owns a project, with its name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct OwnerView {
    /// `state` or `institution`.
    pub kind: &'static str,
    /// The owning state; null for an institution.
    #[schema(value_type = Option<String>)]
    pub country: Option<Country>,
    /// The owning institution's key; null for a state.
    pub institution: Option<String>,
    /// Short name: a state's in English, an institution's key.
    #[serde(rename = "name")]
    pub short_name: String,
    /// Name in the languages it is known in.
    #[schema(value_type = Object)]
    #[serde(rename = "label", serialize_with = "whole")]
    pub name: LocalText,
}

/// A country's part in a project.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct PartnerView {
    /// The country.
    #[schema(value_type = String)]
    pub country: Country,
    /// `partner`, `beneficiary`, `participating` or `provider`.
    #[schema(value_type = String)]
    pub role: PartnerRole,
    /// `invited`, `confirmed`, `declined`, `withdrawn` or `replaced`.
    #[schema(value_type = String)]
    pub state: LinkState,
}

/// A milestone with what is known of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct MilestoneView {
    /// Its key.
    #[schema(value_type = String)]
    pub key: MilestoneKey,
    /// Title.
    #[schema(value_type = Object)]
    #[serde(serialize_with = "whole")]
    pub title: LocalText,
    /// Planned dates, or the real ones once it is reached.
    #[schema(value_type = Object)]
    pub span: Span,
    /// The dates first planned.
    #[schema(value_type = Object)]
    pub planned: Span,
    /// Times it was re-dated.
    pub redated: u32,
    /// `planned`, `reached` or `missed`.
    #[schema(value_type = String)]
    pub state: MilestoneState,
    /// Days past its last possible day, while it is still planned and the project runs.
    pub late_days: Option<i32>,
    /// People who took part.
    pub participants: Option<u32>,
    /// The activity it stands for.
    #[schema(value_type = Option<Object>)]
    pub activity: Option<ActivityRecord>,
}

/// A project as a card of the board or a line of a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct CardView {
    /// Code.
    pub code: String,
    /// Title.
    #[schema(value_type = Object)]
    #[serde(serialize_with = "whole")]
    pub title: LocalText,
    /// Owner.
    pub owner: OwnerView,
    /// Programme.
    pub programme: String,
    /// Call, where known.
    pub call: Option<String>,
    /// Cooperation area.
    pub sector: String,
    /// Stage.
    pub stage: String,
    /// When it came into the stage.
    #[schema(value_type = String)]
    pub since: Timestamp,
    /// Year of implementation, where known.
    pub implementation_year: Option<i16>,
    /// Partnerships, all roles.
    pub partners: Vec<PartnerView>,
    /// Number of states taking part, where they are counted and not named.
    pub member_states_count: Option<u16>,
    /// Milestones in all.
    pub milestones_total: u32,
    /// Milestones reached.
    pub milestones_reached: u32,
    /// Title and last day of the next planned milestone.
    pub next_milestone: Option<NextMilestone>,
    /// Days the earliest open milestone is late.
    pub late_days: Option<i32>,
    /// True when it was rebuilt from a document.
    pub reconstructed: bool,
    /// True when it is an example and no source states it.
    pub illustrative: bool,
}

/// What comes next in a project.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct NextMilestone {
    /// Title.
    #[schema(value_type = Object)]
    #[serde(serialize_with = "whole")]
    pub title: LocalText,
    /// Last day.
    #[schema(value_type = String)]
    pub due: ApproxDate,
}

/// A stage with its labels.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct StageView {
    /// Id.
    pub id: String,
    /// What staff call it.
    #[schema(value_type = Object)]
    #[serde(serialize_with = "whole")]
    pub staff: LocalText,
    /// What applicants call it.
    #[schema(value_type = Object)]
    #[serde(serialize_with = "whole")]
    pub applicant: LocalText,
    /// True when nothing follows.
    pub is_final: bool,
}

/// One column of the board.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct ColumnView {
    /// The stage.
    pub stage: StageView,
    /// Number of projects in it.
    pub count: usize,
    /// Number of projects in it by cooperation area; areas without one are left out.
    pub by_sector: std::collections::BTreeMap<String, usize>,
    /// Number of late ones.
    pub late: usize,
}

/// The status board.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct BoardView {
    /// The moment it shows.
    pub at: Moment,
    /// All stages, in the policy's order, also the empty ones.
    pub columns: Vec<ColumnView>,
    /// Cooperation areas, in the policy's order.
    pub sectors: Vec<String>,
    /// The projects, by stage order, then code.
    pub cards: Vec<CardView>,
    /// Number of projects.
    pub total: usize,
    /// Who must act next, by the code of the project; nobody where nothing is owed or all of it rests.
    pub next_duties: BTreeMap<String, NextDutyView>,
}

/// One line of a timeline.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct TimelineEntry {
    /// Place in the log.
    #[schema(value_type = i64)]
    pub position: Position,
    /// Key of its sentence and name of the event, such as `project-postponed`.
    pub kind: String,
    /// The event's own data.
    #[schema(value_type = Object)]
    pub data: Value,
    /// When it happened, as far as known.
    #[schema(value_type = String)]
    pub occurred_at: Timestamp,
    /// When it was recorded.
    #[schema(value_type = String)]
    pub recorded_at: Timestamp,
    /// Who, why, from which source.
    #[schema(value_type = Object)]
    pub meta: Meta,
}

/// A project with everything known of it.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct ProjectView {
    /// The moment it shows.
    pub at: Moment,
    /// What the card says.
    #[serde(flatten)]
    pub card: CardView,
    /// The stage with its labels.
    pub stage_label: StageView,
    /// Theme of the call it answers.
    pub theme: Option<String>,
    /// Kind of project, where the programme knows kinds.
    pub project_type: Option<String>,
    /// Answers by form and field, as commands give them.
    #[schema(value_type = Object)]
    pub answers: BTreeMap<String, Answers>,
    /// Ministerial recommendation it serves.
    pub recommendation: Option<String>,
    /// True when it continues an earlier project; its code where known.
    pub continues: Option<Option<String>>,
    /// Milestones, in the order they were planned.
    pub milestones: Vec<MilestoneView>,
    /// The last postponement.
    pub postponement: Option<PostponementView>,
    /// The source's word for the stage.
    pub wording: Option<String>,
    /// Where the record comes from.
    #[schema(value_type = Option<Object>)]
    pub provenance: Option<Provenance>,
    /// What has happened, the oldest first.
    pub timeline: Vec<TimelineEntry>,
    /// Commands the policy opens in this stage, whoever may give them.
    pub open_commands: Vec<String>,
}

impl ProjectView {
    /// The same for the public: what was answered to forms, and how it changed, is left out.
    #[must_use]
    pub fn without_answers(mut self) -> Self {
        self.answers.clear();
        for entry in self.timeline.iter_mut().filter(|entry| entry.kind == "project-answered") {
            if let Some(answers) = entry.data.get_mut("answers").and_then(Value::as_object_mut) {
                answers.values_mut().for_each(|answer| *answer = Value::Null);
            }
        }
        self
    }

    /// The same without scores: what assessors gave is the office's alone.
    #[must_use]
    pub fn without_scores(mut self) -> Self {
        for entry in self.timeline.iter_mut().filter(|entry| entry.kind == "project-postponed") {
            if let Some(score) = entry.data.get_mut("score") {
                *score = Value::Null;
            }
        }
        self
    }
}

/// A move to a later year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct PostponementView {
    /// Why.
    #[schema(value_type = Object)]
    pub reason: Reason,
    /// `owner` or `office`.
    #[schema(value_type = String)]
    pub requested_by: RequestedBy,
    /// The year before.
    pub from_year: Option<i16>,
    /// The new year.
    pub to_year: i16,
}

/// A call.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct CallView {
    /// The moment it shows.
    pub at: Moment,
    /// Code.
    pub code: String,
    /// Programme.
    pub programme: String,
    /// First, second, … call.
    pub ordinal: u16,
    /// Year, where known.
    pub year: Option<i16>,
    /// When it was conducted, where known.
    #[schema(value_type = Option<String>)]
    pub conducted: Option<ApproxDate>,
    /// Title, if it has one of its own.
    #[schema(value_type = Object)]
    #[serde(serialize_with = "whole")]
    pub title: LocalText,
    /// Stage.
    pub stage: StageView,
    /// When it came into the stage.
    #[schema(value_type = String)]
    pub since: Timestamp,
    /// Rules it follows.
    #[schema(value_type = Option<Object>)]
    pub rules: Option<RulesPin>,
    /// First day for proposals.
    #[schema(value_type = Option<String>)]
    pub opens: Option<jiff::civil::Date>,
    /// Close for proposals.
    #[schema(value_type = Option<Object>)]
    pub closes: Option<Deadline>,
    /// Times the close was moved.
    pub extended: u32,
    /// Number of its projects by stage, in the policy's order; stages without one are left out.
    pub projects_by_stage: Vec<(String, usize)>,
    /// Its projects.
    pub cards: Vec<CardView>,
    /// What has happened, the oldest first. Empty in lists.
    pub timeline: Vec<TimelineEntry>,
    /// Commands the policy opens in this stage, whoever may give them.
    pub open_commands: Vec<String>,
}

/// What one member state takes part in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct CountryView {
    /// The country.
    #[schema(value_type = String)]
    pub country: Country,
    /// Name.
    #[schema(value_type = Object)]
    #[serde(serialize_with = "whole")]
    pub name: LocalText,
    /// Projects it owns.
    pub owns: Vec<String>,
    /// Projects it has a part in, with role and state.
    pub takes_part: Vec<CountryPart>,
}

/// A country's part in one project.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct CountryPart {
    /// The project.
    pub project: String,
    /// As what.
    pub role: String,
    /// How far it has come.
    pub state: String,
}

/// A docket with the decisions that wait on it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct DocketView {
    /// Code.
    pub docket: String,
    /// What waits, in the order of preparation: decision, command, data, note, who prepared it and when.
    #[schema(value_type = Vec<Object>)]
    pub waiting: Vec<Waiting>,
}

/// A mail of the ledger.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct MailView {
    /// Id.
    pub id: String,
    /// Address.
    pub to: String,
    /// Language.
    #[schema(value_type = String)]
    pub lang: Lang,
    /// Template.
    pub template: String,
    /// Subject line.
    pub subject: String,
    /// `prepared`, `held`, `waiting`, `deferred`, `sent`, `digested`, `failed`, `cancelled` or `bounced`.
    pub state: String,
    /// Why it was written.
    pub because: Because,
    /// What it is about, such as `project/P18`.
    pub case: Option<String>,
    /// Whether it is sent even to those who want no courtesy mails.
    pub duty: bool,
    /// Whether the office wrote it anew.
    pub edited: bool,
    /// When it was prepared.
    #[schema(value_type = String)]
    pub prepared_at: Timestamp,
    /// When its state was recorded.
    #[schema(value_type = String)]
    pub changed_at: Timestamp,
    /// What the server said when it was given up, put off or sent back.
    pub error: Option<String>,
    /// Why the office keeps it back or does not send it.
    #[schema(value_type = Option<Object>)]
    pub note: Option<LocalText>,
    /// The program's own reason not to send it, or not yet, such as `address-suppressed` or `quiet-hours`.
    pub cause: Option<String>,
}

/// The chain from a mail to its cause.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Because {
    /// Position of the event.
    #[schema(value_type = i64)]
    pub event: Position,
    /// Rule of the policy file.
    pub rule: String,
}

/// A mail as it was written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Letter {
    /// The ledger's line.
    pub mail: MailView,
    /// Recipient's name.
    pub to_name: String,
    /// Text part.
    pub text: String,
    /// HTML part.
    pub html: String,
}

/// A command as scripts find it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CommandView {
    /// Name.
    pub name: &'static str,
    /// Kind of the aggregate.
    pub aggregate: &'static str,
    /// One sentence.
    pub summary: &'static str,
    /// JSON Schema of its data.
    pub schema: Value,
    /// Per programme: roles, and the stages it is open in.
    pub policies: Vec<CommandPolicy>,
}

/// How one programme opens a command.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CommandPolicy {
    /// The programme.
    pub programme: String,
    /// Call or project.
    pub machine: Machine,
    /// True when it begins a life.
    pub begins: bool,
    /// Stages it is open in.
    pub stages: Vec<String>,
    /// Roles that may give it.
    pub roles: Vec<String>,
}

/// Writes a text with a member per language, null where it is not known, so that scripts need not ask whether it is there.
fn whole<S: Serializer>(text: &LocalText, to: S) -> Result<S::Ok, S::Error> {
    let LocalText { ar, en, fr } = text;
    let mut members = to.serialize_struct("LocalText", 3)?;
    members.serialize_field("ar", ar)?;
    members.serialize_field("en", en)?;
    members.serialize_field("fr", fr)?;
    members.end()
}

impl OwnerView {
    /// The owner with its name; `institution` looks a key up in the registry.
    pub(crate) fn of(owner: &Owner, institution: impl FnOnce(&str) -> Option<LocalText>) -> Self {
        match owner {
            Owner::State { country } => Self {
                kind: owner.kind(),
                country: Some(*country),
                institution: None,
                short_name: country.name(Lang::En),
                name: country.member_state().map(|state| state.name.clone()).unwrap_or_default(),
            },
            Owner::Institution { institution: key } => Self {
                kind: owner.kind(),
                country: None,
                institution: Some(key.to_string()),
                short_name: key.to_string(),
                name: institution(key.as_str()).unwrap_or_else(|| LocalText::in_lang(Lang::En, key.as_str())),
            },
        }
    }
}

/// The contact of an institution.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct ContactView {
    /// Key of the institution.
    pub institution: String,
    /// Its name.
    #[schema(value_type = Object)]
    pub institution_name: LocalText,
    /// Country it stands in or speaks for.
    #[schema(value_type = Option<String>)]
    pub country: Option<Country>,
    /// Name of the person.
    pub name: String,
    /// Address.
    pub email: String,
    /// Language of the mails to this address.
    #[schema(value_type = String)]
    pub lang: Lang,
    /// Whether the person wants duty mails only.
    pub muted: bool,
    /// How often courtesy mails come: `immediate`, `daily` or `weekly`.
    pub pace: String,
    /// The hours in which no mail comes: the first, and the first after them.
    pub quiet: Option<(u8, u8)>,
    /// Why mails do not reach the person; absent while they do.
    pub trouble: Option<Trouble>,
}

/// Why mails do not reach somebody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Trouble {
    /// Since when.
    #[schema(value_type = String)]
    pub since: Timestamp,
    /// What the server said.
    pub said: String,
}
