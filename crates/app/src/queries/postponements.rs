//! Projects that stood still: who wished it, what is to be renewed, what was different when they came back.

use super::{AsOf, Moment, Seen, as_of::Resolved, sight::Reach};
use crate::{App, Asker, Failure, State};
use jiff::{Timestamp, civil::Date, tz::TimeZone};
use nidaa_domain::{
    AnyEvent, Fact, Target,
    call::CallEvent,
    project::{ActivityState, LinkState, Project, Reason, Renewal, RequestedBy, Reversible, Span},
};
use nidaa_kernel::{CommandId, PartKey, Position, ProjectCode, StreamId};
use nidaa_projections::boards::postponements::{Journeys, Leg, Postponements, Wish};
use nidaa_workflow::Workflow;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use utoipa::ToSchema;

/// One thing that was different when a project came back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct DifferenceView {
    /// What it is: `year`, `milestone`, `partner`, `contract_version`, `contract_end`, `contract_activity`, `partner_invited`
    /// for a country that was invited meanwhile and has not answered, or `activity_over` for an activity that was not held
    /// and whose days, the same on both sides, were over when the project came back.
    pub what: &'static str,
    /// Which milestone, or which country; null of what there is only one.
    pub which: Option<String>,
    /// When it left; null where it was not there.
    pub before: Option<String>,
    /// When it came back; null where it is no longer there.
    pub after: Option<String>,
}

/// One time of standing still.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct JourneyView {
    /// Code of the project.
    pub project: String,
    /// Why.
    #[schema(value_type = Object)]
    pub reason: Reason,
    /// Whose wish it was.
    #[schema(value_type = String)]
    pub requested_by: RequestedBy,
    /// Year before, where known.
    pub from_year: Option<i16>,
    /// Year after.
    pub to_year: i16,
    /// Call with whose projects it will be carried out.
    pub to_call: Option<String>,
    /// Whether that call was cancelled while the project is away.
    pub call_cancelled: bool,
    /// Average of its scores when it left, in hundredths of a percent; null where it had none. It stays as it is.
    pub score: Option<i64>,
    /// The act over many projects it belongs to.
    pub act: Option<String>,
    /// How often it was moved without coming back: 1, or more.
    pub moves: u16,
    /// Since when its clocks stood.
    #[schema(value_type = String)]
    pub paused_since: Timestamp,
    /// When it came back.
    #[schema(value_type = Option<String>)]
    pub returned_at: Option<Timestamp>,
    /// Whole days it stood still, up to the moment of the question where it has not come back.
    pub days: i64,
    /// What is still to be given anew before the return.
    #[schema(value_type = Vec<Object>)]
    pub renewals_open: Vec<Renewal>,
    /// What was different when it came back; empty before.
    pub differences: Vec<DifferenceView>,
    /// The stage in which the project ended, since then or without coming back.
    pub ended_in: Option<String>,
    /// Whether that end was its closing, the work done.
    pub completed: bool,
}

/// A wish that nobody has answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct WishView {
    /// Code of the project.
    pub project: String,
    /// Why.
    #[schema(value_type = Object)]
    pub reason: Reason,
    /// The year asked for.
    pub to_year: i16,
    /// The call asked for.
    pub to_call: Option<String>,
    /// When.
    #[schema(value_type = String)]
    pub at: Timestamp,
}

/// Figures of all journeys.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, ToSchema)]
pub struct PostponementTotals {
    /// Journeys.
    pub journeys: usize,
    /// Projects that ever stood still.
    pub projects: usize,
    /// At the owner's wish.
    pub by_owner: usize,
    /// At the office's.
    pub by_office: usize,
    /// By code of the reason; `none` where there is no code.
    pub by_reason: BTreeMap<String, usize>,
    /// Still away.
    pub waiting: usize,
    /// Came back.
    pub returned: usize,
    /// Came back and were carried out to the end.
    pub completed_after_return: usize,
    /// Ended without coming back.
    pub ended_away: usize,
    /// Whole days that those who came back were away, in the middle of all; null where none came back.
    pub median_days_away: Option<i64>,
}

/// Postponements at a moment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct PostponementsView {
    /// The moment it shows.
    pub at: Moment,
    /// Figures.
    pub totals: PostponementTotals,
    /// Wishes to be answered, by project.
    pub wishes: Vec<WishView>,
    /// Journeys, by project and time.
    pub journeys: Vec<JourneyView>,
}

impl PostponementsView {
    /// The same without scores: what assessors gave is the office's alone.
    #[must_use]
    pub fn without_scores(mut self) -> Self {
        self.journeys.iter_mut().for_each(|journey| journey.score = None);
        self
    }
}

