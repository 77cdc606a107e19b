//! What may be chosen where a command names something: from the policy, the registry, and the rows of the call or project.
//! Told by what the member is called or by what it names, never by the command.

use super::{
    About,
    about::asker,
    shape::{Field, Shape},
};
use crate::{Labels, pages::projects::revert, problem::Problem, reader::Reader};
use nidaa_app::{AsOf, PartView};
use nidaa_domain::{project::Reversible, vocabulary};
use nidaa_kernel::LocalText;
use nidaa_workflow::{Machine, ParameterValue, Workflow};
use std::collections::HashMap;

/// Something that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Pick {
    pub value: String,
    pub label: String,
}

/// Choices by `owner/member`, by member, or by the kind of thing that is named.
#[derive(Default)]
pub(super) struct Known {
    /// One of these is chosen; nothing else would do.
    closed: HashMap<String, Vec<Pick>>,
    /// These are there already; something new may be meant.
    proposed: HashMap<String, Vec<Pick>>,
}

/// Members whose list is asked for with an entry for each thing that is known.
const LISTED: [(&str, &str); 2] = [("checked", "item"), ("mark", "criterion")];

/// Members that name something under another name than its kind.
const ALIASES: [(&str, &str); 5] = [
    ("reason/code", "postponement_reason"),
    ("shift/from", "line"),
    ("shift/to", "line"),
    ("activities", "activity"),
    ("checked/item", "checklist_item"),
];

/// Whether a list has an entry for each thing that is known by this member.
pub(super) fn is_listed(field: &Field) -> bool {
    LISTED.contains(&(field.owner.as_str(), field.name.as_str()))
}

impl Known {
    /// What is known around the call or project a command is about.
    pub async fn around(reader: &Reader, about: Option<&About>) -> Result<Self, Problem> {
        let (app, labels) = (&reader.web.site.app, reader.labels());
        let mut known = Self::default();
        let rules = match about {
            Some(About { machine: Machine::Project, code }) => {
                if reader.seen().is_named(code).await? {
                    known.propose_parts(&labels, app.parts(code).await?);
                }
                let milestones = reader.seen().project(code, AsOf::Now).await?.milestones;
                let milestones =
                    milestones.into_iter().map(|one| named(&labels, one.key.to_string(), &one.title));
                known.proposed.insert("milestone".to_owned(), milestones.collect());
                let asker = asker(reader)?;
                let decided = app.decisions(code, &asker).await?;
                known.propose_reversals(&labels, &decided, &app.reversible_acts(code, &asker).await?);
                vec![app.project_rules(code).await?.0]
            }
            Some(About { machine: Machine::Call, code }) => {
                let cards = reader.seen().call(code, AsOf::Now).await?.cards;
                let projects = cards.into_iter().map(|card| named(&labels, card.code, &card.title));
                known.proposed.insert("project_code".to_owned(), projects.collect());
                let acts = app.postponements_of(code).await?.into_iter();
                let named = acts.map(|(act, projects)| Pick {
                    value: act.to_string(),
                    label: labels.say.row(projects.iter().map(ToString::to_string)),
                });
                known.proposed.insert("act".to_owned(), named.collect());
                vec![app.call_rules(code).await?.0]
            }
            None => app.shelf().programmes().into_iter().map(|shelved| shelved.workflow).collect(),
        };
        known.close(&labels, &rules);
        let calls = reader.seen().calls(AsOf::Now).await?;
        let calls = calls.into_iter().map(|call| named(&labels, call.code, &call.title));
        known.proposed.insert("call_code".to_owned(), calls.collect());
        let contacts = app.contacts(AsOf::Now).await?.into_iter();
        let institutions = contacts.map(|one| named(&labels, one.institution, &one.institution_name));
        known.proposed.insert("institution_key".to_owned(), distinct(institutions));
        Ok(known)
    }

