//! Carries the mails out: the only place that speaks SMTP.

mod dkim;
mod message;
mod pace;
mod transport;
mod wait;

pub use dkim::Dkim;
pub use message::Sender;
pub use transport::{Smtp, Transport, TransportError};

use futures::{FutureExt, StreamExt, stream};
use jiff::{SignedDuration, Timestamp};
use nidaa_app::{App, Coming, Failure, Order, Request};
use nidaa_automation::{Outgoing, Site};
use nidaa_domain::{
    Command,
    mail::{
        CancelMail, ConfirmMail, DeferMail, FailMail, HoldMail, Mail, MailCommand, MailState, PrepareMail,
        Wait,
    },
    project::Reason,
};
use nidaa_kernel::{Actor, CommandId, LocalText, Position};
use nidaa_mail::Letter;
use nidaa_store::{OutboxRow, OutboxState};
use pace::Pace;
use serde::Deserialize;
use sha2::{Digest, Sha256};
use std::sync::Arc;
use tokio::sync::Semaphore;
use uuid::Uuid;

/// Rows claimed at once.
const AT_ONCE: usize = 50;
/// Mails at work at the same time: more than there are lines, so that each line always has one to carry while the log
/// takes down what became of others.
const SIDE_BY_SIDE: usize = 24;
/// Mails on their way to the server at the same time, as many as the transport keeps connections.
const LINES: u8 = 8;
/// Tries before a mail that the server does not take is given up; with the pauses between them about two hours.
const MAX_ATTEMPTS: u16 = 8;
/// How many first pauses long a server that is away is let alone, and how long at least.
const AWAY: i32 = 4;
const LEAST_AWAY: SignedDuration = SignedDuration::from_secs(1);

/// How fast mails leave, and when a claim counts as lost.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Mails a minute to the addresses of one domain; 0 sets no limit.
    pub per_domain_per_minute: u32,
    /// How long a node has for the mails and timers it claimed.
    pub lease: SignedDuration,
    /// How long a mail that was put off waits the first time; then twice as long each time.
    pub first_pause: SignedDuration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            per_domain_per_minute: 0,
            lease: SignedDuration::from_secs(120),
            first_pause: SignedDuration::from_mins(1),
        }
    }
}

/// Delivers what the outbox holds. A clone keeps to the same pace.
#[derive(Clone)]
pub struct Delivery {
    app: App,
    transport: Transport,
    site: Site,
    limits: Limits,
    pace: Arc<Pace>,
    lines: Arc<Semaphore>,
}

/// What an outbox row of kind `mail` holds.
#[derive(Deserialize)]
#[serde(untagged)]
enum Body {
    /// A mail that was held is released, or one that did not arrive is sent again: its own row holds it.
    Again {
        again: Uuid,
    },
    Mail(Box<Outgoing>),
}

impl Delivery {
    /// Delivers by `transport`; links in headers lead to `site`.
    pub fn new(app: App, transport: Transport, site: Site, limits: Limits) -> Self {
        let pace = Arc::new(Pace::new(limits.per_domain_per_minute));
        Self { app, transport, site, limits, pace, lines: Arc::new(Semaphore::new(usize::from(LINES))) }
    }

    /// Delivers what is due, and answers how many mails were taken over by the next server.
    ///
    /// # Errors
    /// The store's. What a server says about one mail stops only that mail.
    pub async fn run_once(&self) -> Result<usize, Failure> {
        let backend = self.app.log().backend();
        let mut sent = 0;
        loop {
            let rows = backend.claim_outbox("mail", AT_ONCE, self.app.log().now(), self.limits.lease).await?;
            if rows.is_empty() {
                return Ok(sent);
            }
            // All are waited for, also after a failure: a mail that is on its way must not be let go of.
            let sendings: Vec<_> =
                rows.into_iter().map(|row| self.clone().deliver_or_wait(row).boxed()).collect();
            let tried: Vec<Result<bool, Failure>> =
                stream::iter(sendings).buffer_unordered(SIDE_BY_SIDE).collect().await;
            for left in tried {
                sent += usize::from(left?);
            }
        }
    }

    /// A rule that says no has seen a change that this try had not: the next one looks again.
    async fn deliver_or_wait(self, row: OutboxRow) -> Result<bool, Failure> {
        match self.deliver(&row).await {
            Err(Failure::Refused(refusal)) => {
                tracing::info!(mail = %row.id, %refusal, "the mail changed on its way; it is looked at again");
                self.again(&row, self.now_and(SignedDuration::from_secs(1)), None).await.map(|()| false)
            }
            other => other,
        }
    }

