//! What can have happened to a call.

use crate::RulesPin;
use crate::call::{Theme, upcast::upcast};
use crate::project::{Reason, RequestedBy};
use jiff::{Timestamp, civil::Date};
use nidaa_kernel::{
    ApproxDate, CallCode, CommandId, Deadline, LocalText, Money, ProgrammeId, ProjectCode, StageId,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A recorded fact of a call. Those that lead to a stage carry it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
pub enum CallEvent {
    /// A call was begun.
    Drafted {
        /// The call.
        call: CallCode,
        /// The programme.
        programme: ProgrammeId,
        /// First, second, … call of the programme.
        ordinal: u16,
        /// Year of the call.
        year: i16,
        /// Title.
        title: LocalText,
        /// The stage it led to.
        stage: StageId,
    },
    /// A call known from a document was entered in the stage the document reports.
    Recorded {
        /// The call.
        call: CallCode,
        /// The programme.
        programme: ProgrammeId,
        /// First, second, … call of the programme.
        ordinal: u16,
        /// Year of the call.
        year: Option<i16>,
        /// When it was conducted, as exactly as known.
        conducted: Option<ApproxDate>,
        /// Title.
        title: LocalText,
        /// The rules it follows.
        rules: RulesPin,
        /// The stage it led to.
        stage: StageId,
    },
    /// Its themes were set, in place of those before.
    ThemesSet {
        /// The themes.
        themes: Vec<Theme>,
    },
    /// It was announced with its dates.
    Announced {
        /// First day for proposals.
        opens: Date,
        /// Close for proposals.
        closes: Deadline,
        /// The stage it led to.
        stage: StageId,
    },
    /// It was opened; its rules are fixed from here on.
    Opened {
        /// The rules it follows.
        rules: RulesPin,
        /// Close for proposals.
        closes: Deadline,
        /// The stage it led to.
        stage: StageId,
    },
    /// Proposals got more time.
    DeadlineExtended {
        /// What held before.
        from: Deadline,
        /// What holds now.
        to: Deadline,
        /// Why.
        reason: Reason,
    },
    /// It was closed for proposals.
    Closed {
        /// Projects that end in the same act; none of old ones.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        projects: Vec<ProjectCode>,
        /// The stage it led to.
        stage: StageId,
    },
    /// The short list was published.
    ShortListPublished {
        /// The projects.
        projects: Vec<ProjectCode>,
        /// The stage it led to.
        stage: StageId,
    },
    /// The final list was published.
    FinalListPublished {
        /// The projects.
        projects: Vec<ProjectCode>,
        /// The stage it led to.
        stage: StageId,
    },
    /// The year of implementation began.
    ImplementationStarted {
        /// Projects that end in the same act; none of old ones.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        projects: Vec<ProjectCode>,
        /// The stage it led to.
        stage: StageId,
    },
    /// It was completed.
    Completed {
        /// The stage it led to.
        stage: StageId,
    },
    /// It was cancelled.
    Cancelled {
        /// Why.
        reason: Reason,
        /// Projects that end in the same act; none of old ones.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        projects: Vec<ProjectCode>,
        /// The stage it led to.
        stage: StageId,
    },
    /// Many of its projects were postponed in one act; each of them carries an event of its own with the same act.
    ProjectsPostponed {
        /// The projects.
        projects: Vec<ProjectCode>,
        /// Why.
        reason: Reason,
        /// Whose wish it was.
        requested_by: RequestedBy,
        /// The new year.
        to_year: i16,
        /// The act over many projects it belongs to.
        act: CommandId,
        /// Where all were meant, those that stood still already and were left out.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        left_out: Vec<ProjectCode>,
        /// Where all were meant, the others that were left out, each with the stage that does not allow it.
        #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
        elsewhere: BTreeMap<ProjectCode, StageId>,
    },

    /// A postponement of many projects was taken back; each of them carries an event of its own.
    PostponementsReverted {
        /// The act that is taken back.
        reverts: CommandId,
        /// The projects.
        projects: Vec<ProjectCode>,
        /// Why it was wrong.
        reason: Reason,
    },

    /// Its last step was taken back; each proposal that had followed it carries an event of its own.
    StepReverted {
        /// The step, by the name of its event.
        step: String,
        /// Why it was wrong.
        reason: Reason,
        /// Projects that come back in the same act; none of old ones.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        projects: Vec<ProjectCode>,
        /// The stage it led to: where the step was taken.
        stage: StageId,
    },

    /// The preliminary appraisal began: every proposal was found eligible or not.
    PreappraisalStarted {
        /// The stage it led to.
        stage: StageId,
    },
    /// No final document is taken any more.
    FinalStageClosed {
        /// Projects that end in the same act; none of old ones.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        projects: Vec<ProjectCode>,
        /// The stage it led to.
        stage: StageId,
    },
    /// The year of implementation ended; what is left is to be closed.
    YearEnded {
        /// The stage it led to.
        stage: StageId,
    },
    /// Proposals were shared out among assessors in one act; who got which stands with each evaluation.
    AssessorsAssigned {
        /// How many assignments were made.
        assignments: u32,
        /// Proposals for which too few may judge.
        short: Vec<ProjectCode>,
    },
    /// The sum of all its grants was set.
    EnvelopeSet {
        /// The sum.
        envelope: Money,
    },
    /// The next of the reserve list was proposed, because money is left.
    PromotionProposed {
        /// The project.
        project: ProjectCode,
        /// Its place on the list.
        rank: u16,
        /// What is left of the envelope, where there is one.
        left: Option<Money>,
    },
    /// What is on its way at the close is still let in; the deadline stays what it was.
    GraceGranted {
        /// Minutes after the close.
        minutes: u16,
        /// The instant from which it is too late, as the close stood.
        until: Timestamp,
        /// Why.
        reason: Reason,
    },
}

events! {
    CallEvent of "call", upcast;
    Drafted => "drafted" v 1,
    Recorded => "recorded" v 1,
    ThemesSet => "themes_set" v 1,
    Announced => "announced" v 1,
    Opened => "opened" v 1,
    DeadlineExtended => "deadline_extended" v 1,
    Closed => "closed" v 1,
    ShortListPublished => "short_list_published" v 1,
    FinalListPublished => "final_list_published" v 1,
    ImplementationStarted => "implementation_started" v 1,
    Completed => "completed" v 1,
    Cancelled => "cancelled" v 1,
    ProjectsPostponed => "projects_postponed" v 1,
    PostponementsReverted => "postponements_reverted" v 1,
    StepReverted => "step_reverted" v 1,

    PreappraisalStarted => "preappraisal_started" v 1,
    FinalStageClosed => "final_stage_closed" v 1,
    YearEnded => "year_ended" v 1,
    AssessorsAssigned => "assessors_assigned" v 1,
    EnvelopeSet => "envelope_set" v 1,
    PromotionProposed => "promotion_proposed" v 1,
    GraceGranted => "grace_granted" v 1,
}

impl CallEvent {
    /// The projects that follow a step in the same act, each with an event of its own; `None` of what none follows.
    pub const fn following(&self) -> Option<&[ProjectCode]> {
        match self {
            Self::Closed { projects, .. }
            | Self::FinalStageClosed { projects, .. }
            | Self::ImplementationStarted { projects, .. }
            | Self::Cancelled { projects, .. }
            | Self::StepReverted { projects, .. } => Some(projects.as_slice()),
            _ => None,
        }
    }

    /// The same event with the projects that follow it.
    #[must_use]
    pub fn followed_by(mut self, following: Vec<ProjectCode>) -> Self {
        if let Self::Closed { projects, .. }
        | Self::FinalStageClosed { projects, .. }
        | Self::ImplementationStarted { projects, .. }
        | Self::Cancelled { projects, .. }
        | Self::StepReverted { projects, .. } = &mut self
        {
            *projects = following;
        }
        self
    }

    /// The stage it led to, if it led to one.
    pub const fn stage(&self) -> Option<&StageId> {
        match self {
            Self::Drafted { stage, .. }
            | Self::Recorded { stage, .. }
            | Self::Announced { stage, .. }
            | Self::Opened { stage, .. }
            | Self::Closed { stage, .. }
            | Self::ShortListPublished { stage, .. }
            | Self::FinalListPublished { stage, .. }
            | Self::ImplementationStarted { stage, .. }
            | Self::Completed { stage }
            | Self::Cancelled { stage, .. }
            | Self::StepReverted { stage, .. }
            | Self::PreappraisalStarted { stage }
            | Self::FinalStageClosed { stage, .. }
            | Self::YearEnded { stage } => Some(stage),
            Self::ThemesSet { .. }
            | Self::DeadlineExtended { .. }
            | Self::ProjectsPostponed { .. }
            | Self::PostponementsReverted { .. }
            | Self::AssessorsAssigned { .. }
            | Self::EnvelopeSet { .. }
            | Self::PromotionProposed { .. }
            | Self::GraceGranted { .. } => None,
        }
    }
}