    fn close(&mut self, labels: &Labels, rules: &[Workflow]) {
        let word = |family: &'static str| {
            move |code: String| Pick { label: labels.say.word(family, &code), value: code }
        };
        let texts = |name: &str| rules.iter().flat_map(|rules| texts(rules, name)).collect::<Vec<_>>();
        let sectors = rules.iter().flat_map(Workflow::sectors).map(|one| one.id.to_string());
        let sectors = sectors.map(|id| Pick { label: labels.sector(&id), value: id });
        let programmes = rules.iter().map(|rules| labelled(labels, rules.id().as_str(), rules.title()));
        let items =
            rules.iter().flat_map(Workflow::eligibility).map(|one| labelled(labels, &one.id, &one.label));
        let criteria = rules.iter().filter_map(Workflow::rubric).flat_map(|rubric| &rubric.criteria);
        let criteria = criteria.map(|one| labelled(labels, &one.id, &one.label));
        let types = rules.iter().flat_map(Workflow::types).map(|one| labelled(labels, &one.id, &one.label));
        let forms = rules.iter().flat_map(Workflow::forms).map(|one| labelled(labels, &one.id, &one.title));
        let reasons = rules.iter().flat_map(Workflow::postponement_reasons);
        let reasons = reasons.map(|one| labelled(labels, &one.id, &one.label));
        let all = [
            ("sector_id", distinct(sectors)),
            ("programme_id", distinct(programmes)),
            ("role", vocabulary().roles.into_iter().map(word("role")).collect()),
            ("head", distinct(texts("budget_heads").into_iter().map(word("budget-head")))),
            ("item", distinct(texts("closing_checklist").into_iter().map(word("closing-item")))),
            ("step", distinct(texts("reversible_steps").into_iter().map(word("decision")))),
            ("checklist_item", distinct(items)),
            ("criterion", distinct(criteria)),
            ("project_type", distinct(types)),
            ("form", distinct(forms)),
            ("postponement_reason", distinct(reasons)),
        ];
        self.closed.extend(all.map(|(name, picks)| (name.to_owned(), picks)));
    }

    /// What can be taken back; the key of what something was done to is a field of its own.
    fn propose_reversals(&mut self, labels: &Labels, decided: &[Reversible], acts: &[Reversible]) {
        let names = |all: &[Reversible]| {
            let name = |back: &Reversible| Pick {
                label: labels.say.word("decision", &back.decision),
                value: back.decision.clone(),
            };
            all.iter().map(name).collect::<Vec<_>>()
        };
        let all: Vec<Reversible> = decided.iter().chain(acts).cloned().collect();
        let part = |back: &Reversible| {
            Some(Pick { value: back.part.clone()?, label: revert::named(&labels.say, back) })
        };
        let parts = all.iter().filter_map(part).collect();
        // The oldest has none before it with which it could go back.
        let followers = decided.split_last().map_or(&[][..], |(_, later)| later);
        self.proposed.insert("followers".to_owned(), names(followers));
        self.proposed.insert("decision".to_owned(), distinct(names(&all).into_iter()));
        self.proposed.insert("part".to_owned(), parts);
    }

    fn propose_parts(&mut self, labels: &Labels, parts: Vec<PartView>) {
        for part in parts {
            let state = part.state.map(|state| labels.say.word("part-state", state));
            let name = Some(part.name.best(labels.say.lang).1.to_owned()).filter(|name| !name.is_empty());
            let told: Vec<String> = [Some(part.key.clone()), name, state].into_iter().flatten().collect();
            let pick = Pick { value: part.key, label: told.join(" · ") };
            self.proposed.entry(part.kind.to_owned()).or_default().push(pick);
        }
    }

    /// The same for a command with these members: listed reasons are those of a move to another year, other reasons have no
    /// codes.
    pub fn of(mut self, fields: &[Field]) -> Self {
        if !fields.iter().any(|field| field.name == "to_year") {
            self.closed.remove("postponement_reason");
        }
        self
    }

    /// What must be chosen from, if anything.
    pub fn closed(&self, field: &Field) -> Option<&[Pick]> {
        find(&self.closed, field)
    }

    /// What is proposed, if anything.
    pub fn proposed(&self, field: &Field) -> Option<&[Pick]> {
        find(&self.proposed, field)
    }
}

fn find<'a>(choices: &'a HashMap<String, Vec<Pick>>, field: &Field) -> Option<&'a [Pick]> {
    let full = format!("{}/{}", field.owner, field.name);
    let alias = ALIASES.iter().find(|(name, _)| *name == full || *name == field.name).map(|(_, kind)| *kind);
    let kind = match &field.shape {
        Shape::Code(kind) => Some(kind.as_str()),
        Shape::Several(inner) => match &**inner {
            Shape::Code(kind) => Some(kind.as_str()),
            _ => None,
        },
        _ => None,
    };
    let names = alias.map_or_else(|| vec![Some(field.name.as_str()), kind], |alias| vec![Some(alias)]);
    let found =
        names.into_iter().flatten().filter_map(|name| choices.get(name)).find(|picks| !picks.is_empty());
    found.map(Vec::as_slice)
}

fn named(labels: &Labels, code: String, name: &LocalText) -> Pick {
    let name = name.best(labels.say.lang).1;
    let label = if name.is_empty() { code.clone() } else { format!("{code} · {name}") };
    Pick { value: code, label }
}

fn labelled(labels: &Labels, id: &str, label: &LocalText) -> Pick {
    Pick { value: id.to_owned(), label: label.best(labels.say.lang).1.to_owned() }
}

fn texts(rules: &Workflow, parameter: &str) -> Vec<String> {
    match rules.parameter(parameter).map(|parameter| &parameter.value) {
        Some(ParameterValue::Texts(texts)) => texts.clone(),
        _ => vec![],
    }
}

fn distinct(picks: impl Iterator<Item = Pick>) -> Vec<Pick> {
    let mut kept: Vec<Pick> = vec![];
    for pick in picks {
        if !kept.iter().any(|known| known.value == pick.value) {
            kept.push(pick);
        }
    }
    kept
}
