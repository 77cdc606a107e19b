//! Projects that stood still: each journey from leaving to coming back, or to another end.

use crate::Board;
use jiff::Timestamp;
use nidaa_domain::{
    AnyEvent, Fact,
    project::{Correction, ProjectEvent, Reason, Renewal, RequestedBy},
};
use nidaa_kernel::{CallCode, CommandId, Position, StageId};
use serde::{Deserialize, Serialize};

/// A wish of the owner that nobody has answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wish {
    /// Why.
    pub reason: Reason,
    /// The year asked for.
    pub to_year: i16,
    /// The call asked for.
    pub to_call: Option<CallCode>,
    /// When.
    pub at: Timestamp,
}

/// Decisions that are remembered, as many as a project remembers itself.
const REMEMBERED: usize = 12;

/// One time of standing still.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Leg {
    /// Why.
    pub reason: Reason,
    /// Whose wish it was.
    pub requested_by: RequestedBy,
    /// Year before, where known.
    pub from_year: Option<i16>,
    /// Year after; the last one, where it was moved again while it stood still.
    pub to_year: i16,
    /// Call with whose projects it will be carried out.
    pub to_call: Option<CallCode>,
    /// Average of its scores when it left, in hundredths of a percent.
    pub score: Option<i64>,
    /// The act over many projects it belongs to.
    pub act: Option<CommandId>,
    /// How often it was moved without coming back: 1, or more.
    pub moves: u16,
    /// What is still to be given anew before the return.
    pub renewals: Vec<Renewal>,
    /// Since when its clocks stand.
    pub left_at: Timestamp,
    /// Place in the log of the event by which it left.
    pub left_position: Position,
    /// When it came back.
    pub returned_at: Option<Timestamp>,
    /// Place in the log of the event by which it came back.
    pub returned_position: Option<Position>,
    /// The stage in which the project ended, since then or without coming back.
    pub ended_in: Option<StageId>,
    /// When it ended.
    pub ended_at: Option<Timestamp>,
    /// Whether that end was the project's closing, its work done.
    pub completed: bool,
}

/// All journeys of a project.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Journeys {
    /// Code of the project.
    pub project: String,
    /// An open wish.
    pub wish: Option<Wish>,
    /// Journeys, in their order.
    pub legs: Vec<Leg>,
    /// What each of the last decisions that changed it found, the last one last, in case they were mistakes.
    pub before: Vec<Before>,
}

/// What a decision found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Before {
    /// Name of the decision's event, such as `postponed`.
    pub decision: String,
    /// An open wish.
    pub wish: Option<Wish>,
    /// Journeys.
    pub legs: Vec<Leg>,
}

/// The journeys of each project that ever stood still or asked to, under its code.
pub struct Postponements;

impl Board for Postponements {
    const NAME: &'static str = "postponements";
    const VERSION: i32 = 7;
    type Row = Journeys;

    fn key(fact: &Fact) -> Option<String> {
        let AnyEvent::Project(event) = &fact.event else { return None };
        let concerns = matches!(
            event,
            ProjectEvent::Postponed { .. }
                | ProjectEvent::PostponementRequested { .. }
                | ProjectEvent::PostponementDeclined { .. }
                | ProjectEvent::RenewalsAsked { .. }
                | ProjectEvent::PartnerWithdrawn { .. }
                | ProjectEvent::PartnerReplaced { .. }
                | ProjectEvent::RenewalsDone { .. }
                | ProjectEvent::ConsentRenewed { .. }
                | ProjectEvent::DocumentRenewed { .. }
                | ProjectEvent::Resumed { .. }
                | ProjectEvent::DecisionReverted { .. }
                | ProjectEvent::Closed { .. }
                | ProjectEvent::Declined { .. }
                | ProjectEvent::Lapsed { .. }
                | ProjectEvent::Corrected { correction: Correction::ImplementationYear(_), .. }
                | ProjectEvent::Rejected { .. }
                | ProjectEvent::Withdrawn { .. }
                | ProjectEvent::Terminated { .. }
        );
        concerns.then(|| fact.subject().to_owned())
    }

    fn apply(row: Option<Journeys>, fact: &Fact) -> Option<Journeys> {
        let AnyEvent::Project(event) = &fact.event else { return row };
        let begins =
            matches!(event, ProjectEvent::Postponed { .. } | ProjectEvent::PostponementRequested { .. });
        let new = || begins.then(|| Journeys { project: fact.subject().to_owned(), ..Journeys::default() });
        let mut journeys = row.or_else(new)?;
        journeys.follow(event, fact);
        Some(journeys)
    }
}

