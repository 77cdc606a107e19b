//! Words that an office writes in place of the built-in ones: checked when they are saved, filled when a mail is written.

use crate::Letter;
use minijinja::{Environment, Error, UndefinedBehavior};
use nidaa_kernel::Lang;
use std::collections::BTreeMap;

/// Steps a template may take; a wording needs a few hundred.
const FUEL: u64 = 20_000;
/// What every mail tells. `subject`, `lead` and `url` are those of the built-in words.
const COMMON: [&str; 5] = ["name", "programme", "subject", "lead", "url"];

/// What each mail tells besides.
const TABLE: [(&str, &[&str]); 80] = [
    ("activity_announced", &["code", "title", "owner", "call", "dates", "activity", "place"]),
    ("activity_held", &["code", "title", "owner", "call", "dates", "activity"]),
    (
        "amendment_decided",
        &["code", "title", "owner", "call", "reason", "amendment", "answer", "from", "list"],
    ),
    ("amendment_requested", &["code", "title", "owner", "call", "reason", "date", "list"]),
    ("assessor_assigned", &["call", "date"]),
    ("assessor_left", &["assessor", "count", "list"]),
    ("assessor_needed", &["code", "title", "owner", "call", "missing", "list"]),
    ("budget_transferred", &["code", "title", "owner", "call", "reason", "amount", "list"]),
    ("call_announced", &["call", "opens", "closes", "zone", "list"]),
    ("call_cancelled", &["call", "reason", "list"]),
    ("call_corrected", &["call", "step", "reason", "list"]),
    ("call_opened", &["call", "date", "zone", "title", "list"]),
    ("condition_judged", &["code", "title", "owner", "call", "reason", "answer", "condition"]),
    ("conditions_set", &["code", "title", "owner", "call", "list"]),
    ("conflict_declared", &["code", "title", "owner", "call", "person", "ground", "note"]),
    (
        "consent_asked",
        &["code", "title", "owner", "call", "reason", "country", "date", "due", "your_clock", "list"],
    ),
    ("consent_refused", &["code", "title", "owner", "call", "reason", "country"]),
    ("contract_ready", &["count", "code", "title", "list"]),
    (
        "contract_signed",
        &["code", "title", "owner", "call", "date", "number", "granted", "authority", "person"],
    ),
    ("deadline_extended", &["call", "date", "before", "zone", "reason", "list"]),
    ("deadline_reminder", &["code", "title", "duty", "date", "moment", "days", "concerns", "your_clock"]),
    ("decision_corrected", &["code", "title", "count", "decision", "reason", "list"]),
    ("digest", &["count", "date", "list"]),
    ("duty_corrected", &["code", "title", "duty", "decision", "moment", "concerns", "your_clock", "reason"]),
    ("duty_excused", &["code", "title", "duty", "concerns", "reason"]),
    (
        "escalation",
        &[
            "code",
            "title",
            "duty",
            "date",
            "moment",
            "days",
            "concerns",
            "your_clock",
            "reason",
            "owed_by",
            "delays",
        ],
    ),
    ("fiche_received", &["code", "title", "owner", "call", "round"]),
    ("finding_answered", &["code", "title", "owner", "call", "finding", "answer"]),
    ("finding_judged", &["code", "title", "owner", "call", "reason", "answer", "finding"]),
    ("focal_point_asked", &["code", "title", "owner", "call", "date"]),
    ("focal_point_left", &["account", "count", "list"]),
    ("grace_granted", &["call", "moment", "reason", "list"]),
    ("list_published", &["call", "list"]),
    ("mail_undelivered", &["address", "said", "institution"]),
    ("many_duties", &["count", "date", "list"]),
    ("overdue", &["code", "title", "duty", "date", "moment", "days", "concerns", "your_clock", "list"]),
    ("panel_convened", &["panel", "call", "date", "begins", "your_clock", "place", "list"]),
    ("panel_ended", &["panel", "call", "date"]),
    ("panel_moved", &["panel", "call", "date", "before", "begins", "your_clock", "place", "reason", "list"]),
    (
        "partner_answered",
        &["code", "title", "owner", "call", "country", "role", "answer", "amendments", "from", "reason"],
    ),
    ("partner_invited", &["code", "title", "owner", "call", "year", "country", "role", "due", "your_clock"]),
    ("partner_left", &["code", "title", "owner", "call", "country", "role", "by", "reason"]),
    (
        "payment_decided",
        &["code", "title", "owner", "call", "reason", "payment", "outcome", "amount", "paid_on", "reference"],
    ),
    (
        "payment_requested",
        &["code", "title", "owner", "call", "payment", "kind", "amount", "due", "your_clock"],
    ),
    ("postponement_declined", &["code", "title", "owner", "call", "reason"]),
    ("postponement_requested", &["code", "title", "owner", "call", "year", "reason"]),
    ("project_activated", &["code", "title", "owner", "call"]),
    ("project_approved", &["code", "title", "owner", "call", "year", "granted", "note"]),
    ("project_closed", &["code", "title", "owner", "call"]),
    ("project_declined", &["code", "title", "owner", "call", "reason"]),
    ("project_eligible", &["code", "title", "owner", "call"]),
    ("project_ineligible", &["code", "title", "owner", "call", "reason", "list"]),
    ("project_lapsed", &["code", "title", "owner", "call", "what", "count", "list"]),
    ("project_on_reserve", &["code", "title", "owner", "call", "rank", "reason"]),
    ("project_postponed", &["code", "title", "count", "year", "reason", "list"]),
    ("project_readmitted", &["code", "title", "owner", "call", "reason", "date"]),
    ("project_rejected", &["code", "title", "owner", "call", "reason"]),
    ("project_resumed", &["code", "title", "owner", "call", "reason"]),
    ("project_short_listed", &["code", "title", "owner", "call", "reason"]),
    ("project_suspended", &["code", "title", "owner", "call", "reason"]),
    ("project_terminated", &["code", "title", "owner", "call", "reason", "back"]),
    ("project_withdrawn", &["code", "title", "owner", "call", "reason", "back"]),
    ("promotion_proposed", &["code", "title", "owner", "call", "rank", "left"]),
    ("proof_reported", &["code", "title", "owner", "call", "condition", "proof", "due", "your_clock"]),
    ("proposal_received", &["code", "title", "owner", "call", "moment"]),
    ("proposal_returned", &["code", "title", "owner", "call", "reason"]),
    ("proposal_scored", &["code", "title", "owner", "call"]),
    ("proposal_submitted", &["code", "title", "owner", "call"]),
    ("refund_due", &["code", "title", "owner", "call", "amount", "why", "date", "your_clock", "reason"]),
    ("refund_received", &["code", "title", "owner", "call", "amount", "date", "reference"]),
    (
        "report_judged",
        &["code", "title", "owner", "call", "reason", "report", "outcome", "eligible", "owed", "back"],
    ),
    ("report_received", &["code", "title", "owner", "call", "report", "kind", "due", "your_clock"]),
    ("revision_requested", &["code", "title", "owner", "call", "date", "comments"]),
    ("several_duties", &["code", "title", "count", "date", "list"]),
    ("several_notices", &["count", "first", "more", "list"]),
    ("target_cancelled", &["code", "title", "count", "call", "reason", "list", "ending"]),
    (
        "time_granted",
        &["code", "title", "duty", "date", "moment", "before", "concerns", "your_clock", "reason"],
    ),
    ("visit_recorded", &["code", "title", "owner", "call", "date", "count", "note", "list"]),
    ("webhook_disabled", &["webhook", "event", "error"]),
    ("year_ended", &["call", "list"]),
];

