//! Dates and figures: each parameter in the unit its name tells.

use super::Page;
use nidaa_i18n::Args;
use nidaa_kernel::Country;
use nidaa_workflow::{Parameter, ParameterValue, Workflow};

/// Families of the codes that these parameters list.
const FAMILIES: [(&str, &str); 4] = [
    ("budget_heads", "budget-head"),
    ("closing_checklist", "closing-item"),
    ("reversible_decisions", "decision"),
    ("unregistered_kinds", "institution-kind"),
];

impl Page {
    pub(super) fn figures(&mut self, rules: &Workflow) {
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
        let name = parameter.name.as_str();
        match &parameter.value {
            ParameterValue::Flag(flag) => self.say.t(if *flag { "rules-yes" } else { "rules-no" }),
            ParameterValue::Number(bytes) if name.ends_with("_bytes") => {
                self.say.size((*bytes).unsigned_abs())
            }
            ParameterValue::Number(hour) if name.ends_with("_hour") => {
                self.said("rules-hour", &Args::new().number("hour", *hour))
            }
            ParameterValue::Number(number) => self.say.number(*number),
            ParameterValue::Text(text) => self.day(text).unwrap_or_else(|| self.place(text)),
            ParameterValue::Numbers(days) if name.ends_with("_days") => self.offsets(days),
            ParameterValue::Numbers(numbers) => {
                self.say.row(numbers.iter().map(|number| self.say.number(*number)))
            }
            ParameterValue::Texts(codes) => self.codes(name, codes),
        }
    }

    /// Codes in a row by their names; those of no family of their own are cooperation areas.
    fn codes(&self, name: &str, codes: &[String]) -> String {
        let family = FAMILIES.iter().find(|(parameter, _)| *parameter == name).map(|(_, family)| *family);
        self.say.row(codes.iter().map(|code| match family {
            Some(family) => self.say.word(family, code),
            None => self.labels.sector(code),
        }))
    }

    /// A day of the year written "11-30", in words.
    fn day(&self, text: &str) -> Option<String> {
        let (month, day) = text.split_once('-').filter(|_| text.len() == 5)?;
        Some(nidaa_i18n::day_of_year(self.say.lang, month.parse().ok()?, day.parse().ok()?))
    }

    /// A member state by its name, a time zone in words, any other text as it is written.
    fn place(&self, text: &str) -> String {
        if text.contains('/') {
            let zone = self.say.word("date-zone", &text.to_lowercase().replace(['/', '_'], "-"));
            return if zone.contains(['/', '-']) { text.to_owned() } else { zone };
        }
        text.parse().map_or_else(|_| text.to_owned(), |country: Country| country.name(self.say.lang))
    }
}