impl Journeys {
    fn follow(&mut self, event: &ProjectEvent, fact: &Fact) {
        if event.stage().is_some() {
            self.remember(event);
        }
        match event {
            ProjectEvent::PostponementRequested { reason, to_year, to_call } => {
                let (reason, to_call) = (reason.clone(), to_call.clone());
                self.wish = Some(Wish { reason, to_year: *to_year, to_call, at: fact.occurred_at });
            }
            ProjectEvent::PostponementDeclined { .. } => self.wish = None,
            ProjectEvent::Postponed { .. } => self.leave(event, fact),
            ProjectEvent::RenewalsAsked { renewals, because: None } => {
                self.standing(|leg| leg.renewals.clone_from(renewals));
            }
            // Who stays is asked besides, since the others are no longer the same.
            ProjectEvent::RenewalsAsked { renewals, because: Some(_) } => {
                self.ever_standing(|leg| leg.ask(renewals));
            }
            // Who no longer takes part is not asked to confirm it.
            ProjectEvent::ConsentRenewed { country, role }
            | ProjectEvent::PartnerWithdrawn { country, role, .. }
            | ProjectEvent::PartnerReplaced { country, role, .. } => {
                let renewed = Renewal::Consent { country: *country, role: *role };
                self.ever_standing(|leg| leg.renewals.retain(|renewal| *renewal != renewed));
            }
            ProjectEvent::DocumentRenewed { document, .. } => {
                self.ever_standing(|leg| leg.renewals.retain(|due| !due.is_document(document)));
            }
            ProjectEvent::RenewalsDone {} => self.standing(|leg| leg.renewals.clear()),
            ProjectEvent::Resumed { .. } => self.standing(|leg| {
                (leg.returned_at, leg.returned_position) = (Some(fact.occurred_at), Some(fact.position));
            }),
            ProjectEvent::Closed { stage } => self.end((stage, true), fact),
            ProjectEvent::Corrected { correction: Correction::ImplementationYear(year), .. } => {
                self.correct_year(*year);
            }
            ProjectEvent::Declined { stage, .. }
            | ProjectEvent::Lapsed { stage, .. }
            | ProjectEvent::Rejected { stage, .. }
            | ProjectEvent::Withdrawn { stage, .. }
            | ProjectEvent::Terminated { stage, .. } => self.end((stage, false), fact),
            _ => {}
        }
    }

    /// An end leaves nothing to be wished for.
    fn end(&mut self, (stage, completed): (&StageId, bool), fact: &Fact) {
        self.wish = None;
        if let Some(leg) = self.legs.last_mut() {
            (leg.ended_in, leg.completed) = (Some(stage.clone()), completed);
            leg.ended_at = Some(fact.occurred_at);
        }
    }

    /// The later year is the one that was told wrongly: of the last journey, also as it is found again when decisions that were
    /// taken since are taken back.
    fn correct_year(&mut self, year: i16) {
        let Some(last) = self.legs.last_mut() else { return };
        last.to_year = year;
        let (left, moves) = (last.left_position, last.moves);
        let found = self.before.iter_mut().filter_map(|before| before.legs.last_mut());
        for leg in found.filter(|leg| (leg.left_position, leg.moves) == (left, moves)) {
            leg.to_year = year;
        }
    }

    /// A postponement that was a mistake was no journey; an end that was taken back was no end.
    fn remember(&mut self, event: &ProjectEvent) {
        if let ProjectEvent::DecisionReverted { decision, .. } = event {
            if let Some(before) = self.before.pop_if(|before| before.decision == *decision) {
                (self.wish, self.legs) = (before.wish, before.legs);
            }
            return;
        }
        let (decision, wish, legs) = (event.kind().to_owned(), self.wish.clone(), self.legs.clone());
        self.before.push(Before { decision, wish, legs });
        if self.before.len() > REMEMBERED {
            self.before.remove(0);
        }
    }

    fn leave(&mut self, event: &ProjectEvent, fact: &Fact) {
        let ProjectEvent::Postponed { reason, requested_by, from_year, to_year, to_call, score, act, .. } =
            event
        else {
            return;
        };
        self.wish = None;
        let moved_on = self.legs.last_mut().filter(|leg| leg.returned_at.is_none());
        if let Some(leg) = moved_on {
            (leg.to_year, leg.moves) = (*to_year, leg.moves.saturating_add(1));
            leg.to_call.clone_from(to_call);
            leg.renewals.clear();
            return;
        }
        self.legs.push(Leg {
            reason: reason.clone(),
            requested_by: *requested_by,
            from_year: *from_year,
            to_year: *to_year,
            to_call: to_call.clone(),
            score: *score,
            act: *act,
            moves: 1,
            renewals: Vec::new(),
            left_at: fact.occurred_at,
            left_position: fact.position,
            returned_at: None,
            returned_position: None,
            ended_in: None,
            ended_at: None,
            completed: false,
        });
    }

    /// Changes the journey that is under way; a return from a suspension finds none.
    fn standing(&mut self, change: impl FnOnce(&mut Leg)) {
        if let Some(leg) = self.legs.last_mut().filter(|leg| leg.returned_at.is_none()) {
            change(leg);
        }
    }

    /// Changes it also as it is found again when decisions are taken back: what was asked for or given by others than them
    /// stays so.
    fn ever_standing(&mut self, change: impl Fn(&mut Leg)) {
        self.standing(&change);
        let found = self.before.iter_mut().filter_map(|before| before.legs.last_mut());
        found.filter(|leg| leg.returned_at.is_none()).for_each(change);
    }
}

impl Leg {
    /// Each thing is asked for once, whatever asks for it.
    fn ask(&mut self, renewals: &[Renewal]) {
        let new = renewals.iter().filter(|one| !self.renewals.contains(one));
        let new: Vec<Renewal> = new.cloned().collect();
        self.renewals.extend(new);
    }
}
