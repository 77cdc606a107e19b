//! A guard of any text compiles or has a fault; what compiles answers with facts at hand and without.
#![no_main]

use libfuzzer_sys::fuzz_target;
use nidaa_kernel::{Role, StageId};
use nidaa_workflow::{Ask, Facts, Machine, Vocabulary, Workflow};
use std::sync::LazyLock;

const POLICY: &str = include_str!("../../crates/workflow/tests/broken/00-good.yaml");
/// What stands in the file where the guard goes.
const PLACE: &str = "expr: partners_named >= p.min_partners";

static WORDS: LazyLock<Vocabulary> = LazyLock::new(nidaa_domain::vocabulary);
static KNOWN: LazyLock<Facts> = LazyLock::new(|| {
    Facts::new()
        .with("theme", "ecotourism")
        .with("call_themes", vec!["ecotourism".to_owned(), "عربي".to_owned()])
        .with("in_time", true)
        .with("partners_named", i64::MAX)
        .with("milestones_open", i64::MIN)
});

fuzz_target!(|expression: &str| {
    let Ok(quoted) = serde_json::to_string(expression) else { return };
    let source = POLICY.replacen(PLACE, &format!("expr: {quoted}"), 1);
    let Ok(workflow) = Workflow::load("fuzz.yaml", &source, &WORDS) else { return };
    let (roles, draft) = ([Role("project_owner".to_owned())], StageId::new("draft").expect("a stage"));
    for facts in [&*KNOWN, &Facts::new()] {
        let ask = Ask { roles: &roles, relations: &[], facts };
        // Whether it holds is the guard's; that there is an answer is ours.
        drop(workflow.step(Machine::Project, "submit_project", Some(&draft), &ask));
    }
});
