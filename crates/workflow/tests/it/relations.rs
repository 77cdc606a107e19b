//! Roles count only for who is something to the project; who applies is asked at the beginning.

use crate::words::{FILE, SOURCE, vocabulary};
use nidaa_kernel::{Role, StageId};
use nidaa_workflow::{Ask, Facts, Machine, ParameterValue, StepRefusal, Workflow};

const EXTRA: &str = r#"
applicants:
  expr: owner_kind == "institution"
  provenance: assumed
  label: {ar: المؤسسات, en: Institutions, fr: Institutions}
  explanation: {ar: للمؤسسات فقط, en: Only institutions may apply., fr: Réservé aux institutions}
types:
  - {id: training, provenance: assumed, label: {ar: تدريب, en: Training, fr: Formation}}
"#;

fn rules(old: &str, new: &str) -> Result<Workflow, Vec<(&'static str, String)>> {
    // The file says itself who applies; here others do.
    let (before, after) = SOURCE.split_once("\napplicants:\n").expect("the file says who applies");
    let after = after.split_once("\n\n").expect("more follows").1;
    let source = format!("{before}\n{after}")
        .replacen("  focal_point: [focal_point]", "  focal_point: [focal_point, no_conflict]", 1)
        .replacen("  currency: USD\n", "  currency: USD\n  amount: 1000\n  ceiling: 100\n", 1)
        + EXTRA;
    assert!(source.contains(old), "no {old:?}");
    // No role has it by its nature, as a file may ask of any.
    let words = vocabulary().with_relations(Machine::Project, &[("no_conflict", None)]);
    Workflow::load(FILE, &source.replacen(old, new, 1), &words)
        .map_err(|faults| faults.into_iter().map(|fault| (fault.code, fault.advice)).collect())
}

fn put_in() -> Workflow {
    rules("", "").expect("it has no fault")
}

fn step(
    rules: &Workflow,
    command: &str,
    (role, relations): (&str, &[&str]),
    from: Option<&str>,
) -> Result<(), StepRefusal> {
    let facts = Facts::new().with("owner_kind", "state");
    let (held, from) = ([Role(role.to_owned())], from.map(|id| StageId::new(id).expect("a short name")));
    rules
        .step(Machine::Project, command, from.as_ref(), &Ask { roles: &held, relations, facts: &facts })
        .map(drop)
}

/// The role, what its holder is, and what is missing.
fn lacks((role, stands): (&str, &[&str]), needs: &[&str], command: &str) -> Result<(), StepRefusal> {
    let texts = |names: &[&str]| names.iter().map(ToString::to_string).collect();
    Err(StepRefusal::RelationMissing {
        rule: format!("comcec-project-funding/project/{command}"),
        command: command.to_owned(),
        role: Role(role.to_owned()),
        needs: texts(needs),
        stands: texts(stands),
    })
}

#[test]
fn a_role_counts_only_for_who_is_what_it_needs() {
    let ask =
        |relations: &[&str]| step(&put_in(), "withdraw_project", ("project_owner", relations), Some("draft"));
    assert_eq!(ask(&["owner"]), Ok(()));
    assert_eq!(ask(&["partner"]), lacks(("project_owner", &["partner"]), &["owner"], "withdraw_project"));
}

#[test]
fn a_file_asks_for_more_than_the_nature_of_a_role_and_never_for_less() {
    let ask =
        |relations: &[&str]| step(&put_in(), "submit_project", ("focal_point", relations), Some("draft"));
    assert_eq!(
        ask(&["focal_point"]),
        lacks(("focal_point", &["focal_point"]), &["no_conflict"], "submit_project")
    );
    assert_eq!(
        ask(&["no_conflict"]),
        lacks(("focal_point", &["no_conflict"]), &["focal_point"], "submit_project")
    );
}

#[test]
fn a_command_may_ask_for_a_relation_of_its_own() {
    let rules = rules(
        "- command: reject_project\n",
        "- command: reject_project\n      relations: {office: [no_conflict]}\n",
    );
    let rules = rules.expect("it has no fault");
    assert_eq!(
        step(&rules, "reject_project", ("office", &[]), Some("eligible")),
        lacks(("office", &[]), &["no_conflict"], "reject_project")
    );
    let needs: Vec<_> = rules
        .bearers(Machine::Project, "reject_project", Some(&StageId::new("eligible").expect("short")))
        .iter()
        .map(|bearer| (bearer.role.0.as_str(), bearer.relations.clone()))
        .collect();
    assert_eq!(needs, [("office", vec!["no_conflict".to_owned()])]);
}

#[test]
fn who_may_not_apply_is_told_so_when_a_project_is_begun() {
    let refused = step(&put_in(), "draft_project", ("office", &[]), None).expect_err("a state owns it");
    assert_eq!(refused.rule(), "comcec-project-funding/project/draft_project/applicants");
    let Ok(()) = step(&put_in(), "withdraw_project", ("office", &[]), Some("draft")) else {
        panic!("who applies is asked at the beginning only")
    };
}

#[test]
fn types_and_money_are_read() {
    let rules = put_in();
    let money = rules.envelope().expect("it is there");
    assert_eq!(rules.types()[0].id, "training");
    assert_eq!(
        (
            money.currency.as_str(),
            money.amount.as_ref().map(|a| a.number),
            money.ceiling.as_ref().map(|c| c.number)
        ),
        ("USD", Some(1000), Some(100))
    );
    assert_eq!(
        rules.applicants().map(|applicants| applicants.label.en.as_deref()),
        Some(Some("Institutions"))
    );
    assert!(matches!(rules.parameter("themes_binding").map(|p| &p.value), Some(ParameterValue::Flag(true))));
}

#[test]
fn a_fault_around_relations_and_money_is_found() {
    let found = |old: &str, new: &str| rules(old, new).err().unwrap_or_default();
    assert_eq!(
        found("no_conflict]", "no_conflit]"),
        [("unknown_relation", "Did you mean `no_conflict`?".to_owned())]
    );
    assert_eq!(
        found("  focal_point: [focal_point, no", "  focal_pont: [focal_point, no"),
        [("unknown_role", "Did you mean `focal_point`?".to_owned())]
    );
    let codes = |old: &str, new: &str| found(old, new).into_iter().map(|(code, _)| code).collect::<Vec<_>>();
    assert_eq!(codes("ceiling: 100", "ceiling: 2000"), ["bad_value"]);
    assert_eq!(codes("amount: 1000", "amount: plenty"), ["unknown_parameter"]);
    assert_eq!(codes("currency: USD", "currency: dollars"), ["bad_value"]);
    assert_eq!(codes("expr: owner_kind == \"institution\"", "expr: owner_kind"), ["guard_kind"]);
}
