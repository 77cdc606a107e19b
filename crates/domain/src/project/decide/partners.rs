//! Invite, confirm, decline, withdraw, replace.

use crate::project::{
    ConfirmPartner, DeclinePartner, InvitePartner, LinkState, PartnerRole, Project, ProjectEvent,
    ReplacePartner, WithdrawPartner,
    journey::{came, left},
};
use crate::{Context, Refusal, Relation};
use nidaa_kernel::Country;

impl Project {
    pub(super) fn invite_partner(
        &self,
        data: &InvitePartner,
        context: &Context,
    ) -> Result<Vec<ProjectEvent>, Refusal> {
        self.check_invitable(data.country, data.role)?;
        self.check_not_awaited(data.country, data.role)?;
        self.next_stage(context, "invite_partner")?;
        Ok(vec![ProjectEvent::PartnerInvited { country: data.country, role: data.role }])
    }

    pub(super) fn confirm_partner(
        &self,
        data: &ConfirmPartner,
        context: &Context,
    ) -> Result<Vec<ProjectEvent>, Refusal> {
        if context.reconstructs() {
            // A document tells who took part, not who was asked before.
            self.check_invitable(data.country, data.role)?;
        } else {
            self.check_link(data.country, data.role, &[LinkState::Invited])?;
        }
        self.next_stage(context, "confirm_partner")?;
        check_speaker(data.country, context)?;
        Ok(vec![ProjectEvent::PartnerConfirmed { country: data.country, role: data.role }])
    }

    pub(super) fn decline_partner(
        &self,
        data: &DeclinePartner,
        context: &Context,
    ) -> Result<Vec<ProjectEvent>, Refusal> {
        data.reason.check()?;
        // Who agreed to join on a day to come may think better of it until then.
        let (country, role, reason) = (data.country, data.role, data.reason.clone());
        let joinings = self.grant.joinings(country, role);
        if joinings.is_empty() {
            self.check_link(country, role, &[LinkState::Invited])?;
        }
        self.next_stage(context, "decline_partner")?;
        check_speaker(country, context)?;
        let takes_part = self.link(country, role).is_some_and(|link| link.state == LinkState::Confirmed);
        let stays = takes_part && !joinings.is_empty();
        let gone = ProjectEvent::PartnerDeclined { country, role, reason, joinings, stays };
        self.check_free_to_leave(&gone, (country, role), context)?;
        Ok(vec![gone])
    }

    pub(super) fn withdraw_partner(
        &self,
        data: &WithdrawPartner,
        context: &Context,
    ) -> Result<Vec<ProjectEvent>, Refusal> {
        data.reason.check()?;
        self.check_link(data.country, data.role, &[LinkState::Confirmed])?;
        self.next_stage(context, "withdraw_partner")?;
        let is_owner = context.relations.contains(&Relation::Owner) && context.actor.has("project_owner");
        if !is_owner {
            check_speaker(data.country, context)?;
        }
        let (country, role, reason) = (data.country, data.role, data.reason.clone());
        let gone = ProjectEvent::PartnerWithdrawn { country, role, reason };
        self.check_free_to_leave(&gone, (country, role), context)?;
        Ok(self.without(gone, &[left(country, role)], &data.reason, context))
    }

    pub(super) fn replace_partner(
        &self,
        data: &ReplacePartner,
        context: &Context,
    ) -> Result<Vec<ProjectEvent>, Refusal> {
        data.reason.check()?;
        if data.by == data.country {
            return Err(Refusal::NamedTwice { code: data.by.to_string() });
        }
        let leaves = [LinkState::Invited, LinkState::Confirmed, LinkState::Declined, LinkState::Withdrawn];
        self.check_link(data.country, data.role, &leaves)?;
        self.check_invitable(data.by, data.role)?;
        self.check_not_awaited(data.by, data.role)?;
        self.next_stage(context, "replace_partner")?;
        let (country, role, by, reason) = (data.country, data.role, data.by, data.reason.clone());
        let gone = ProjectEvent::PartnerReplaced { country, role, by, reason };
        self.check_free_to_leave(&gone, (country, role), context)?;
        let changes = [left(country, role), came(by, role)];
        let mut events = self.without(gone, &changes, &data.reason, context);
        events.push(ProjectEvent::PartnerInvited { country: by, role });
        Ok(events)
    }

