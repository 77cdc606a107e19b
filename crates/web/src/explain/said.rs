//! The value of a fact as people write it: amounts with their currency, shares in percent, and codes by their names.
//! Scripts get the value as a condition reads it.

use crate::Labels;
use nidaa_kernel::Money;
use nidaa_workflow::{Machine, Workflow};

/// Amounts in minor units of the currency in which the programme grants.
const AMOUNTS: [&str; 7] = ["granted", "paid", "spent", "committed", "eligible", "payment", "money_left"];
/// Shares in hundredths of a percent.
const SHARES: [&str; 2] = ["average", "transfer_basis_points"];
/// Families of the codes that these facts and parameters hold.
const FAMILIES: [(&str, &str); 11] = [
    ("acts_as", "role"),
    ("decision", "decision"),
    ("step", "decision"),
    ("payment_kind", "payment-kind"),
    ("owner_institution_kind", "institution-kind"),
    ("institution_kind", "institution-kind"),
    ("p.budget_heads", "budget-head"),
    ("p.closing_checklist", "closing-item"),
    ("p.reversible_decisions", "decision"),
    ("p.reversible_steps", "decision"),
    ("p.unregistered_kinds", "institution-kind"),
];

/// The value of the fact or parameter of this name.
pub(super) fn said(labels: &Labels, rules: &Workflow, name: &str, value: &str) -> String {
    let figure = || value.parse::<i64>().ok();
    match name {
        _ if value.is_empty() => "–".to_owned(),
        _ if matches!(value, "true" | "false") => labels.say.t(&format!("fact-value-{value}")),
        name if AMOUNTS.contains(&name) => {
            figure().map_or_else(|| value.to_owned(), |minor| amount(rules, minor))
        }
        name if SHARES.contains(&name) => {
            figure().map_or_else(|| value.to_owned(), |share| labels.say.percent(share))
        }
        _ => codes(labels, rules, name, value),
    }
}

/// An amount with the currency of the programme; where it names none, in units without one.
fn amount(rules: &Workflow, minor: i64) -> String {
    if let Some(envelope) = rules.envelope() {
        return Money { minor, currency: envelope.currency }.to_string();
    }
    let sign = if minor < 0 { "-" } else { "" };
    format!("{sign}{}.{:02}", minor.unsigned_abs() / 100, minor.unsigned_abs() % 100)
}

/// Codes in a row by their names; what is no code stays as it is.
fn codes(labels: &Labels, rules: &Workflow, name: &str, value: &str) -> String {
    let family = FAMILIES.iter().find(|(fact, _)| *fact == name).map(|(_, family)| *family);
    let word = |code: &str| match (name, family) {
        (_, Some(family)) => labels.say.word(family, code),
        ("call_stage", None) => labels.stage(Machine::Call, code),
        ("project_stages", None) => labels.stage(Machine::Project, code),
        ("project_type", None) => labels.project_type(code),
        ("area" | "p.cooperation_areas", None) => labels.sector(code),
        ("passed", None) => deadline(labels, rules, code),
        _ => code.to_owned(),
    };
    labels.say.row(value.split(", ").map(word))
}

fn deadline(labels: &Labels, rules: &Workflow, id: &str) -> String {
    let label = rules.deadline(id).map(|deadline| deadline.label.best(labels.say.lang).1.to_owned());
    label.unwrap_or_else(|| id.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use nidaa_app::Shelf;
    use nidaa_kernel::Lang;

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
        assert_eq!(in_english("granted", "6000000"), "USD 60000.00");
        assert_eq!(in_english("money_left", "-50"), "USD -0.50");
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
    }
}
