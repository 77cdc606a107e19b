//! What can have happened to a project.

mod stage;

use crate::project::{
    Act, ActivityRecord, AnswerChanges, Checked, Continuation, Correction, DraftChange, Fiche, GrantEvent,
    Joining, MaterialChange, Owner, PartnerRole, Reason, Renewal, RequestedBy, Requirement, Span,
    upcast::upcast,
};
use jiff::civil::Date;
use nidaa_kernel::{
    CallCode, CommandId, Country, Deadline, LocalText, MilestoneKey, Money, PartKey, ProgrammeId,
    ProjectCode, SectorId, StageId, SubgrantKey,
};
use serde::{Deserialize, Serialize};

/// A recorded fact of a project. Those that lead to a stage carry it, so that replay needs no policy file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", tag = "type", rename_all = "snake_case", deny_unknown_fields)]
pub enum ProjectEvent {
    /// A proposal was begun.
    Drafted {
        /// Its code.
        project: ProjectCode,
        /// Title.
        title: LocalText,
        /// Who owns it.
        owner: Owner,
        /// The programme.
        programme: ProgrammeId,
        /// The call.
        call: Option<CallCode>,
        /// Cooperation area.
        sector: SectorId,
        /// Theme of the call it answers.
        theme: Option<String>,
        /// Ministerial recommendation it serves.
        recommendation: Option<String>,
        /// Earlier project it continues.
        continues: Option<Continuation>,
        /// States taking part that are counted, not named.
        member_states_count: Option<u16>,
        /// Year of implementation.
        implementation_year: Option<i16>,
        /// The stage it led to.
        stage: StageId,
    },
    /// A project known from a document was entered in the stage the document reports.
    Recorded {
        /// Its code.
        project: ProjectCode,
        /// Title.
        title: LocalText,
        /// Who owns it.
        owner: Owner,
        /// The programme.
        programme: ProgrammeId,
        /// The call.
        call: Option<CallCode>,
        /// Cooperation area.
        sector: SectorId,
        /// Ministerial recommendation it serves.
        recommendation: Option<String>,
        /// Earlier project it continues.
        continues: Option<Continuation>,
        /// States taking part that are counted, not named.
        member_states_count: Option<u16>,
        /// Year of implementation.
        implementation_year: Option<i16>,
        /// The stage it led to.
        stage: StageId,
        /// The source's word for the stage.
        wording: Option<String>,
    },
    /// The proposal was handed in.
    Submitted {
        /// The stage it led to.
        stage: StageId,
    },
    /// It was found admissible.
    FoundEligible {
        /// The stage it led to.
        stage: StageId,
    },
    /// It was found not admissible.
    FoundIneligible {
        /// Why.
        reason: Reason,
        /// The stage it led to.
        stage: StageId,
    },
    /// It was taken into the short list.
    ShortListed {
        /// The stage it led to.
        stage: StageId,
    },
    /// It was approved into the final list.
    Approved {
        /// Money granted, where known.
        granted: Option<Money>,
        /// What the decision rests on.
        note: Option<LocalText>,
        /// The stage it led to.
        stage: StageId,
    },
    /// It was put on the reserve list.
    PutOnReserve {
        /// Place on the reserve list, from 1.
        rank: u16,
        /// The stage it led to.
        stage: StageId,
    },
    /// It was rejected.
    Rejected {
        /// Why.
        reason: Reason,
        /// The stage it led to.
        stage: StageId,
    },
    /// Its implementation was moved to a later year.
    Postponed {
        /// Why.
        reason: Reason,
        /// Whose wish it was.
        requested_by: RequestedBy,
        /// The year before, where known.
        from_year: Option<i16>,
        /// The new year.
        to_year: i16,
        /// The call with whose projects it will be carried out, where it is another one.
        to_call: Option<CallCode>,
        /// Average of the scores that counted when it left, in hundredths of a percent; none where it had no score.
        score: Option<i64>,
        /// The act over many projects it belongs to.
        act: Option<CommandId>,
        /// The day of the decision, in the zone of the programme: what was overdue on it stays so.
        on: Option<Date>,
        /// The stage it led to.
        stage: StageId,
    },
    /// It was taken up again.
    Resumed {
        /// The year it had been postponed to, where it returned before that year.
        before_year: Option<i16>,
        /// Why, where a reason was given.
        reason: Option<Reason>,
        /// The stage it led to.
        stage: StageId,
    },
    /// Its implementation began.
    Activated {
        /// The stage it led to.
        stage: StageId,
    },
    /// A milestone was added.
    MilestonePlanned {
        /// The milestone.
        milestone: MilestoneKey,
        /// Title.
        title: LocalText,
        /// First and last day.
        span: Span,
        /// The activity it stands for.
        activity: Option<ActivityRecord>,
    },
    /// A milestone got another date.
    MilestoneRedated {
        /// The milestone.
        milestone: MilestoneKey,
        /// What held before.
        from: Span,
        /// What holds now.
        to: Span,
        /// Why.
        reason: Reason,
    },
    /// A milestone was reached.
    MilestoneReached {
        /// The milestone.
        milestone: MilestoneKey,
        /// First and last day.
        span: Span,
        /// People who took part.
        participants: Option<u32>,
    },
    /// A milestone was missed.
    MilestoneMissed {
        /// The milestone.
        milestone: MilestoneKey,
        /// Why.
        reason: Option<Reason>,
    },
    /// It was carried out and closed.
    Closed {
        /// The stage it led to.
        stage: StageId,
    },
    /// Its owner withdrew it.
    Withdrawn {
        /// Why.
        reason: Reason,
        /// The stage it led to.
        stage: StageId,
    },
    /// It was ended before its time.
    Terminated {
        /// Why.
        reason: Reason,
        /// The stage it led to.
        stage: StageId,
    },
    /// A country was asked to take part.
    PartnerInvited {
        /// The country.
        country: Country,
        /// As what.
        role: PartnerRole,
    },
    /// A country takes part.
    PartnerConfirmed {
        /// The country.
        country: Country,
        /// As what.
        role: PartnerRole,
    },
    /// A country answered no.
    PartnerDeclined {
        /// The country.
        country: Country,
        /// As what.
        role: PartnerRole,
        /// Why.
        reason: Reason,
        /// Where it was to join by amendments whose day is to come: those by which it does not.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        joinings: Vec<Joining>,
        /// Whether it takes part at present all the same: it declined what is to come, and nothing else.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        stays: bool,
    },
    /// A country no longer takes part.
    PartnerWithdrawn {
        /// The country.
        country: Country,
        /// As what.
        role: PartnerRole,
        /// Why.
        reason: Reason,
    },
    /// Another country stands in its place; an invitation of that one follows.
    PartnerReplaced {
        /// The country.
        country: Country,
        /// As what.
        role: PartnerRole,
        /// The country invited instead.
        by: Country,
        /// Why.
        reason: Reason,
    },
    /// Money of the grant was passed on to a final beneficiary.
    SubgrantAwarded {
        /// Its key within the project.
        subgrant: SubgrantKey,
        /// Who got it.
        beneficiary: String,
        /// How much.
        amount: Money,
        /// What for.
        purpose: LocalText,
    },
    /// A sub-grant was accounted for.
    SubgrantSettled {
        /// The sub-grant.
        subgrant: SubgrantKey,
        /// What was spent of it.
        spent: Money,
        /// What came back to the grant.
        returned: Money,
    },
    /// A sub-grant was taken back before anything was spent.
    SubgrantCancelled {
        /// The sub-grant.
        subgrant: SubgrantKey,
        /// Why.
        reason: Reason,
    },
    /// The kind of project was chosen.
    TypeChosen {
        /// Its code, as the rules name it.
        project_type: String,
    },
    /// Questions of a form were answered.
    Answered {
        /// The form, as the rules name it.
        form: String,
        /// What changed: answers by field, nothing where an answer was taken back.
        answers: AnswerChanges,
    },
    /// A recorded fact was corrected.
    Corrected {
        /// The fact and its right value.
        correction: Correction,
        /// The same fact as it was known before, if it was known.
        was: Option<Correction>,
        /// Why.
        reason: Reason,
    },