    /// What was agreed of a country for a day to come holds on it, whatever an invitation would be answered meanwhile.
    fn check_not_awaited(&self, country: Country, role: PartnerRole) -> Result<(), Refusal> {
        let Some(amendment) = self.grant.awaits(country, role) else { return Ok(()) };
        let (key, needs) = (amendment.amendment.to_string(), "begun".to_owned());
        Err(Refusal::PartState { what: "amendment", key, state: amendment.state.as_str(), needs })
    }

    /// Whom the contract names leaves with an amendment that takes its name out. That a country leaves by its own word is
    /// recorded all the same, and the next amendment has to take its name out.
    fn check_free_to_leave(
        &self,
        gone: &ProjectEvent,
        (country, role): (Country, PartnerRole),
        context: &Context,
    ) -> Result<(), Refusal> {
        let is_own_word = context.actor.has("partner") && context.actor.country == Some(country);
        let has_left = self.has_left(country) && self.grant.newcomers().all(|(one, _)| one != country);
        if context.reconstructs() || is_own_word || has_left {
            return Ok(());
        }
        let remaining = self.clone().evolve(gone);
        self.grant.turns_from(context.today()).into_iter().try_for_each(|day| {
            let contract = self.grant.contract_on(day);
            let partners = remaining.partners_by(day);
            contract.map_or(Ok(()), |contract| partners.check_unnamed(&[left(country, role)], &contract))
        })
    }

    /// A country can be invited when it is a member state, does not own the project, and is not already asked.
    pub(in crate::project) fn check_invitable(
        &self,
        country: Country,
        role: PartnerRole,
    ) -> Result<(), Refusal> {
        if country.member_state().is_none() {
            return Err(Refusal::NotAMemberState { country });
        }
        if self.owner.as_ref().and_then(crate::project::Owner::country) == Some(country) {
            return Err(Refusal::PartnerIsOwner { country });
        }
        match self.link(country, role) {
            Some(link) if link.state.is_live() => Err(Refusal::LinkState {
                country,
                state: link.state.as_str().to_owned(),
                needs: "declined, withdrawn, replaced".to_owned(),
            }),
            _ => Ok(()),
        }
    }

    pub(in crate::project) fn check_link(
        &self,
        country: Country,
        role: PartnerRole,
        needs: &[LinkState],
    ) -> Result<(), Refusal> {
        let link = self.link(country, role);
        let link = link.ok_or_else(|| Refusal::Missing { what: "partner", code: country.to_string() })?;
        if needs.contains(&link.state) {
            return Ok(());
        }
        let needs = needs.iter().map(|state| state.as_str()).collect::<Vec<_>>().join(", ");
        Err(Refusal::LinkState { country, state: link.state.as_str().to_owned(), needs })
    }

    /// Countries that give expertise, invited or confirmed.
    pub(super) fn providers_named(&self) -> i64 {
        let providers =
            self.links.iter().filter(|link| link.role == PartnerRole::Provider && link.state.is_live());
        i64::try_from(providers.count()).unwrap_or(i64::MAX)
    }

    /// Partners named or counted, and partners confirmed. A counted number includes the named ones, also those that went;
    /// whoever stands in the place of another was not counted before.
    pub(super) fn partner_counts(&self) -> (i64, i64) {
        let partners = || self.links.iter().filter(|link| link.role == PartnerRole::Partner);
        let named = partners().filter(|link| link.state.is_live()).count();
        let confirmed = partners().filter(|link| link.state == LinkState::Confirmed).count();
        let gone = partners().filter(|link| matches!(link.state, LinkState::Declined | LinkState::Withdrawn));
        let whole = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
        let counted = i64::from(self.member_states_count.unwrap_or(0)).saturating_sub(whole(gone.count()));
        (whole(named).max(counted), whole(confirmed))
    }
}

/// An invited country answers for itself, whoever else was invited with it; a document only reports what was answered.
fn check_speaker(country: Country, context: &Context) -> Result<(), Refusal> {
    if context.reconstructs() { Ok(()) } else { context.speaks_for(country) }
}
