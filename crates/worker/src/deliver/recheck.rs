//! The last look before a mail leaves: does its reader want it, and does its reason still hold?

use super::Delivery;
use nidaa_app::Failure;
use nidaa_automation::{Outgoing, moot};

impl Delivery {
    /// Why the mail is not to be sent, as a `mail-cause` message names it.
    pub(super) async fn unwanted(&self, mail: &Outgoing) -> Result<Option<&'static str>, Failure> {
        let recipient = self.app.recipient(&mail.to).await?;
        if recipient.suppressed {
            return Ok(Some("address-suppressed"));
        }
        if recipient.muted && !mail.duty {
            return Ok(Some("courtesy-muted"));
        }
        let Some(case) = &mail.case else { return Ok(None) };
        Ok(moot(mail, &self.app.case(case).await?))
    }
}
