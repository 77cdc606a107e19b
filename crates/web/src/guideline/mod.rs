//! The rules of the programmes as a guideline for readers, in Markdown: what docs/rules.*.md hold.

mod forms;
mod lives;
mod times;

use crate::{Labels, say::Say};
use nidaa_app::Shelf;
use nidaa_i18n::Args;
use nidaa_kernel::{Direction, Lang, LocalText};
use nidaa_workflow::{Machine, Parameter, ParameterValue, Standing, Workflow};
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

struct Page {
    say: Say,
    labels: Labels,
    text: String,
}

impl Page {
    fn head(&mut self) {
        if self.say.lang.direction() == Direction::Rtl {
            let _ = writeln!(self.text, "<div dir=\"rtl\" lang=\"{}\">\n", self.say.lang);
        }
        self.title(1, "rules-title");
        self.paragraph("rules-intro");
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
        self.money(rules);
        self.figures(rules);
        for machine in Machine::ALL {
            self.life(rules, machine);
        }
        self.forms(rules);
        self.deadlines(rules);
        self.duties(rules);
    }

    fn applicants(&mut self, rules: &Workflow) {
        if let Some(applicants) = rules.applicants() {
            self.title(3, "rules-applicants");
            let mark = self.mark(applicants.provenance, applicants.source.as_deref());
            let _ = writeln!(self.text, "{} ({mark})\n", self.local(&applicants.label));
        }
        if !rules.types().is_empty() {
            self.title(3, "rules-types");
            for kind in rules.types() {
                let mark = self.mark(kind.provenance, kind.source.as_deref());
                let _ = writeln!(self.text, "- {} ({mark})", self.local(&kind.label));
            }
            self.text.push('\n');
        }
        self.title(3, "rules-areas");
        let areas: Vec<String> = rules.sectors().iter().map(|sector| self.local(&sector.label)).collect();
        let _ = writeln!(self.text, "{}\n", self.say.row(areas));
    }

    fn money(&mut self, rules: &Workflow) {
        let Some(envelope) = rules.envelope() else { return };
        self.title(3, "rules-money");
        let whole = |key: &str, number: i64| {
            let amount = format!("{} {}", envelope.currency.as_str(), self.say.number(number));
            self.say.with(key, "amount", amount)
        };
        let mut sentences =
            vec![self.say.with("rules-money-currency", "currency", envelope.currency.as_str())];
        sentences.push(match &envelope.amount {
            Some(amount) => whole("rules-money-amount", amount.number),
            None => self.say.t("rules-money-open"),
        });
        sentences.extend(envelope.ceiling.as_ref().map(|most| whole("rules-money-ceiling", most.number)));
        let mark = self.mark(envelope.provenance, envelope.source.as_deref());
        let _ = writeln!(self.text, "{}. {} ({mark})\n", self.local(&envelope.label), sentences.join(" "));
    }

    fn figures(&mut self, rules: &Workflow) {
        self.title(3, "rules-figures");
        self.header(&["rules-column-rule", "rules-column-value", "rules-column-standing"]);
        for parameter in rules.parameters() {
            let value = self.value(parameter);
            let mark = self.mark(parameter.provenance, parameter.source.as_deref());
            self.row(&[self.local(&parameter.label), value, mark]);
        }
        self.text.push('\n');
    }

    fn value(&self, parameter: &Parameter) -> String {
        match &parameter.value {
            ParameterValue::Flag(flag) => self.say.t(if *flag { "rules-yes" } else { "rules-no" }),
            ParameterValue::Number(number) => self.say.number(*number),
            ParameterValue::Text(text) => self.day(text).unwrap_or_else(|| text.clone()),
            ParameterValue::Numbers(numbers) => {
                numbers.iter().map(ToString::to_string).collect::<Vec<_>>().join(" · ")
            }
            ParameterValue::Texts(texts) => self.say.row(texts.iter().map(|text| self.labels.sector(text))),
        }
    }

    /// A day of the year written "11-30", in words.
    fn day(&self, text: &str) -> Option<String> {
        let (month, day) = text.split_once('-').filter(|_| text.len() == 5)?;
        Some(nidaa_i18n::day_of_year(self.say.lang, month.parse().ok()?, day.parse().ok()?))
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
        let _ = writeln!(self.text, "{} {}\n", "#".repeat(level), self.say.t(key));
    }

    fn paragraph(&mut self, key: &str) {
        let _ = writeln!(self.text, "{}\n", self.say.t(key));
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
