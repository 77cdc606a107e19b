//! Forms: what is asked, in which stages, within which limits.

use super::Page;
use nidaa_i18n::Args;
use nidaa_kernel::StageId;
use nidaa_workflow::{Field, FieldType, Form, Machine, Next, Workflow};
use std::fmt::Write as _;

impl Page {
    pub(super) fn forms(&mut self, rules: &Workflow) {
        if rules.forms().is_empty() {
            return;
        }
        self.title(3, "rules-forms");
        for form in rules.forms() {
            self.form(rules, form);
        }
    }

    fn form(&mut self, rules: &Workflow, form: &Form) {
        let _ = writeln!(self.text, "#### {}\n", self.local(&form.title));
        let asked = if is_first(rules, &form.stages) {
            self.say.t("rules-form-first")
        } else {
            self.say.with("rules-form-stages", "stages", self.quoted(rules, &form.stages))
        };
        self.paragraph(&asked);
        for section in &form.sections {
            let _ = writeln!(self.text, "**{}**\n", self.local(&section.label));
            self.header(&[
                "rules-column-question",
                "rules-column-kind",
                "rules-column-required",
                "rules-column-limits",
            ]);
            for field in &section.fields {
                self.field(rules, field, "");
            }
            self.text.push('\n');
        }
    }

    /// A field and, behind a dash, those of its entries.
    fn field(&mut self, rules: &Workflow, field: &Field, before: &str) {
        let required = match field.required_in.as_slice() {
            [] => self.say.t("rules-no"),
            stages if is_first(rules, stages) => self.say.t("rules-required-first"),
            stages => self.say.with("rules-required-in", "stages", self.quoted(rules, stages)),
        };
        let kind = match field.kind {
            FieldType::List if field.limits.choices.is_empty() => "rules-kind-texts".to_owned(),
            kind => format!("rules-kind-{kind}"),
        };
        let kind = self.say.t(&kind);
        self.row(&[format!("{before}{}", self.local(&field.label)), kind, required, self.limits(field)]);
        for inner in &field.limits.fields {
            self.field(rules, inner, "– ");
        }
    }

    /// Of money, one is the smallest amount and says only that there is one.
    fn least(&self, kind: FieldType, least: i64) -> String {
        if kind == FieldType::Money && least == 1 {
            return self.say.t("rules-limit-positive");
        }
        self.said("rules-limit-min", &Args::new().number("count", least))
    }

    fn limits(&self, field: &Field) -> String {
        let limits = &field.limits;
        let number = |key: &str, number: Option<i64>| {
            number.map(|number| self.said(key, &Args::new().number("count", number)))
        };
        let size =
            |bytes: i64| self.say.with("rules-limit-size", "size", self.say.size(bytes.unsigned_abs()));
        let currency = limits.currency.map(|currency| self.say.word("in-currency", currency.as_str()));
        let mut all: Vec<String> = [
            number("rules-limit-words", limits.max_words),
            limits.min.map(|min| self.least(field.kind, min)),
            number("rules-limit-max", limits.max),
            limits.max_bytes.map(size),
            currency,
        ]
        .into_iter()
        .flatten()
        .collect();
        if limits.member_states && field.kind == FieldType::Country {
            all.push(self.say.t("rules-limit-member-states"));
        }
        all.extend(limits.choices.iter().map(|choice| self.local(&choice.label)));
        if field.is_conditional() {
            let condition = field.condition.as_ref().map(|text| self.local(text));
            all.push(condition.unwrap_or_else(|| self.say.t("rules-conditional")));
        }
        all.join(" · ")
    }
}

/// Whether these are the stage alone in which a proposal begins, and which it leaves when it is submitted.
fn is_first(rules: &Workflow, stages: &[StageId]) -> bool {
    let [stage] = stages else { return false };
    let ways = rules.ways(Machine::Project);
    let mut begins = ways.iter().filter(|way| way.from.is_empty());
    begins.any(|way| matches!(way.next, Next::To(first) if first == stage))
}
