//! What a refusal rests on in a policy file: the rule as it stands there, the facts it read, and what it would take.

use super::said::said;
use crate::{Labels, say::Say};
use nidaa_domain::Refusal;
use nidaa_i18n::Args;
use nidaa_workflow::{Rule, Standing, StepRefusal, Workflow};
use serde::Serialize;
use utoipa::ToSchema;

/// The grounds of a refusal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Grounds {
    /// Name of the policy file.
    pub file: String,
    /// Line of the rule, counted from 1.
    pub line: usize,
    /// Version of the policy.
    pub version: u32,
    /// SHA-256 of the file, in hexadecimal; a call is pinned to it.
    pub digest: String,
    /// Whether the programme `stated` the condition, we `inferred` or `assumed` it. None where the file does not say it.
    #[schema(value_type = Option<String>)]
    pub provenance: Option<Standing>,
    /// Where the condition is stated, or what it was inferred from.
    pub source: Option<String>,
    /// The condition as it is written in the file.
    pub condition: Option<String>,
    /// What the condition read, which parameters the rule names, or what the actor is.
    pub facts: Vec<Known>,
    /// What would let the command through, as far as stages and people are concerned.
    pub passes: Passes,
    /// All of it in sentences, in the reader's language.
    pub sentences: Vec<String>,
}

/// A fact or a parameter that a condition read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Known {
    /// Its name in the file; parameters begin with `p.`.
    pub name: String,
    /// What it is called.
    pub label: String,
    /// Its value as the condition read it, as text: amounts in minor units, shares in hundredths of a percent.
    pub value: String,
    /// Of a parameter: how sure we are of it.
    #[schema(value_type = Option<String>)]
    pub provenance: Option<Standing>,
}

/// What would do instead.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, ToSchema)]
pub struct Passes {
    /// Stages in which the command is open.
    pub stages: Vec<String>,
    /// Roles that may give it.
    pub roles: Vec<String>,
    /// What the holder of the role must be to the project.
    pub relations: Vec<String>,
}

impl Grounds {
    /// Where the rule stands. Rules that only the log has kept are named by their digest instead of a file.
    fn place(&self, say: &Say, workflow: &Workflow) -> String {
        let place = Args::new().with("line", self.line.to_string());
        if self.file != self.digest {
            return say.text("refusal-grounds-place", &place.with("file", &self.file));
        }
        let programme = workflow.title().best(say.lang).1.to_owned();
        let kept = place.with("programme", programme).with("version", self.version.to_string());
        say.text("refusal-grounds-kept", &kept)
    }

    /// The grounds of a refusal; none when its policy is not to be had or does not know the rule.
    pub(super) fn of(labels: &Labels, refusal: &Refusal) -> Option<Self> {
        let (digest, id, step) = match (refusal.ruled(), refusal.stated()) {
            (Some(ruled), _) => (&ruled.digest, ruled.rule(), Some(&ruled.step)),
            (None, Some(stated)) => (&stated.digest, stated.rule.as_str(), None),
            (None, None) => return None,
        };
        let workflow = labels.policy(digest)?;
        let rule = workflow.rule(id)?;
        let grounds = Self {
            file: workflow.file().to_owned(),
            line: rule.line,
            version: workflow.version(),
            digest: digest.clone(),
            provenance: rule.provenance,
            source: rule.source.clone(),
            condition: rule.condition.clone(),
            facts: facts(labels, &workflow, rule, step),
            passes: step.map(passes).unwrap_or_default(),
            sentences: vec![],
        };
        Some(grounds.told(labels, &workflow))
    }

    fn told(self, labels: &Labels, workflow: &Workflow) -> Self {
        let say = &labels.say;
        let mut sentences = vec![self.place(say, workflow)];
        if let Some(standing) = self.provenance {
            let source = Args::new().with("source", self.source.as_deref().unwrap_or("none"));
            sentences.push(say.text(&format!("refusal-grounds-{}", word(standing)), &source));
        }
        if !self.facts.is_empty() {
            let told = |fact: &Known| {
                let value = said(labels, workflow, &fact.name, &fact.value);
                say.text("refusal-grounds-fact", &Args::new().with("fact", &fact.label).with("value", value))
            };
            let facts = self.facts.iter().map(told);
            sentences.push(say.with("refusal-grounds-facts", "facts", say.row(facts)));
        }
        Self { sentences, ..self }
    }
}

const fn word(standing: Standing) -> &'static str {
    match standing {
        Standing::Stated => "stated",
        Standing::Inferred => "inferred",
        Standing::Assumed => "assumed",
    }
}

fn facts(labels: &Labels, workflow: &Workflow, rule: &Rule, step: Option<&StepRefusal>) -> Vec<Known> {
    let parameter = |name: &String| Some((format!("p.{name}"), workflow.parameter(name)?.value.to_string()));
    let named = rule.parameters.iter().filter_map(parameter);
    let known = step.map(looked_at).unwrap_or_default().into_iter().chain(named).map(|(name, value)| {
        let parameter = name.strip_prefix("p.").and_then(|name| workflow.parameter(name));
        let label = match parameter {
            Some(parameter) => parameter.label.best(labels.say.lang).1.to_owned(),
            None => labels.say.word("fact", &name),
        };
        let provenance = parameter.map(|parameter| parameter.provenance);
        Known { name, label, value, provenance }
    });
    known.collect()
}

/// Facts that decided, as name and value.
fn looked_at(step: &StepRefusal) -> Vec<(String, String)> {
    let one = |name: &str, values: &[String]| vec![(name.to_owned(), values.join(", "))];
    match step {
        StepRefusal::Guard { facts, .. } => facts.clone(),
        StepRefusal::RoleMissing { held, .. } => {
            one("acts_as", &held.iter().map(|role| role.0.clone()).collect::<Vec<_>>())
        }
        StepRefusal::RelationMissing { stands, .. } => one("relations", stands),
        StepRefusal::NotOpen { .. } | StepRefusal::Unanswerable { .. } | StepRefusal::Unknown { .. } => {
            vec![]
        }
    }
}

fn passes(step: &StepRefusal) -> Passes {
    match step {
        StepRefusal::NotOpen { open_in, .. } => {
            Passes { stages: open_in.iter().map(ToString::to_string).collect(), ..Passes::default() }
        }
        StepRefusal::RoleMissing { needs, .. } => {
            Passes { roles: needs.iter().map(|role| role.0.clone()).collect(), ..Passes::default() }
        }
        StepRefusal::RelationMissing { role, needs, .. } => {
            Passes { roles: vec![role.0.clone()], relations: needs.clone(), ..Passes::default() }
        }
        StepRefusal::Guard { .. } | StepRefusal::Unanswerable { .. } | StepRefusal::Unknown { .. } => {
            Passes::default()
        }
    }
}
