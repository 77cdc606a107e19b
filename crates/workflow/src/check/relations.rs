//! Relations: words the machine knows, of roles somebody asks for.

use super::words::known;
use crate::{
    MachineWords,
    diagnostic::Findings,
    file::{File, RawMachine, RawTransition},
    place::At,
};
use std::collections::{BTreeMap, BTreeSet};

/// Relations by role, as written.
type Relations = BTreeMap<String, At<Vec<At<String>>>>;

/// Those of the whole file speak of projects: a call has no owner.
pub(super) fn check(file: &File, words: &MachineWords, findings: &mut Findings<'_>) {
    let asked: BTreeSet<&str> = file.project.transitions.iter().flat_map(roles).collect();
    judge(&file.relations, &asked, words, findings);
}

pub(super) fn check_machine(raw: &RawMachine, words: &MachineWords, findings: &mut Findings<'_>) {
    for way in &raw.transitions {
        judge(&way.relations, &roles(way).collect(), words, findings);
    }
}

fn roles(way: &RawTransition) -> impl Iterator<Item = &str> {
    way.roles.iter().map(|role| role.value.as_str())
}

fn judge(all: &Relations, asked: &BTreeSet<&str>, words: &MachineWords, findings: &mut Findings<'_>) {
    let names: BTreeSet<String> = words.relations.keys().cloned().collect();
    for (role, relations) in all {
        if !asked.contains(role.as_str()) {
            let message =
                format!("relations are asked of the role `{role}`, which no command here is open to");
            let advice = super::nearest::advice(role, asked.iter().copied());
            findings.add(relations.place, "unknown_role", message, advice);
        }
        relations.value.iter().for_each(|relation| known("relation", relation, &names, findings));
    }
}
