//! One file per mail: typed context in, text and HTML out.
//!
//! Each mail says in its first line what it is about and by when, and has one link; below its words, as it leaves, stands
//! the way to its reason. The text part is written for
//! itself, not stripped from the HTML. Wording is in `mail.ftl` of each language. Nothing here knows an address or a
//! server: what comes out is a [`Letter`], and somebody else sends it.

mod calendar;
pub mod examples;
mod foot;
mod html;
mod letter;
mod mails;
mod page;
mod plain;
mod wording;
mod words;

pub use calendar::{Calendar, Entry as CalendarEntry, Slot, Status as CalendarStatus};
pub use letter::{Letter, Mail, Reader, Section};
pub use mails::{
    ActivityAnnounced, ActivityHeld, AmendmentDecided, AmendmentRequested, AssessorAssigned, AssessorLeft,
    AssessorNeeded, BarredLine, BudgetTransferred, CallAnnounced, CallCancelled, CallCorrected, CallOpened,
    ChangeLine, ChangeSide, ConditionJudged, ConditionLine, ConditionsSet, ConflictDeclared, ConsentAsked,
    ConsentRefused, ContractReady, ContractSigned, DeadlineExtended, DeadlineReminder, Debt, DebtDelay,
    DecisionCorrected, Digest, DigestLine, DutyCorrected, DutyEntry, DutyExcused, DutyLine, Escalation,
    FicheReceived, FindingAnswered, FindingJudged, FindingLine, FocalPointAsked, FocalPointLeft,
    GraceGranted, Lapse, ListPublished, MailUndelivered, ManyDuties, Meeting, OpenDraft, Overdue,
    PanelConvened, PanelEnded, PanelMoved, PartnerAnswer, PartnerAnswered, PartnerInvited, PartnerLeft,
    PaymentDecided, PaymentOutcome, PaymentRequested, PostponementDeclined, PostponementRequested,
    ProjectActivated, ProjectApproved, ProjectClosed, ProjectDeclined, ProjectEligible, ProjectIneligible,
    ProjectLapsed, ProjectOnReserve, ProjectPostponed, ProjectReadmitted, ProjectRef, ProjectRejected,
    ProjectResumed, ProjectShortListed, ProjectSuspended, ProjectTerminated, ProjectWithdrawn,
    PromotionProposed, ProofReported, ProposalReceived, ProposalReturned, ProposalScored, ProposalSubmitted,
    RefundDue, RefundReceived, RefundWhy, ReportJudged, ReportOutcome, ReportReceived, RequestedBy,
    RevisionRequested, SeatLine, SeveralDuties, SeveralNotices, ShiftLine, TargetCancelled, TimeGranted,
    Told, Venue, VisitRecorded, WebhookDisabled, YearEnded,
};
pub use wording::{Wording, WordingFault, placeholders};
