//! Sign, train, transfer.

use super::{GrantEvent, check_days, check_not_before, missing, says};
use crate::institution::Contact;
use crate::line::check_title;
use crate::project::{
    AttendTraining, BudgetLine, Contract, Grant, PlannedActivity, Project, Shift, SignContract,
    TransferBudget,
};
use crate::{Context, Refusal};
use jiff::civil::Date;
use nidaa_kernel::{Country, Money, PartKey};
use std::collections::{BTreeMap, BTreeSet};

impl Project {
    pub(super) fn sign_contract(
        &self,
        data: &SignContract,
        context: &Context,
    ) -> Result<GrantEvent, Refusal> {
        if let Some(signed) = &self.grant.contract {
            return Err(Refusal::AlreadyExists { what: "contract", code: signed.number.clone() });
        }
        let grant = self.granted.ok_or(Refusal::GrantUnknown)?;
        let contract = Contract {
            number: data.number.trim().to_owned(),
            signed_on: data.signed_on,
            starts: data.starts,
            ends: data.ends,
            responsible_authority: data.responsible_authority.clone(),
            contact_person: data.contact_person.clone(),
            budget: data.budget.clone(),
            activities: data.activities.clone(),
        };
        says("number", &contract.number)?;
        context.has_come(contract.signed_on)?;
        // Before its call nothing was proposed; from then on the rules say when something is approved.
        for day in [contract.signed_on, contract.starts] {
            check_not_before(day, "opening", context.around.call_opens)?;
        }
        self.check_contract(&contract, grant, context)?;
        context.has_rules("sign_contract")?;
        let stage = self.next_stage_knowing(context, "sign_contract", |facts| {
            facts.with("contract_months", contract.months())
        })?;
        Ok(GrantEvent::ContractSigned { contract, grant, stage })
    }

    /// What must hold of any contract, as signed and after every amendment: days in order, people who can be written
    /// to, lines that add up to the grant and are of those who have agreed to take part, work within its days.
    pub(super) fn check_contract(
        &self,
        contract: &Contract,
        grant: Money,
        context: &Context,
    ) -> Result<(), Refusal> {
        check_days(contract.starts, contract.ends)?;
        check_person(&contract.responsible_authority)?;
        check_person(&contract.contact_person)?;
        once(contract.budget.iter().map(|line| &line.line))?;
        once(contract.activities.iter().map(|activity| &activity.activity))?;
        for line in &contract.budget {
            self.check_line(line, grant, context)?;
        }
        for activity in &contract.activities {
            self.check_planned(activity)?;
            contract.check_within(activity.span)?;
        }
        let sum = Money::sum(grant.currency, contract.budget.iter().map(|line| line.amount));
        let sum = sum.map_err(|_| Refusal::Malformed { field: "amount" })?;
        if sum == grant { Ok(()) } else { Err(Refusal::NotTheGrant { sum, grant }) }
    }

    fn check_line(&self, line: &BudgetLine, grant: Money, context: &Context) -> Result<(), Refusal> {
        let listed = context.texts("budget_heads");
        if !listed.is_empty() && !listed.contains(&line.head) {
            return Err(Refusal::HeadNotListed { head: line.head.clone(), listed });
        }
        if line.amount.currency != grant.currency {
            let (found, needs) = (line.amount.currency.into(), grant.currency.into());
            return Err(Refusal::OtherCurrency { found, needs });
        }
        // Shares of nothing can be lines of a budget that a transfer fills; less than nothing cannot.
        if line.amount.minor < 0 {
            return Err(Refusal::Malformed { field: "amount" });
        }
        let named = |country| self.told_of("line", &line.line, country, self.check_confirmed(country));
        line.partner.map_or(Ok(()), named)
    }

    pub(super) fn check_planned(&self, activity: &PlannedActivity) -> Result<(), Refusal> {
        check_title("title", &activity.title)?;
        activity.span.check()?;
        // Who took part in what was held may have left since.
        match self.check_not_held(&activity.activity) {
            Ok(()) => activity.partners.iter().try_for_each(|country| {
                self.told_of("activity", &activity.activity, *country, self.check_takes_part(*country))
            }),
            Err(_) => Ok(()),
        }
    }

    /// Of a country that took part and left, that it is still named; of another, what is amiss with it.
    fn told_of(
        &self,
        what: &'static str,
        key: &PartKey,
        country: Country,
        found: Result<(), Refusal>,
    ) -> Result<(), Refusal> {
        let still_named = || Refusal::StillNamed { what, key: key.to_string(), country };
        found.map_err(|refusal| if self.has_left(country) { still_named() } else { refusal })
    }

    pub(super) fn attend_training(
        &self,
        data: &AttendTraining,
        context: &Context,
    ) -> Result<GrantEvent, Refusal> {
        if self.grant.trained_on.is_some() {
            return Err(Refusal::AlreadyExists { what: "training", code: data.on.to_string() });
        }
        context.has_come(data.on)?;
        self.next_stage(context, "attend_training")?;
        Ok(GrantEvent::TrainingAttended { on: data.on })
    }

