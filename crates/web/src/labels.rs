//! What codes are called: stages by the policy file, roles and areas by the language files.

use crate::say::Say;
use jiff::civil::{Date, Time};
use nidaa_app::{Shelf, StageView};
use nidaa_i18n::Args;
use nidaa_kernel::{ApproxDate, Lang, LocalText, StageId};
use nidaa_workflow::{Machine, Workflow};
use std::collections::BTreeSet;

/// Finds names in one language, for one audience.
#[derive(Clone)]
pub struct Labels {
    pub(crate) say: Say,
    shelf: Shelf,
    staff: bool,
}

impl Labels {
    /// Names in `lang`; `staff` chooses the office's labels of stages instead of the applicants'. Times are told in
    /// the zone of this IANA name.
    pub fn new(shelf: &Shelf, lang: Lang, zone: &str, staff: bool) -> Self {
        Self { say: Say::new(lang, zone), shelf: shelf.clone(), staff }
    }

    /// The same for pages: invisible marks set names apart from the sentence around them.
    pub(crate) fn for_pages(self) -> Self {
        Self { say: self.say.for_pages(), ..self }
    }

    /// Whether the office reads.
    pub(crate) const fn is_staff(&self) -> bool {
        self.staff
    }

    /// When and where people meet, as far as that is known.
    pub(crate) fn meeting(&self, day: Date, begins: Option<Time>, place: Option<&str>) -> String {
        let hour = begins.map(|begins| begins.strftime("%H:%M").to_string());
        let args = Args::new()
            .with("day", self.say.date(ApproxDate::day(day)))
            .with_or_none("time", hour)
            .with_or_none("place", place.map(str::to_owned));
        self.say.text("page-panel-meeting", &args)
    }

    /// The policy of exactly this digest.
    pub(crate) fn policy(&self, digest: &str) -> Option<Workflow> {
        self.shelf.pinned(digest)
    }

    /// Label of a stage, from the first programme that has it; its id where none has.
    pub(crate) fn stage(&self, machine: Machine, stage: &str) -> String {
        let Ok(id) = StageId::new(stage) else { return stage.to_owned() };
        let programmes = self.shelf.programmes();
        let found = programmes.iter().find_map(|shelved| shelved.workflow.stage(machine, &id));
        let label = found.map(|stage| if self.staff { &stage.staff } else { &stage.applicant });
        label.map_or_else(|| stage.to_owned(), |label| label.best(self.say.lang).1.to_owned())
    }

    /// Label of a stage that brings its labels along.
    pub(crate) fn stage_of(&self, stage: &StageView) -> String {
        let label = if self.staff { &stage.staff } else { &stage.applicant };
        label.best(self.say.lang).1.to_owned()
    }

    /// Name of a programme; its id where no policy file names it.
    pub(crate) fn programme(&self, id: &str) -> String {
        let programmes = self.shelf.programmes();
        let found = programmes.iter().find(|shelved| shelved.workflow.id().as_str() == id);
        found.map_or_else(|| id.to_owned(), |s| s.workflow.title().best(self.say.lang).1.to_owned())
    }

    /// Name of a kind of project, from the first programme that has it.
    pub(crate) fn project_type(&self, id: &str) -> String {
        self.first(id, |rules| rules.types().iter().find(|kind| kind.id == id).map(|kind| kind.label.clone()))
    }

    /// Title of a form, from the first programme that has it.
    pub(crate) fn form(&self, id: &str) -> String {
        self.first(id, |rules| rules.form(id).map(|form| form.title.clone()))
    }

    /// The question a field of a form asks, for `group/number/field` that of the group with the rest behind it.
    pub(crate) fn field(&self, form: &str, path: &str) -> String {
        let (id, rest) = path.split_once('/').map_or((path, None), |(id, rest)| (id, Some(rest)));
        let label = self.first(id, |rules| rules.form(form)?.field(id).map(|field| field.label.clone()));
        rest.map_or_else(|| label.clone(), |rest| format!("{label} ({rest})"))
    }

    /// A label from the first programme that has one; else the bare id.
    fn first(&self, id: &str, label: impl Fn(&Workflow) -> Option<LocalText>) -> String {
        let found = self.shelf.programmes().iter().find_map(|shelved| label(&shelved.workflow));
        found.map_or_else(|| id.to_owned(), |label| label.best(self.say.lang).1.to_owned())
    }

    /// Name of a cooperation area; those that the language files do not know are named by the programmes.
    pub(crate) fn sector(&self, id: &str) -> String {
        let label = |rules: &Workflow| {
            rules.sectors().iter().find(|sector| sector.id.as_str() == id).map(|sector| sector.label.clone())
        };
        if nidaa_i18n::exists(&format!("sector-{id}")) {
            return self.say.word("sector", id);
        }
        self.first(id, label)
    }

