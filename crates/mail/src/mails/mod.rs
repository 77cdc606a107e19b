//! One file per mail.

mod activity_announced;
mod activity_held;
mod amendment_decided;
mod amendment_requested;
mod assessor_assigned;
mod assessor_left;
mod assessor_needed;
mod budget_transferred;
mod call_announced;
mod call_cancelled;
mod call_corrected;
mod call_opened;
mod change;
mod condition_judged;
mod conditions_set;
mod conflict_declared;
mod consent_asked;
mod consent_refused;
mod contract_ready;
mod contract_signed;
mod deadline;
mod deadline_extended;
mod deadline_reminder;
mod debt;
mod decision_corrected;
mod digest;
mod duty_corrected;
mod duty_excused;
mod escalation;
mod fiche_received;
mod finding_answered;
mod finding_judged;
mod focal_point_asked;
mod focal_point_left;
mod grace_granted;
mod list_published;
mod mail_undelivered;
mod many_duties;
mod meeting;
mod overdue;
mod panel_convened;
mod panel_ended;
mod panel_moved;
mod partner_answered;
mod partner_invited;
mod partner_left;
mod payment_decided;
mod payment_requested;
mod postponement_declined;
mod postponement_requested;
mod project_activated;
mod project_approved;
mod project_closed;
mod project_declined;
mod project_eligible;
mod project_ineligible;
mod project_lapsed;
mod project_on_reserve;
mod project_postponed;
mod project_readmitted;
mod project_rejected;
mod project_resumed;
mod project_short_listed;
mod project_suspended;
mod project_terminated;
mod project_withdrawn;
mod promotion_proposed;
mod proof_reported;
mod proposal_received;
mod proposal_returned;
mod proposal_scored;
mod proposal_submitted;
mod refund_due;
mod refund_received;
mod report_judged;
mod report_received;
mod revision_requested;
mod several_duties;
mod several_notices;
mod target_cancelled;
mod time_granted;
mod told;
mod visit_recorded;
mod webhook_disabled;
mod year_ended;

