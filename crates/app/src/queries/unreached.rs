//! Which projects have somebody around them whom mails do not reach.

use super::{AsOf, ContactView};
use crate::{App, Failure};
use nidaa_automation::Desk;
use std::collections::BTreeMap;

impl App {
    /// For each of these projects the contacts around it that cannot be reached at a moment, by code; projects where
    /// everybody is reached are left out. Where somebody is written to is for the office.
    ///
    /// # Errors
    /// The store's.
    pub async fn unreached(
        &self,
        projects: impl Iterator<Item = &str>,
        as_of: AsOf,
    ) -> Result<BTreeMap<String, Vec<ContactView>>, Failure> {
        let contacts = self.contacts(as_of).await?;
        let red: Vec<ContactView> = contacts.into_iter().filter(|one| one.trouble.is_some()).collect();
        if red.is_empty() {
            return Ok(BTreeMap::new());
        }
        let (_, _, desk) = self.desk_at(as_of).await?;
        let around = |code: &str| (code.to_owned(), of_project(&desk, code, &red));
        Ok(projects.map(around).filter(|(_, red)| !red.is_empty()).collect())
    }
}

fn of_project(desk: &Desk, project: &str, red: &[ContactView]) -> Vec<ContactView> {
    let parties = desk.parties(project);
    red.iter().filter(|contact| parties.contains(&contact.institution.as_str())).cloned().collect()
}
