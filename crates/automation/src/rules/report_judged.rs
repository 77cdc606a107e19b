use crate::{Outgoing, situation::Situation};
use nidaa_domain::project::GrantEvent;
use nidaa_kernel::LocalText;
use nidaa_mail::{ReportJudged, ReportOutcome};

/// Whenever a report is accepted or sent back, then its owner learns it, and what is to be revised.
pub fn mails(situation: &Situation<'_>) -> Option<Vec<Outgoing>> {
    let nothing = LocalText::default();
    let (report, outcome, why) = match situation.grant()? {
        GrantEvent::ReportReturned { report, comment, .. } => {
            (report, ReportOutcome::Returned, &comment.text)
        }
        GrantEvent::ReportAccepted { report, .. } => (report, ReportOutcome::Accepted, &nothing),
        GrantEvent::FinalReportAccepted { report, eligible, balance, .. } => {
            (report, ReportOutcome::Final { eligible: *eligible, balance: *balance }, &nothing)
        }
        _ => return None,
    };
    situation.tell_of_project(why, |told| ReportJudged { told, report: report.to_string(), outcome })
}
