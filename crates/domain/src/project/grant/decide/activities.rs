//! Announce, hold.

use super::{GrantEvent, check_state, missing, says};
use crate::project::{ActivityState, AnnounceActivity, Attendance, Contract, HoldActivity, Place, Project};
use crate::{Context, Refusal};
use nidaa_kernel::{Country, PartKey};
use std::collections::BTreeSet;

impl Project {
    /// An activity may be announced anew, with other dates, until it is held.
    pub(super) fn announce_activity(
        &self,
        data: &AnnounceActivity,
        context: &Context,
    ) -> Result<GrantEvent, Refusal> {
        data.span.check()?;
        // It takes place under the contract that holds then.
        let contract = self.contract_on(data.span.start.first_day().max(context.today()))?;
        let states = [ActivityState::Planned, ActivityState::Announced];
        self.activity_in(&contract, &data.activity, &states)?;
        contract.check_within(data.span)?;
        check_place(&data.place)?;
        let notice = context.days_until(data.span.start.first_day());
        self.next_stage_knowing(context, "announce_activity", |facts| facts.with("notice_days", notice))?;
        let (activity, place) = (data.activity.clone(), data.place.clone());
        Ok(GrantEvent::ActivityAnnounced { activity, span: data.span, place })
    }

    pub(super) fn hold_activity(
        &self,
        data: &HoldActivity,
        context: &Context,
    ) -> Result<GrantEvent, Refusal> {
        // Where the stage shuts its door, that an activity is announced helps nobody.
        self.next_stage(context, "hold_activity")?;
        data.span.check()?;
        // It was held under the contract of its days, though another holds since.
        let then = self.contract_on(data.span.start.first_day().min(context.today()))?;
        let is_in = then.activity(&data.activity).is_some();
        let contract = if is_in { then } else { self.contract(context)? };
        self.activity_in(&contract, &data.activity, &[ActivityState::Announced])?;
        // What has not ended was not held; to the day, since clocks of countries differ.
        context.has_come(data.span.end.first_day())?;
        contract.check_within(data.span)?;
        check_place(&data.place)?;
        check_attendance(&data.attendance)?;
        check_provider(data, context)?;
        Ok(GrantEvent::ActivityHeld {
            activity: data.activity.clone(),
            span: data.span,
            place: data.place.clone(),
            attendance: data.attendance.clone(),
            provider: data.provider,
            provider_institution: data.provider_institution.clone(),
        })
    }

    pub(super) fn activity_in(
        &self,
        contract: &Contract,
        key: &PartKey,
        needs: &[ActivityState],
    ) -> Result<(), Refusal> {
        contract.activity(key).ok_or_else(|| missing("activity", key))?;
        let needs: Vec<&'static str> = needs.iter().map(|state| state.as_str()).collect();
        check_state("activity", key, self.grant.activity_state(key).as_str(), &needs)
    }
}

/// A member state, or an institution of the register.
fn check_provider(data: &HoldActivity, context: &Context) -> Result<(), Refusal> {
    if data.provider.is_some() && data.provider_institution.is_some() {
        return Err(Refusal::NamedTwice { code: "provider".to_owned() });
    }
    data.provider.map_or(Ok(()), check_member)?;
    match &context.around.unlisted {
        Some(key) => Err(Refusal::Missing { what: "institution", code: key.to_string() }),
        None => Ok(()),
    }
}

fn check_place(place: &Place) -> Result<(), Refusal> {
    place.city().map_or(Ok(()), |city| says("city", city))
}

/// People may come from anywhere, but each country is counted once, and with some people.
fn check_attendance(attendance: &[Attendance]) -> Result<(), Refusal> {
    let mut seen = BTreeSet::new();
    for part in attendance {
        if !seen.insert(part.country) {
            return Err(Refusal::NamedTwice { code: part.country.to_string() });
        }
        if part.participants == 0 {
            return Err(Refusal::Malformed { field: "participants" });
        }
    }
    if attendance.is_empty() { Err(Refusal::Empty { field: "attendance" }) } else { Ok(()) }
}

fn check_member(country: Country) -> Result<(), Refusal> {
    if country.member_state().is_some() { Ok(()) } else { Err(Refusal::NotAMemberState { country }) }
}
