//! Whether its reader wants a mail now: the end of quiet hours, or a digest that tells it.

use super::Delivery;
use jiff::Timestamp;
use nidaa_app::Failure;
use nidaa_automation::Outgoing;
use nidaa_domain::{
    mail::{Mail, MailCommand, Wait, WaitMail},
    recipient::Pace,
};
use nidaa_store::{OutboxRow, OutboxState};

impl Delivery {
    /// Lets a mail wait that its reader wants later; false when it may leave now.
    pub(super) async fn wait(&self, row: &OutboxRow, mail: &Outgoing, known: &Mail) -> Result<bool, Failure> {
        // An earlier claim may have ended without a word after the server had taken the mail, also where a try before it
        // was put off. Sent again it has the same Message-ID, and a line of a digest has none: it waits for the end of
        // quiet hours at most.
        let may_have_left = row.fence > 1;
        // What a digest takes of several things was left to it already.
        let for_itself = may_have_left || (!mail.parts.is_empty() && known.edit.is_none());
        let Some((wait, until)) = self.wanted_later(mail, for_itself).await? else { return Ok(false) };
        let waiting = WaitMail { mail: mail.id.to_string(), wait, until };
        // The same mail may meet more than one night, and one that was held and let go waits anew by a row of its own.
        let step = ["wait", &row.id.to_string(), &until.to_string()];
        self.record(&step, row.position, known, MailCommand::WaitMail(waiting)).await?;
        match wait {
            Wait::QuietHours => {
                self.again(row, until, None).await?;
                self.look_again(row, mail, (wait, until), for_itself).await?;
            }
            // The clock of the address calls for it, not this row.
            Wait::Digest => self.mark(row, OutboxState::Done, None, None).await?,
        }
        Ok(true)
    }

    /// Whoever chose otherwise while the row was at work could not hurry it, and whoever does from now on finds it waiting.
    async fn look_again(
        &self,
        row: &OutboxRow,
        mail: &Outgoing,
        waits: (Wait, Timestamp),
        for_itself: bool,
    ) -> Result<(), Failure> {
        if self.wanted_later(mail, for_itself).await? != Some(waits) {
            self.app.log().backend().hurry_outbox(row.id, self.app.log().now()).await?;
        }
        Ok(())
    }

    /// Few choose anything, so that the desk is asked for them alone.
    async fn wanted_later(
        &self,
        mail: &Outgoing,
        for_itself: bool,
    ) -> Result<Option<(Wait, Timestamp)>, Failure> {
        let wanted = self.app.recipient(&mail.to).await?;
        if wanted.pace == Pace::Immediate && wanted.quiet.is_none() {
            return Ok(None);
        }
        let (_, desk) = self.app.desk().await?;
        let now = self.app.log().now();
        if for_itself {
            return Ok(nidaa_automation::quiet_until(&desk.directory, mail, now)
                .map(|until| (Wait::QuietHours, until)));
        }
        Ok(nidaa_automation::wait(&desk.directory, mail, now))
    }
}
