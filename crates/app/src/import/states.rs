//! Member states are part of the program; a file of them is compared, not entered.

use super::{Findings, place::Place};
use nidaa_kernel::member_states;

pub(super) fn check(root: &Place<'_>, findings: &mut Findings) {
    let places = root.items();
    for place in &places {
        place.at("iso2").country(findings);
    }
    if places.len() == member_states().len() {
        findings.note_at(
            root,
            "built-in",
            "the member states are part of the program and agree with this file",
        );
    } else {
        let message =
            format!("the file names {} states, the program knows {}", places.len(), member_states().len());
        findings.fault_at(root, "states-differ", &message);
    }
}