    async fn deliver(&self, row: &OutboxRow) -> Result<bool, Failure> {
        let Some(mail) = self.read(row).await? else {
            tracing::error!(row = %row.id, "the outbox row cannot be read");
            let error = Some("the outbox row cannot be read");
            self.mark(row, OutboxState::Failed, error, None).await?;
            return Ok(false);
        };
        let mut known = self.app.mail(mail.id).await?;
        if known.state == MailState::Unknown {
            self.prepare(&mail, row.position).await?;
            known = self.app.mail(mail.id).await?;
        }
        // Held and let go while this row waited: two rows must not carry one mail side by side.
        if known.released && self.app.was_released_after(mail.id, row.position).await? {
            return self.mark(row, OutboxState::Done, None, None).await.map(|()| false);
        }
        match known.state {
            // A digest tells it, whatever became of its row.
            MailState::Waiting if known.wait == Some(Wait::Digest) => {
                self.mark(row, OutboxState::Done, None, None).await.map(|()| false)
            }
            MailState::Prepared | MailState::Deferred | MailState::Waiting => {
                self.send(row, &mail, &known).await
            }
            MailState::Failed => {
                // The program may have ended between the two.
                let error = known.error.unwrap_or_default();
                self.app.take_in_refusal((mail.id, known.resent), &mail.to, &error).await?;
                self.mark(row, OutboxState::Failed, Some(&error), None).await.map(|()| false)
            }
            // What is held comes again by a row of its own once it is released. What the log knows as over is not
            // sent again: after a crash before its mark, or when an imported log is reacted to anew.
            _ => self.mark(row, OutboxState::Done, None, None).await.map(|()| false),
        }
    }

    async fn read(&self, row: &OutboxRow) -> Result<Option<Outgoing>, Failure> {
        match serde_json::from_str(&row.body) {
            Ok(Body::Mail(mail)) => Ok(Some(*mail)),
            Ok(Body::Again { again }) => {
                let first = self.app.log().backend().outbox_row(again).await?;
                Ok(first.and_then(|first| serde_json::from_str(&first.body).ok()))
            }
            Err(_) => Ok(None),
        }
    }

    async fn send(&self, row: &OutboxRow, mail: &Outgoing, known: &Mail) -> Result<bool, Failure> {
        let is_new = known.state == MailState::Prepared && !known.released && row.fence <= 1;
        let coming = Coming { is_new, may_wait: row.fence <= 1 && known.edit.is_none() };
        if let Some(code) = self.app.unwanted(mail, coming).await? {
            let reason = Reason { code: Some(code.to_owned()), text: LocalText::default() };
            let cancel = MailCommand::CancelMail(CancelMail { mail: mail.id.to_string(), reason });
            self.record(&["cancel"], row.position, known, cancel).await?;
            return self.mark(row, OutboxState::Done, None, None).await.map(|()| false);
        }
        if self.wait(row, mail, known).await? {
            return Ok(false);
        }
        if let Some(until) = self.pace.wait(&mail.to, self.app.log().now()) {
            return self.again(row, until, None).await.map(|()| false);
        }
        let (told, left_out) = match known.edit {
            // In words of the office all of it is told.
            Some(_) => (mail.clone(), vec![]),
            None => self.app.still_true(mail, coming, &self.site).await?,
        };
        match self.carry(&written(&told, known)).await {
            Ok(()) => {
                let (left_out, because): (Vec<_>, Vec<_>) = left_out.into_iter().unzip();
                let because = because.into_iter().map(str::to_owned).collect();
                let confirm = ConfirmMail { mail: mail.id.to_string(), left_out, because };
                let confirm = MailCommand::ConfirmMail(confirm);
                self.record(&["confirm"], row.position, known, confirm).await?;
                self.mark(row, OutboxState::Done, None, None).await?;
                Ok(true)
            }
            Err(TransportError::Away(error)) => {
                self.wait_for_server(row, mail, known, error).await.map(|()| false)
            }
            Err(TransportError::Passing(error)) if known.attempts + 1 < MAX_ATTEMPTS => {
                self.put_off(row, mail, known, error).await.map(|()| false)
            }
            Err(TransportError::Passing(error) | TransportError::Final(error)) => {
                let fail = FailMail { mail: mail.id.to_string(), error: error.clone() };
                self.record(&["fail"], row.position, known, MailCommand::FailMail(fail)).await?;
                self.app.take_in_refusal((mail.id, known.resent), &mail.to, &error).await?;
                self.mark(row, OutboxState::Failed, Some(&error), None).await.map(|()| false)
            }
        }
    }