impl Seen<'_> {
    /// Every postponement at a moment, with figures, which count also those of projects that are not named.
    ///
    /// # Errors
    /// The store's.
    pub async fn postponements(&self, as_of: AsOf) -> Result<PostponementsView, Failure> {
        let at = self.app.resolve(as_of).await?;
        let (rows, reaches) = (self.app.rows::<Postponements>(at.basis).await?, self.reaches(at).await?);
        let is_named = |project: &str| reaches.of(project) == Reach::Whole;
        let mut journeys = vec![];
        for row in &rows {
            journeys.extend(self.app.journeys(row, at).await?);
        }
        let totals = totals(&rows, &journeys);
        journeys.retain(|journey| is_named(&journey.project));
        let named = rows.iter().filter(|row| is_named(&row.project));
        let wishes = named.filter_map(|row| row.wish.as_ref().map(|wish| wished(row, wish))).collect();
        Ok(PostponementsView { at: at.moment, totals, wishes, journeys })
    }
}

impl App {
    /// Decisions on a project that somebody could take back, each with those before it in this list, the last one first. A deputy takes back what the account it acts for could.
    ///
    /// # Errors
    /// [`Failure::NotFound`], or the store's.
    pub async fn decisions(&self, code: &str, asker: &Asker) -> Result<Vec<Reversible>, Failure> {
        let request = asker.request(vec![]);
        self.asking(&request).await?.reversible(&Target { kind: "project", code: code.to_owned() }).await
    }

    /// What happened to a project within a stage that somebody could take back by itself.
    ///
    /// # Errors
    /// [`Failure::NotFound`], or the store's.
    pub async fn reversible_acts(&self, code: &str, asker: &Asker) -> Result<Vec<Reversible>, Failure> {
        let (request, target) = (asker.request(vec![]), Target { kind: "project", code: code.to_owned() });
        self.asking(&request).await?.reversible_acts(&target).await
    }

    /// Acts over many projects of a call that can be taken back, with their projects.
    ///
    /// # Errors
    /// The store's.
    pub async fn postponements_of(&self, call: &str) -> Result<Vec<(CommandId, Vec<ProjectCode>)>, Failure> {
        match &*self.loader().refresh("call", StreamId::of("call", call)).await?.state {
            State::Call(call) => Ok(call.postponements.clone()),
            _ => Ok(vec![]),
        }
    }

    async fn journeys(&self, row: &Journeys, at: Resolved) -> Result<Vec<JourneyView>, Failure> {
        let returned = row.legs.iter().any(|leg| leg.returned_at.is_some());
        let facts = if returned { self.told("project", &row.project, at).await?.facts } else { vec![] };
        let programme = folded(facts.iter()).programme;
        let rules = programme.and_then(|programme| self.current_rules(&programme));
        let of_leg = |leg: &Leg| journey(&row.project, leg, at.time, &facts, rules.as_ref());
        let mut journeys: Vec<JourneyView> = row.legs.iter().map(of_leg).collect();
        let away = |one: &&mut JourneyView| one.returned_at.is_none() && one.ended_in.is_none();
        for journey in journeys.iter_mut().filter(away) {
            journey.call_cancelled = self.is_cancelled(journey.to_call.as_deref(), at).await?;
        }
        Ok(journeys)
    }

    /// Whether a call, where there is one, was cancelled and this was not taken back.
    pub(super) async fn is_cancelled(&self, call: Option<&str>, at: Resolved) -> Result<bool, Failure> {
        let Some(call) = call else { return Ok(false) };
        let facts = self.told("call", call, at).await?.facts;
        let steps = facts.iter().rev().filter_map(|fact| match &fact.event {
            AnyEvent::Call(event) if event.stage().is_some() => Some(event),
            _ => None,
        });
        Ok(steps.take(1).any(|last| matches!(last, CallEvent::Cancelled { .. })))
    }
}

fn journey(
    project: &str,
    leg: &Leg,
    until: Timestamp,
    facts: &[Fact],
    rules: Option<&Workflow>,
) -> JourneyView {
    let day = |at: Timestamp| {
        rules.map_or_else(|| at.to_zoned(TimeZone::UTC).date(), |rules| nidaa_domain::day_under(rules, at))
    };
    let back = leg.returned_position.zip(leg.returned_at);
    let differences = back.map(|(back, at)| differences(facts, leg.left_position, back, day(at)));
    JourneyView {
        project: project.to_owned(),
        reason: leg.reason.clone(),
        requested_by: leg.requested_by,
        from_year: leg.from_year,
        to_year: leg.to_year,
        to_call: leg.to_call.as_ref().map(ToString::to_string),
        call_cancelled: false,
        score: leg.score,
        act: leg.act.map(|act| act.to_string()),
        moves: leg.moves,
        paused_since: leg.left_at,
        returned_at: leg.returned_at,
        days: leg.returned_at.or(leg.ended_at).unwrap_or(until).duration_since(leg.left_at).as_hours() / 24,
        renewals_open: leg.renewals.clone(),
        differences: differences.unwrap_or_default(),
        ended_in: leg.ended_in.as_ref().map(ToString::to_string),
        completed: leg.completed,
    }
}

fn wished(row: &Journeys, wish: &Wish) -> WishView {
    WishView {
        project: row.project.clone(),
        reason: wish.reason.clone(),
        to_year: wish.to_year,
        to_call: wish.to_call.as_ref().map(ToString::to_string),
        at: wish.at,
    }
}

