//! Who agreed to take part is asked again when the others are no longer the same.

use super::{MaterialChange, Renewal};
use crate::project::{Change, ChangeRecord, LinkState, PartnerRole, Project, ProjectEvent, Reason};
use crate::{Context, obligation::Excused};
use nidaa_kernel::{Country, StageId};
use nidaa_workflow::{Machine, Workflow};

/// Under which rules somebody is asked anew, and whose word nobody waits for.
#[derive(Clone, Copy, Debug)]
pub struct Terms<'a> {
    /// The rules of the project, if it has any.
    pub rules: Option<&'a Workflow>,
    /// What the office excused it from.
    pub excused: &'a Excused,
}

impl Context {
    pub(in crate::project) fn terms(&self) -> Terms<'_> {
        Terms { rules: self.rules(), excused: &self.around.excused }
    }
}

impl Project {
    /// The going of a partner, whose word nobody waits for any more. Those that stay are asked anew; where nobody is, and
    /// its word was the last that was waited for, all is given.
    pub(in crate::project) fn without(
        &self,
        gone: ProjectEvent,
        changes: &[ChangeRecord],
        reason: &Reason,
        context: &Context,
    ) -> Vec<ProjectEvent> {
        let stage = self.stage.as_ref();
        let terms = context.terms();
        let asked = stage.and_then(|stage| self.asked_anew(changes.to_vec(), &[], stage, reason, terms));
        if let Some(asked) = asked {
            return vec![gone, asked];
        }
        std::iter::once(gone).chain(self.all_given_without(changes, terms.excused)).collect()
    }

    /// That all is given, where the word of those who leave was the last that was waited for.
    pub(in crate::project) fn all_given_without(
        &self,
        changes: &[ChangeRecord],
        excused: &Excused,
    ) -> Option<ProjectEvent> {
        self.all_given(excused, |open| changes.iter().any(|record| leaves(&record.change, open)))
    }

    /// The question to those that have agreed and stay, where the rules let them answer it in this stage. Whoever is asked
    /// already, or has agreed to just this, is not asked twice; whom only a postponement asks is, since that question goes
    /// with the postponement.
    pub(in crate::project) fn asked_anew(
        &self,
        changes: Vec<ChangeRecord>,
        agreed: &[Country],
        stage: &StageId,
        reason: &Reason,
        terms: Terms<'_>,
    ) -> Option<ProjectEvent> {
        if terms.rules?.bearers(Machine::Project, "renew_consent", Some(stage)).is_empty() {
            return None;
        }
        let confirmed = self.links.iter().filter(|link| link.state == LinkState::Confirmed);
        let others = confirmed.filter(|link| !agreed.contains(&link.country));
        let consents = others.map(|link| Renewal::Consent { country: link.country, role: link.role });
        let stays = |renewal: &Renewal| !changes.iter().any(|record| leaves(&record.change, renewal));
        let new = |renewal: &Renewal| stays(renewal) && !self.is_asked_for_good(renewal, terms.excused);
        let renewals: Vec<Renewal> = consents.filter(new).collect();
        let because = || Some(MaterialChange { changes, reason: reason.clone() });
        (!renewals.is_empty()).then(|| ProjectEvent::RenewalsAsked { renewals, because: because() })
    }

    /// Whether something is asked for, and stays so when the postponements that can be taken back are.
    fn is_asked_for_good(&self, renewal: &Renewal, excused: &Excused) -> bool {
        let mut postponements = self.decisions.iter().filter(|decision| decision.moved.is_some());
        self.renewals_awaited(excused).any(|one| one == renewal)
            && postponements.all(|decision| decision.renewals.contains(renewal))
    }
}

/// Whether a change ends the part of the country whose word this is.
fn leaves(change: &Change, renewal: &Renewal) -> bool {
    match (change, renewal) {
        (Change::NoPartner { country, role }, Renewal::Consent { country: own, role: as_what }) => {
            (country, role) == (own, as_what)
        }
        _ => false,
    }
}

/// A country that takes part no longer, beside what it was.
pub(in crate::project) fn left(country: Country, role: PartnerRole) -> ChangeRecord {
    let was = Some(Change::Partner { country, role });
    ChangeRecord { change: Change::NoPartner { country, role }, was }
}

/// A country that was asked to take part.
pub(in crate::project) const fn came(country: Country, role: PartnerRole) -> ChangeRecord {
    ChangeRecord { change: Change::Partner { country, role }, was: None }
}