/// What a mail may be about. Every mail tells one of them in its subject or its text, or the built-in first sentence, which does.
const ABOUT: [&str; 10] =
    ["duty", "code", "title", "call", "panel", "webhook", "address", "assessor", "account", "list"];
const LEAD: &str = "lead";
/// What the text of these mails must tell: without it the mail says nothing.
const NEEDED: [(&str, &str); 5] = [
    ("digest", "list"),
    ("escalation", "owed_by"),
    ("many_duties", "list"),
    ("several_duties", "list"),
    ("several_notices", "list"),
];
/// Mails that may tell of several things at once, and the placeholder of what they then list: words that leave it out would
/// leave some of it untold.
const LISTED: [(&str, &str); 7] = [
    ("call_cancelled", "list"),
    ("call_corrected", "list"),
    ("decision_corrected", "list"),
    ("project_lapsed", "list"),
    ("project_postponed", "list"),
    ("target_cancelled", "ending"),
    ("target_cancelled", "list"),
];
/// Days with a time name the clock; beside [`ZONE`], which names it too, they stand without.
const DAYS: [(&str, &str); 3] =
    [("before", "before_alone"), ("closes", "closes_alone"), ("date", "date_alone")];
const ZONE: &str = "zone";
/// Stands for what a mail would tell; nobody writes it.
const MARK: &str = "\u{E000}";

