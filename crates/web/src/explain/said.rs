//! The value of a fact as people write it: amounts with their currency, shares in percent, and codes by their names.
//! Scripts get the value as a condition reads it.

use crate::{Labels, say::Say};
use nidaa_kernel::{Country, Money, StageId};
use nidaa_workflow::{Machine, Workflow};

/// Amounts in minor units of the currency in which the programme grants.
const AMOUNTS: [&str; 7] = ["granted", "paid", "spent", "committed", "eligible", "payment", "money_left"];
/// Shares in hundredths of a percent.
const SHARES: [&str; 2] = ["average", "transfer_basis_points"];
/// Families of the codes that these facts and parameters hold.
const FAMILIES: [(&str, &str); 15] = [
    ("acts_as", "role"),
    ("relations", "relation"),
    ("decision", "decision"),
    ("step", "decision"),
    ("payment_kind", "payment-kind"),
    ("owner_kind", "owner-kind"),
    ("owner_institution_kind", "institution-is"),
    ("institution_kind", "institution-is"),
    ("p.applicant_kinds", "institution-kind"),
    ("p.budget_heads", "budget-head"),
    ("p.closing_checklist", "closing-item"),
    ("p.reversible_decisions", "decision"),
    ("p.reversible_steps", "decision"),
    ("p.unregistered_kinds", "institution-kind"),
    ("p.zone", "date-zone"),
];

/// The value of the fact or parameter of this name.
pub(super) fn said(labels: &Labels, rules: &Workflow, name: &str, value: &str) -> String {
    let say = &labels.say;
    let figure = value.parse::<i64>().ok();
    let words = || {
        let parameter = rules.parameter(name.strip_prefix("p.")?)?;
        Some(parameter.words.as_ref()?.best(say.lang).1.to_owned())
    };
    match (name, figure) {
        _ if value.is_empty() => nothing(say, name),
        _ if matches!(value, "true" | "false") => say.t(&format!("fact-value-{value}")),
        (name, Some(minor)) if AMOUNTS.contains(&name) => amount(labels, rules, minor),
        (name, Some(share)) if SHARES.contains(&name) => say.percent(share),
        (_, Some(number)) => say.number(number),
        _ => words().unwrap_or_else(|| codes(labels, rules, name, value)),
    }
}

/// An amount with the currency of the programme; where it names none, in units without one.
pub(super) fn amount(labels: &Labels, rules: &Workflow, minor: i64) -> String {
    if let Some(envelope) = rules.envelope() {
        return labels.say.money(Money { minor, currency: envelope.currency });
    }
    let sign = if minor < 0 { "-" } else { "" };
    let digits = format!("{sign}{}.{:02}", minor.unsigned_abs() / 100, minor.unsigned_abs() % 100);
    nidaa_i18n::figure(labels.say.lang, &digits).unwrap_or(digits)
}

/// Codes in a row by their names; what people named themselves stays as they named it.
fn codes(labels: &Labels, rules: &Workflow, name: &str, value: &str) -> String {
    let family = FAMILIES.iter().find(|(fact, _)| *fact == name).map(|(_, family)| *family);
    let word = |code: &str| match (name, family) {
        (_, Some("date-zone")) => nidaa_i18n::zone(labels.say.lang, code),
        (_, Some(family)) => labels.say.word(family, code),
        ("call_stage", None) => stage(labels, rules, Machine::Call, code),
        ("project_stages" | "returns_to", None) => stage(labels, rules, Machine::Project, code),
        ("project_type", None) => labels.project_type(code),
        ("area" | "p.cooperation_areas", None) => labels.sector(code),
        ("passed", None) => deadline(labels, rules, code),
        _ => plain(labels, code),
    };
    labels.say.row(value.split(", ").map(word))
}

/// A country by its name, a day and a day of the year in words, a number with its separators.
fn plain(labels: &Labels, text: &str) -> String {
    let say = &labels.say;
    if let Ok(number) = text.parse::<i64>() {
        return say.number(number);
    }
    if let Ok(country) = text.parse::<Country>() {
        return country.name(say.lang);
    }
    day_of_year(say, text).unwrap_or_else(|| say.civil_end(text))
}

