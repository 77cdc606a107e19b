//! How proposals are judged: the eligibility checklist, and what assessors mark. And why a project may be postponed.

use super::Page;
use nidaa_i18n::Args;
use nidaa_workflow::{Rubric, Workflow};

impl Page {
    pub(super) fn eligibility(&mut self, rules: &Workflow) {
        if rules.eligibility().is_empty() {
            return;
        }
        self.title(3, "rules-eligibility");
        self.header(&["rules-column-item", "rules-column-code", "rules-column-standing"]);
        for item in rules.eligibility() {
            let mark = self.mark(item.provenance, item.source.as_deref());
            self.row(&[self.local(&item.label), format!("`{}`", item.id), mark]);
        }
        self.text.push('\n');
    }

    pub(super) fn postponement_reasons(&mut self, rules: &Workflow) {
        if rules.postponement_reasons().is_empty() {
            return;
        }
        self.title(3, "rules-postponement-reasons");
        self.header(&["rules-column-reason", "rules-column-code", "rules-column-standing"]);
        for reason in rules.postponement_reasons() {
            let mark = self.mark(reason.provenance, reason.source.as_deref());
            self.row(&[self.local(&reason.label), format!("`{}`", reason.id), mark]);
        }
        self.text.push('\n');
    }

    pub(super) fn criteria(&mut self, rules: &Workflow) {
        let Some(rubric) = rules.rubric() else { return };
        self.title(3, "rules-criteria");
        self.paragraph(&self.scale(rules, rubric));
        self.header(&[
            "rules-column-criterion",
            "rules-column-code",
            "rules-column-weight",
            "rules-column-standing",
        ]);
        for criterion in &rubric.criteria {
            let mark = self.mark(criterion.provenance, criterion.source.as_deref());
            let weight = self.say.percent(criterion.weight * 100);
            self.row(&[self.local(&criterion.label), format!("`{}`", criterion.id), weight, mark]);
        }
        self.text.push('\n');
    }

    /// When, by how many, on which scale, and what must be reached.
    fn scale(&self, rules: &Workflow, rubric: &Rubric) -> String {
        let args = Args::new()
            .with("stages", self.quoted(rules, &rubric.stages))
            .number("assessors", rubric.scores_per_proposal)
            .with("lowest", self.say.number(rubric.lowest))
            .with("highest", self.say.number(rubric.highest))
            .with("comment", self.say.number(rubric.comment_below))
            .with("pass", self.say.percent(rubric.pass_mark * 100));
        self.said("rules-scale", &args)
    }
}