pub use activity_announced::{ActivityAnnounced, Venue};
pub use activity_held::ActivityHeld;
pub use amendment_decided::AmendmentDecided;
pub use amendment_requested::AmendmentRequested;
pub use assessor_assigned::AssessorAssigned;
pub use assessor_left::AssessorLeft;
pub use assessor_needed::{AssessorNeeded, BarredLine};
pub use budget_transferred::{BudgetTransferred, ShiftLine};
pub use call_announced::CallAnnounced;
pub use call_cancelled::CallCancelled;
pub use call_corrected::CallCorrected;
pub use call_opened::CallOpened;
pub use change::{ChangeLine, ChangeSide};
pub use condition_judged::ConditionJudged;
pub use conditions_set::{ConditionLine, ConditionsSet};
pub use conflict_declared::ConflictDeclared;
pub use consent_asked::ConsentAsked;
pub use consent_refused::ConsentRefused;
pub use contract_ready::ContractReady;
pub use contract_signed::ContractSigned;
pub use deadline_extended::DeadlineExtended;
pub use deadline_reminder::DeadlineReminder;
pub use debt::{Debt, DebtDelay};
pub use decision_corrected::DecisionCorrected;
pub use digest::{Digest, DigestLine};
pub use duty_corrected::DutyCorrected;
pub use duty_excused::DutyExcused;
pub use escalation::Escalation;
pub use fiche_received::FicheReceived;
pub use finding_answered::FindingAnswered;
pub use finding_judged::FindingJudged;
pub use focal_point_asked::FocalPointAsked;
pub use focal_point_left::{FocalPointLeft, SeatLine};
pub use grace_granted::GraceGranted;
pub use list_published::ListPublished;
pub use mail_undelivered::MailUndelivered;
pub use many_duties::{DutyEntry, ManyDuties};
pub use meeting::Meeting;
pub use overdue::Overdue;
pub use panel_convened::PanelConvened;
pub use panel_ended::PanelEnded;
pub use panel_moved::PanelMoved;
pub use partner_answered::{PartnerAnswer, PartnerAnswered};
pub use partner_invited::PartnerInvited;
pub use partner_left::PartnerLeft;
pub use payment_decided::{PaymentDecided, PaymentOutcome};
pub use payment_requested::PaymentRequested;
pub use postponement_declined::PostponementDeclined;
pub use postponement_requested::PostponementRequested;
pub use project_activated::ProjectActivated;
pub use project_approved::ProjectApproved;
pub use project_closed::ProjectClosed;
pub use project_declined::ProjectDeclined;
pub use project_eligible::ProjectEligible;
pub use project_ineligible::ProjectIneligible;
pub use project_lapsed::{Lapse, ProjectLapsed};
pub use project_on_reserve::ProjectOnReserve;
pub use project_postponed::{ProjectPostponed, RequestedBy};
pub use project_readmitted::ProjectReadmitted;
pub use project_rejected::ProjectRejected;
pub use project_resumed::ProjectResumed;
pub use project_short_listed::ProjectShortListed;
pub use project_suspended::ProjectSuspended;
pub use project_terminated::ProjectTerminated;
pub use project_withdrawn::ProjectWithdrawn;
pub use promotion_proposed::PromotionProposed;
pub use proof_reported::ProofReported;
pub use proposal_received::ProposalReceived;
pub use proposal_returned::ProposalReturned;
pub use proposal_scored::ProposalScored;
pub use proposal_submitted::ProposalSubmitted;
pub use refund_due::{RefundDue, RefundWhy};
pub use refund_received::RefundReceived;
pub use report_judged::{ReportJudged, ReportOutcome};
pub use report_received::ReportReceived;
pub use revision_requested::RevisionRequested;
pub use several_duties::{DutyLine, SeveralDuties};
pub use several_notices::SeveralNotices;
pub use target_cancelled::TargetCancelled;
pub use time_granted::TimeGranted;
pub use told::Told;
pub use visit_recorded::{FindingLine, VisitRecorded};
pub use webhook_disabled::WebhookDisabled;
pub use year_ended::YearEnded;

use crate::words::{Words, one_line};
use nidaa_i18n::{Args, deadline, exists, plain, t};
use nidaa_kernel::{Deadline, Lang, LocalText, ProjectCode};

/// The project a mail speaks of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProjectRef {
    /// Its code.
    pub code: ProjectCode,
    /// Its title, in the languages it was given in.
    pub title: LocalText,
}

/// A proposal that is still open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenDraft {
    /// The project.
    pub project: ProjectRef,
    /// Until when it has time of its own, where that is later than what the mail tells of all.
    pub until: Option<Deadline>,
}

/// The name of a call by its number, such as "8th call".
fn call_name(lang: Lang, ordinal: u16) -> String {
    plain(lang, "call-name", &Args::new().number("ordinal", i64::from(ordinal)))
}

/// A zone's name in words where it has one, else its IANA name.
fn zone_name(lang: Lang, zone: &str) -> String {
    let key = format!("date-zone-{}", zone.replace('/', "-").to_lowercase());
    if exists(&key) { t(lang, &key) } else { zone.to_owned() }
}

/// Code and title of projects; the direction of a line is the title's.
fn lines(projects: &[ProjectRef], lang: Lang) -> Vec<Words> {
    projects.iter().map(|project| line(project, lang)).collect()
}

fn line(project: &ProjectRef, lang: Lang) -> Words {
    let (lang, title) = project.title.best(lang);
    Words { lang, text: one_line(&format!("{} – {title}", project.code)) }
}

/// The same, each with its own time in the reader's language.
fn draft_lines(drafts: &[OpenDraft], lang: Lang) -> Vec<Words> {
    let told = |draft: &OpenDraft| {
        let words = line(&draft.project, lang);
        let Some(until) = &draft.until else { return words };
        let date = Args::new().with("date", deadline(lang, until));
        Words { text: format!("{} ({})", words.text, plain(lang, "mail-draft-until", &date)), ..words }
    };
    drafts.iter().map(told).collect()
}
