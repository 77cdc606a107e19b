//! From which commands an event comes, so that a file that waits for an event it never lets happen is found.

use super::written;
use std::collections::{BTreeMap, BTreeSet};

/// Events that can also come about outside a policy, by the import or as what another follows from: nothing is said of them.
const UNSAID: [&str; 8] = [
    "project_corrected",
    "project_eligibility_checked",
    "project_milestone_redated",
    "project_refund_due",
    "project_refund_settled",
    "project_renewals_asked",
    "project_renewals_done",
    "project_type_chosen",
];
/// Whatever frees money, the next is proposed by the rules of one command.
const PROPOSED: (&str, &str) = ("call_promotion_proposed", "propose_promotion");

/// Events of calls and projects with the commands that write them.
pub(super) fn causes() -> BTreeMap<String, BTreeSet<String>> {
    let mut causes: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (command, written) in written::of_calls().chain(written::of_projects()) {
        // What ends again when a decision is taken back comes of the same commands as ever.
        let besides = written.sometimes.into_iter().filter(|_| !written.takes_back);
        for event in written.always.into_iter().chain(besides) {
            causes.entry(event).or_default().insert(command.clone());
        }
    }
    causes.retain(|event, _| !UNSAID.contains(&event.as_str()));
    let (event, command) = PROPOSED;
    causes.insert(event.to_owned(), BTreeSet::from([command.to_owned()]));
    causes
}
