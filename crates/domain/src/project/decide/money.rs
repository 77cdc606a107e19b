//! Grants: within the call's envelope, under the programme's ceiling, in the order of the reserve list.

use crate::project::{ASKED_IN_FORM, ApproveProject, Project, ProjectEvent, PromoteProject, PutOnReserve};
use crate::{Context, Policy, Refusal};
use nidaa_kernel::Money;
use nidaa_workflow::{Answer, Workflow};

impl Project {
    pub(super) fn approve(
        &self,
        data: &ApproveProject,
        context: &Context,
    ) -> Result<Vec<ProjectEvent>, Refusal> {
        check_grant(data.granted)?;
        check_currency(data.granted, context)?;
        let conditions = Self::set_conditions(&data.conditions, context)?;
        context.has_rules("approve_project")?;
        // The guards look at the project as it would be with this grant.
        let would_be = Self { granted: data.granted, ..self.clone() };
        let told = |refusal| would_be.outside_envelope(refusal, context);
        let stage = would_be.next_stage(context, "approve_project").map_err(told)?;
        let approved = ProjectEvent::Approved { granted: data.granted, note: data.note.clone(), stage };
        Ok(std::iter::once(approved).chain(conditions).collect())
    }

    /// The next of the reserve list is promoted; whoever passes others over says why.
    pub(super) fn promote(
        &self,
        data: &PromoteProject,
        context: &Context,
    ) -> Result<Vec<ProjectEvent>, Refusal> {
        check_grant(data.granted)?;
        data.passing_over.as_ref().map_or(Ok(()), crate::project::Reason::check)?;
        context.has_rules("promote_project")?;
        let granted = data.granted.or_else(|| self.requested());
        check_currency(granted, context)?;
        let would_be = Self { granted, ..self.clone() };
        let mut context = context.clone();
        if data.passing_over.is_some() {
            context.around.reserve_ahead = 0;
        }
        let told = |refusal| would_be.outside_envelope(refusal, &context);
        let stage = would_be.next_stage(&context, "promote_project").map_err(told)?;
        let promoted =
            ProjectEvent::Promoted { rank: self.reserve_rank, passing_over: data.passing_over.clone() };
        Ok(vec![promoted, ProjectEvent::Approved { granted, note: None, stage }])
    }

    pub(super) fn put_on_reserve(
        &self,
        data: &PutOnReserve,
        context: &Context,
    ) -> Result<Vec<ProjectEvent>, Refusal> {
        if data.rank == 0 {
            return Err(Refusal::Malformed { field: "rank" });
        }
        if context.around.ranks_taken.contains(&data.rank) {
            return Err(Refusal::AlreadyExists { what: "rank", code: data.rank.to_string() });
        }
        context.has_rules("put_on_reserve")?;
        Ok(vec![ProjectEvent::PutOnReserve {
            rank: data.rank,
            stage: self.next_stage(context, "put_on_reserve")?,
        }])
    }

    /// Whether the grant fits into what is left of the envelope. Where calls have one, a grant says its amount, also before it
    /// is set: what is granted then is held against it later.
    pub(in crate::project) fn fits_envelope(&self, context: &Context) -> bool {
        let around = &context.around;
        match (around.money_left, self.granted) {
            (None, Some(_)) => true,
            (None, None) => context.rules().and_then(Workflow::envelope).is_none(),
            (Some(left), Some(granted)) => {
                granted.minor <= left && around.money_currency.is_none_or(|own| own == granted.currency)
            }
            (Some(_), None) => false,
        }
    }

    /// Says which of the three ways not to fit into the envelope it was.
    fn outside_envelope(&self, refusal: Refusal, context: &Context) -> Refusal {
        // The condition may look at more than that.
        if self.fits_envelope(context) {
            return refusal;
        }
        let (left, currency) = (context.around.money_left, context.around.money_currency);
        let (Some(minor), Some(currency), true) = (left, currency, refusal.rests_on("fits_envelope")) else {
            return refusal;
        };
        let (refusal, left) = (Box::new(refusal), Money { minor, currency });
        match self.granted {
            None => Refusal::GrantNotStated { refusal, left },
            Some(asked) if asked.currency != currency => {
                Refusal::GrantInOtherCurrency { refusal, asked, left }
            }
            Some(asked) => Refusal::GrantOverEnvelope { refusal, asked, left },
        }
    }

    /// Money asked for: by the final document, or else in a form.
    pub fn requested(&self) -> Option<Money> {
        let in_form = || {
            let asked = self.answers.values().find_map(|answers| answers.get(ASKED_IN_FORM));
            asked.and_then(|asked| if let Answer::Money(asked) = asked { Some(*asked) } else { None })
        };
        self.fiche.as_ref().map(|fiche| fiche.requested).or_else(in_form)
    }

    /// Whether what is granted, or else what is asked for, is more than one project may get.
    pub(super) fn over_ceiling(&self, context: &Context) -> bool {
        let Policy::Pinned(workflow) = &context.policy else { return false };
        let Some(envelope) = workflow.envelope() else { return false };
        let Some(ceiling) = envelope.ceiling.as_ref().and_then(|amount| amount.number.checked_mul(100))
        else {
            return false;
        };
        let asked = self.granted.or_else(|| self.requested());
        asked.is_some_and(|asked| asked.minor > ceiling || asked.currency != envelope.currency)
    }
}

/// Before there is a sum to compare with, a grant is at least in the currency the sum will be in.
fn check_currency(granted: Option<Money>, context: &Context) -> Result<(), Refusal> {
    let wants = context.rules().and_then(|rules| rules.envelope()).map(|envelope| envelope.currency);
    let is_early = context.around.money_left.is_none();
    match wants.filter(|wants| is_early && granted.is_some_and(|granted| granted.currency != *wants)) {
        Some(wants) => Err(Refusal::WrongCurrency { wants }),
        None => Ok(()),
    }
}

fn check_grant(granted: Option<Money>) -> Result<(), Refusal> {
    if granted.is_some_and(|granted| granted.minor <= 0) {
        return Err(Refusal::Malformed { field: "granted" });
    }
    Ok(())
}
