//! Who owes what: to-do lists, what is late and why.

use super::{
    AsOf, Moment, Seen, Sight,
    as_of::Resolved,
    sight::{Reach, Reaches},
};
use crate::{App, Failure};
use jiff::{Timestamp, civil::Date};
use nidaa_automation::{Cause, Delay, Desk, End, Ledger, Obligation, Part};
use nidaa_domain::Owed;
use nidaa_kernel::{CallCode, Deadline, LocalText, Position, ProjectCode, TimeOfDay};
use nidaa_store::RowQuery;
use serde::Serialize;
use std::sync::Arc;
use utoipa::ToSchema;

/// Which duties are listed. Empty members list all that are open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ObligationFilter {
    /// Key of an institution, code of a country, or name of an audience that owes it.
    pub whom: Option<String>,
    /// Only what one of these owes, each named as `whom` is; the several names of one reader. Empty for everybody.
    pub own: Vec<String>,
    /// Code of a project.
    pub project: Option<String>,
    /// Code of a call.
    pub call: Option<String>,
    /// Name of the duty in the policy.
    pub duty: Option<String>,
    /// Only what is late.
    pub late: bool,
    /// Also what has ended.
    pub ended: bool,
    /// At most so many; `None` lists all.
    pub limit: Option<usize>,
    /// So many are passed over.
    pub skip: usize,
}

impl ObligationFilter {
    /// Whether no open duty is left out, so that a page can be taken where it stands.
    fn lists_all_open(&self) -> bool {
        *self == Self { limit: self.limit, skip: self.skip, ..Self::default() }
    }
}

impl Sight {
    /// What is confidential is seen by the office and by the account that owes it; all else by whoever knows whose
    /// project it is about.
    fn shows(&self, row: &Obligation, reaches: &Reaches) -> bool {
        match (self, &row.part) {
            (Self::Whole, _) => true,
            (sight, Some(Part::Assessor { account, .. })) => {
                sight.people().iter().any(|actor| *account == actor.login)
            }
            _ if row.is_confidential() => false,
            _ => row.project.as_ref().is_none_or(|code| reaches.of(code.as_str()) == Reach::Whole),
        }
    }
}

/// Duties, the earliest deadline first and those without one last.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct ObligationList {
    /// The moment it shows.
    pub at: Moment,
    /// How many the filter lets through.
    pub total: usize,
    /// How many of these are late.
    pub late: usize,
    /// Those of the page asked for.
    pub obligations: Vec<ObligationView>,
}

/// Who owes what to whom by when, under which rule, opened, moved and closed by which event.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct ObligationView {
    /// `<duty>/<project or call>[/<part>]`.
    pub key: String,
    /// Name of the duty in the policy.
    pub duty: String,
    /// What is owed.
    #[schema(value_type = Object)]
    pub label: LocalText,
    /// The rule that opened it, with its version.
    pub rule: String,
    /// Version of the policy.
    pub rules_version: u32,
    /// Who owes it.
    pub owed_by: Vec<PartyView>,
    /// Audience it is owed to.
    pub owed_to: String,
    /// The project, unless a whole call carries it.
    pub project: Option<String>,
    /// The call, where there is one.
    pub call: Option<String>,
    /// What within the project, such as `DZ/partner`.
    pub part: Option<String>,
    /// Whether only the office and whoever owes it may see it.
    pub confidential: bool,
    /// The command that meets it.
    pub command: Option<String>,
    /// `open`, `late`, `resting`, `met`, `lapsed` or `excused`.
    pub state: String,
    /// By when.
    pub due: Option<DueView>,
    /// What opened it.
    pub opened: CauseView,
    /// How its deadline moved.
    pub moves: Vec<MoveView>,
    /// How it ended.
    pub ended: Option<EndView>,
    /// The decision of the office about it that can be taken back, `time_granted` or `excused`.
    pub decided: Option<String>,
    /// Days late.
    pub late_days: Option<i64>,
    /// What the late days were spent on; they add up.
    pub late_because: Vec<DelayView>,
}

/// One who owes something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct PartyView {
    /// Key in the registry; the sign-in name of a person.
    pub institution: String,
    /// Name.
    #[schema(value_type = Object)]
    pub name: LocalText,
    /// Whether it has a contact; without one nobody is reminded.
    pub is_reachable: bool,
}

/// A deadline.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct DueView {
    /// Last day on which it is in time.
    #[schema(value_type = String)]
    pub date: Date,
    /// The time of that day from which it is too late, such as `17:00`; none where the whole day counts.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub at: Option<TimeOfDay>,
    /// Zone of that day.
    pub zone: String,
    /// The instant from which it is too late.
    #[schema(value_type = String)]
    pub end: Timestamp,
}

