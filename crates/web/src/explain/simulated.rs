//! What the other rules of a simulation say no with, in the words of every language.

use super::explain;
use crate::Labels;
use nidaa_app::{Denied, Failure, Shelf, Simulation, Verdict};
use nidaa_kernel::{Lang, LocalText};

/// Fills in what a person reads of each refusal. `shelf` holds the other rules, so that stages have the names they have
/// there; times are told in the zone of this IANA name.
pub fn explain_simulation(simulation: &mut Simulation, shelf: &Shelf, zone: &str) {
    let labels = Lang::ALL.map(|lang| Labels::new(shelf, lang, zone, true));
    for difference in &mut simulation.differences {
        if let Verdict::Refused(denied) = &mut difference.would
            && denied.explanation.is_none()
        {
            denied.explanation = Some(told(denied, &labels));
        }
    }
}

/// In the order of [`Lang::ALL`].
fn told(denied: &Denied, labels: &[Labels; 3]) -> LocalText {
    let failure = Failure::Refused((*denied.refusal).clone());
    let detail = |labels: &Labels| explain(labels, &failure).detail.replace(['\u{2068}', '\u{2069}'], "");
    let [ar, en, fr] = labels.each_ref().map(detail);
    LocalText::all(ar, en, fr)
}
