//! The rules of the programmes as a guideline for readers, in Markdown: what docs/rules.*.md hold.

mod codes;
mod figures;
mod forms;
mod judging;
mod lives;
mod mails;
mod sight;
mod times;

pub use codes::codes;

use crate::{Labels, say::Say};
use nidaa_app::Shelf;
use nidaa_i18n::Args;
use nidaa_kernel::{Direction, Lang, LocalText};
use nidaa_workflow::{Machine, ParameterValue, Sector, Standing, Workflow};
use std::fmt::Write as _;

/// All programmes of a shelf, by name, in one language. The same files give the same text.
pub fn guideline(shelf: &Shelf, lang: Lang) -> String {
    let labels = Labels::new(shelf, lang, "UTC", true);
    let mut page = Page { say: labels.say.clone(), labels, text: String::new() };
    page.head();
    for shelved in shelf.programmes() {
        page.programme(&shelved.workflow);
    }
    page.foot();
    page.text
}

/// One programme of a shelf, by its id; `None` where there is none.
pub(crate) fn guideline_of(shelf: &Shelf, lang: Lang, programme: &str) -> Option<String> {
    let labels = Labels::new(shelf, lang, "UTC", true);
    let mut page = Page { say: labels.say.clone(), labels, text: String::new() };
    let programmes = shelf.programmes();
    let found = programmes.iter().find(|shelved| shelved.workflow.id().as_str() == programme)?;
    page.programme(&found.workflow);
    page.legend();
    Some(page.text)
}

struct Page {
    say: Say,
    labels: Labels,
    text: String,
}

impl Page {
    /// What stands before everything, and is closed by the foot.
    fn open(&mut self) {
        if self.say.lang.direction() == Direction::Rtl {
            let _ = writeln!(self.text, "<div dir=\"rtl\" lang=\"{}\">\n", self.say.lang);
        }
    }

    fn head(&mut self) {
        self.open();
        self.title(1, "rules-title");
        self.paragraph(&self.say.t("rules-intro"));
        self.legend();
    }

    /// What the marks mean.
    fn legend(&mut self) {
        self.title(2, "rules-legend");
        for standing in ["stated", "inferred", "assumed"] {
            let (mark, meaning) =
                (self.say.word("rules-standing", standing), self.say.t(&format!("rules-legend-{standing}")));
            let _ = writeln!(self.text, "- **{mark}** – {meaning}");
        }
        self.text.push('\n');
    }

    fn foot(&mut self) {
        if self.say.lang.direction() == Direction::Rtl {
            self.text.push_str("</div>\n");
        }
    }

    fn programme(&mut self, rules: &Workflow) {
        let _ = writeln!(self.text, "## {}\n", self.local(rules.title()));
        let version = self.say.with("rules-version", "version", rules.version());
        let _ = writeln!(self.text, "{version}\n");
        self.applicants(rules);
        self.types(rules);
        self.areas(rules);
        self.money(rules);
        self.figures(rules);
        for machine in Machine::ALL {
            self.life(rules, machine);
        }
        self.eligibility(rules);
        self.criteria(rules);
        self.postponement_reasons(rules);
        self.forms(rules);
        self.deadlines(rules);
        self.duties(rules);
        self.notices(rules);
    }

    fn applicants(&mut self, rules: &Workflow) {
        self.title(3, "rules-applicants");
        match rules.applicants() {
            Some(applicants) => {
                let mark = self.mark(applicants.provenance, applicants.source.as_deref());
                self.paragraph(&format!("{} ({mark})", self.local(&applicants.label)));
            }
            None => self.paragraph(&self.say.t("rules-applicants-any")),
        }
    }

    fn types(&mut self, rules: &Workflow) {
        if rules.types().is_empty() {
            return;
        }
        self.title(3, "rules-types");
        for kind in rules.types() {
            let mark = self.mark(kind.provenance, kind.source.as_deref());
            let _ = writeln!(self.text, "- {} ({mark})", self.local(&kind.label));
        }
        self.text.push('\n');
    }

    /// The areas of the programme; where only some are open to projects, which are and which are not.
    fn areas(&mut self, rules: &Workflow) {
        self.title(3, "rules-areas");
        let all = rules.sectors();
        let names = |some: Vec<&Sector>| self.say.row(some.iter().map(|sector| self.local(&sector.label)));
        let parameter = rules.parameter(figures::OPEN_AREAS);
        let Some((parameter, ParameterValue::Texts(codes))) = parameter.map(|known| (known, &known.value))
        else {
            self.paragraph(&names(all.iter().collect()));
            return;
        };
        let is_open = |sector: &&Sector| codes.iter().any(|code| code == sector.id.as_str());
        let (open, closed): (Vec<&Sector>, Vec<&Sector>) = all.iter().partition(is_open);
        let mut told = self.say.with("rules-areas-open", "areas", names(open));
        if !closed.is_empty() {
            let closed = self.say.with("rules-areas-closed", "areas", names(closed));
            told = format!("{told} {closed}");
        }
        let mark = self.mark(parameter.provenance, parameter.source.as_deref());
        self.paragraph(&format!("{told} ({mark})"));
    }

    fn money(&mut self, rules: &Workflow) {
        let Some(envelope) = rules.envelope() else { return };
        self.title(3, "rules-money");
        let whole = |key: &str, number: i64| {
            let currency = self.say.word("in-currency", envelope.currency.as_str());
            self.said(key, &Args::new().with("amount", self.say.number(number)).with("currency", currency))
        };
        let sum = match &envelope.amount {
            Some(amount) => whole("rules-money-amount", amount.number),
            None => whole("rules-money-open", 0),
        };
        let most = match &envelope.ceiling {
            Some(most) => whole("rules-money-ceiling", most.number),
            None => self.say.t("rules-money-no-ceiling"),
        };
        let mark = self.mark(envelope.provenance, envelope.source.as_deref());
        self.paragraph(&format!("{sum} {most} ({mark})"));
    }

    /// The standing in one word, with its source behind it.
    fn mark(&self, standing: Standing, source: Option<&str>) -> String {
        let word = self.say.word(
            "rules-standing",
            match standing {
                Standing::Stated => "stated",
                Standing::Inferred => "inferred",
                Standing::Assumed => "assumed",
            },
        );
        match source {
            Some(address) if address.starts_with("http") => format!("[{word}]({address})"),
            Some(document) => format!("{word}: {document}"),
            None => word,
        }
    }

    fn title(&mut self, level: usize, key: &str) {
        self.heading(level, &self.say.t(key));
    }

    fn heading(&mut self, level: usize, text: &str) {
        let _ = writeln!(self.text, "{} {text}\n", "#".repeat(level));
    }

    fn paragraph(&mut self, text: &str) {
        let _ = writeln!(self.text, "{text}\n");
    }

    fn header(&mut self, keys: &[&str]) {
        let cells: Vec<String> = keys.iter().map(|key| self.say.t(key)).collect();
        self.row(&cells);
        let _ = writeln!(self.text, "|{}", " --- |".repeat(keys.len()));
    }

    fn row(&mut self, cells: &[String]) {
        let cells: Vec<String> =
            cells.iter().map(|cell| cell.replace('|', "\\|").replace('\n', " ")).collect();
        let _ = writeln!(self.text, "| {} |", cells.join(" | "));
    }

    fn local(&self, text: &LocalText) -> String {
        text.best(self.say.lang).1.to_owned()
    }

    fn said(&self, key: &str, args: &Args) -> String {
        self.say.text(key, args)
    }
}
