//! Whether an event does all of what it is named after.

use crate::Directory;
use nidaa_domain::{
    AnyEvent, Fact,
    project::{GrantEvent, ProjectEvent},
};
use nidaa_workflow::{ParameterValue, Workflow};

/// One approval of several does not approve a payment; every other event does what it says.
pub(super) fn is_enough(fact: &Fact, directory: &Directory, workflow: &Workflow) -> bool {
    let AnyEvent::Project(ProjectEvent::Grant(grant)) = &fact.event else { return true };
    let GrantEvent::PaymentApproved { payment, .. } = &**grant else { return true };
    let known = directory.project(fact.subject()).and_then(|known| known.payments.get(payment.as_str()));
    let needed = match workflow.parameter("payment_approvals").map(|needed| &needed.value) {
        Some(ParameterValue::Number(needed)) => *needed,
        _ => 1,
    };
    known.is_some_and(|payment| i64::from(payment.approvals) >= needed)
}
