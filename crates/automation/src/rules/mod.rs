//! One file per rule: whenever this happened, then that mail is filled so.

mod activity_announced;
mod activity_held;
mod amendment_decided;
mod amendment_requested;
mod assessor_assigned;
mod assessor_left;
mod assessor_needed;
mod budget_transferred;
mod call_announced;
mod call_cancelled;
mod call_corrected;
mod call_opened;
mod change;
mod condition_judged;
mod conditions_set;
mod conflict_declared;
mod consent_asked;
mod consent_refused;
mod contract_ready;
mod contract_signed;
mod deadline_extended;
mod decision_corrected;
mod duty_corrected;
mod duty_excused;
mod fiche_received;
mod finding_answered;
mod finding_judged;
mod focal_point_asked;
mod focal_point_left;
mod grace_granted;
mod list_published;
mod mail_undelivered;
mod meeting;
mod panel_convened;
mod panel_ended;
mod panel_moved;
mod partner_answered;
mod partner_invited;
mod partner_left;
mod payment_decided;
mod payment_requested;
mod postponement_declined;
mod postponement_requested;
mod project_activated;
mod project_approved;
mod project_closed;
mod project_declined;
mod project_eligible;
mod project_ineligible;
mod project_lapsed;
mod project_on_reserve;
mod project_postponed;
mod project_readmitted;
mod project_rejected;
mod project_resumed;
mod project_short_listed;
mod project_suspended;
mod project_terminated;
mod project_withdrawn;
mod promotion_proposed;
mod proof_reported;
mod proposal_received;
mod proposal_returned;
mod proposal_scored;
mod proposal_submitted;
mod refund_due;
mod refund_received;
mod report_judged;
mod report_received;
mod revision_requested;
mod target_cancelled;
mod time_granted;
mod visit_recorded;
mod webhook_disabled;
mod year_ended;

use crate::{Outgoing, situation::Situation};

/// Fills a mail for each of its readers; `None` when the mail does not fit its event.
type Rule = fn(&Situation<'_>) -> Option<Vec<Outgoing>>;

/// Every mail a notice may name, with the rule that fills it.
const RULES: [(&str, Rule); 73] = [
    ("activity_announced", activity_announced::mails),
    ("activity_held", activity_held::mails),
    ("amendment_decided", amendment_decided::mails),
    ("amendment_requested", amendment_requested::mails),
    ("assessor_assigned", assessor_assigned::mails),
    ("assessor_left", assessor_left::mails),
    ("assessor_needed", assessor_needed::mails),
    ("budget_transferred", budget_transferred::mails),
    ("call_announced", call_announced::mails),
    ("call_cancelled", call_cancelled::mails),
    ("call_corrected", call_corrected::mails),
    ("call_opened", call_opened::mails),
    ("condition_judged", condition_judged::mails),
    ("conditions_set", conditions_set::mails),
    ("conflict_declared", conflict_declared::mails),
    ("consent_asked", consent_asked::mails),
    ("consent_refused", consent_refused::mails),
    ("contract_ready", contract_ready::mails),
    ("contract_signed", contract_signed::mails),
    ("deadline_extended", deadline_extended::mails),
    ("decision_corrected", decision_corrected::mails),
    ("duty_corrected", duty_corrected::mails),
    ("duty_excused", duty_excused::mails),
    ("fiche_received", fiche_received::mails),
    ("finding_answered", finding_answered::mails),
    ("finding_judged", finding_judged::mails),
    ("focal_point_asked", focal_point_asked::mails),
    ("focal_point_left", focal_point_left::mails),
    ("grace_granted", grace_granted::mails),
    ("list_published", list_published::mails),
    ("mail_undelivered", mail_undelivered::mails),
    ("panel_convened", panel_convened::mails),
    ("panel_ended", panel_ended::mails),
    ("panel_moved", panel_moved::mails),
    ("partner_answered", partner_answered::mails),
    ("partner_invited", partner_invited::mails),
    ("partner_left", partner_left::mails),
    ("payment_decided", payment_decided::mails),
    ("payment_requested", payment_requested::mails),
    ("postponement_declined", postponement_declined::mails),
    ("postponement_requested", postponement_requested::mails),
    ("project_activated", project_activated::mails),
    ("project_approved", project_approved::mails),
    ("project_closed", project_closed::mails),
    ("project_declined", project_declined::mails),
    ("project_eligible", project_eligible::mails),
    ("project_ineligible", project_ineligible::mails),
    ("project_lapsed", project_lapsed::mails),
    ("project_on_reserve", project_on_reserve::mails),
    ("project_postponed", project_postponed::mails),
    ("project_readmitted", project_readmitted::mails),
    ("project_rejected", project_rejected::mails),
    ("project_resumed", project_resumed::mails),
    ("project_short_listed", project_short_listed::mails),
    ("project_suspended", project_suspended::mails),
    ("project_terminated", project_terminated::mails),
    ("project_withdrawn", project_withdrawn::mails),
    ("promotion_proposed", promotion_proposed::mails),
    ("proof_reported", proof_reported::mails),
    ("proposal_received", proposal_received::mails),
    ("proposal_returned", proposal_returned::mails),
    ("proposal_scored", proposal_scored::mails),
    ("proposal_submitted", proposal_submitted::mails),
    ("refund_due", refund_due::mails),
    ("refund_received", refund_received::mails),
    ("report_judged", report_judged::mails),
    ("report_received", report_received::mails),
    ("revision_requested", revision_requested::mails),
    ("target_cancelled", target_cancelled::mails),
    ("time_granted", time_granted::mails),
    ("visit_recorded", visit_recorded::mails),
    ("webhook_disabled", webhook_disabled::mails),
    ("year_ended", year_ended::mails),
];

/// Names of the mails a notice may ask for.
pub fn templates() -> impl Iterator<Item = &'static str> {
    RULES.iter().map(|(template, _)| *template)
}

/// The mails of the notice. A mail that does not fit its event is not sent; `nidaa check` knows every mail by name.
pub fn mails(situation: &Situation<'_>) -> Vec<Outgoing> {
    let rule = RULES.iter().find(|(template, _)| *template == situation.notice.mail);
    rule.and_then(|(_, rule)| rule(situation)).unwrap_or_default()
}
