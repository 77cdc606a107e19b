//! Sub-grants: money of a granted project that is passed on to final beneficiaries.

use crate::line::check_name;
use crate::project::{
    AwardSubgrant, CancelSubgrant, Project, ProjectEvent, SettleSubgrant, Subgrant, SubgrantState,
};
use crate::{Context, Refusal};
use nidaa_kernel::{Money, MoneyError, SubgrantKey};

impl Project {
    pub(super) fn award_subgrant(
        &self,
        data: &AwardSubgrant,
        context: &Context,
    ) -> Result<Vec<ProjectEvent>, Refusal> {
        check_name("beneficiary", &data.beneficiary)?;
        if data.amount.minor <= 0 {
            return Err(Refusal::Malformed { field: "amount" });
        }
        if self.subgrant(&data.subgrant).is_some() {
            return Err(Refusal::AlreadyExists { what: "subgrant", code: data.subgrant.to_string() });
        }
        self.next_stage(context, "award_subgrant")?;
        self.check_covered(data.amount)?;
        Ok(vec![ProjectEvent::SubgrantAwarded {
            subgrant: data.subgrant.clone(),
            beneficiary: data.beneficiary.clone(),
            amount: data.amount,
            purpose: data.purpose.clone(),
        }])
    }

    pub(super) fn settle_subgrant(
        &self,
        data: &SettleSubgrant,
        context: &Context,
    ) -> Result<Vec<ProjectEvent>, Refusal> {
        let given = self.open_subgrant(&data.subgrant)?.amount;
        self.next_stage(context, "settle_subgrant")?;
        if data.spent.currency != given.currency {
            return Err(Refusal::WrongCurrency { wants: given.currency });
        }
        if data.spent.minor < 0 {
            return Err(Refusal::Malformed { field: "spent" });
        }
        if data.spent.minor > given.minor {
            return Err(Refusal::SpentMoreThanGiven { given, spent: data.spent });
        }
        self.check_paid(data.spent)?;
        let returned = Money { minor: given.minor - data.spent.minor, ..given };
        Ok(vec![ProjectEvent::SubgrantSettled {
            subgrant: data.subgrant.clone(),
            spent: data.spent,
            returned,
        }])
    }

    pub(super) fn cancel_subgrant(
        &self,
        data: &CancelSubgrant,
        context: &Context,
    ) -> Result<Vec<ProjectEvent>, Refusal> {
        data.reason.check()?;
        self.open_subgrant(&data.subgrant)?;
        self.next_stage(context, "cancel_subgrant")?;
        Ok(vec![ProjectEvent::SubgrantCancelled {
            subgrant: data.subgrant.clone(),
            reason: data.reason.clone(),
        }])
    }

    fn open_subgrant(&self, key: &SubgrantKey) -> Result<&Subgrant, Refusal> {
        let missing = || Refusal::Missing { what: "subgrant", code: key.to_string() };
        let found = self.subgrant(key).ok_or_else(missing)?;
        match found.state {
            SubgrantState::Awarded => Ok(found),
            state => Err(Refusal::SubgrantOver { key: key.to_string(), state: state.as_str() }),
        }
    }

    /// What beneficiaries accounted for, in minor units.
    pub(in crate::project) fn settled(&self) -> i64 {
        let settled = self.subgrants.iter().filter(|one| one.state == SubgrantState::Settled);
        settled.fold(0, |sum, one| sum.saturating_add(one.amount.minor))
    }

    /// Where the contract is kept here, beneficiaries account for no more than was paid to the project.
    fn check_paid(&self, spent: Money) -> Result<(), Refusal> {
        let Some(paid) = self.grant.books().map(|books| books.paid) else { return Ok(()) };
        let sum = self.settled().saturating_add(spent.minor);
        if sum <= paid.minor {
            return Ok(());
        }
        Err(Refusal::SettledOverPaid { settled: Money { minor: sum, ..spent }, paid })
    }

    /// Whether the grant still holds this much: what was given out or spent never exceeds it.
    fn check_covered(&self, asked: Money) -> Result<(), Refusal> {
        let granted = self.granted.ok_or(Refusal::NothingGranted)?;
        if asked.currency != granted.currency {
            return Err(Refusal::WrongCurrency { wants: granted.currency });
        }
        let nothing = Money { minor: 0, ..granted };
        let committed =
            self.subgrants.iter().try_fold(nothing, |sum, subgrant| sum.checked_add(subgrant.committed()));
        let exceeds = |committed: Money| Refusal::SubgrantsExceedGrant { granted, committed, asked };
        match committed.and_then(|committed| Ok::<_, MoneyError>((committed, committed.checked_add(asked)?)))
        {
            Ok((_, sum)) if sum.minor <= granted.minor => Ok(()),
            Ok((committed, _)) => Err(exceeds(committed)),
            // Sums of one currency fail only past any amount there is.
            Err(_) => Err(exceeds(granted)),
        }
    }
}
