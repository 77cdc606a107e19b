//! Which events lead to a stage.

use crate::project::ProjectEvent;
use nidaa_kernel::StageId;

impl ProjectEvent {
    /// The stage it led to, if it led to one.
    pub const fn stage(&self) -> Option<&StageId> {
        match self {
            Self::Drafted { stage, .. }
            | Self::Recorded { stage, .. }
            | Self::Submitted { stage }
            | Self::FoundEligible { stage }
            | Self::FoundIneligible { stage, .. }
            | Self::ShortListed { stage }
            | Self::Approved { stage, .. }
            | Self::PutOnReserve { stage, .. }
            | Self::Rejected { stage, .. }
            | Self::Postponed { stage, .. }
            | Self::Suspended { stage, .. }
            | Self::DecisionReverted { stage, .. }
            | Self::Resumed { stage, .. }
            | Self::Activated { stage }
            | Self::Closed { stage }
            | Self::Withdrawn { stage, .. }
            | Self::Terminated { stage, .. }
            | Self::SentToFocalPoint { stage }
            | Self::ReturnedByFocalPoint { stage, .. }
            | Self::Lapsed { stage }
            | Self::Readmitted { stage, .. }
            | Self::FinalFicheSubmitted { stage, .. }
            | Self::FinalStageMissed { stage }
            | Self::RevisionRequested { stage, .. }
            | Self::FicheResubmitted { stage, .. }
            | Self::RevisionMissed { stage }
            | Self::ReserveExpired { stage }
            | Self::Declined { stage, .. } => Some(stage),
            Self::Grant(event) => event.stage(),
            Self::PostponementRequested { .. }
            | Self::PostponementDeclined { .. }
            | Self::RenewalsAsked { .. }
            | Self::ConsentRenewed { .. }
            | Self::RenewalsDone { .. }
            | Self::DocumentFiled { .. }
            | Self::DocumentRenewed { .. }
            | Self::MilestonePlanned { .. }
            | Self::MilestoneRedated { .. }
            | Self::MilestoneReached { .. }
            | Self::MilestoneMissed { .. }
            | Self::PartnerInvited { .. }
            | Self::PartnerConfirmed { .. }
            | Self::PartnerDeclined { .. }
            | Self::PartnerWithdrawn { .. }
            | Self::PartnerReplaced { .. }
            | Self::SubgrantAwarded { .. }
            | Self::SubgrantSettled { .. }
            | Self::SubgrantCancelled { .. }
            | Self::TypeChosen { .. }
            | Self::Answered { .. }
            | Self::Corrected { .. }
            | Self::DraftRevised { .. }
            | Self::Endorsed { .. }
            | Self::EligibilityChecked { .. }
            | Self::Promoted { .. }
            | Self::ConditionSet { .. }
            | Self::ProofReported { .. }
            | Self::ConditionMet { .. }
            | Self::ProofRejected { .. }
            | Self::ActReverted { .. } => None,
        }
    }
}