fn day_of_year(say: &Say, text: &str) -> Option<String> {
    let (month, day) = text.split_once('-').filter(|_| text.len() == 5)?;
    Some(nidaa_i18n::day_of_year(say.lang, month.parse().ok()?, day.parse().ok()?))
}

/// A stage by the label that these rules give it, else by that of the first programme that has it.
fn stage(labels: &Labels, rules: &Workflow, machine: Machine, code: &str) -> String {
    let known = StageId::new(code).ok().and_then(|id| rules.stage(machine, &id).cloned());
    known.map_or_else(|| labels.stage(machine, code), |stage| stage.staff.best(labels.say.lang).1.to_owned())
}

fn deadline(labels: &Labels, rules: &Workflow, id: &str) -> String {
    let label = rules.deadline(id).map(|deadline| deadline.label.best(labels.say.lang).1.to_owned());
    label.unwrap_or_else(|| id.to_owned())
}

/// What is said where there is nothing, such as of an area without themes.
fn nothing(say: &Say, name: &str) -> String {
    let key = format!("fact-none-{name}");
    if nidaa_i18n::exists(&key) { say.t(&key) } else { "–".to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use nidaa_app::Shelf;
    use nidaa_kernel::Lang;
    use nidaa_workflow::FactKind;

    const FILE: &str = "comcec-project-funding.yaml";
    const POLICY: &str = include_str!("../../../../workflows/comcec-project-funding.yaml");

    fn in_english(name: &str, value: &str) -> String {
        let shelf = Shelf::load([(FILE, POLICY)]).expect("the shipped policy");
        let labels = Labels::new(&shelf, Lang::En, "UTC", true);
        let rules = Workflow::load(FILE, POLICY, &nidaa_domain::vocabulary()).expect("the shipped policy");
        said(&labels, &rules, name, value)
    }

    #[test]
    fn every_fact_that_a_condition_may_read_has_a_name() {
        let words = nidaa_domain::vocabulary();
        let facts = words.call.facts.keys().chain(words.project.facts.keys());
        let missing: Vec<&String> =
            facts.filter(|fact| !nidaa_i18n::exists(&format!("fact-{fact}"))).collect();
        assert_eq!(missing, Vec::<&String>::new());
    }

    #[test]
    fn what_is_told_with_a_unit_is_what_an_explanation_may_not_name_raw() {
        let words = nidaa_domain::vocabulary();
        let mut told: Vec<&str> = AMOUNTS.into_iter().chain(SHARES).collect();
        told.sort_unstable();
        let measured = words.call.measured.union(&words.project.measured);
        assert_eq!(measured.map(String::as_str).collect::<Vec<_>>(), told);
    }

    #[test]
    fn an_amount_is_told_with_its_currency() {
        assert_eq!(in_english("granted", "6000000"), "USD\u{a0}60,000.00");
        assert_eq!(in_english("money_left", "-50"), "USD\u{a0}-0.50");
    }

    #[test]
    fn a_share_is_told_in_percent() {
        assert_eq!(in_english("average", "5350"), "53.5%");
        assert_eq!(in_english("transfer_basis_points", "1000"), "10%");
    }

    #[test]
    fn stages_areas_deadlines_and_roles_are_told_by_their_names() {
        assert_eq!(in_english("call_stage", "closed"), "Closed and under review");
        assert_eq!(in_english("project_stages", "eligible, closed"), "Eligible, Implemented and closed");
        assert_eq!(in_english("area", "tourism"), "Tourism");
        assert_eq!(in_english("passed", "final_fiche"), "Final project document");
        assert_eq!(in_english("acts_as", "bank"), "Bank");
    }

    #[test]
    fn a_figure_and_an_answer_stay_what_they_are() {
        assert_eq!(in_english("themes", "0"), "0");
        assert_eq!(in_english("time_granted", "false"), "no");
        assert_eq!(in_english("theme", ""), "–");
        assert_eq!(in_english("call_themes", ""), "none is announced for it yet");
    }

    /// What a fact may hold that is no figure; facts whose codes people give themselves are not among them.
    fn samples(name: &str) -> Vec<String> {
        let words = nidaa_domain::vocabulary();
        let kind = words.project.facts.get(name).or_else(|| words.call.facts.get(name)).expect("a fact");
        let stages = |machine| rules().stages(machine).iter().map(|stage| stage.id.to_string()).collect();
        let codes = |codes: &[&str]| codes.iter().map(|code| (*code).to_owned()).collect();
        match (name, kind) {
            (_, FactKind::Flag) => codes(&["true", "false"]),
            (_, FactKind::Count) => codes(&["1234567"]),
            ("call_stage", _) => stages(Machine::Call),
            ("project_stages" | "returns_to", _) => stages(Machine::Project),
            ("passed", _) => rules().deadlines().iter().map(|deadline| deadline.id.clone()).collect(),
            ("acts_as", _) => words.roles.into_iter().collect(),
            ("owner_kind", _) => codes(&nidaa_domain::project::Owner::KINDS),
            ("payment_kind", _) => codes(&["advance", "interim", "balance"]),
            ("owner_institution_kind", _) => codes(&["non_profit", "national_body", "oic_subsidiary_organ"]),
            (
                "owner_institution_country" | "letters_lacking" | "consents_lacking" | "renewals_lacking",
                _,
            ) => codes(&["MA", "TR"]),
            ("area", _) => rules().sectors().iter().map(|sector| sector.id.to_string()).collect(),
            ("decision" | "step", _) => codes(&["found_eligible", "final_list_published"]),
            ("closes", _) => codes(&["2027-09-30", "2027-09-30T17:00"]),
            (
                "theme"
                | "call_themes"
                | "project_type"
                | "projects_begun"
                | "refunds_outstanding"
                | "final_documents_late",
                _,
            ) => vec![],
            other => panic!("what does this fact hold: {other:?}"),
        }
    }

    fn rules() -> Workflow {
        Workflow::load(FILE, POLICY, &nidaa_domain::vocabulary()).expect("the shipped policy")
    }

    #[test]
    fn every_fact_is_told_in_the_readers_words_and_by_no_code() {
        let (shelf, rules) = (Shelf::load([(FILE, POLICY)]).expect("the shipped policy"), rules());
        let words = nidaa_domain::vocabulary();
        let facts: std::collections::BTreeSet<&String> =
            words.call.facts.keys().chain(words.project.facts.keys()).collect();
        for lang in Lang::ALL {
            let labels = Labels::new(&shelf, lang, "UTC", true);
            for (fact, value) in
                facts.iter().flat_map(|fact| samples(fact).into_iter().map(move |it| (fact, it)))
            {
                let told = said(&labels, &rules, fact, &value);
                assert!(told != value || lang == Lang::En, "{lang} {fact}: {told}");
                let foreign = |sign: char| sign == '_' || lang == Lang::Ar && sign.is_ascii_lowercase();
                assert!(!told.contains(foreign), "{lang} {fact}: {told}");
            }
        }
    }

    #[test]
    fn what_parameters_hold_is_told_in_the_readers_words() {
        let (shelf, rules) = (Shelf::load([(FILE, POLICY)]).expect("the shipped policy"), rules());
        for lang in Lang::ALL {
            let labels = Labels::new(&shelf, lang, "UTC", true);
            for parameter in rules.parameters() {
                let name = format!("p.{}", parameter.name);
                let told = said(&labels, &rules, &name, &parameter.value.to_string());
                let foreign = |sign: char| sign == '_' || lang == Lang::Ar && sign.is_ascii_lowercase();
                assert!(!told.contains(foreign), "{lang} {name}: {told}");
            }
        }
    }
}
