//! Ask for another contract, approve it, refuse it.

use super::begin::{carries_out, changes_partners_later};
use super::{GrantEvent, check_state, missing, taken};
use crate::project::grant::{
    facts::giving_up,
    partnerships::{joins, partnership},
};
use crate::project::{
    ActivityState, Amendment, AmendmentState, ApproveAmendment, Change, ChangeRecord, Contract, Link,
    LinkState, Project, ProjectEvent, RefuseAmendment, RequestAmendment, Terms,
};
use crate::{Context, Refusal};
use jiff::civil::Date;
use nidaa_kernel::{Country, PartKey, StageId};
use std::{collections::BTreeSet, ops::Bound};

impl Project {
    pub(super) fn request_amendment(
        &self,
        data: &RequestAmendment,
        context: &Context,
    ) -> Result<GrantEvent, Refusal> {
        data.reason.check()?;
        if self.grant.amendment(&data.amendment).is_some() {
            return Err(taken("amendment", &data.amendment));
        }
        let day = data.effective.max(context.today());
        let changes = self.partners_by(day).changes(&data.changes, day)?;
        check_partners_later(&changes, data.effective, context)?;
        self.check_amended(&changes, data.effective, context)?;
        context.has_rules("request_amendment")?;
        let stage =
            self.next_stage_knowing(context, "request_amendment", |facts| giving_up(facts, &changes))?;
        self.check_none_open()?;
        Ok(GrantEvent::AmendmentRequested {
            amendment: data.amendment.clone(),
            consents: self.affected(&changes, day),
            changes,
            effective: data.effective,
            reason: data.reason.clone(),
            stage,
        })
    }

    /// A project that rests may have one that was asked for before.
    fn check_none_open(&self) -> Result<(), Refusal> {
        let decided = [AmendmentState::Approved, AmendmentState::Refused].map(AmendmentState::as_str);
        let mut all = self.grant.amendments.iter();
        all.try_for_each(|one| check_state("amendment", &one.amendment, one.state.as_str(), &decided))
    }

    /// Each change beside what it replaces on a day. Every one must change something, and each thing once.
    fn changes(&self, changes: &[Change], on: Date) -> Result<Vec<ChangeRecord>, Refusal> {
        let contract = self.contract_on(on)?;
        let mut things = BTreeSet::new();
        let mut records = Vec::new();
        for change in changes {
            if !things.insert(change.thing()) {
                return Err(Refusal::NamedTwice { code: change.thing() });
            }
            let was = contract.present(change);
            self.check_change(change, was.as_ref())?;
            records.push(ChangeRecord { change: change.clone(), was });
        }
        if records.is_empty() { Err(Refusal::Empty { field: "changes" }) } else { Ok(records) }
    }

    fn check_change(&self, change: &Change, was: Option<&Change>) -> Result<(), Refusal> {
        if was == Some(change) {
            return Err(Refusal::NothingToCorrect);
        }
        match change {
            Change::NoLine { line } if was.is_none() => Err(missing("line", line)),
            Change::NoLine { line } if self.is_spent(line) => Err(spoken_for("line", line, "spent")),
            Change::NoActivity { activity } if was.is_none() => Err(missing("activity", activity)),
            Change::NoActivity { activity } => self.check_not_held(activity),
            Change::Activity { activity } => self.check_not_held(&activity.activity),
            Change::Partner { country, role } => self.check_invitable(*country, *role),
            Change::NoPartner { country, role } => {
                self.check_link(*country, *role, &[LinkState::Invited, LinkState::Confirmed])
            }
            _ => Ok(()),
        }
    }

    pub(super) fn check_not_held(&self, activity: &PartKey) -> Result<(), Refusal> {
        match self.grant.activity_state(activity) {
            ActivityState::Planned | ActivityState::Announced => Ok(()),
            state => Err(spoken_for("activity", activity, state.as_str())),
        }
    }

    fn is_spent(&self, line: &PartKey) -> bool {
        self.grant.reports.iter().flat_map(|report| &report.spent).any(|spent| spent.line == *line)
    }

    /// The contract as it would be, from the amendment's first day and after each later one that is agreed already, must be
    /// one that could have been signed, with the partners as they would be, and bear what was already spent on its lines.
    fn check_amended(
        &self,
        changes: &[ChangeRecord],
        effective: Date,
        context: &Context,
    ) -> Result<(), Refusal> {
        let grant = self.grant.amount.ok_or(Refusal::GrantUnknown)?;
        let turns = self.grant.turns_from(effective);
        for day in turns.iter().copied() {
            let until = turns.range((Bound::Excluded(day), Bound::Unbounded)).next().copied();
            let mut contract = self.contract_on(day)?;
            for record in changes {
                contract.change(&record.change);
            }
            self.check_over(&mut contract, (changes, effective), day, context)?;
            let partners = self.with_partners(changes, effective, day);
            partners.check_unnamed(changes, &contract)?;
            self.check_announced(&contract, until)?;
            partners.check_contract(&contract, grant, context)?;
            changes.iter().try_for_each(|record| self.check_borne(&record.change, &contract))?;
            if day == effective {
                contract.check_day(day)?;
            }
        }
        Ok(())
    }

