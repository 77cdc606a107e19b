//! Correct what was written down wrongly.

use crate::line::check_title;
use crate::project::{CorrectProject, Correction, LinkState, Owner, Project, ProjectEvent, check_year};
use crate::{Context, Refusal};
use nidaa_kernel::Country;

impl Project {
    pub(super) fn correct_fact(
        &self,
        data: &CorrectProject,
        context: &Context,
    ) -> Result<Vec<ProjectEvent>, Refusal> {
        data.reason.check()?;
        self.check_correction(&data.correction, context)?;
        self.next_stage(context, "correct_project")?;
        let was = self.known(&data.correction);
        if was.as_ref() == Some(&data.correction) {
            return Err(Refusal::NothingToCorrect);
        }
        self.check_applicant(&data.correction, context)?;
        Ok(vec![ProjectEvent::Corrected {
            correction: data.correction.clone(),
            was,
            reason: data.reason.clone(),
        }])
    }

    /// A correction must leave a project that could have been begun so.
    fn check_correction(&self, correction: &Correction, context: &Context) -> Result<(), Refusal> {
        match correction {
            Correction::Title(title) => check_title("title", title),
            Correction::Owner(owner) => self.check_owner(owner),
            Correction::Sector(sector) => context.knows_sector(sector),
            Correction::ImplementationYear(year) => check_year(*year),
            Correction::Recommendation(text) if text.trim().is_empty() => {
                Err(Refusal::Empty { field: "recommendation" })
            }
            Correction::MilestoneDates { milestone, span } => {
                self.known_milestone(milestone)?;
                span.check()
            }
            Correction::MemberStatesCount(_) | Correction::Recommendation(_) => Ok(()),
        }
    }

    /// Another owner must be one who may apply; whose a document says it was stays as it is.
    fn check_applicant(&self, correction: &Correction, context: &Context) -> Result<(), Refusal> {
        let Correction::Owner(owner) = correction else { return Ok(()) };
        let would_be = Self { owner: Some(owner.clone()), ..self.clone() };
        context.admits("correct_project", &would_be.facts(context))
    }

    fn check_owner(&self, owner: &Owner) -> Result<(), Refusal> {
        match owner.country() {
            Some(country) if country.member_state().is_none() => Err(Refusal::NotAMemberState { country }),
            Some(country) if self.has_live_link(country) => Err(Refusal::PartnerIsOwner { country }),
            _ => Ok(()),
        }
    }

    fn has_live_link(&self, country: Country) -> bool {
        let live = |state: LinkState| state.is_live();
        self.links.iter().any(|link| link.country == country && live(link.state))
    }

    /// The same fact as it is known now.
    fn known(&self, correction: &Correction) -> Option<Correction> {
        match correction {
            Correction::Title(_) => Some(Correction::Title(self.title.clone())),
            Correction::Owner(_) => self.owner.clone().map(Correction::Owner),
            Correction::Sector(_) => self.sector.clone().map(Correction::Sector),
            Correction::ImplementationYear(_) => self.implementation_year.map(Correction::ImplementationYear),
            Correction::MemberStatesCount(_) => self.member_states_count.map(Correction::MemberStatesCount),
            Correction::Recommendation(_) => self.recommendation.clone().map(Correction::Recommendation),
            Correction::MilestoneDates { milestone, .. } => {
                let known = self.milestone(milestone)?;
                Some(Correction::MilestoneDates { milestone: known.key.clone(), span: known.span })
            }
        }
    }
}