impl DueView {
    /// The deadline that is shown.
    pub fn deadline(&self) -> Deadline {
        let Self { date, at, zone, end } = self.clone();
        Deadline { date, at, zone, end }
    }
}

/// The event behind a change, and who caused it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct CauseView {
    /// Its place in the log.
    #[schema(value_type = i64)]
    pub position: Position,
    /// Its type.
    pub event: String,
    /// When it was recorded.
    #[schema(value_type = String)]
    pub at: Timestamp,
    /// Who acted.
    pub by: String,
}

/// A deadline that became another one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct MoveView {
    /// What held before.
    pub from: Option<DueView>,
    /// What holds since.
    pub to: Option<DueView>,
    /// Why.
    pub cause: CauseView,
}

/// How a duty ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct EndView {
    /// `met`, `lapsed` or `excused`.
    pub how: String,
    /// Why.
    pub cause: CauseView,
}

/// Late days with one cause.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct DelayView {
    /// The duty that was open meanwhile: another one, or the late one itself.
    pub duty: String,
    /// What that duty is.
    #[schema(value_type = Object)]
    pub label: LocalText,
    /// Audiences that owe it; none of days of rest.
    pub owed_by: Vec<String>,
    /// How many of that duty were open.
    pub count: usize,
    /// Days.
    pub days: i64,
    /// The project stood still: nobody was waited for.
    pub at_rest: bool,
}

impl Seen<'_> {
    /// Duties at a moment.
    ///
    /// # Errors
    /// The store's.
    pub async fn obligations(
        &self,
        filter: &ObligationFilter,
        as_of: AsOf,
    ) -> Result<ObligationList, Failure> {
        let (at, now, desk) = self.app.desk_at(as_of).await?;
        let reaches = self.reaches(self.app.resolve(as_of).await?).await?;
        let limit = filter.limit.unwrap_or(usize::MAX);
        // What a board does not know yet is not shown yet, so that nobody else may be answered without being asked for each.
        if *self.sight == Sight::Trusted && filter.lists_all_open() {
            let total = desk.ledger.open_count() - desk.ledger.confidential_count();
            let late = desk.ledger.late(now).filter(|row| !row.is_confidential()).count();
            let page = desk.ledger.open_page(filter.skip, limit);
            let obligations = page.map(|row| view(&desk, row, now)).collect();
            return Ok(ObligationList { at, total, late, obligations });
        }
        let in_sight = |row: &Obligation| self.sight.shows(row, &reaches);
        let chosen: Vec<&Obligation> = chosen(&desk, filter, in_sight, now);
        let late = chosen.iter().filter(|row| row.is_late(now)).count();
        let page = chosen.iter().skip(filter.skip).take(limit);
        let obligations = page.map(|row| view(&desk, row, now)).collect();
        Ok(ObligationList { at, total: chosen.len(), late, obligations })
    }

    /// One duty at a moment.
    ///
    /// # Errors
    /// [`Failure::NotFound`] also for one that is out of sight, or the store's.
    pub async fn obligation(&self, key: &str, as_of: AsOf) -> Result<ObligationView, Failure> {
        let (_, now, desk) = self.app.desk_at(as_of).await?;
        let reaches = self.reaches(self.app.resolve(as_of).await?).await?;
        let missing = || Failure::NotFound { what: "obligation", code: key.chars().take(200).collect() };
        let row = desk.ledger.get(key).filter(|row| self.sight.shows(row, &reaches));
        row.map(|row| view(&desk, row, now)).ok_or_else(missing)
    }
}

impl App {
    /// The desk as it stood at a moment, and the time lateness is reckoned at. The present one is kept in memory; an
    /// earlier one is put together from the stored rows, beside the directory of then; what had happened by then is folded
    /// anew.
    pub(super) async fn desk_at(&self, as_of: AsOf) -> Result<(Moment, Timestamp, Arc<Desk>), Failure> {
        let (at, desk) = self.desk().await?;
        if as_of == AsOf::Now {
            return Ok((Moment { position: at.position, past: false }, self.log().now(), desk));
        }
        let Resolved { moment, time, .. } = self.resolve(as_of).await?;
        if let AsOf::Happened(_) = as_of {
            return Ok((moment, time, Arc::new(self.desk_of_what_had_happened(time).await?)));
        }
        let query = RowQuery { as_of: Some(moment.position), ..RowQuery::default() };
        let rows = self.log().backend().rows(Ledger::NAME, Ledger::VERSION, &query).await?;
        let rows = rows.iter().map(|row| serde_json::from_str(&row.body)).collect::<Result<Vec<_>, _>>();
        let bad =
            |error| Failure::BadRequest { field: "board", message: format!("{}: {error}", Ledger::NAME) };
        let ledger = desk.ledger.as_of(rows.map_err(bad)?);
        // Whoever answered for a duty then need not be who does now.
        let directory = self.directory_of_what_was_known(moment.position).await?;
        Ok((moment, time, Arc::new(desk.of_before(directory, ledger))))
    }
}

