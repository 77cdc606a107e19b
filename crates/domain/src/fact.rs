//! An event as boards and rules see it.

use crate::{
    Record, Unreadable, account::AccountEvent, call::CallEvent, docket::DocketEvent,
    evaluation::EvaluationEvent, feed::FeedEvent, holidays::HolidaysEvent, institution::InstitutionEvent,
    mail::MailEvent, obligation::ObligationEvent, panel::PanelEvent, project::ProjectEvent,
    recipient::RecipientEvent, rules::RulesEvent, webhook::WebhookEvent, wording::WordingEvent,
};
use jiff::Timestamp;
use nidaa_kernel::{AccountLogin, CommandId, Position, Provenance};
use serde::{Deserialize, Serialize};

/// What is recorded beside every event's payload.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meta {
    /// Who acted.
    pub actor: AccountLogin,
    /// For whom, where a deputy acted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on_behalf_of: Option<AccountLogin>,
    /// Code of the aggregate, such as `P18`.
    pub subject: String,
    /// Name of the command.
    pub command: String,
    /// Id of the command.
    pub command_id: CommandId,
    /// Id of the act it belongs to: the same for all events of a bulk act and for all that follows from it.
    pub correlation_id: CommandId,
    /// Position of the event it follows from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub causation: Option<Position>,
    /// Where the fact comes from, when it was told by somebody or something else.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub provenance: Option<Provenance>,
    /// Release of the zone database, such as `2026f`, by which a deadline in it was resolved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tzdb: Option<String>,
}

/// Any event of any aggregate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AnyEvent {
    /// Of a call.
    Call(CallEvent),
    /// Of a project.
    Project(ProjectEvent),
    /// Of an institution.
    Institution(InstitutionEvent),
    /// Of an account.
    Account(AccountEvent),
    /// Of a docket.
    Docket(DocketEvent),
    /// Of a mail.
    Mail(MailEvent),
    /// Of a mail address.
    Recipient(RecipientEvent),
    /// Of a calendar.
    Feed(FeedEvent),
    /// Of a webhook.
    Webhook(WebhookEvent),
    /// Of the words of a mail.
    Wording(WordingEvent),
    /// Of a state's holidays.
    Holidays(HolidaysEvent),
    /// Of a policy file.
    Rules(RulesEvent),
    /// Of a duty.
    Obligation(ObligationEvent),
    /// Of an evaluation.
    Evaluation(EvaluationEvent),
    /// Of a panel.
    Panel(PanelEvent),
}

impl AnyEvent {
    /// Reads a stored event.
    ///
    /// # Errors
    /// [`Unreadable`]: then the reader stops.
    pub fn decode(stream_type: &str, kind: &str, version: u16, payload: &str) -> Result<Self, Unreadable> {
        match stream_type {
            CallEvent::STREAM => CallEvent::decode(kind, version, payload).map(Self::Call),
            ProjectEvent::STREAM => ProjectEvent::decode(kind, version, payload).map(Self::Project),
            InstitutionEvent::STREAM => {
                InstitutionEvent::decode(kind, version, payload).map(Self::Institution)
            }
            AccountEvent::STREAM => AccountEvent::decode(kind, version, payload).map(Self::Account),
            DocketEvent::STREAM => DocketEvent::decode(kind, version, payload).map(Self::Docket),
            MailEvent::STREAM => MailEvent::decode(kind, version, payload).map(Self::Mail),
            RecipientEvent::STREAM => RecipientEvent::decode(kind, version, payload).map(Self::Recipient),
            PanelEvent::STREAM => PanelEvent::decode(kind, version, payload).map(Self::Panel),
            FeedEvent::STREAM => FeedEvent::decode(kind, version, payload).map(Self::Feed),
            WebhookEvent::STREAM => WebhookEvent::decode(kind, version, payload).map(Self::Webhook),
            WordingEvent::STREAM => WordingEvent::decode(kind, version, payload).map(Self::Wording),
            HolidaysEvent::STREAM => HolidaysEvent::decode(kind, version, payload).map(Self::Holidays),
            RulesEvent::STREAM => RulesEvent::decode(kind, version, payload).map(Self::Rules),
            ObligationEvent::STREAM => ObligationEvent::decode(kind, version, payload).map(Self::Obligation),
            EvaluationEvent::STREAM => EvaluationEvent::decode(kind, version, payload).map(Self::Evaluation),
            _ => Err(Unreadable::Unknown { stream_type: stream_type.to_owned(), kind: kind.to_owned() }),
        }
    }