    /// What was announced takes place while the contract runs, on its own days or on those that an amendment gives it. What
    /// takes place after the contract is another one again, from `until` on, is for that one to bear.
    fn check_announced(&self, contract: &Contract, until: Option<Date>) -> Result<(), Refusal> {
        let standing = self.grant.standing();
        let announced = self.grant.activities.iter().filter(|one| one.state == ActivityState::Announced);
        for activity in announced {
            let Some(planned) = contract.activity(&activity.activity) else { continue };
            let was = standing.as_ref().and_then(|contract| contract.activity(&activity.activity));
            let stays = was.is_none_or(|was| was.span == planned.span);
            let span = if stays { activity.span } else { planned.span };
            let is_later = until.is_some_and(|until| until <= span.start.first_day());
            let within = if is_later { Ok(()) } else { contract.check_within(span) };
            if let Err(Refusal::OutsideContract { day, first, last }) = within {
                let activity = activity.activity.to_string();
                return Err(Refusal::AnnouncedOutside { activity, day, first, last });
            }
        }
        Ok(())
    }

    /// Who takes part in what will be over before a day is judged by the last day of it, and not by that day.
    fn check_over(
        &self,
        contract: &mut Contract,
        (changes, effective): (&[ChangeRecord], Date),
        day: Date,
        context: &Context,
    ) -> Result<(), Refusal> {
        for activity in &mut contract.activities {
            let last = activity.span.end.last_day().max(context.today());
            if last < day {
                self.with_partners(changes, effective, last).check_planned(activity)?;
                activity.partners.clear();
            }
        }
        Ok(())
    }

    /// The project with those who would take part on a day.
    fn with_partners(&self, changes: &[ChangeRecord], effective: Date, day: Date) -> Self {
        let mut amended = self.partners_by(day);
        for record in changes.iter().filter(|_| effective <= day) {
            match &record.change {
                // It agrees to take part with the amendment, or the amendment is not approved.
                Change::Partner { country, role } => {
                    amended.set_link(*country, *role, LinkState::Confirmed);
                }
                Change::NoPartner { country, role } => {
                    amended.set_link(*country, *role, LinkState::Withdrawn);
                }
                _ => {}
            }
        }
        amended
    }

    /// Whoever leaves is named by no line and no activity any more; what else they name is judged as in any contract.
    pub(in crate::project) fn check_unnamed(
        &self,
        changes: &[ChangeRecord],
        contract: &Contract,
    ) -> Result<(), Refusal> {
        let leaves = |country: Country| {
            let is_it = |record: &ChangeRecord| matches!(record.change, Change::NoPartner { country: one, .. } if one == country);
            changes.iter().any(is_it) && self.check_takes_part(country).is_err()
        };
        let lines =
            contract.budget.iter().filter_map(|line| line.partner.map(|one| ("line", &line.line, one)));
        // Who took part in what was held may have left since.
        let activities =
            contract.activities.iter().filter(|one| self.check_not_held(&one.activity).is_ok()).flat_map(
                |activity| activity.partners.iter().map(|one| ("activity", &activity.activity, *one)),
            );
        match lines.chain(activities).find(|(.., country)| leaves(*country)) {
            Some((what, key, country)) => Err(Refusal::StillNamed { what, key: key.to_string(), country }),
            None => Ok(()),
        }
    }

    fn check_borne(&self, change: &Change, contract: &Contract) -> Result<(), Refusal> {
        match change {
            Change::Line { line } => {
                self.grant.check_bears(contract, &line.line, self.grant.spent_on(&line.line))
            }
            _ => Ok(()),
        }
    }

    /// Those who must agree: whom a change names, and everybody who takes part from a day on where the time of the work changes.
    fn affected(&self, changes: &[ChangeRecord], from: Date) -> Vec<Country> {
        let mut named: BTreeSet<Country> = changes.iter().flat_map(ChangeRecord::named).collect();
        if changes.iter().any(ChangeRecord::is_of_all) {
            let turns = self.grant.turns_from(from);
            let links = turns.into_iter().flat_map(|day| self.partners_by(day).links);
            named.extend(links.filter(|link| link.state.is_live()).map(|link| link.country));
        }
        named.retain(|country| {
            !self.is_gone(*country, from) || changes.iter().any(|one| joins(one, *country))
        });
        named.into_iter().collect()
    }