    /// A draft was changed before it was handed in.
    DraftRevised {
        /// What changed.
        changes: Vec<DraftChange>,
    },
    /// The draft was handed to the focal point of the owner's country.
    SentToFocalPoint {
        /// The stage it led to.
        stage: StageId,
    },
    /// The focal point gave it back.
    ReturnedByFocalPoint {
        /// Why.
        reason: Reason,
        /// The stage it led to.
        stage: StageId,
    },
    /// The focal point stands behind it; the submission follows.
    Endorsed {
        /// The focal point's word.
        note: Option<LocalText>,
    },
    /// The checklist of eligibility was gone through; the verdict follows.
    EligibilityChecked {
        /// An answer to each item.
        checklist: Vec<Checked>,
    },
    /// It was not handed in before the call closed, or its call was cancelled.
    Lapsed {
        /// The stage it led to.
        stage: StageId,
    },
    /// The office let it in after the close of its call.
    Readmitted {
        /// By when it is to be handed in.
        until: Deadline,
        /// Why.
        reason: Reason,
        /// The stage it goes on in.
        stage: StageId,
    },
    /// The final document was handed in.
    FinalFicheSubmitted {
        /// The document.
        fiche: Fiche,
        /// The stage it led to.
        stage: StageId,
    },
    /// The final document never came.
    FinalStageMissed {
        /// The stage it led to.
        stage: StageId,
    },
    /// A corrected final document was asked for.
    RevisionRequested {
        /// First, second, … round.
        round: u16,
        /// What should be corrected.
        comments: LocalText,
        /// By when.
        due: Deadline,
        /// The stage it led to.
        stage: StageId,
    },
    /// The corrected final document was handed in.
    FicheResubmitted {
        /// The document.
        fiche: Fiche,
        /// The stage it led to.
        stage: StageId,
    },
    /// The corrected final document never came.
    RevisionMissed {
        /// The stage it led to.
        stage: StageId,
    },
    /// The wait on the reserve list ended without a grant.
    ReserveExpired {
        /// The stage it led to.
        stage: StageId,
    },
    /// Its owner gave up the approved project.
    Declined {
        /// Why.
        reason: Reason,
        /// The stage it led to.
        stage: StageId,
    },
    /// Its owner asked for the implementation to be moved.
    PostponementRequested {
        /// Why.
        reason: Reason,
        /// The year asked for.
        to_year: i16,
        /// The call asked for.
        to_call: Option<CallCode>,
    },
    /// The wish for a postponement was answered with no.
    PostponementDeclined {
        /// Why.
        reason: Reason,
    },
    /// What must be given anew: before a postponed project returns, or since those who take part are no longer the same.
    RenewalsAsked {
        /// Each once.
        renewals: Vec<Renewal>,
        /// What has changed among those who take part; none where the project was postponed.
        because: Option<MaterialChange>,
    },
    /// A country confirmed anew that it takes part.
    ConsentRenewed {
        /// The country.
        country: Country,
        /// As what.
        role: PartnerRole,
    },
    /// All that had to be given anew was; nothing but the office's word stands before the return.
    RenewalsDone {},
    /// A document was filed.
    DocumentFiled {
        /// Its key within the project.
        document: PartKey,
        /// Title.
        title: LocalText,
        /// Last day on which it holds.
        valid_until: Option<Date>,
    },
    /// A document was filed again that holds longer.
    DocumentRenewed {
        /// The document.
        document: PartKey,
        /// Last day on which it holds now.
        valid_until: Date,
    },
    /// The work was stopped for a while.
    Suspended {
        /// Why.
        reason: Reason,
        /// The stage it led to.
        stage: StageId,
    },
    /// The last decision was wrong and is taken back.
    DecisionReverted {
        /// Name of the decision's event, such as `approved`.
        decision: String,
        /// Why it was wrong.
        reason: Reason,
        /// Money granted, as before the decision.
        granted: Option<Money>,
        /// Place on the reserve list, as before the decision.
        reserve_rank: Option<u16>,
        /// Year of implementation, as before the decision.
        implementation_year: Option<i16>,
        /// How many more decisions the same act takes back after this one; not known of old ones.
        #[serde(default)]
        rest: Option<u16>,
        /// The stage it led back to.
        stage: StageId,
    },
    /// What happened within a stage was wrong and is taken back.
    ActReverted {
        /// What happened.
        act: Act,
        /// Key of what it was done to.
        part: String,
        /// Money that counts as paid no longer.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        amount: Option<Money>,
        /// Why it was wrong.
        reason: Reason,
        /// Whether it led to another stage: then the decision that it was is taken back just before.
        #[serde(default)]
        with_decision: bool,
    },
    /// It was taken from the reserve list; the approval follows.
    Promoted {
        /// Its place on the list.
        rank: Option<u16>,
        /// Why others who stood before it were passed over.
        passing_over: Option<Reason>,
    },
    /// The approval was given under a condition.
    ConditionSet {
        /// What must be fulfilled, by when, with which proof.
        condition: Requirement,
        /// How many more conditions the same act sets after this one; not known of old ones.
        #[serde(default)]
        rest: Option<u16>,
    },
    /// The owner showed that a condition is fulfilled.
    ProofReported {
        /// Key of the condition.
        condition: String,
        /// The proof.
        proof: String,
    },
    /// A condition was found fulfilled.
    ConditionMet {
        /// Key of the condition.
        condition: String,
    },
    /// A proof did not do.
    ProofRejected {
        /// Key of the condition.
        condition: String,
        /// What is lacking.
        reason: Reason,
    },
    /// Something happened to its grant. Stored under the grant event's own name.
    #[serde(skip)]
    Grant(Box<GrantEvent>),
}