    /// Name in the log.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Call(event) => event.kind(),
            Self::Project(event) => event.kind(),
            Self::Institution(event) => event.kind(),
            Self::Account(event) => event.kind(),
            Self::Docket(event) => event.kind(),
            Self::Mail(event) => event.kind(),
            Self::Recipient(event) => event.kind(),
            Self::Feed(event) => event.kind(),
            Self::Webhook(event) => event.kind(),
            Self::Wording(event) => event.kind(),
            Self::Holidays(event) => event.kind(),
            Self::Rules(event) => event.kind(),
            Self::Obligation(event) => event.kind(),
            Self::Evaluation(event) => event.kind(),
            Self::Panel(event) => event.kind(),
        }
    }

    /// Kind of the aggregate it is of.
    pub const fn stream(&self) -> &'static str {
        match self {
            Self::Call(_) => CallEvent::STREAM,
            Self::Project(_) => ProjectEvent::STREAM,
            Self::Institution(_) => InstitutionEvent::STREAM,
            Self::Account(_) => AccountEvent::STREAM,
            Self::Docket(_) => DocketEvent::STREAM,
            Self::Mail(_) => MailEvent::STREAM,
            Self::Recipient(_) => RecipientEvent::STREAM,
            Self::Feed(_) => FeedEvent::STREAM,
            Self::Webhook(_) => WebhookEvent::STREAM,
            Self::Wording(_) => WordingEvent::STREAM,
            Self::Holidays(_) => HolidaysEvent::STREAM,
            Self::Rules(_) => RulesEvent::STREAM,
            Self::Obligation(_) => ObligationEvent::STREAM,
            Self::Evaluation(_) => EvaluationEvent::STREAM,
            Self::Panel(_) => PanelEvent::STREAM,
        }
    }

    /// Whether it holds a deadline, so that the zone database decides what instant it ends at.
    pub const fn sets_deadline(&self) -> bool {
        matches!(
            self,
            Self::Call(
                CallEvent::Announced { .. } | CallEvent::Opened { .. } | CallEvent::DeadlineExtended { .. }
            ) | Self::Project(ProjectEvent::RevisionRequested { .. } | ProjectEvent::Readmitted { .. })
                | Self::Obligation(ObligationEvent::TimeGranted { .. })
        )
    }

    /// Whether events have this name with its aggregate, such as `project_approved`.
    pub fn is_full_kind(name: &str) -> bool {
        name.match_indices('_').any(|(at, _)| {
            let read = Self::decode(&name[..at], &name[at + 1..], 1, "null");
            !matches!(read, Err(Unreadable::Unknown { .. }))
        })
    }

    /// Name with its aggregate, as policy files write it: `project_approved`.
    pub fn full_kind(&self) -> String {
        format!("{}_{}", self.stream(), self.kind())
    }
}

/// A recorded event, decoded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// Place in the log.
    pub position: Position,
    /// When it happened, as far as known.
    pub occurred_at: Timestamp,
    /// When it was written.
    pub recorded_at: Timestamp,
    /// Actor, subject, causation, provenance.
    pub meta: Meta,
    /// What happened.
    pub event: AnyEvent,
}

impl Fact {
    /// Code of the aggregate.
    pub fn subject(&self) -> &str {
        &self.meta.subject
    }
}
