//! What an actor may be to a project. Policy files name these; a role counts only where its relations hold.

use crate::project::{Owner, Project};
use nidaa_kernel::{Actor, InstitutionKey};
use nidaa_workflow::{ParameterValue, Workflow};

/// What an actor may be to a project.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Relation {
    /// Acts for the state or institution that owns it.
    Owner,
    /// Acts for the state that owns it; a project of an institution has no focal point.
    FocalPoint,
    /// Acts for a country that takes part or was asked to.
    Partner,
    /// Acts for the institution that the rules name in their parameter `implementing_partner`.
    ImplementingPartner,
}

impl Relation {
    /// Every relation.
    pub const ALL: [Self; 4] = [Self::Owner, Self::FocalPoint, Self::Partner, Self::ImplementingPartner];

    /// The word files use.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Owner => "owner",
            Self::FocalPoint => "focal_point",
            Self::Partner => "partner",
            Self::ImplementingPartner => "implementing_partner",
        }
    }

    /// The role that needs it by its nature, whatever a file says: an owner of another project is no owner here.
    pub const fn of_role(self) -> Option<&'static str> {
        match self {
            Self::Owner => Some("project_owner"),
            Self::FocalPoint => Some("focal_point"),
            Self::Partner => Some("partner"),
            Self::ImplementingPartner => Some("implementing_partner"),
        }
    }

    /// Whether the actor is this to the project under these rules.
    pub fn holds(self, actor: &Actor, project: &Project, rules: Option<&Workflow>) -> bool {
        let owner_country = project.owner.as_ref().and_then(Owner::country);
        match self {
            Self::Owner => match &project.owner {
                Some(Owner::State { country }) => actor.country == Some(*country),
                Some(Owner::Institution { institution }) => actor.institution.as_ref() == Some(institution),
                None => false,
            },
            Self::FocalPoint => owner_country.is_some() && actor.country == owner_country,
            // Whom a change of the contract names as a new partner answers before it is one.
            Self::Partner => {
                let linked = project.links.iter().map(|link| link.country);
                linked.chain(project.grant.asked()).any(|country| Some(country) == actor.country)
            }
            Self::ImplementingPartner => {
                let named = rules.and_then(|rules| rules.parameter("implementing_partner"));
                let acts_for = actor.institution.as_ref().map(InstitutionKey::as_str);
                matches!(named.map(|named| &named.value), Some(ParameterValue::Text(key)) if acts_for == Some(key.as_str()))
            }
        }
    }

    /// Whether the actor has to do with the project: by a role that counts for what they are to it. A focal point also
    /// speaks for a country that takes part.
    pub fn involves(actor: &Actor, project: &Project, rules: Option<&Workflow>) -> bool {
        let counts = |relation: Self| {
            relation.of_role().is_some_and(|role| actor.has(role))
                || (relation == Self::Partner && actor.has("focal_point"))
        };
        Self::between(actor, project, rules).into_iter().any(counts)
    }

    /// All that the actor is to the project.
    pub fn between(actor: &Actor, project: &Project, rules: Option<&Workflow>) -> Vec<Self> {
        Self::ALL.into_iter().filter(|relation| relation.holds(actor, project, rules)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::ProjectEvent;
    use serde_json::json;

    #[test]
    fn whom_an_amendment_names_as_a_new_partner_answers_before_it_is_one() {
        let reason = json!({ "text": { "en": "A third country joins" } });
        let joins = json!({ "what": "partner", "country": "TN", "role": "partner" });
        let asked: ProjectEvent = serde_json::from_value(json!({
            "type": "amendment_requested", "amendment": "A1", "changes": [{ "change": joins, "was": null }],
            "effective": "2027-01-01", "reason": reason, "consents": ["TN"], "stage": "amending",
        }))
        .expect("an event");
        let refused: ProjectEvent = serde_json::from_value(json!({
            "type": "amendment_refused", "amendment": "A1", "reason": reason, "stage": "active",
        }))
        .expect("an event");
        let tunisia = Actor { country: "TN".parse().ok(), ..Actor::system() };
        let project = Project::default().evolve(&asked);
        assert!(Relation::Partner.holds(&tunisia, &project, None));
        assert!(!Relation::Partner.holds(&tunisia, &project.evolve(&refused), None), "no longer asked");
    }
}