fn totals(rows: &[Journeys], journeys: &[JourneyView]) -> PostponementTotals {
    let count = |is: &dyn Fn(&&JourneyView) -> bool| journeys.iter().filter(is).count();
    let back = |journey: &&JourneyView| journey.returned_at.is_some();
    let mut away: Vec<i64> = journeys.iter().filter(back).map(|journey| journey.days).collect();
    away.sort_unstable();
    let mut by_reason = BTreeMap::new();
    for journey in journeys {
        let code = journey.reason.code.clone().unwrap_or_else(|| "none".to_owned());
        *by_reason.entry(code).or_default() += 1;
    }
    PostponementTotals {
        journeys: journeys.len(),
        projects: rows.iter().filter(|row| !row.legs.is_empty()).count(),
        by_owner: count(&|journey| journey.requested_by == RequestedBy::Owner),
        by_office: count(&|journey| journey.requested_by == RequestedBy::Office),
        by_reason,
        waiting: count(&|journey| journey.returned_at.is_none() && journey.ended_in.is_none()),
        returned: count(&back),
        completed_after_return: count(&|journey| back(journey) && journey.completed),
        ended_away: count(&|journey| journey.returned_at.is_none() && journey.ended_in.is_some()),
        median_days_away: away.get(away.len() / 2).copied(),
    }
}

/// What differs between the project just before it left and just after it came back.
fn differences(facts: &[Fact], left: Position, back: Position, on: Date) -> Vec<DifferenceView> {
    let before = folded(facts.iter().take_while(|fact| fact.position < left));
    let returned = folded(facts.iter().take_while(|fact| fact.position <= back));
    let invited = invited_since(&before, &returned);
    let (before, after) = (things(&before), things(&returned));
    let names: BTreeSet<&Thing> = before.keys().chain(after.keys()).collect();
    let changed = names.into_iter().filter(|thing| before.get(*thing) != after.get(*thing));
    changed
        .map(|thing| DifferenceView {
            what: thing.0,
            which: thing.1.clone(),
            before: before.get(thing).cloned(),
            after: after.get(thing).cloned(),
        })
        .chain(invited)
        .chain(activities_over(&returned, on))
        .collect()
}

/// Countries that were asked meanwhile to take part and have not answered; who was asked before still is.
fn invited_since(before: &Project, after: &Project) -> Vec<DifferenceView> {
    let invited = after.links.iter().filter(|link| link.state == LinkState::Invited);
    let since = invited.filter(|link| !before.links.contains(link));
    let told = since.map(|link| {
        let (which, role) = (Some(link.country.to_string()), Some(link.role.as_str().to_owned()));
        DifferenceView { what: "partner_invited", which, before: None, after: role }
    });
    told.collect()
}

/// Activities of the contract that wait for dates of their own: they were not held, and their days are over.
fn activities_over(project: &Project, on: Date) -> Vec<DifferenceView> {
    let waits = |key: &PartKey| {
        matches!(project.grant.activity_state(key), ActivityState::Planned | ActivityState::Announced)
    };
    let planned = project.grant.contract.iter().flat_map(|contract| &contract.activities);
    let over = planned.filter(|one| one.span.end.last_day() < on && waits(&one.activity));
    let told = over.map(|one| {
        let (which, dates) = (Some(one.activity.to_string()), Some(interval(one.span)));
        DifferenceView { what: "activity_over", which, before: dates.clone(), after: dates }
    });
    told.collect()
}

fn interval(span: Span) -> String {
    format!("{}/{}", span.start, span.end)
}

/// A project as these facts tell it; those of other streams change nothing.
pub(super) fn folded<'a>(facts: impl Iterator<Item = &'a Fact>) -> Project {
    let events = facts.filter_map(|fact| match &fact.event {
        AnyEvent::Project(event) => Some(event),
        _ => None,
    });
    events.fold(Project::default(), Project::evolve)
}

/// Something about a project, and which one of several.
type Thing = (&'static str, Option<String>);

/// Everything about a project that may be different when it comes back. A milestone's dates are written as an interval.
fn things(project: &Project) -> BTreeMap<Thing, String> {
    let year = project.implementation_year.map(|year| (("year", None), year.to_string()));
    let milestones = project.milestones.iter().map(|milestone| {
        let span = interval(milestone.span);
        (("milestone", Some(milestone.key.to_string())), span)
    });
    let live = project.links.iter().filter(|link| link.state == LinkState::Confirmed);
    let partners =
        live.map(|link| (("partner", Some(link.country.to_string())), link.role.as_str().to_owned()));
    let contract = project.grant.contract.iter().flat_map(|contract| {
        [
            (("contract_version", None), project.grant.version.to_string()),
            (("contract_end", None), contract.ends.to_string()),
        ]
    });
    let planned = project.grant.contract.iter().flat_map(|contract| &contract.activities);
    let planned =
        planned.map(|one| (("contract_activity", Some(one.activity.to_string())), interval(one.span)));
    year.into_iter().chain(milestones).chain(partners).chain(contract).chain(planned).collect()
}
