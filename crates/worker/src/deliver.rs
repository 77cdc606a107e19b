//! Carries the mails out: the only place that speaks SMTP.

use jiff::SignedDuration;
use lettre::{
    AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor,
    address::AddressError,
    message::{Mailbox, MultiPart},
};
use nidaa_app::{App, Failure, Order, Request};
use nidaa_automation::Outgoing;
use nidaa_domain::{
    Command,
    mail::{ConfirmMail, FailMail, MailCommand, MailState, PrepareMail},
};
use nidaa_kernel::{Actor, CommandId};
use nidaa_store::{OutboxRow, OutboxState};

const AT_ONCE: usize = 50;
const LEASE: SignedDuration = SignedDuration::from_secs(120);
const MAX_ATTEMPTS: i32 = 8;

/// Where mails go.
#[derive(Clone)]
pub enum Transport {
    /// Nowhere: they stay in the outbox, and the mailbox page shows them.
    Mailbox,
    /// To an SMTP server.
    Smtp {
        /// The connection pool.
        server: AsyncSmtpTransport<Tokio1Executor>,
        /// Sender.
        from: Mailbox,
    },
}

/// The server or a header said no.
#[derive(Debug, thiserror::Error)]
pub enum TransportError {
    /// Worth another try.
    #[error("{0}")]
    Passing(String),
    /// Not worth another try.
    #[error("{0}")]
    Final(String),
}

impl Transport {
    /// A server by its URL, such as `smtp://127.0.0.1:2525` or `smtps://user:secret@mail.example`.
    ///
    /// # Errors
    /// What is wrong with the URL or the sender's address.
    pub fn smtp(url: &str, from: &str) -> Result<Self, TransportError> {
        let server = AsyncSmtpTransport::<Tokio1Executor>::from_url(url);
        let server = server.map_err(|error| TransportError::Final(error.to_string()))?.build();
        let from = from.parse().map_err(|error: AddressError| TransportError::Final(error.to_string()))?;
        Ok(Self::Smtp { server, from })
    }

    async fn send(&self, mail: &Outgoing) -> Result<(), TransportError> {
        let Self::Smtp { server, from } = self else { return Ok(()) };
        let message = message(mail, from)?;
        match server.send(message).await {
            Ok(_) => Ok(()),
            Err(error) if error.is_permanent() => Err(TransportError::Final(error.to_string())),
            Err(error) => Err(TransportError::Passing(error.to_string())),
        }
    }
}

/// The message with a stable id: a mail that was doubled by a crash is recognised by its Message-ID.
fn message(mail: &Outgoing, from: &Mailbox) -> Result<Message, TransportError> {
    let bad = |error: &dyn std::fmt::Display| TransportError::Final(error.to_string());
    let to = mail.to.parse().map_err(|error: AddressError| bad(&error))?;
    let domain = from.email.domain();
    Message::builder()
        .from(from.clone())
        .to(Mailbox::new(Some(mail.to_name.clone()), to))
        .message_id(Some(format!("<{}@{domain}>", mail.id)))
        .subject(mail.subject.clone())
        .multipart(MultiPart::alternative_plain_html(mail.text.clone(), mail.html.clone()))
        .map_err(|error| bad(&error))
}

/// Delivers what the outbox holds.
#[derive(Clone)]
pub struct Delivery {
    /// The application.
    pub app: App,
    /// Where mails go.
    pub transport: Transport,
}

impl Delivery {
    /// Delivers what is due, and answers how many mails were taken over by the next server.
    ///
    /// # Errors
    /// The store's. What a server says about one mail stops only that mail.
    pub async fn run_once(&self) -> Result<usize, Failure> {
        let backend = self.app.log().backend();
        let mut sent = 0;
        loop {
            let rows = backend.claim_outbox("mail", AT_ONCE, self.app.log().now(), LEASE).await?;
            if rows.is_empty() {
                return Ok(sent);
            }
            for row in rows {
                sent += usize::from(self.deliver(&row).await?);
            }
        }
    }

    async fn deliver(&self, row: &OutboxRow) -> Result<bool, Failure> {
        let Ok(mail) = serde_json::from_str::<Outgoing>(&row.body) else {
            self.give_up(row, "the outbox row cannot be read").await?;
            return Ok(false);
        };
        if let Some(state) = self.over(row).await? {
            self.mark(row, state, None).await?;
            return Ok(false);
        }
        self.record("prepare", row, prepared(&mail)).await?;
        match self.transport.send(&mail).await {
            Ok(()) => {
                let confirm = MailCommand::ConfirmMail(ConfirmMail { mail: row.id.to_string() });
                self.record("confirm", row, confirm).await?;
                self.mark(row, OutboxState::Done, None).await?;
                Ok(true)
            }
            Err(TransportError::Passing(error)) if row.attempts < MAX_ATTEMPTS => {
                self.mark(row, OutboxState::Queued, Some(&error)).await?;
                Ok(false)
            }
            Err(TransportError::Passing(error) | TransportError::Final(error)) => {
                self.give_up(row, &error).await?;
                Ok(false)
            }
        }
    }