    async fn carry(&self, mail: &Outgoing) -> Result<(), TransportError> {
        // Nobody closes it, so that there is always a line to wait for.
        let _line = self.lines.acquire().await.ok();
        // Others may have found out while this one waited for a line.
        if self.pace.is_away(self.app.log().now()) {
            return Err(TransportError::Away("the mail server is away".to_owned()));
        }
        self.transport.send(mail, &self.site).await
    }

    /// A server that is away is no mail's fault: none is given up for it, and the first wait alone is written down.
    async fn wait_for_server(
        &self,
        row: &OutboxRow,
        mail: &Outgoing,
        known: &Mail,
        error: String,
    ) -> Result<(), Failure> {
        tracing::warn!(mail = %row.id, %error, "the mail server is away; the mail waits for it");
        let until = self.now_and(self.limits.first_pause.saturating_mul(AWAY).max(LEAST_AWAY));
        self.pace.let_alone(until);
        if known.state != MailState::Deferred {
            return self.put_off(row, mail, known, error).await;
        }
        self.again(row, until, Some(&error)).await
    }

    async fn put_off(
        &self,
        row: &OutboxRow,
        mail: &Outgoing,
        known: &Mail,
        error: String,
    ) -> Result<(), Failure> {
        // With the usual first pause: 1 min, 2 min, 4 min … an hour.
        let until = self.now_and(self.limits.first_pause.saturating_mul(1 << known.attempts.min(6)));
        let attempt = (known.attempts + 1).to_string();
        let defer = DeferMail { mail: mail.id.to_string(), error: error.clone(), until };
        self.record(&["defer", &attempt], row.position, known, MailCommand::DeferMail(defer)).await?;
        self.again(row, until, Some(&error)).await
    }

    async fn prepare(&self, mail: &Outgoing, caused_by: Position) -> Result<(), Failure> {
        let mut orders = vec![Order::new(Command::Mail(prepared(mail)))];
        // What is to fall away is not laid before a person first.
        if mail.hold && self.app.untold(mail).await?.is_none() {
            let hold = HoldMail { mail: mail.id.to_string(), reason: None };
            orders.push(Order::new(Command::Mail(MailCommand::HoldMail(hold))));
        }
        self.dispatch(&["prepare", &mail.id.to_string()], caused_by, orders).await
    }

    /// What became of a mail is an event; its command id follows from the mail and its round, so that a second try adds
    /// nothing and a mail that is sent again has a fate anew.
    async fn record(
        &self,
        step: &[&str],
        caused_by: Position,
        known: &Mail,
        command: MailCommand,
    ) -> Result<(), Failure> {
        let (mail, round) = (command.code().to_owned(), known.resent.to_string());
        let again: &[&str] = if known.resent == 0 { &[] } else { &[&round] };
        let parts = [step, &[mail.as_str()], again].concat();
        self.dispatch(&parts, caused_by, vec![Order::new(Command::Mail(command))]).await
    }

    async fn dispatch(&self, step: &[&str], caused_by: Position, orders: Vec<Order>) -> Result<(), Failure> {
        let command_id = CommandId::derived(&[&["mail"], step].concat());
        let request = Request {
            command_id,
            actor: Actor::system(),
            orders,
            causation: Some(caused_by),
            on_behalf_of: None,
            reconstruction: false,
        };
        self.app.dispatch(request).await.map(drop)
    }

    async fn again(&self, row: &OutboxRow, at: Timestamp, error: Option<&str>) -> Result<(), Failure> {
        self.mark(row, OutboxState::Queued, error, Some(at)).await
    }

    async fn mark(
        &self,
        row: &OutboxRow,
        state: OutboxState,
        error: Option<&str>,
        at: Option<Timestamp>,
    ) -> Result<(), Failure> {
        let kept = self.app.log().backend().mark_outbox(row.id, row.fence, state, error, at).await?;
        if !kept {
            tracing::warn!(mail = %row.id, "the claim was lost to another node; the mail may go out twice, with one Message-ID");
        }
        Ok(())
    }

    fn now_and(&self, wait: SignedDuration) -> Timestamp {
        self.app.log().now().saturating_add(wait).unwrap_or(Timestamp::MAX)
    }
}

/// The mail as it leaves: in the words of the office, where it wrote others. The entry for the calendar says what the
/// first words said, so that it goes with those alone.
fn written(mail: &Outgoing, known: &Mail) -> Outgoing {
    let Some(edit) = &known.edit else { return mail.clone() };
    let Letter { subject, text, html, .. } = Letter::rewritten(mail.lang, &edit.subject, &edit.text);
    Outgoing { subject, text, html, calendar: None, ..mail.clone() }
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
        case: mail.case.clone(),
        duty: mail.duty,
        with: mail.with(),
        secret: mail.secret.as_ref().map(|secret| hex::encode(Sha256::digest(secret))),
    })
}