fn chosen<'a>(
    desk: &'a Desk,
    filter: &ObligationFilter,
    in_sight: impl Fn(&Obligation) -> bool,
    now: Timestamp,
) -> Vec<&'a Obligation> {
    let owes = |row: &Obligation| filter.whom.as_deref().is_none_or(|whom| desk.owes(row, whom));
    let is_own = |row: &Obligation| filter.own.is_empty() || filter.own.iter().any(|one| desk.owes(row, one));
    let is = |wanted: &Option<String>, found: Option<&str>| {
        wanted.as_deref().is_none_or(|wanted| found == Some(wanted))
    };
    let shown = |row: &&Obligation| {
        is(&filter.project, row.project.as_ref().map(ProjectCode::as_str))
            && is(&filter.call, row.call.as_ref().map(CallCode::as_str))
            && is(&filter.duty, Some(&row.duty))
            && (!filter.late || row.is_late(now))
            && in_sight(row)
            && owes(row)
            && is_own(row)
    };
    let ended = desk.ledger.rows().filter(|row| filter.ended && !row.is_open());
    desk.ledger.open().chain(ended).filter(shown).collect()
}

pub(super) fn view(desk: &Desk, row: &Obligation, now: Timestamp) -> ObligationView {
    let rule = desk.ledger.rule(row);
    let late = desk.ledger.lateness(row, now);
    let label = |duty: &str| desk.ledger.policy(row).and_then(|policy| policy.obligation(duty));
    let label = |duty: &str| label(duty).map(|rule| rule.label.clone()).unwrap_or_default();
    let party = |(key, known): (&str, &nidaa_automation::KnownInstitution)| PartyView {
        institution: key.to_owned(),
        name: known.name.clone(),
        is_reachable: known.contact.is_some(),
    };
    ObligationView {
        key: row.key.clone(),
        duty: row.duty.clone(),
        label: label(&row.duty),
        rule: row.rule(),
        rules_version: row.rules.version,
        owed_by: desk.answerable(row).into_iter().map(party).collect(),
        owed_to: row.owed_to.clone(),
        project: row.project.as_ref().map(ToString::to_string),
        call: row.call.as_ref().map(ToString::to_string),
        part: row.part.as_ref().map(ToString::to_string),
        confidential: row.is_confidential(),
        command: rule.map(|rule| rule.command.clone()),
        state: state(row, now).to_owned(),
        due: row.due.as_ref().map(due),
        opened: cause(&row.opened),
        moves: row.moves.iter().map(moved).collect(),
        ended: row
            .closed
            .as_ref()
            .map(|end| EndView { how: how(end.how).to_owned(), cause: cause(&end.cause) }),
        decided: desk.ledger.owed(&row.key).as_ref().and_then(standing),
        late_days: late.as_ref().map(|late| late.days),
        late_because: late
            .map(|late| late.causes.into_iter().map(|delay| delayed(delay, label)).collect())
            .unwrap_or_default(),
    }
}

/// The last decision, while nothing rests on it.
fn standing(owed: &Owed) -> Option<String> {
    let decided = owed.decided.filter(|_| owed.over_since.is_none());
    decided.map(|decided| decided.as_str().to_owned())
}

fn delayed(delay: Delay, label: impl Fn(&str) -> LocalText) -> DelayView {
    let label = label(&delay.duty);
    let Delay { duty, owed_by, count, days, at_rest } = delay;
    DelayView { duty, label, owed_by, count, days, at_rest }
}

fn moved(moved: &nidaa_automation::Move) -> MoveView {
    let (from, to) = (moved.from.as_ref().map(due), moved.to.as_ref().map(due));
    MoveView { from, to, cause: cause(&moved.cause) }
}

fn state(row: &Obligation, now: Timestamp) -> &'static str {
    match &row.closed {
        Some(end) => how(end.how),
        None if row.rests() => "resting",
        None if row.is_late(now) => "late",
        None => "open",
    }
}

const fn how(end: End) -> &'static str {
    match end {
        End::Met => "met",
        End::Lapsed => "lapsed",
        End::Excused => "excused",
    }
}

pub(super) fn due(deadline: &Deadline) -> DueView {
    let Deadline { date, at, zone, end } = deadline.clone();
    DueView { date, at, zone, end }
}

fn cause(cause: &Cause) -> CauseView {
    let Cause { position, event, at, by, happened: _ } = cause;
    CauseView { position: *position, event: event.clone(), at: *at, by: by.to_string() }
}
