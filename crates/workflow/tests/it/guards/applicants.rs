//! Who may apply: the condition of a programme on its owners, which holds at the beginning and no step names.

use super::{Known, SOURCES, Scene, load, said, table, with};
use nidaa_kernel::Lang;
use nidaa_workflow::{Machine, StepRefusal};

/// Owners that each programme turns away.
fn strangers(file: &str) -> Vec<Known> {
    match file {
        "comcec-al-quds.yaml" => {
            vec![facts!({ owner_institution_kind: "ministry" }), facts!({ owner_institution_country: "JO" })]
        }
        "comcec-covid-response.yaml" => vec![facts!({ owner_kind: "institution" })],
        _ => vec![facts!({ owner_kind: "institution", owner_institution_kind: "ministry" })],
    }
}

#[test]
fn applicants() {
    for (file, source) in SOURCES {
        let policy = load(file, source);
        let ways = policy.ways(Machine::Project);
        let way = ways.iter().find(|way| way.command == "draft_project").expect("somebody begins");
        let scene = Scene { policy: &policy, source, machine: Machine::Project, way };
        let satisfied = scene.satisfied(&table());
        scene.is_taken(None, &satisfied);
        for stranger in strangers(file) {
            let step = scene.step(None, &with(&satisfied, &stranger));
            let Err(StepRefusal::Guard { rule, line, explanation, advice, .. }) = step else {
                panic!("{file}: {step:?}")
            };
            assert_eq!(rule, format!("{}/project/draft_project/applicants", policy.id()));
            let place: Vec<&str> = source.lines().skip(line - 2).take(2).collect();
            assert!(place[0] == "applicants:" && place[1].starts_with("  expr: "), "{place:?}");
            for lang in Lang::ALL {
                let told = explanation.get(lang).map(str::to_owned).or_else(|| said(&advice, lang));
                assert!(told.is_some_and(|told| !told.trim().is_empty()), "{file} in {lang}");
            }
        }
    }
}
