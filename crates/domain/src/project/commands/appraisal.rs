//! From the draft to the final list: what is asked on the way.

use crate::project::{Checked, DraftChange, Fiche, Reason};
use nidaa_kernel::{CivilEnd, LocalText, ProjectCode};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

data! {
    /// Changes a draft before it is handed in.
    ReviseDraft {
        /// What changes; each fact once.
        changes: Vec<DraftChange>,
    }
}
data! {
    /// Hands the draft to the focal point of the owner's country.
    SendToFocalPoint {}
}
data! {
    /// Gives the draft back to its owner.
    ReturnToOwner {
        /// What should be done about it.
        reason: Reason,
    }
}
data! {
    /// Hands in the proposal in the name of the owner's country.
    EndorseProject {
        /// A word of the focal point.
        #[serde(default)] note: Option<LocalText>,
    }
}
data! {
    /// Finds the proposal admissible.
    FindEligible {
        /// An answer to each item of the programme's checklist.
        #[serde(default)] checklist: Vec<Checked>,
    }
}
data! {
    /// Finds the proposal not admissible.
    FindIneligible {
        /// Why.
        reason: Reason,
        /// An answer to each item of the programme's checklist.
        #[serde(default)] checklist: Vec<Checked>,
    }
}
data! {
    /// Ends a proposal that was not handed in before the call closed, or whose call was cancelled.
    LapseProject {}
}
data! {
    /// Lets a proposal in that was not handed in before the call closed: it goes on where it stood, until a last day.
    ReadmitProject {
        /// Last day to hand it in, inclusive, or the time of it from which it is too late, in the zone of the programme.
        until: CivilEnd,
        /// Why.
        reason: Reason,
    }
}
data! {
    /// Hands in the final project document.
    SubmitFinalFiche {
        /// The document.
        fiche: Fiche,
    }
}
data! {
    /// Ends a short-listed proposal whose final document never came.
    MissFinalStage {}
}
data! {
    /// Asks the owner for a corrected final document.
    RequestRevision {
        /// What should be corrected.
        comments: LocalText,
    }
}
data! {
    /// Hands in the corrected final document.
    ResubmitFiche {
        /// The document.
        fiche: Fiche,
    }
}
data! {
    /// Ends a proposal whose corrected document never came.
    MissRevision {}
}
data! {
    /// Ends the wait of a project on the reserve list.
    ExpireReserve {}
}
data! {
    /// Gives up an approved project at the owner's wish, before any contract.
    DeclineProject {
        /// Why.
        reason: Reason,
    }
}