    /// A mail that the log knows as sent or given up is not sent again: after a crash before its mark, or when an
    /// imported log is reacted to anew.
    async fn over(&self, row: &OutboxRow) -> Result<Option<OutboxState>, Failure> {
        Ok(match self.app.mail_state(row.id).await? {
            MailState::Sent => Some(OutboxState::Done),
            MailState::Failed => Some(OutboxState::Failed),
            MailState::Unknown | MailState::Prepared => None,
        })
    }

    async fn give_up(&self, row: &OutboxRow, error: &str) -> Result<(), Failure> {
        let (mail, text) = (row.id.to_string(), error.to_owned());
        self.record("fail", row, MailCommand::FailMail(FailMail { mail, error: text })).await?;
        self.mark(row, OutboxState::Failed, Some(error)).await
    }

    /// What became of a mail is an event; its command id follows from the mail, so that a second try adds nothing.
    async fn record(&self, step: &str, row: &OutboxRow, command: MailCommand) -> Result<(), Failure> {
        let command_id = CommandId::derived(&["mail", step, &row.id.to_string()]);
        let order = Order::new(Command::Mail(command));
        let request =
            Request { causation: Some(row.position), ..Request::one(command_id, Actor::system(), order) };
        self.app.dispatch(request).await.map(drop)
    }

    async fn mark(&self, row: &OutboxRow, state: OutboxState, error: Option<&str>) -> Result<(), Failure> {
        // Doubles with each attempt: 1 min, 2 min, 4 min … about an hour.
        let wait = SignedDuration::from_secs(30 << row.attempts.clamp(0, 7));
        let retry = (state == OutboxState::Queued).then(|| self.app.log().now() + wait);
        let kept = self.app.log().backend().mark_outbox(row.id, row.fence, state, error, retry).await?;
        if !kept {
            tracing::warn!(mail = %row.id, "the claim was lost to another node; the mail may go out twice, with one Message-ID");
        }
        Ok(())
    }
}

fn prepared(mail: &Outgoing) -> MailCommand {
    MailCommand::PrepareMail(PrepareMail {
        mail: mail.id.to_string(),
        to: mail.to.clone(),
        lang: mail.lang,
        template: mail.template.clone(),
        subject: mail.subject.clone(),
        event: mail.event,
        rule: mail.rule.clone(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use nidaa_kernel::{Lang, Position};

    fn arabic() -> Outgoing {
        Outgoing {
            id: uuid::Uuid::nil(),
            to_name: "نقطة الاتصال، المغرب".to_owned(),
            to: "focal.point.ma@example.org".to_owned(),
            lang: Lang::Ar,
            template: "project_postponed".to_owned(),
            subject: "تأجيل تنفيذ مشروعين إلى عام 2021".to_owned(),
            text: "نص".to_owned(),
            html: "<p dir=\"rtl\">نص</p>".to_owned(),
            rule: "comcec-project-funding/notice/projects_are_postponed".to_owned(),
            event: Position(453),
            duty: true,
        }
    }

    #[test]
    fn a_mail_has_one_content_type_with_its_boundary_and_a_stable_id() {
        let from: Mailbox = "Nidaa <office@example.org>".parse().expect("an address");
        let raw = message(&arabic(), &from).expect("a message").formatted();
        let text = String::from_utf8(raw).expect("ASCII");
        let (head, _) = text.split_once("\r\n\r\n").expect("a head and a body");
        assert_eq!(head.matches("Content-Type:").count(), 1, "{head}");
        assert!(head.contains("multipart/alternative") && head.contains("boundary="), "{head}");
        assert!(head.contains("Message-ID: <00000000-0000-0000-0000-000000000000@example.org>"), "{head}");
    }

    #[test]
    fn an_address_that_is_none_is_given_up_at_once() {
        let from: Mailbox = "Nidaa <office@example.org>".parse().expect("an address");
        let mail = Outgoing { to: "nobody\r\nBcc: all@example.org".to_owned(), ..arabic() };
        assert!(matches!(message(&mail, &from), Err(TransportError::Final(_))));
    }
}