/// Subject and text with placeholders such as `{{ code }}`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wording {
    /// Subject line.
    pub subject: String,
    /// The whole text.
    pub text: String,
}

/// Why a wording cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WordingFault {
    /// It cannot be read.
    Unreadable {
        /// `subject` or `text`.
        field: &'static str,
        /// Line, from 1.
        line: usize,
        /// What is wrong.
        message: String,
    },
    /// The mail does not tell this.
    Unknown {
        /// `subject` or `text`.
        field: &'static str,
        /// The placeholder.
        name: String,
        /// Line, from 1.
        line: usize,
        /// Column in characters, from 1.
        column: usize,
        /// The placeholder that was probably meant.
        nearest: Option<&'static str>,
    },
    /// The text does not tell what the mail is there for.
    Lacking {
        /// The placeholder.
        name: &'static str,
    },
}

/// The mails whose words an office may write, with their placeholders.
pub fn placeholders() -> impl Iterator<Item = (&'static str, Vec<&'static str>)> {
    TABLE.iter().map(|(template, own)| (*template, known(own)))
}

fn known(own: &[&'static str]) -> Vec<&'static str> {
    let mut all = COMMON.to_vec();
    all.extend(own);
    all
}

impl Wording {
    /// Checks that it can be read, ends, uses only placeholders of its mail, and tells what the mail is there for. `None` when
    /// there is no such mail.
    ///
    /// # Errors
    /// The first [`WordingFault`].
    pub fn check(&self, template: &str) -> Option<Result<(), WordingFault>> {
        let (_, own) = TABLE.iter().find(|(name, _)| *name == template)?;
        let names = known(own);
        let fields = [("subject", &self.subject), ("text", &self.text)];
        let read = fields.into_iter().try_for_each(|(field, source)| check(field, source, &names));
        Some(read.and_then(|()| {
            self.lacks(template, &names).map_or(Ok(()), |name| Err(WordingFault::Lacking { name }))
        }))
    }

    /// What the mail is there for or is about, where it does not tell it.
    fn lacks(&self, template: &str, names: &[&'static str]) -> Option<&'static str> {
        let about = || ABOUT.into_iter().filter(|name| names.contains(name)).chain([LEAD]).collect();
        let (needed, source) = match NEEDED.iter().find(|(name, _)| *name == template) {
            Some((_, needed)) => (vec![*needed], self.text.clone()),
            None => (about(), format!("{}\n{}", self.subject, self.text)),
        };
        let value = |name: &&'static str| (*name, if needed.contains(name) { MARK } else { "x" });
        let values: BTreeMap<&str, &str> = names.iter().map(value).collect();
        let text = environment().render_str(&source, &values).unwrap_or_default();
        needed.first().copied().filter(|_| !text.contains(MARK))
    }

    /// The mail in these words. `None` when they cannot be filled or do not tell what the mail is there for; then the built-in
    /// words stand.
    pub fn write(&self, template: &str, lang: Lang, letter: &Letter) -> Option<Letter> {
        let (_, own) = TABLE.iter().find(|(name, _)| *name == template)?;
        if self.lacks(template, &known(own)).is_some() || !self.lists_all(template, letter) {
            return None;
        }
        // What this mail does not tell, such as an amount that was not set, is empty, not unknown.
        let value = |name: &'static str| (name, letter.values.get(name).cloned().unwrap_or_default());
        let values: BTreeMap<&str, String> = known(own).into_iter().map(value).collect();
        let environment = environment();
        let fill = |source: &str| {
            let mut values = values.clone();
            for (name, alone) in DAYS {
                if let Some(day) = letter.values.get(alone).filter(|_| names(source, ZONE)) {
                    values.insert(name, day.clone());
                }
            }
            environment.render_str(source, &values).ok()
        };
        Some(Letter::rewritten(lang, &fill(&self.subject)?, &fill(&self.text)?))
    }

    /// Whether nothing that a mail lists goes untold in these words.
    fn lists_all(&self, template: &str, letter: &Letter) -> bool {
        let mut lists =
            LISTED.iter().filter(|(name, list)| *name == template && letter.values.contains_key(list));
        lists.all(|(_, list)| names(&self.text, list))
    }
}

fn names(source: &str, placeholder: &str) -> bool {
    let environment = environment();
    let read = environment.template_from_str(source);
    read.is_ok_and(|template| template.undeclared_variables(false).contains(placeholder))
}

fn environment() -> Environment<'static> {
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_fuel(Some(FUEL));
    environment
}

fn check(field: &'static str, source: &str, names: &[&'static str]) -> Result<(), WordingFault> {
    let unreadable = |error: &Error| WordingFault::Unreadable {
        field,
        line: error.line().unwrap_or(1),
        message: error.to_string(),
    };
    let environment = environment();
    let template = environment.template_from_str(source).map_err(|error| unreadable(&error))?;
    let mut unknown: Vec<(usize, String)> = template
        .undeclared_variables(false)
        .into_iter()
        .filter(|name| !names.contains(&name.as_str()))
        .map(|name| (place(source, &name), name))
        .collect();
    unknown.extend(in_single_braces(source, names));
    unknown.sort();
    if let Some((at, name)) = unknown.into_iter().next() {
        let before = &source[..at];
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
        let nearest = nidaa_kernel::nearest(&name, names.iter().copied());
        return Err(WordingFault::Unknown { field, name, line, column, nearest });
    }
    // Filled once, so that what only fails when it runs is said now.
    let values: BTreeMap<&str, &str> = names.iter().map(|name| (*name, "x")).collect();
    template.render(&values).map(drop).map_err(|error| unreadable(&error))
}

/// Placeholders that were written with one brace on each side; they would leave as they stand.
fn in_single_braces(source: &str, names: &[&'static str]) -> Vec<(usize, String)> {
    let opened = source.match_indices('{').filter(|(at, _)| {
        let (before, after) = (&source[..*at], &source[at + 1..]);
        !before.ends_with('{') && !after.starts_with(['{', '%', '#'])
    });
    let placeholders = opened.filter_map(|(at, _)| {
        let (word, _) = source[at + 1..].split_once('}')?;
        names.contains(&word.trim()).then(|| (at, format!("{{{word}}}")))
    });
    placeholders.collect()
}

/// Where a name stands as a whole word within a placeholder, in bytes.
fn place(source: &str, name: &str) -> usize {
    let part = |letter: Option<char>| letter.is_some_and(|letter| letter.is_alphanumeric() || letter == '_');
    let whole = |at: &usize| {
        let inside = source[..*at].rfind("{{").max(source[..*at].rfind("{%"))
            > source[..*at].rfind("}}").max(source[..*at].rfind("%}"));
        inside && !part(source[..*at].chars().next_back()) && !part(source[at + name.len()..].chars().next())
    };
    source.match_indices(name).map(|(at, _)| at).find(whole).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn checked(subject: &str, text: &str) -> Result<(), WordingFault> {
        let wording = Wording { subject: subject.to_owned(), text: text.to_owned() };
        wording.check("project_approved").expect("there is such a mail")
    }

    #[test]
    fn an_unknown_placeholder_is_named_with_its_place_and_the_nearest_known_one() {
        let fault = checked("{{ code }}", "Dear {{ name }},\n\ncodx is {{ codx }}.");
        let expected = WordingFault::Unknown {
            field: "text",
            name: "codx".to_owned(),
            line: 3,
            column: 12,
            nearest: Some("code"),
        };
        assert_eq!(fault, Err(expected));
    }

    #[test]
    fn a_placeholder_in_single_braces_is_none() {
        let fault = checked("{{ code }}", "Dear {{ name }},\n\nsee {code} and {this}.");
        let expected = WordingFault::Unknown {
            field: "text",
            name: "{code}".to_owned(),
            line: 3,
            column: 5,
            nearest: Some("code"),
        };
        assert_eq!(fault, Err(expected));
        assert_eq!(
            checked("{{ code }}", "a {word} in braces, {{name}}, {% if code %}{{ code }}{% endif %}"),
            Ok(())
        );
    }

    #[test]
    fn what_cannot_be_read_is_said_with_its_line() {
        let fault = checked("x", "one\n{{ code");
        assert!(matches!(fault, Err(WordingFault::Unreadable { field: "text", line: 2, .. })), "{fault:?}");
    }

    #[test]
    fn a_template_that_does_not_end_is_refused() {
        let endless = "{% macro again() %}{{ again() }}{% endmacro %}{{ again() }}";
        assert!(matches!(checked("x", endless), Err(WordingFault::Unreadable { .. })));
        let function = "{% for a in range(9999) %}x{% endfor %}";
        assert!(
            matches!(checked("x", function), Err(WordingFault::Unknown { .. })),
            "functions are no placeholders"
        );
    }

    #[test]
    fn words_without_what_their_mail_is_there_for_are_told_what_they_lack() {
        let with = |text: &str| Wording { subject: "x".to_owned(), text: text.to_owned() };
        for (template, name) in NEEDED {
            let lacking = Some(Err(WordingFault::Lacking { name }));
            for text in ["{{ lead }}", &format!("{{% if {name} %}}{{% endif %}}")] {
                assert_eq!(with(text).check(template), lacking, "{template}: {text}");
            }
            let told = with(&format!("{{% if {name} %}}{{{{ {name} | upper }}}}{{% endif %}}"));
            assert_eq!(told.check(template), Some(Ok(())), "{template}");
        }
    }

    #[test]
    fn every_mail_says_what_it_is_about() {
        for (template, own) in TABLE {
            let with =
                |text: &str| Wording { subject: "x".to_owned(), text: text.to_owned() }.check(template);
            let needed = NEEDED.iter().find(|(name, _)| *name == template).map(|(_, needed)| *needed);
            let about = needed.or_else(|| ABOUT.into_iter().find(|name| own.contains(name)));
            let name = about.unwrap_or_else(|| panic!("nobody could write {template} anew"));
            assert_eq!(with("x"), Some(Err(WordingFault::Lacking { name })), "{template}");
            assert_eq!(with(&format!("{{{{ {name} }}}}")), Some(Ok(())), "{template}");
            if needed.is_none() {
                assert_eq!(with("{{ lead }}"), Some(Ok(())), "{template}");
                let named = Wording { subject: format!("{{{{ {name} }}}}"), text: "x".to_owned() };
                assert_eq!(named.check(template), Some(Ok(())), "{template}: its subject tells it");
            }
        }
    }

    #[test]
    fn there_are_no_words_for_a_mail_that_is_none() {
        let wording = Wording { subject: "x".to_owned(), text: "y".to_owned() };
        assert_eq!(wording.check("paint"), None);
    }
}
