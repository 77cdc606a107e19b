//! Whom mails reach, and whom they do not.

use super::{AsOf, ContactView, SuppressedView, Trouble};
use crate::{App, Failure};
use nidaa_projections::boards::{
    recipients::{Address, Recipients},
    registry::{Listed, Registry},
};
use std::collections::HashMap;

impl App {
    /// The contacts of all institutions at a moment, those that cannot be reached first, then by institution.
    ///
    /// # Errors
    /// The store's.
    pub async fn contacts(&self, as_of: AsOf) -> Result<Vec<ContactView>, Failure> {
        let at = self.resolve(as_of).await?;
        let addresses = self.rows::<Recipients>(at.basis).await?.into_iter();
        let addresses: HashMap<String, Address> =
            addresses.map(|address| (address.address.clone(), address)).collect();
        let listed = self.rows::<Registry>(at.basis).await?;
        let mut contacts: Vec<ContactView> =
            listed.into_iter().filter_map(|institution| view(institution, &addresses)).collect();
        contacts.sort_by(|a, b| {
            let order = |contact: &ContactView| (contact.trouble.is_none(), contact.institution.clone());
            order(a).cmp(&order(b))
        });
        Ok(contacts)
    }

    /// Addresses to which nothing is sent at a moment, whoever they belong to, the last one first.
    ///
    /// # Errors
    /// The store's.
    pub async fn suppressed(&self, as_of: AsOf) -> Result<Vec<SuppressedView>, Failure> {
        let at = self.resolve(as_of).await?;
        let addresses = self.rows::<Recipients>(at.basis).await?.into_iter();
        let suppressed = addresses.filter_map(|address| {
            let (since, said) = address.suppressed?;
            Some(SuppressedView { address: address.address, trouble: Trouble { since, said } })
        });
        let mut suppressed: Vec<SuppressedView> = suppressed.collect();
        suppressed.sort_by(|a, b| (b.trouble.since, &a.address).cmp(&(a.trouble.since, &b.address)));
        Ok(suppressed)
    }
}

fn view(institution: Listed, addresses: &HashMap<String, Address>) -> Option<ContactView> {
    let contact = institution.contact?;
    let address = addresses.get(&contact.email.trim().to_lowercase());
    // The address may have come back under another institution.
    let suppressed = address.and_then(|address| address.suppressed.clone());
    let trouble = institution.unreachable.or(suppressed).map(|(since, said)| Trouble { since, said });
    Some(ContactView {
        institution: institution.key.to_string(),
        institution_name: institution.name,
        country: institution.country,
        name: contact.name,
        email: contact.email,
        lang: address.and_then(|address| address.lang).unwrap_or(contact.lang),
        muted: address.is_some_and(|address| address.muted),
        pace: address.map(|address| address.pace).unwrap_or_default().as_str().to_owned(),
        quiet: address.and_then(|address| address.quiet).map(|quiet| (quiet.from, quiet.until)),
        trouble,
    })
}
