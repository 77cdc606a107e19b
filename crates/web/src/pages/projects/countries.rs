//! Countries that take part, by role.

use crate::{Labels, pages::parts::Tag, when::When};
use nidaa_app::PartnerView;
use nidaa_domain::project::{LinkState, PartnerRole};

pub(crate) struct Part {
    pub country: String,
    pub href: String,
    /// Shown where it is not simply confirmed.
    pub state: Option<Tag>,
}

/// Countries in one role.
pub(crate) struct Group {
    pub title: String,
    pub parts: Vec<Part>,
}

/// Roles in the order a page shows them; those without a country are left out.
pub(crate) fn groups(labels: &Labels, partners: &[PartnerView], when: &When) -> Vec<Group> {
    let roles = [
        (PartnerRole::Partner, "page-project-partners"),
        (PartnerRole::Beneficiary, "page-project-beneficiaries"),
        (PartnerRole::Participating, "page-project-participating"),
        (PartnerRole::Provider, "page-project-providers"),
    ];
    let group = |(role, key): (PartnerRole, &str)| {
        let here = partners.iter().filter(|partner| partner.role == role);
        let mut parts: Vec<Part> = here.map(|partner| part(labels, partner, when)).collect();
        nidaa_i18n::sort_by_name(labels.say.lang, &mut parts, |part| part.country.clone());
        Group { title: labels.say.t(key), parts }
    };
    roles.into_iter().map(group).filter(|group| !group.parts.is_empty()).collect()
}

fn part(labels: &Labels, partner: &PartnerView, when: &When) -> Part {
    let tone = match partner.state {
        LinkState::Confirmed => None,
        LinkState::Invited => Some("waiting"),
        LinkState::Declined | LinkState::Withdrawn | LinkState::Replaced => Some("ended"),
    };
    Part {
        country: partner.country.name(labels.say.lang),
        href: when.keep(&format!("/{}/board?country={}", labels.say.lang, partner.country)),
        state: tone.map(|tone| Tag { tone, word: labels.say.word("link", partner.state.as_str()) }),
    }
}
