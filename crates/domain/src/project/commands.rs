//! What may be asked of a project.

use crate::project::grant::{
    AcceptFinalReport, AcceptReport, AnnounceActivity, AnswerFinding, ApproveAmendment, ApprovePayment,
    AttendTraining, BeginAmendments, CheckClosingItem, EndorseReport, GiveConsent, HoldActivity, MakePayment,
    ReceiveRefund, RefuseAmendment, RefuseConsent, RefusePayment, RequestAmendment, RequestPayment,
    ResolveFinding, ReturnFinding, ReturnReport, SignContract, SubmitFinalReport, SubmitReport,
    TransferBudget, VisitProject,
};
use crate::project::journey::{
    DeclinePostponement, FileDocument, RenewConsent, RenewDocument, RequestPostponement, SuspendProject,
};
use crate::project::{
    ActivityRecord, AnswerChanges, Continuation, Correction, Owner, PartnerRole, Reason, RequestedBy, Span,
};
use nidaa_kernel::{
    CallCode, Country, LocalText, MilestoneKey, Money, ProgrammeId, ProjectCode, SectorId, StageId,
    SubgrantKey,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Declares a command's data: strict, comparable, with a JSON Schema.
macro_rules! data {
    ($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident: $kind:ty,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
        #[serde(deny_unknown_fields)]
        pub struct $name {
            /// The project.
            pub project: ProjectCode,
            $($(#[$field_doc])* pub $field: $kind,)*
        }
    };
}
pub(super) use data;

mod appraisal;
mod money;
pub use appraisal::*;
pub use money::*;

data! {
    /// Begins a proposal.
    DraftProject {
        /// Title in the languages it is given in.
        title: LocalText,
        /// The state or institution that proposes and carries it out.
        owner: Owner,
        /// The programme.
        programme: ProgrammeId,
        /// The call it answers.
        #[serde(default)] call: Option<CallCode>,
        /// Cooperation area.
        sector: SectorId,
        /// Theme of the call it answers.
        #[serde(default)] theme: Option<String>,
        /// Kind of project, where the programme knows kinds.
        #[serde(default)] project_type: Option<String>,
        /// Ministerial recommendation it serves.
        #[serde(default)] recommendation: Option<String>,
        /// Earlier project it continues.
        #[serde(default)] continues: Option<Continuation>,
        /// Number of states taking part, where they are not named.
        #[serde(default)] member_states_count: Option<u16>,
        /// Year of implementation.
        #[serde(default)] implementation_year: Option<i16>,
    }
}
data! {
    /// Enters a project that a document reports, in the stage the document reports.
    RecordProject {
        /// Title in the languages it is given in.
        title: LocalText,
        /// The state or institution that owns it.
        owner: Owner,
        /// The programme.
        programme: ProgrammeId,
        /// The call it answered, where stated.
        #[serde(default)] call: Option<CallCode>,
        /// Cooperation area.
        sector: SectorId,
        /// Ministerial recommendation it serves, where stated.
        #[serde(default)] recommendation: Option<String>,
        /// Earlier project it continues, where stated.
        #[serde(default)] continues: Option<Continuation>,
        /// Number of states taking part, where they are not named.
        #[serde(default)] member_states_count: Option<u16>,
        /// Year of implementation, where stated.
        #[serde(default)] implementation_year: Option<i16>,
        /// Stage it was in, as reported.
        stage: StageId,
        /// The word the source uses for that stage.
        #[serde(default)] wording: Option<String>,
    }
}
data! {
    /// Hands in the proposal.
    SubmitProject {}
}
data! {
    /// Takes the proposal into the short list.
    ShortListProject {}
}
data! {
    /// Keeps an admissible project for which there is no money yet.
    PutOnReserve {
        /// Place on the reserve list, from 1.
        rank: u16,
    }
}
data! {
    /// Rejects the proposal.
    RejectProject {
        /// Why.
        reason: Reason,
    }
}
data! {
    /// Moves the implementation to a later year.
    PostponeProject {
        /// Why.
        reason: Reason,
        /// Who asked for it.
        requested_by: RequestedBy,
        /// The new year of implementation.
        to_year: i16,
        /// The call with whose projects it will be carried out, where it is another one.
        #[serde(default, skip_serializing_if = "Option::is_none")] to_call: Option<CallCode>,
    }
}
data! {
    /// Takes a postponed project up again.
    ResumeProject {
        /// Why, where it returns before the year it was postponed to.
        #[serde(default, skip_serializing_if = "Option::is_none")] reason: Option<Reason>,
    }
}
data! {
    /// Begins the implementation.
    ActivateProject {}
}
data! {
    /// Adds a milestone.
    PlanMilestone {
        /// Its key within the project.
        milestone: MilestoneKey,
        /// Title in the languages it is given in.
        title: LocalText,
        /// When it should happen.
        span: Span,
        /// The activity it stands for.
        #[serde(default)] activity: Option<ActivityRecord>,
    }
}
data! {
    /// Gives a milestone another date.
    RedateMilestone {
        /// The milestone.
        milestone: MilestoneKey,
        /// The new dates.
        span: Span,
        /// Why.
        reason: Reason,
    }
}
data! {
    /// Reports a milestone as reached.
    ReachMilestone {
        /// The milestone.
        milestone: MilestoneKey,
        /// When it really happened.
        span: Span,
        /// People who took part.
        #[serde(default)] participants: Option<u32>,
    }
}
data! {
    /// Reports a milestone as missed.
    MissMilestone {
        /// The milestone.
        milestone: MilestoneKey,
        /// Why, where known.
        #[serde(default)] reason: Option<Reason>,
    }
}
data! {
    /// Closes a carried-out project.
    CloseProject {}
}
data! {
    /// Withdraws the proposal or project at the owner's wish.
    WithdrawProject {
        /// Why.
        reason: Reason,
    }
}
data! {
    /// Ends a project before its time.
    TerminateProject {
        /// Why.
        reason: Reason,
    }
}
data! {
    /// Asks a country to take part.
    InvitePartner {
        /// The country.
        country: Country,
        /// As what.
        role: PartnerRole,
    }
}
data! {
    /// Records that a country takes part.
    ConfirmPartner {
        /// The country.
        country: Country,
        /// As what.
        role: PartnerRole,
    }
}
data! {
    /// Records that a country does not take part.
    DeclinePartner {
        /// The country.
        country: Country,
        /// As what it was asked.
        role: PartnerRole,
        /// Why.
        reason: Reason,
    }
}
data! {
    /// Records that a country no longer takes part.
    WithdrawPartner {
        /// The country.
        country: Country,
        /// As what it took part.
        role: PartnerRole,
        /// Why.
        reason: Reason,
    }
}
data! {
    /// Puts one country in the place of another and invites it.
    ReplacePartner {
        /// The country that leaves.
        country: Country,
        /// As what.
        role: PartnerRole,
        /// The country that is invited instead.
        by: Country,
        /// Why.
        reason: Reason,
    }
}
data! {
    /// Takes a decision back, because it was wrong.
    RevertDecision {
        /// Name of the decision's event, such as `approved`: a slip must not take back another one.
        decision: String,
        /// Decisions taken after it, which are taken back with it, the last one first.
        #[serde(default, skip_serializing_if = "Vec::is_empty")] followers: Vec<String>,
        /// Key of what was acted on, where something within a stage is taken back, such as a payment.
        #[serde(default, skip_serializing_if = "Option::is_none")] part: Option<String>,
        /// Why it was wrong.
        reason: Reason,
    }
}
data! {
    /// Corrects a recorded fact. The old one stays in the log.
    CorrectProject {
        /// The fact and its right value.
        correction: Correction,
        /// How it is known.
        reason: Reason,
    }
}

data! {
    /// Passes money of the grant on to a final beneficiary.
    AwardSubgrant {
        /// Its key within the project.
        subgrant: SubgrantKey,
        /// Who gets it.
        beneficiary: String,
        /// How much.
        amount: Money,
        /// What for.
        purpose: LocalText,
    }
}
data! {
    /// Accounts for a sub-grant. What was not spent comes back to the grant.
    SettleSubgrant {
        /// The sub-grant.
        subgrant: SubgrantKey,
        /// What was spent of it.
        spent: Money,
    }
}
data! {
    /// Takes a sub-grant back before anything was spent.
    CancelSubgrant {
        /// The sub-grant.
        subgrant: SubgrantKey,
        /// Why.
        reason: Reason,
    }
}
data! {
    /// Answers questions of a form. What is not named keeps its answer; `null` takes an answer back.
    SaveForm {
        /// The form, as the rules name it.
        form: String,
        /// Answers by the name of their field.
        answers: AnswerChanges,
    }
}

commands! {
    ProjectCommand of "project" by project;
    DraftProject => "draft_project", "Begins a proposal.";
    RecordProject => "record_project", "Enters a project that a document reports.";
    SubmitProject => "submit_project", "Hands in the proposal.";
    FindEligible => "find_eligible", "Finds the proposal admissible.";
    FindIneligible => "find_ineligible", "Finds the proposal not admissible.";
    ShortListProject => "short_list_project", "Takes the proposal into the short list.";
    ApproveProject => "approve_project", "Approves the project into the final list.";
    PutOnReserve => "put_on_reserve", "Keeps an admissible project for which there is no money yet.";
    RejectProject => "reject_project", "Rejects the proposal.";
    PostponeProject => "postpone_project", "Moves the implementation to a later year.";
    ResumeProject => "resume_project", "Takes a postponed project up again.";
    ActivateProject => "activate_project", "Begins the implementation.";
    PlanMilestone => "plan_milestone", "Adds a milestone.";
    RedateMilestone => "redate_milestone", "Gives a milestone another date.";
    ReachMilestone => "reach_milestone", "Reports a milestone as reached.";
    MissMilestone => "miss_milestone", "Reports a milestone as missed.";
    CloseProject => "close_project", "Closes a carried-out project.";
    WithdrawProject => "withdraw_project", "Withdraws the proposal or project at the owner's wish.";
    TerminateProject => "terminate_project", "Ends a project before its time.";
    InvitePartner => "invite_partner", "Asks a country to take part.";
    ConfirmPartner => "confirm_partner", "Records that a country takes part.";
    DeclinePartner => "decline_partner", "Records that a country does not take part.";
    WithdrawPartner => "withdraw_partner", "Records that a country no longer takes part.";
    ReplacePartner => "replace_partner", "Puts one country in the place of another and invites it.";
    AwardSubgrant => "award_subgrant", "Passes money of the grant on to a final beneficiary.";
    SettleSubgrant => "settle_subgrant", "Accounts for a sub-grant; what was not spent comes back.";
    CancelSubgrant => "cancel_subgrant", "Takes a sub-grant back before anything was spent.";
    SaveForm => "save_form", "Answers questions of a form.";
    CorrectProject => "correct_project", "Corrects a recorded fact; the old one stays in the log.";
    SignContract => "sign_contract", "Records the signed contract; what it says is the baseline.";
    AttendTraining => "attend_training", "Records that the owner's people attended the training.";
    TransferBudget => "transfer_budget", "Moves money between budget lines by notice.";
    RequestAmendment => "request_amendment", "Asks for a change of the contract.";
    GiveConsent => "give_consent", "Agrees to an amendment in the name of a partner country.";
    RefuseConsent => "refuse_consent", "Does not agree to an amendment in the name of a partner country.";
    ApproveAmendment => "approve_amendment", "Approves an amendment; the contract says so from now on.";
    RefuseAmendment => "refuse_amendment", "Refuses an amendment; the contract stays as it was.";
    AnnounceActivity => "announce_activity", "Announces an activity of the contract with its dates and place.";
    HoldActivity => "hold_activity", "Reports an activity as held.";
    SubmitReport => "submit_report", "Hands in a progress report or its revision.";
    SubmitFinalReport => "submit_final_report", "Hands in the final report or its revision.";
    ReturnReport => "return_report", "Sends a report back to be revised.";
    EndorseReport => "endorse_report", "Finds the figures of a report right.";
    AcceptReport => "accept_report", "Accepts a progress report.";
    AcceptFinalReport => "accept_final_report", "Accepts the final report and fixes the eligible cost.";
    RequestPayment => "request_payment", "Asks for money.";
    ApprovePayment => "approve_payment", "Approves a payment as one more pair of eyes.";
    RefusePayment => "refuse_payment", "Refuses a payment.";
    MakePayment => "make_payment", "Records that the money left.";
    ReceiveRefund => "receive_refund", "Records that money came back.";
    VisitProject => "visit_project", "Records a monitoring visit with what it found.";
    ResolveFinding => "resolve_finding", "Records that what a visit found has been set right.";
    AnswerFinding => "answer_finding", "Says what the owner has done about a finding.";
    ReturnFinding => "return_finding", "Finds that the answer to a finding does not do.";
    CheckClosingItem => "check_closing_item", "Ticks an item of the closing checklist.";
    BeginAmendments => "begin_amendments", "Lets the approved amendments begin that hold from today on.";

    ReviseDraft => "revise_draft", "Changes a draft before it is handed in.";
    SendToFocalPoint => "send_to_focal_point", "Hands the draft to the focal point of the owner's country.";
    ReturnToOwner => "return_to_owner", "Gives the draft back to its owner.";
    EndorseProject => "endorse_project", "Hands in the proposal in the name of the owner's country.";
    LapseProject => "lapse_project", "Ends a proposal whose call has closed without it or was cancelled.";
    ReadmitProject => "readmit_project", "Lets a proposal in after the close of its call, until a last day.";
    SubmitFinalFiche => "submit_final_fiche", "Hands in the final project document.";
    MissFinalStage => "miss_final_stage", "Ends a short-listed proposal whose final document never came.";
    RequestRevision => "request_revision", "Asks the owner for a corrected final document.";
    ResubmitFiche => "resubmit_fiche", "Hands in the corrected final document.";
    MissRevision => "miss_revision", "Ends a proposal whose corrected document never came.";
    ExpireReserve => "expire_reserve", "Ends the wait of a project on the reserve list.";
    DeclineProject => "decline_project", "Gives up an approved project at the owner's wish.";
    RequestPostponement => "request_postponement", "Asks for the implementation to be moved to a later year.";
    DeclinePostponement => "decline_postponement", "Answers no to a wish for a postponement.";
    SuspendProject => "suspend_project", "Stops the work for a while.";
    RenewConsent => "renew_consent", "Confirms anew that a country takes part.";
    FileDocument => "file_document", "Files a document of the project.";
    RenewDocument => "renew_document", "Files a document again that holds longer.";
    RevertDecision => "revert_decision", "Takes a decision back, because it was wrong.";
    PromoteProject => "promote_project", "Takes a project from the reserve list into the final list.";
    ReportProof => "report_proof", "Shows the proof that a condition of the approval is fulfilled.";
    AcceptProof => "accept_proof", "Finds a condition of the approval fulfilled.";
    RejectProof => "reject_proof", "Finds that a proof does not do.";
}
