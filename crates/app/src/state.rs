//! Any aggregate's state, so that one dispatch serves them all.

use nidaa_domain::{
    AnyEvent, Command, Context, Refusal, account::Account, call::Call, docket::Docket,
    evaluation::Evaluation, feed::Feed, holidays::Holidays, institution::Institution, mail::Mail,
    obligation::Obligation, panel::Panel, project::Project, recipient::Recipient, rules::Rules,
    webhook::Webhook, wording::Wording,
};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// The folded events of one stream. Calls and projects are shared by all who only look at them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// Of a call.
    Call(#[serde(with = "shared")] Arc<Call>),
    /// Of a project.
    Project(#[serde(with = "shared")] Arc<Project>),
    /// Of an institution.
    Institution(Institution),
    /// Of an account.
    Account(Account),
    /// Of a docket.
    Docket(Docket),
    /// Of a mail.
    Mail(Mail),
    /// Of a mail address.
    Recipient(Recipient),
    /// Of a calendar.
    Feed(Feed),
    /// Of a webhook.
    Webhook(Webhook),
    /// Of the words of a mail.
    Wording(Wording),
    /// Of a state's holidays.
    Holidays(Holidays),
    /// Of a policy file.
    Rules(Rules),
    /// Of a duty.
    Obligation(Obligation),
    /// Of an evaluation.
    Evaluation(Evaluation),
    /// Of a panel.
    Panel(Panel),
}

impl State {
    /// Raise it whenever a fold changes: older snapshots are then ignored.
    pub const FINGERPRINT: &'static str = "fold-24";

    /// A stream without events. Unknown kinds count as mails, which refuse everything.
    pub fn empty(kind: &str) -> Self {
        match kind {
            "call" => Self::Call(Arc::default()),
            "project" => Self::Project(Arc::default()),
            "institution" => Self::Institution(Institution::default()),
            "account" => Self::Account(Account::default()),
            "recipient" => Self::Recipient(Recipient::default()),
            "docket" => Self::Docket(Docket::default()),
            "feed" => Self::Feed(Feed::default()),
            "webhook" => Self::Webhook(Webhook::default()),
            "wording" => Self::Wording(Wording::default()),
            "holidays" => Self::Holidays(Holidays::default()),
            "rules" => Self::Rules(Rules::default()),
            "obligation" => Self::Obligation(Obligation::default()),
            "evaluation" => Self::Evaluation(Evaluation::default()),
            "panel" => Self::Panel(Panel::default()),
            _ => Self::Mail(Mail::default()),
        }
    }

    /// Applies an event of the stream. An event of another kind changes nothing; the log never mixes kinds.
    #[must_use]
    pub fn evolve(self, event: &AnyEvent) -> Self {
        match (self, event) {
            (Self::Call(state), AnyEvent::Call(event)) => {
                Self::Call(Arc::new(Arc::unwrap_or_clone(state).evolve(event)))
            }
            (Self::Project(state), AnyEvent::Project(event)) => {
                Self::Project(Arc::new(Arc::unwrap_or_clone(state).evolve(event)))
            }
            (Self::Institution(state), AnyEvent::Institution(event)) => {
                Self::Institution(state.evolve(event))
            }
            (Self::Account(state), AnyEvent::Account(event)) => Self::Account(state.evolve(event)),
            (Self::Docket(state), AnyEvent::Docket(event)) => Self::Docket(state.evolve(event)),
            (Self::Mail(state), AnyEvent::Mail(event)) => Self::Mail(state.evolve(event)),
            (Self::Recipient(state), AnyEvent::Recipient(event)) => Self::Recipient(state.evolve(event)),
            (Self::Feed(state), AnyEvent::Feed(event)) => Self::Feed(state.evolve(event)),
            (Self::Webhook(state), AnyEvent::Webhook(event)) => Self::Webhook(state.evolve(event)),
            (Self::Wording(state), AnyEvent::Wording(event)) => Self::Wording(state.evolve(event)),
            (Self::Holidays(state), AnyEvent::Holidays(event)) => Self::Holidays(state.evolve(event)),
            (Self::Rules(state), AnyEvent::Rules(event)) => Self::Rules(state.evolve(event)),
            (Self::Obligation(state), AnyEvent::Obligation(event)) => Self::Obligation(state.evolve(event)),
            (Self::Panel(state), AnyEvent::Panel(event)) => Self::Panel(state.evolve(event)),
            (Self::Evaluation(state), AnyEvent::Evaluation(event)) => Self::Evaluation(state.evolve(event)),
            (other, _) => other,
        }
    }

    /// Decides a command of the same kind.
    ///
    /// # Errors
    /// [`Refusal`] naming the rule, with the part of the policy file that it rests on.
    pub fn decide(&self, command: &Command, context: &Context) -> Result<Vec<AnyEvent>, Refusal> {
        self.decided(command, context).map_err(|refusal| refusal.under(context.rules()))
    }

    fn decided(&self, command: &Command, context: &Context) -> Result<Vec<AnyEvent>, Refusal> {
        match (self, command) {
            (Self::Call(state), Command::Call(command)) => {
                wrap(state.decide(command, context)?, AnyEvent::Call)
            }
            (Self::Project(state), Command::Project(command)) => {
                wrap(state.decide(command, context)?, AnyEvent::Project)
            }
            (Self::Institution(state), Command::Institution(command)) => {
                wrap(state.decide(command, context)?, AnyEvent::Institution)
            }
            (Self::Account(state), Command::Account(command)) => {
                wrap(state.decide(command, context)?, AnyEvent::Account)
            }
            (Self::Docket(state), Command::Docket(command)) => {
                wrap(state.decide(command, context)?, AnyEvent::Docket)
            }
            (Self::Mail(state), Command::Mail(command)) => {
                wrap(state.decide(command, context)?, AnyEvent::Mail)
            }
            (Self::Recipient(state), Command::Recipient(command)) => {
                wrap(state.decide(command, context)?, AnyEvent::Recipient)
            }
            (Self::Feed(state), Command::Feed(command)) => {
                wrap(state.decide(command, context)?, AnyEvent::Feed)
            }
            (Self::Webhook(state), Command::Webhook(command)) => {
                wrap(state.decide(command, context)?, AnyEvent::Webhook)
            }
            (Self::Wording(state), Command::Wording(command)) => {
                wrap(state.decide(command, context)?, AnyEvent::Wording)
            }
            (Self::Holidays(state), Command::Holidays(command)) => {
                wrap(state.decide(command, context)?, AnyEvent::Holidays)
            }
            (Self::Rules(state), Command::Rules(command)) => {
                wrap(state.decide(command, context)?, AnyEvent::Rules)
            }
            (Self::Obligation(state), Command::Obligation(command)) => {
                wrap(state.decide(command, context)?, AnyEvent::Obligation)
            }
            (Self::Panel(state), Command::Panel(command)) => {
                wrap(state.decide(command, context)?, AnyEvent::Panel)
            }
            (Self::Evaluation(state), Command::Evaluation(command)) => {
                wrap(state.decide(command, context)?, AnyEvent::Evaluation)
            }
            _ => Err(Refusal::Missing { what: "aggregate", code: command.name().to_owned() }),
        }
    }
}

#[expect(clippy::unnecessary_wraps, reason = "keeps the arms of decide alike")]
fn wrap<E>(events: Vec<E>, any: impl Fn(E) -> AnyEvent) -> Result<Vec<AnyEvent>, Refusal> {
    Ok(events.into_iter().map(any).collect())
}

/// What is shared is written like what is not.
mod shared {
    use serde::{Deserialize, Deserializer, Serialize, Serializer};
    use std::sync::Arc;

    pub(super) fn serialize<T: Serialize, S: Serializer>(shared: &Arc<T>, to: S) -> Result<S::Ok, S::Error> {
        T::serialize(shared, to)
    }

    pub(super) fn deserialize<'de, T: Deserialize<'de>, D: Deserializer<'de>>(
        from: D,
    ) -> Result<Arc<T>, D::Error> {
        T::deserialize(from).map(Arc::new)
    }
}
