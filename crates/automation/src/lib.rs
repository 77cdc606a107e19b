//! The rules: whenever something happened, then someone is told.
//!
//! A policy file says which notice follows which event and who gets it; a file of `rules/` says how the mail is filled.
//! [`react`] answers one fact with the mails it causes. It knows nothing but the [`Directory`], which is folded from the
//! same facts, so that a preview, a replay and the real run come to the same mails with the same ids.

mod audience;
mod calendar;
mod desk;
mod digest;
mod directory;
mod door;
mod endings;
mod entry;
mod leaving;
mod ledger;
mod moot;
mod outgoing;
mod reminders;
mod rules;
mod situation;
mod steps;
mod together;

pub use calendar::{Calendar, Feast, Holidays, calendar, feasts};
pub use desk::Desk;
pub use digest::{digest, due as digest_due, next_run, overtaken, quiet_until, wait};
pub use directory::{
    Directory, KnownCall, KnownGrant, KnownInstitution, KnownLine, KnownMail, KnownMilestone, KnownPanel,
    KnownPayment, KnownProject, KnownTask, Preference, REPLACED,
};
pub use door::{at_the_door, is_for_the_desk, unwanted};
pub use endings::endings;
pub use entry::with_entries;
pub use leaving::leave;
pub use ledger::{Cause, Closing, Delay, End, Grant, Lateness, Ledger, Move, Obligation, Part, Pause};
pub use moot::{is_correction, is_for_untold, moot, retold, untold};
pub use outgoing::{Outgoing, Site};
pub use reminders::{
    Besides, Foreseen, Planned, Recipient, Silence, Step, forecast, next, plan, remind, silence, together,
    told,
};
pub use rules::templates;
pub use steps::steps_to_come;
pub use together::{Gathering, TOLD_APART, apart, without};

use nidaa_domain::Fact;
use nidaa_workflow::Workflow;
use situation::Situation;

/// The mails a fact causes, sorted by notice and address. The directory already knows the fact; `workflow` is the policy
/// of its call, or of its programme where there is no call. Always the same for the same arguments.
///
/// What a document reports has happened long ago and sends nothing, unless it is an example of a demonstration.
pub fn react(fact: &Fact, directory: &Directory, workflow: &Workflow, site: &Site) -> Vec<Outgoing> {
    if is_history(fact) {
        return Vec::new();
    }
    let event = fact.event.full_kind();
    let notices = workflow.notices_on(&event);
    let situations =
        notices.map(|notice| Situation { fact, directory, workflow, site, notice, desk: None, duty: None });
    situations.flat_map(|situation| rules::mails(&situation)).collect()
}

fn is_history(fact: &Fact) -> bool {
    let provenance = fact.meta.provenance.as_ref();
    provenance.is_some_and(|provenance| provenance.reconstructed && !provenance.illustrative)
}
