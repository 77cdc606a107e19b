//! The life of a mail, in sentences.

use super::Teller;
use nidaa_domain::{mail::MailEvent, project::Reason};
use nidaa_i18n::Args;

impl Teller<'_> {
    pub(super) fn mail(&self, event: &MailEvent) -> Args {
        let (args, say) = (Args::new(), &self.labels.say);
        match event {
            MailEvent::Prepared { to, subject, event, rule, .. } => args
                .with("to", to)
                .with("subject", subject)
                .with("event", event.to_string())
                .with("rule", self.labels.rule(rule)),
            MailEvent::Held { reason } => {
                let reason = reason.as_ref().filter(|reason| !reason.is_empty());
                args.with_or_none("reason", reason.map(|reason| self.best(reason)))
            }
            MailEvent::Edited { subject, .. } => args.with("subject", subject),
            MailEvent::Requeued { reason } | MailEvent::Cancelled { reason } => {
                args.with("reason", self.given(reason))
            }
            MailEvent::Deferred { error, attempt, until } => args
                .with("error", error)
                .with("attempt", attempt.to_string())
                .with("until", say.moment(*until)),
            MailEvent::Failed { error } => args.with("error", error),
            MailEvent::Bounced { status, diagnostic } => {
                args.with("status", status).with("diagnostic", diagnostic)
            }
            MailEvent::Waits { wait, until } => {
                args.with("wait", wait.cause().replace('-', "_")).with("until", say.moment(*until))
            }
            MailEvent::Digested { digest } => args.with("digest", digest),
            MailEvent::Released {} | MailEvent::Sent { .. } => args,
        }
    }

    /// The words of a person, or the program's own reason in words.
    fn given(&self, reason: &Reason) -> String {
        match &reason.code {
            Some(code) if reason.text.is_empty() => self.labels.say.word("mail-cause", code),
            _ => self.best(&reason.text),
        }
    }
}
