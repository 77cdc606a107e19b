//! What partner countries say to an amendment. Each speaks for itself, and only while it is being decided.

use super::{GrantEvent, check_state};
use crate::obligation::Excused;
use crate::project::{Amendment, Ask, ConsentState, GiveConsent, Project, RefuseConsent};
use crate::{Context, Refusal};
use jiff::civil::Date;
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
        if self.is_beside(found, country, context.today()) {
            self.check_takes_part(country)?;
        }
        check_state("consent", amendment, ask.state.as_str(), needs)
    }

    /// Whether an amendment waits for the word of a country that has not agreed. Of one that takes part no more, or whose
    /// silence was excused, it does not; whoever joins by it has to agree to that, and a refusal is no silence.
    pub fn is_awaited(&self, amendment: &Amendment, ask: &Ask, today: Date, excused: &Excused) -> bool {
        let is_excused = ask.state == ConsentState::Asked
            && excused.consents.contains(&(amendment.amendment.clone(), ask.country));
        amendment.brings(ask.country) || !is_excused && !self.is_beside(amendment, ask.country, today)
    }

    /// Whether a country has left and an amendment brings it back in no role.
    pub fn is_beside(&self, amendment: &Amendment, country: Country, today: Date) -> bool {
        !amendment.brings(country) && self.is_gone(country, amendment.effective.max(today))
    }

    /// Whether a country takes part in no role any more, and on no day from a day on.
    pub(super) fn is_gone(&self, country: Country, from: Date) -> bool {
        let turns = self.grant.turns_from(from);
        self.has_left(country) && turns.into_iter().all(|day| self.partners_by(day).has_left(country))
    }
}