    /// Label of an item of an eligibility checklist, from the first programme that has it; its id where none has.
    pub(crate) fn checklist_item(&self, id: &str) -> String {
        let programmes = self.shelf.programmes();
        let mut items = programmes.iter().flat_map(|shelved| shelved.workflow.eligibility());
        let found = items.find(|item| item.id == id);
        found.map_or_else(|| id.to_owned(), |item| item.label.best(self.say.lang).1.to_owned())
    }

    /// A reason of a postponement with the code that a script names, from the first programme that lists it; its code where
    /// none does.
    pub(crate) fn listed_reason(&self, code: &str) -> String {
        let label = self.reason(code);
        if label == code { label } else { format!("{label} ({code})") }
    }

    /// Label of a reason of a postponement, from the first programme that lists it; its code where none does.
    pub(crate) fn reason(&self, code: &str) -> String {
        let programmes = self.shelf.programmes();
        let mut reasons = programmes.iter().flat_map(|shelved| shelved.workflow.postponement_reasons());
        let found = reasons.find(|reason| reason.id == code);
        found.map_or_else(|| code.to_owned(), |reason| reason.label.best(self.say.lang).1.to_owned())
    }

    /// Label of a criterion, from the first rubric that has it; its id where none has.
    pub(crate) fn criterion(&self, id: &str) -> String {
        let programmes = self.shelf.programmes();
        let mut rubrics = programmes.iter().filter_map(|shelved| shelved.workflow.rubric());
        let found = rubrics.find_map(|rubric| rubric.criterion(id));
        found.map_or_else(|| id.to_owned(), |criterion| criterion.label.best(self.say.lang).1.to_owned())
    }

    /// The programme that a rule which wrote a mail is of, where there is a policy file of it.
    pub(crate) fn programme_of<'a>(&self, rule: &'a str) -> Option<&'a str> {
        let of = rule.split('/').next()?;
        self.shelf.programmes().iter().any(|shelved| shelved.workflow.id().as_str() == of).then_some(of)
    }

    /// What a rule that wrote a mail is about, from the programme it names; its id where no policy file has it.
    pub(crate) fn rule(&self, id: &str) -> String {
        let (of, name) = id.split_once('/').unwrap_or((id, ""));
        if of == "preference" {
            return self.say.t("page-mailbox-gathered");
        }
        let programmes = self.shelf.programmes();
        let found = programmes.iter().find(|shelved| shelved.workflow.id().as_str() == of);
        let rules = found.map(|shelved| &shelved.workflow);
        let title = match name.split_once('/') {
            Some(("notice", name)) => rules.and_then(|rules| {
                let notice = rules.notices().iter().find(|notice| notice.id == name)?;
                Some(self.say.with("page-mailbox-after", "event", self.say.word("happening", &notice.event)))
            }),
            Some(("obligation", name)) => rules
                .and_then(|rules| rules.obligation(name))
                .map(|rule| rule.label.best(self.say.lang).1.to_owned()),
            _ => None,
        };
        title.unwrap_or_else(|| id.to_owned())
    }

    /// The audiences that owe something under the present rules, by name.
    pub(crate) fn debtors(&self) -> Vec<(String, String)> {
        let programmes = self.shelf.programmes();
        let rules = programmes.iter().flat_map(|shelved| shelved.workflow.obligations());
        let codes: BTreeSet<&String> = rules.flat_map(|rule| &rule.owed_by).collect();
        codes.into_iter().map(|code| (code.clone(), self.say.word("audience", code))).collect()
    }

    /// Roles in a row.
    pub(crate) fn roles<'a>(&self, roles: impl IntoIterator<Item = &'a str>) -> String {
        self.say.row(roles.into_iter().map(|role| self.say.word("role", role)))
    }
}

/// The mood of a stage, which chooses the colour of its tag; the word is always beside it. Stages are named by policy
/// files, so an unknown one is neutral.
pub(crate) fn tone(stage: &str) -> &'static str {
    match stage {
        "fp_review" | "submitted" | "eligible" | "final_review" | "announced" | "open" | "preappraisal"
        | "final_appraisal" | "reporting" | "amending" | "final_reporting" => "review",
        "short_listed" | "final_listed" | "reserve" | "contracted" => "chosen",
        "active" | "implementation" | "settling" => "active",
        "postponed" | "suspended" | "revising" => "waiting",
        "closed" | "completed" => "done",
        "ineligible" | "rejected" | "withdrawn" | "terminated" | "cancelled" | "lapsed" | "declined" => {
            "ended"
        }
        _ => "plain",
    }
}
