//! Whether an event does all of what it is named after, and what a duty asks for.

use crate::Directory;
use nidaa_domain::{
    AnyEvent, Fact,
    project::{GrantEvent, ProjectEvent, ReportKind},
};
use nidaa_kernel::PartKey;
use nidaa_workflow::{ObligationRule, ParameterValue, Workflow};

/// The command that hands in the final report.
const FINAL_REPORT: &str = "submit_final_report";

/// One approval of several does not approve a payment, and a progress report is not the final one; every other event does
/// what it says.
pub(super) fn is_enough(
    fact: &Fact,
    directory: &Directory,
    workflow: &Workflow,
    rule: &ObligationRule,
) -> bool {
    let AnyEvent::Project(ProjectEvent::Grant(grant)) = &fact.event else { return true };
    match &**grant {
        GrantEvent::PaymentApproved { payment, .. } => is_approved(fact, payment, directory, workflow),
        GrantEvent::ReportSubmitted { kind, .. } => {
            rule.command != FINAL_REPORT || *kind == ReportKind::Final
        }
        _ => true,
    }
}

fn is_approved(fact: &Fact, payment: &PartKey, directory: &Directory, workflow: &Workflow) -> bool {
    let known = directory.project(fact.subject()).and_then(|known| known.payments.get(payment.as_str()));
    let needed = match workflow.parameter("payment_approvals").map(|needed| &needed.value) {
        Some(ParameterValue::Number(needed)) => *needed,
        _ => 1,
    };
    known.is_some_and(|payment| i64::from(payment.approvals) >= needed)
}
