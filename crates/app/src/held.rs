//! Mails that are kept back, let go or not sent together, as one act.

use crate::{App, Failure, LARGEST_SET, Order, Request};
use nidaa_domain::{mail::MailState, project::Reason};
use nidaa_kernel::{AccountLogin, Actor, CommandId, Position};
use serde_json::json;

/// Mails that are kept back, and what somebody wants to become of them.
#[derive(Clone, Debug)]
pub struct HeldRequest {
    /// Makes it idempotent.
    pub command_id: CommandId,
    /// Who acts.
    pub actor: Actor,
    /// In whose place, when the actor is a deputy.
    pub on_behalf_of: Option<AccountLogin>,
    /// What is wanted.
    pub wish: HeldWish,
    /// Ids of the mails.
    pub mails: Vec<String>,
}

/// What is to become of mails that are kept back.
#[derive(Clone, Debug)]
pub enum HeldWish {
    /// They leave, each after the check that every mail has before it leaves.
    Release,
    /// They are not sent.
    Cancel(Reason),
}

/// What became of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settled {
    /// Position of the last event; none where no mail was kept back any more.
    pub position: Option<Position>,
    /// Mails that were not kept back any more, and how far they had come: nothing was done about them.
    pub stayed: Vec<(String, MailState)>,
}

impl App {
    /// Lets held mails go or decides that they are not sent. Those that nobody keeps back any more are left alone and
    /// named; all others go together or, if that is refused, none.
    ///
    /// # Errors
    /// [`Failure`] of the dispatch, and [`Failure::BadRequest`] for more mails than a set has commands.
    pub async fn settle_held(&self, request: &HeldRequest) -> Result<Settled, Failure> {
        let mails = &request.mails;
        if mails.len() > LARGEST_SET {
            let message = format!("{} mails are more than {LARGEST_SET}", mails.len());
            return Err(Failure::BadRequest { field: "mail", message });
        }
        let all = request.set(request.command_id, mails)?;
        if let Some(before) = self.answered_before(&all).await? {
            return Ok(Settled { position: Some(before.position), stayed: vec![] });
        }
        let (held, stayed) = self.parted(mails).await?;
        let rest = CommandId::derived(&["held", request.wish.command(), &request.command_id.to_string()]);
        if held.is_empty() {
            return self.settled_before(rest, stayed).await;
        }
        let set = if stayed.is_empty() { all } else { request.set(rest, &held)? };
        Ok(Settled { position: Some(self.dispatch(set).await?.position), stayed })
    }

    /// The answer to who asks twice, where some were not kept back any more at first: those that were have gone with that.
    async fn settled_before(
        &self,
        rest: CommandId,
        mut stayed: Vec<(String, MailState)>,
    ) -> Result<Settled, Failure> {
        let Some(record) = self.log().backend().command(rest).await? else {
            return Ok(Settled { position: None, stayed });
        };
        let gone = self.receipt_events(record.first, record.last).await?;
        stayed.retain(|(id, _)| !gone.iter().any(|event| event.stream == format!("mail/{id}")));
        Ok(Settled { position: Some(record.last), stayed })
    }

    /// Those that are kept back, and the others with how far they have come; from their own streams, since boards may lag.
    async fn parted(&self, mails: &[String]) -> Result<(Vec<String>, Vec<(String, MailState)>), Failure> {
        let (mut held, mut stayed) = (vec![], vec![]);
        for id in mails {
            let missing = || Failure::NotFound { what: "mail", code: id.chars().take(64).collect() };
            match self.mail(id.parse().map_err(|_| missing())?).await?.state {
                MailState::Unknown => return Err(missing()),
                MailState::Held => held.push(id.clone()),
                state => stayed.push((id.clone(), state)),
            }
        }
        Ok((held, stayed))
    }
}

impl HeldRequest {
    fn set(&self, id: CommandId, mails: &[String]) -> Result<Request, Failure> {
        let orders = mails.iter().map(|mail| self.wish.order(mail)).collect::<Result<_, _>>()?;
        Ok(Request::set(id, self.actor.clone(), orders).on_behalf_of(self.on_behalf_of.clone()))
    }
}

impl HeldWish {
    fn order(&self, mail: &str) -> Result<Order, Failure> {
        match self {
            Self::Release => Order::parse(self.command(), json!({ "mail": mail })),
            Self::Cancel(reason) => Order::parse(self.command(), json!({ "mail": mail, "reason": reason })),
        }
    }

    const fn command(&self) -> &'static str {
        match self {
            Self::Release => "release_mail",
            Self::Cancel(_) => "cancel_mail",
        }
    }
}