    pub(super) fn transfer_budget(
        &self,
        data: &TransferBudget,
        context: &Context,
    ) -> Result<GrantEvent, Refusal> {
        data.reason.check()?;
        if data.shifts.is_empty() {
            return Err(Refusal::Empty { field: "shifts" });
        }
        // What is agreed to begin later must still be possible then.
        self.contract(context)?;
        for day in self.grant.turns_from(context.today()) {
            let contract = self.contract_on(day)?;
            data.shifts.iter().try_for_each(|shift| self.check_shift(shift, &contract))?;
            check_sources(&data.shifts, &contract)?;
            self.check_still_borne(&data.shifts, &contract)?;
        }
        let moved = self.grant.moved_basis_points(&data.shifts, context.today());
        self.next_stage_knowing(context, "transfer_budget", |facts| {
            facts.with("transfer_basis_points", moved)
        })?;
        Ok(GrantEvent::BudgetTransferred { shifts: data.shifts.clone(), reason: data.reason.clone() })
    }

    /// What was already spent on a line cannot be moved away from it.
    fn check_still_borne(&self, shifts: &[Shift], contract: &Contract) -> Result<(), Refusal> {
        let mut later = contract.clone();
        for shift in shifts {
            later.shift(shift);
        }
        let mut gives = shifts.iter().map(|shift| &shift.from);
        gives.try_for_each(|line| self.grant.check_bears(&later, line, self.grant.spent_on(line)))
    }

    fn check_shift(&self, shift: &Shift, contract: &Contract) -> Result<(), Refusal> {
        self.grant.check_amount(shift.amount)?;
        if shift.from == shift.to {
            return Err(Refusal::NamedTwice { code: shift.from.to_string() });
        }
        let spender = |line: &PartKey| {
            let line = contract.line(line).ok_or_else(|| missing("line", line));
            line.map(|line| line.partner)
        };
        // Whose money becomes less is asked: an amendment asks, a notice does not.
        if spender(&shift.from)? == spender(&shift.to)? {
            return Ok(());
        }
        Err(Refusal::OtherSpender { from: shift.from.to_string(), to: shift.to.to_string() })
    }
}

impl Grant {
    /// The largest share by which a head grows through notices, in basis points of what the contract of this version gave
    /// it. Earlier notices count, or many small ones would do what one large may not; those made after an amendment was
    /// approved and before it begins count under both.
    pub(super) fn moved_basis_points(&self, shifts: &[Shift], today: Date) -> i64 {
        let Some(contract) = self.contract_on(today) else { return 0 };
        let version = self.version_on(today);
        let head = |key: &PartKey| contract.line(key).map(|line| line.head.as_str());
        let earlier = self.transfers.iter().filter(|transfer| transfer.version >= version);
        let all = || earlier.clone().flat_map(|transfer| &transfer.shifts).chain(shifts);
        let mut grown: BTreeMap<&str, i128> = BTreeMap::new();
        for shift in all() {
            // Money that stays under its head is no transfer between heads.
            let (Some(from), Some(to)) = (head(&shift.from), head(&shift.to)) else { continue };
            if from != to {
                *grown.entry(to).or_default() += i128::from(shift.amount.minor);
                *grown.entry(from).or_default() -= i128::from(shift.amount.minor);
            }
        }
        // What the contract gave: what is there now without what earlier notices moved.
        let mut given: BTreeMap<&str, i128> = BTreeMap::new();
        for line in &contract.budget {
            *given.entry(&line.head).or_default() += i128::from(line.amount.minor);
        }
        for shift in earlier.clone().flat_map(|transfer| &transfer.shifts) {
            let (Some(from), Some(to)) = (head(&shift.from), head(&shift.to)) else { continue };
            *given.entry(to).or_default() -= i128::from(shift.amount.minor);
            *given.entry(from).or_default() += i128::from(shift.amount.minor);
        }
        let share = |(head, grown): (&str, i128)| basis_points(grown, given.get(head).copied().unwrap_or(0));
        grown.into_iter().map(share).max().unwrap_or(0)
    }
}

/// A part of a whole in basis points, rounded up. Any part of nothing is without measure.
fn basis_points(part: i128, whole: i128) -> i64 {
    if part <= 0 {
        return 0;
    }
    if whole <= 0 {
        return i64::MAX;
    }
    i64::try_from((part * 10_000 + whole - 1) / whole).unwrap_or(i64::MAX)
}

/// No line gives more than it has, even if it gives to several.
fn check_sources(shifts: &[Shift], contract: &Contract) -> Result<(), Refusal> {
    for line in &contract.budget {
        let gives = shifts.iter().filter(|shift| shift.from == line.line).map(|shift| shift.amount);
        let gives = Money::sum(line.amount.currency, gives);
        let gives = gives.map_err(|_| Refusal::Malformed { field: "amount" })?;
        if gives.minor > line.amount.minor {
            let line_key = line.line.to_string();
            return Err(Refusal::OverLine { line: line_key, gives, has: line.amount });
        }
    }
    Ok(())
}

fn check_person(person: &Contact) -> Result<(), Refusal> {
    crate::institution::check_contact(person)
}

/// Takes keys that are all different.
pub(super) fn once<'a>(keys: impl IntoIterator<Item = &'a PartKey>) -> Result<(), Refusal> {
    let mut seen = BTreeSet::new();
    let twice = keys.into_iter().find(|key| !seen.insert(*key));
    twice.map_or(Ok(()), |key| Err(Refusal::NamedTwice { code: key.to_string() }))
}
