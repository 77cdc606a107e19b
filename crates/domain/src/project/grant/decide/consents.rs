//! What partner countries say to an amendment. Each speaks for itself, and only while it is being decided.

use super::{GrantEvent, check_state};
use crate::project::{GiveConsent, Project, RefuseConsent};
use crate::{Context, Refusal};
use nidaa_kernel::{Country, PartKey};

impl Project {
    pub(super) fn give_consent(&self, data: &GiveConsent, context: &Context) -> Result<GrantEvent, Refusal> {
        self.check_consent(&data.amendment, data.country, &["asked", "refused"], context)?;
        self.next_stage(context, "give_consent")?;
        Ok(GrantEvent::ConsentGiven { amendment: data.amendment.clone(), country: data.country })
    }

    pub(super) fn refuse_consent(
        &self,
        data: &RefuseConsent,
        context: &Context,
    ) -> Result<GrantEvent, Refusal> {
        data.reason.check()?;
        self.check_consent(&data.amendment, data.country, &["asked", "given"], context)?;
        self.next_stage(context, "refuse_consent")?;
        let (amendment, reason) = (data.amendment.clone(), data.reason.clone());
        Ok(GrantEvent::ConsentRefused { amendment, country: data.country, reason })
    }

    fn check_consent(
        &self,
        amendment: &PartKey,
        country: Country,
        needs: &[&'static str],
        context: &Context,
    ) -> Result<(), Refusal> {
        let found = self.open_amendment(amendment)?;
        let ask = found.consents.iter().find(|ask| ask.country == country);
        let ask = ask.ok_or_else(|| Refusal::Missing { what: "consent", code: country.to_string() })?;
        context.speaks_for(country)?;
        check_state("consent", amendment, ask.state.as_str(), needs)
    }
}
