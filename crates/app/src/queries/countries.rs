//! The member states and what they take part in.

use super::{AsOf, CountryPart, CountryView, Seen, sight::Reach};
use crate::Failure;
use nidaa_kernel::member_states;
use nidaa_projections::boards::partner_country::{Part, PartnerCountry};

impl Seen<'_> {
    /// Every member state at a moment, by code, also those without a project. What is not named is in nobody's list.
    ///
    /// # Errors
    /// The store's.
    pub async fn countries(&self, as_of: AsOf) -> Result<Vec<CountryView>, Failure> {
        let at = self.app.resolve(as_of).await?;
        let (mut parts, reaches) =
            (self.app.rows::<PartnerCountry>(at.basis).await?, self.reaches(at).await?);
        parts.retain(|part| reaches.of(&part.project) == Reach::Whole);
        let mut views: Vec<CountryView> = member_states()
            .iter()
            .map(|state| {
                let own = || parts.iter().filter(|part| part.country == state.country);
                let owns = own().filter(|part| part.role == Part::Owner).map(|part| part.project.clone());
                let takes_part = own().filter(|part| part.role != Part::Owner).map(|part| CountryPart {
                    project: part.project.clone(),
                    role: part.role.as_str().to_owned(),
                    state: part.state.as_str().to_owned(),
                });
                let (owns, takes_part) = (owns.collect(), takes_part.collect());
                CountryView { country: state.country, name: state.name.clone(), owns, takes_part }
            })
            .collect();
        views.sort_by_key(|view| view.country);
        Ok(views)
    }
}