    /// Approves an amendment. It begins with the approval, and those who join or leave by it have agreed to do so; or on its
    /// first day where that is to come.
    pub(in crate::project) fn approve_amendment(
        &self,
        data: &ApproveAmendment,
        context: &Context,
    ) -> Result<Vec<ProjectEvent>, Refusal> {
        let amendment = self.open_amendment(&data.amendment)?;
        // Transfers and partnerships may have moved since it was asked for.
        let effective = amendment.effective;
        let day = effective.max(context.today());
        let then = self.partners_by(day);
        let records: Vec<&ChangeRecord> =
            amendment.changes.iter().filter(|record| !then.has_gone(&record.change)).collect();
        let changes: Vec<Change> = records.iter().map(|record| record.change.clone()).collect();
        let changes_now = then.changes(&changes, day)?;
        self.check_amended(&changes_now, effective, context)?;
        context.has_rules("approve_amendment")?;
        let stage = self.next_stage_knowing(context, "approve_amendment", |facts| {
            self.with_awaited(facts, amendment, context)
        })?;
        let version = self.grant.version.saturating_add(1);
        let of_partners = records.into_iter().filter(|record| record.change.is_of_partners());
        let asked =
            self.asked_after(amendment, &of_partners.cloned().collect::<Vec<_>>(), &stage, context.terms());
        let is_later = effective > context.today() && context.rules().is_some_and(carries_out);
        let begins_on = is_later.then_some(effective);
        let amendment_key = data.amendment.clone();
        let approved = GrantEvent::AmendmentApproved { amendment: amendment_key, version, begins_on, stage };
        if begins_on.is_some() {
            return Ok(vec![approved.into()]);
        }
        let partners = changes.iter().filter_map(|change| partnership(change, &amendment.reason));
        Ok(std::iter::once(approved.into()).chain(partners).chain(asked).collect())
    }

    /// Where a partner leaves with an amendment, those that it did not ask are asked now; where nobody is, and its word was
    /// the last that was waited for, all is given.
    pub(super) fn asked_after(
        &self,
        amendment: &Amendment,
        changes: &[ChangeRecord],
        stage: &StageId,
        terms: Terms<'_>,
    ) -> Option<ProjectEvent> {
        let leaves = changes.iter().any(|record| matches!(record.change, Change::NoPartner { .. }));
        let agreed: Vec<Country> = amendment.consents.iter().map(|ask| ask.country).collect();
        if !leaves {
            return None;
        }
        let asked = self.asked_anew(changes.to_vec(), &agreed, stage, &amendment.reason, terms);
        asked.or_else(|| self.all_given_without(changes, terms.excused))
    }

    pub(super) fn refuse_amendment(
        &self,
        data: &RefuseAmendment,
        context: &Context,
    ) -> Result<GrantEvent, Refusal> {
        data.reason.check()?;
        self.open_amendment(&data.amendment)?;
        context.has_rules("refuse_amendment")?;
        let stage = self.next_stage(context, "refuse_amendment")?;
        let (amendment, reason) = (data.amendment.clone(), data.reason.clone());
        Ok(GrantEvent::AmendmentRefused { amendment, reason, stage })
    }

    pub(super) fn open_amendment(&self, key: &PartKey) -> Result<&Amendment, Refusal> {
        let amendment = self.grant.amendment(key).ok_or_else(|| missing("amendment", key))?;
        check_state("amendment", key, amendment.state.as_str(), &["requested"])?;
        Ok(amendment)
    }

    /// A country takes part when it is asked or has agreed, in any role. The owner is no partner.
    pub(super) fn check_takes_part(&self, country: Country) -> Result<(), Refusal> {
        let live = self.links.iter().any(|link| link.country == country && link.state.is_live());
        if live { Ok(()) } else { Err(Refusal::Missing { what: "partner", code: country.to_string() }) }
    }

    /// Whether a country was asked to take part and does so in no role any more.
    pub(in crate::project) fn has_left(&self, country: Country) -> bool {
        let mut links = self.links.iter().filter(|link| link.country == country).peekable();
        links.peek().is_some() && links.all(|link| !link.state.is_live())
    }

    /// Money is planned for those alone who have agreed to take part.
    pub(super) fn check_confirmed(&self, country: Country) -> Result<(), Refusal> {
        self.check_takes_part(country)?;
        let agreed = |link: &Link| link.country == country && link.state == LinkState::Confirmed;
        if self.links.iter().any(agreed) {
            return Ok(());
        }
        let [state, needs] =
            [LinkState::Invited, LinkState::Confirmed].map(|state| state.as_str().to_owned());
        Err(Refusal::LinkState { country, state, needs })
    }
}

/// Rules that say who carries it out are needed for partners to change on a day to come.
fn check_partners_later(changes: &[ChangeRecord], effective: Date, context: &Context) -> Result<(), Refusal> {
    let is_later = changes_partners_later(changes, effective, context.today());
    if is_later && !context.rules().is_some_and(carries_out) {
        return Err(Refusal::PartnersLater { day: effective.to_string() });
    }
    Ok(())
}

fn spoken_for(what: &'static str, key: &PartKey, state: &'static str) -> Refusal {
    Refusal::PartState { what, key: key.to_string(), state, needs: "planned".to_owned() }
}
