//! What may be asked of a call.

use crate::project::{Reason, RequestedBy};
use jiff::civil::Date;
use nidaa_kernel::{
    ApproxDate, CallCode, CivilEnd, CommandId, LocalText, Money, ProgrammeId, ProjectCode, SectorId, StageId,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A theme of the call, within one cooperation area.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Theme {
    /// Key that proposals name.
    pub key: String,
    /// Cooperation area.
    pub sector: SectorId,
    /// Title.
    pub title: LocalText,
}

/// Which projects of the call an act means.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Selection {
    /// All that may be postponed at the moment the command is carried out.
    All,
    /// These.
    Only(Vec<ProjectCode>),
}

macro_rules! data {
    ($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident: $kind:ty,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
        #[serde(deny_unknown_fields)]
        pub struct $name {
            /// The call.
            pub call: CallCode,
            $($(#[$field_doc])* pub $field: $kind,)*
        }
    };
}

data! {
    /// Begins a call.
    DraftCall {
        /// The programme.
        programme: ProgrammeId,
        /// First, second, … call of the programme.
        ordinal: u16,
        /// Year of the call.
        year: i16,
        /// Title.
        #[serde(default)] title: LocalText,
    }
}
data! {
    /// Enters a call that a document reports, in the stage the document reports.
    RecordCall {
        /// The programme.
        programme: ProgrammeId,
        /// First, second, … call of the programme.
        ordinal: u16,
        /// Year of the call, where stated.
        #[serde(default)] year: Option<i16>,
        /// When it was conducted, where stated.
        #[serde(default)] conducted: Option<ApproxDate>,
        /// Title.
        #[serde(default)] title: LocalText,
        /// Stage it was in, as reported.
        stage: StageId,
    }
}
data! {
    /// Sets the themes; those set before are replaced.
    SetThemes {
        /// At least one.
        themes: Vec<Theme>,
    }
}
data! {
    /// Announces the call with its dates.
    AnnounceCall {
        /// First day for proposals.
        #[schemars(with = "String", extend("format" = "date"))] opens: Date,
        /// Last day for proposals, inclusive, or the time of it at which they close.
        closes: CivilEnd,
    }
}
data! {
    /// Opens the call and pins its rules.
    OpenCall {}
}
data! {
    /// Gives proposals more time.
    ExtendDeadline {
        /// The new last day, inclusive, or the time of it at which proposals close.
        closes: CivilEnd,
        /// Why.
        reason: Reason,
    }
}
data! {
    /// Closes the call for proposals.
    CloseCall {}
}
data! {
    /// Publishes the short list.
    PublishShortList {
        /// The projects on it.
        projects: Vec<ProjectCode>,
    }
}
data! {
    /// Publishes the final list.
    PublishFinalList {
        /// The projects on it.
        projects: Vec<ProjectCode>,
    }
}
data! {
    /// Begins the year of implementation.
    StartImplementation {}
}
data! {
    /// Completes the call.
    CompleteCall {}
}
data! {
    /// Cancels the call.
    CancelCall {
        /// Why.
        reason: Reason,
    }
}
data! {
    /// Postpones many projects of the call in one act.
    PostponeProjects {
        /// Which.
        projects: Selection,
        /// Why, once for all.
        reason: Reason,
        /// Who asked for it.
        requested_by: RequestedBy,
        /// The new year of implementation.
        to_year: i16,
        /// The call with whose projects they will be carried out, where it is another one.
        #[serde(default, skip_serializing_if = "Option::is_none")] to_call: Option<CallCode>,
    }
}

data! {
    /// Takes a postponement of many projects back, because it was wrong.
    RevertPostponements {
        /// The act, by the id its event names.
        #[schemars(with = "String", extend("format" = "uuid"))] act: CommandId,
        /// Why it was wrong.
        reason: Reason,
    }
}
data! {
    /// Takes the last step of the call back, because it was wrong. What became of proposals by it goes with it.
    RevertCallStep {
        /// The step, by the name of its event, such as `short_list_published`.
        step: String,
        /// Why it was wrong.
        reason: Reason,
    }
}
data! {
    /// Begins the preliminary appraisal of the proposals.
    StartPreappraisal {}
}
data! {
    /// Closes the stage of final documents.
    CloseFinalStage {}
}
data! {
    /// Ends the year of implementation.
    EndYear {}
}

data! {
    /// Shares the proposals out among all assessors: to the least loaded who may judge them.
    AssignAssessors {}
}

data! {
    /// Sets the sum of all grants of the call.
    SetEnvelope {
        /// The sum.
        envelope: Money,
    }
}
data! {
    /// Proposes the next of the reserve list for what is left of the envelope.
    ProposePromotion {}
}

data! {
    /// Lets what is on its way at the close still in.
    GrantGrace {
        /// Minutes after the close, at most a day.
        minutes: u16,
        /// Why.
        reason: Reason,
    }
}

commands! {
    CallCommand of "call" by call;
    DraftCall => "draft_call", "Begins a call.";
    RecordCall => "record_call", "Enters a call that a document reports.";
    SetThemes => "set_themes", "Sets the themes; those set before are replaced.";
    AnnounceCall => "announce_call", "Announces the call with its dates.";
    OpenCall => "open_call", "Opens the call and pins its rules.";
    ExtendDeadline => "extend_deadline", "Gives proposals more time.";
    CloseCall => "close_call", "Closes the call for proposals.";
    PublishShortList => "publish_short_list", "Publishes the short list.";
    PublishFinalList => "publish_final_list", "Publishes the final list.";
    StartImplementation => "start_implementation", "Begins the year of implementation.";
    CompleteCall => "complete_call", "Completes the call.";
    CancelCall => "cancel_call", "Cancels the call.";
    PostponeProjects => "postpone_projects", "Postpones many projects of the call in one act.";
    RevertPostponements => "revert_postponements", "Takes a postponement of many projects back, because it was wrong.";
    RevertCallStep => "revert_call_step", "Takes the last step of the call back, because it was wrong.";

    StartPreappraisal => "start_preappraisal", "Begins the preliminary appraisal of the proposals.";
    CloseFinalStage => "close_final_stage", "Closes the stage of final documents.";
    EndYear => "end_year", "Ends the year of implementation.";
    AssignAssessors => "assign_assessors", "Shares the proposals out among all assessors.";
    SetEnvelope => "set_envelope", "Sets the sum of all grants of the call.";
    ProposePromotion => "propose_promotion", "Proposes the next of the reserve list for what is left.";
    GrantGrace => "grant_grace", "Lets what is on its way at the close still in, for some minutes.";
}
