//! Dates and figures: each parameter in the unit its name tells, days in the order of the calendar.

use super::Page;
use nidaa_i18n::Args;
use nidaa_kernel::Country;
use nidaa_workflow::{Due, Parameter, ParameterValue, Workflow};

/// Families of the codes that these parameters list.
const FAMILIES: [(&str, &str); 6] = [
    ("budget_heads", "budget-head"),
    ("closing_checklist", "closing-item"),
    ("reversible_decisions", "decision"),
    ("reversible_steps", "decision"),
    ("applicant_kinds", "institution-kind"),
    ("unregistered_kinds", "institution-kind"),
];

/// Areas that are open, told with the areas.
pub(super) const OPEN_AREAS: &str = "cooperation_areas";

impl Page {
    pub(super) fn figures(&mut self, rules: &Workflow) {
        self.title(3, "rules-figures");
        self.header(&["rules-column-rule", "rules-column-value", "rules-column-standing"]);
        for parameter in in_order(rules) {
            let value = self.value(rules, parameter);
            let mark = self.mark(parameter.provenance, parameter.source.as_deref());
            self.row(&[self.local(&parameter.label), value, mark]);
        }
        self.text.push('\n');
    }

    fn value(&self, rules: &Workflow, parameter: &Parameter) -> String {
        let name = parameter.name.as_str();
        if let Some(words) = &parameter.words {
            return format!("{} ({})", self.local(words), parameter.value);
        }
        if let Some(due) = yearly(rules, name) {
            return self.due(due);
        }
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

/// Days of the year as they come, then the others in the order of the file.
fn in_order(rules: &Workflow) -> Vec<&Parameter> {
    let mut all: Vec<&Parameter> =
        rules.parameters().filter(|parameter| parameter.name != OPEN_AREAS).collect();
    all.sort_by_key(|parameter| {
        let day = day_of_year(rules, parameter);
        (day.is_none(), day, parameter.line)
    });
    all
}

/// Years after the call and the day, of a parameter that holds a day of the year.
fn day_of_year<'a>(rules: &Workflow, parameter: &'a Parameter) -> Option<(i64, &'a str)> {
    let ParameterValue::Text(text) = &parameter.value else { return None };
    let (month, day) = text.split_once('-')?;
    let is_day = [month, day].iter().all(|part| part.len() == 2 && part.parse::<u8>().is_ok());
    let years = match yearly(rules, &parameter.name) {
        Some(Due::Yearly { years_after_call, .. }) => *years_after_call,
        _ => 0,
    };
    is_day.then_some((years, text.as_str()))
}

/// The deadline of every year whose day a parameter holds.
fn yearly<'a>(rules: &'a Workflow, name: &str) -> Option<&'a Due> {
    let is_its = |due: &&Due| matches!(due, Due::Yearly { parameter, .. } if parameter == name);
    rules.deadlines().iter().map(|deadline| &deadline.due).find(is_its)
}
