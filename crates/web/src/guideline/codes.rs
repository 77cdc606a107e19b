//! The codes by which commands and stories name what a guideline calls by words.

use super::Page;
use crate::Labels;
use nidaa_app::Shelf;
use nidaa_i18n::Args;
use nidaa_kernel::{Lang, LocalText};
use nidaa_workflow::{Field, Form, Machine, ParameterValue, Workflow};

/// Parameters that list codes of the program, with the family of their words.
const LISTS: [(&str, &str); 2] = [("budget_heads", "budget-head"), ("closing_checklist", "closing-item")];

/// The codes of all programmes of a shelf, in one language.
pub fn codes(shelf: &Shelf, lang: Lang) -> String {
    let labels = Labels::new(shelf, lang, "UTC", true);
    let mut page = Page { say: labels.say.clone(), labels, text: String::new() };
    page.open();
    page.title(1, "rules-codes");
    page.paragraph(&page.say.t("rules-codes-intro"));
    for shelved in shelf.programmes() {
        page.codes_of(&shelved.workflow);
    }
    page.foot();
    page.text
}

impl Page {
    fn codes_of(&mut self, rules: &Workflow) {
        let args = Args::new().with("name", self.local(rules.title())).with("code", rules.id().as_str());
        self.heading(2, &self.said("rules-codes-programme", &args));
        self.table("rules-areas", rules.sectors().iter().map(|area| (area.id.as_str(), &area.label)));
        self.table("rules-types", rules.types().iter().map(|kind| (kind.id.as_str(), &kind.label)));
        for (machine, title) in
            [(Machine::Call, "rules-codes-call"), (Machine::Project, "rules-codes-project")]
        {
            self.table(title, rules.stages(machine).iter().map(|stage| (stage.id.as_str(), &stage.staff)));
        }
        for form in rules.forms() {
            self.questions(form);
        }
        let items = rules.eligibility().iter();
        self.table("rules-eligibility", items.map(|item| (item.id.as_str(), &item.label)));
        let criteria = rules.rubric().into_iter().flat_map(|rubric| &rubric.criteria);
        self.table("rules-criteria", criteria.map(|criterion| (criterion.id.as_str(), &criterion.label)));
        let reasons = rules.postponement_reasons().iter();
        self.table("rules-postponement-reasons", reasons.map(|reason| (reason.id.as_str(), &reason.label)));
        for (name, family) in LISTS {
            self.list(rules, name, family);
        }
        self.table("rules-duties", rules.obligations().iter().map(|duty| (duty.id.as_str(), &duty.label)));
    }

    /// A table of codes and what they are called; nothing where there are none.
    fn table<'a>(&mut self, title: &str, rows: impl Iterator<Item = (&'a str, &'a LocalText)>) {
        let rows: Vec<[String; 2]> = rows.map(|(code, label)| [coded(code), self.local(label)]).collect();
        self.rows(&self.say.t(title), &rows);
    }

    /// The codes that a parameter lists.
    fn list(&mut self, rules: &Workflow, name: &str, family: &str) {
        let Some(parameter) = rules.parameter(name) else { return };
        let ParameterValue::Texts(codes) = &parameter.value else { return };
        let row = |code: &String| [coded(code), self.say.word(family, code)];
        let rows: Vec<[String; 2]> = codes.iter().map(row).collect();
        self.rows(&self.local(&parameter.label), &rows);
    }

    /// The questions of a form, those within a group behind a dash, and the choices of an answer behind the question.
    fn questions(&mut self, form: &Form) {
        let mut rows = vec![];
        for field in form.sections.iter().flat_map(|section| &section.fields) {
            self.question(field, "", &mut rows);
        }
        let args = Args::new().with("name", self.local(&form.title)).with("code", &form.id);
        self.rows(&self.said("rules-codes-form", &args), &rows);
    }

    fn question(&self, field: &Field, before: &str, rows: &mut Vec<[String; 2]>) {
        let choices = field.limits.choices.iter();
        let choices = choices.map(|choice| format!("{} {}", coded(&choice.id), self.local(&choice.label)));
        let choices = self.say.row(choices);
        let label = self.local(&field.label);
        let told = if choices.is_empty() { label } else { format!("{label} · {choices}") };
        rows.push([format!("{before}{}", coded(&field.id)), told]);
        for inner in &field.limits.fields {
            self.question(inner, "– ", rows);
        }
    }

    fn rows(&mut self, title: &str, rows: &[[String; 2]]) {
        if rows.is_empty() {
            return;
        }
        self.heading(3, title);
        self.header(&["rules-column-code", "rules-column-meaning"]);
        for row in rows {
            self.row(row);
        }
        self.text.push('\n');
    }
}

fn coded(code: &str) -> String {
    format!("`{code}`")
}