events! {
    ProjectEvent of "project", upcast, with Grant(GrantEvent);
    Drafted => "drafted" v 1,
    Recorded => "recorded" v 1,
    Submitted => "submitted" v 1,
    FoundEligible => "found_eligible" v 1,
    FoundIneligible => "found_ineligible" v 1,
    ShortListed => "short_listed" v 1,
    Approved => "approved" v 1,
    PutOnReserve => "put_on_reserve" v 1,
    Rejected => "rejected" v 1,
    Postponed => "postponed" v 3,
    Resumed => "resumed" v 2,
    Activated => "activated" v 1,
    MilestonePlanned => "milestone_planned" v 1,
    MilestoneRedated => "milestone_redated" v 1,
    MilestoneReached => "milestone_reached" v 1,
    MilestoneMissed => "milestone_missed" v 1,
    Closed => "closed" v 1,
    Withdrawn => "withdrawn" v 1,
    Terminated => "terminated" v 1,
    PartnerInvited => "partner_invited" v 1,
    PartnerConfirmed => "partner_confirmed" v 1,
    PartnerDeclined => "partner_declined" v 2,
    PartnerWithdrawn => "partner_withdrawn" v 1,
    PartnerReplaced => "partner_replaced" v 1,
    SubgrantAwarded => "subgrant_awarded" v 1,
    SubgrantSettled => "subgrant_settled" v 1,
    SubgrantCancelled => "subgrant_cancelled" v 1,
    TypeChosen => "type_chosen" v 1,
    Answered => "answered" v 1,
    Corrected => "corrected" v 1,

    DraftRevised => "draft_revised" v 1,
    SentToFocalPoint => "sent_to_focal_point" v 1,
    ReturnedByFocalPoint => "returned_by_focal_point" v 1,
    Endorsed => "endorsed" v 1,
    EligibilityChecked => "eligibility_checked" v 1,
    Lapsed => "lapsed" v 1,
    Readmitted => "readmitted" v 1,
    FinalFicheSubmitted => "final_fiche_submitted" v 1,
    FinalStageMissed => "final_stage_missed" v 1,
    RevisionRequested => "revision_requested" v 1,
    FicheResubmitted => "fiche_resubmitted" v 1,
    RevisionMissed => "revision_missed" v 1,
    ReserveExpired => "reserve_expired" v 1,
    Declined => "declined" v 1,
    PostponementRequested => "postponement_requested" v 1,
    PostponementDeclined => "postponement_declined" v 1,
    RenewalsAsked => "renewals_asked" v 2,
    ConsentRenewed => "consent_renewed" v 1,
    RenewalsDone => "renewals_done" v 1,
    DocumentFiled => "document_filed" v 1,
    DocumentRenewed => "document_renewed" v 1,
    Suspended => "suspended" v 1,
    DecisionReverted => "decision_reverted" v 2,
    ActReverted => "act_reverted" v 1,
    Promoted => "promoted" v 1,
    ConditionSet => "condition_set" v 2,
    ProofReported => "proof_reported" v 1,
    ConditionMet => "condition_met" v 1,
    ProofRejected => "proof_rejected" v 1,
}
