//! A form as somebody is about to fill it in.

use crate::project::Project;
use crate::{Context, Refusal};
use nidaa_workflow::{Answers, Form};
use serde::Serialize;

/// What is asked now, and what is known of it.
#[derive(Clone, Debug, Serialize)]
pub struct Sheet {
    /// The form, by the rules the project is bound to.
    pub form: Form,
    /// Answers that are saved.
    pub kept: Answers,
    /// Questions that are asked, in the order of the form.
    pub asked: Vec<String>,
    /// Questions without whose answer the present stage is not left; within a group `group/number/field`.
    pub missing: Vec<String>,
}

impl Project {
    /// The form for somebody who may save it. What is asked hangs on the answers: those saved, with those `typed` and
    /// not yet saved in their place.
    ///
    /// # Errors
    /// As of saving it: what the policy says, [`Refusal::Missing`] or [`Refusal::FormNotOpen`].
    pub fn sheet(&self, form: &str, typed: &Answers, context: &Context) -> Result<Sheet, Refusal> {
        let form = self.open_form(form, context)?;
        let (rules, facts) = (context.rules(), self.facts(context));
        let kept = self.answers.get(&form.id).cloned().unwrap_or_default();
        let mut known = kept.clone();
        known.extend(typed.clone());
        let asked =
            form.fields().filter(|field| rules.is_none_or(|rules| rules.asks(form, field, &known, &facts)));
        let asked = asked.map(|field| field.id.clone()).collect();
        let missing = match (rules, &self.stage) {
            (Some(rules), Some(stage)) => rules.missing_answers(stage, |form| self.answers.get(form), &facts),
            _ => vec![],
        };
        let missing =
            missing.into_iter().filter(|missing| missing.form == form.id).map(|missing| missing.field);
        Ok(Sheet { form: form.clone(), kept, asked, missing: missing.collect() })
    }
}
