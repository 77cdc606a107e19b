//! Pages and API: parse, dispatch, answer. Nothing is decided here.
//!
//! Every page works without script; GET changes nothing; HTML and JSON of one thing come from the same value, and every
//! failure from the one conversion in `problem`.

mod api;
mod assets;
mod cookies;
mod credentials;
mod explain;
mod files;
mod frame;
mod guard;
mod guideline;
mod labels;
mod links;
mod live;
mod pages;
mod problem;
mod reader;
mod router;
mod say;
mod sentences;
mod sessions;
mod site;
mod when;

pub use api::openapi;
pub use credentials::{BadCredentials, Credentials};
pub use explain::{Grounds, Known, Passes, Said, explain, explain_simulation};
pub use guideline::{codes, guideline};
pub use labels::Labels;
pub use router::router;
pub use site::{DemoAccount, Site};

/// Why a mail was written, as its page tells the office: the rule, what happened and who acted, and each duty it speaks of
/// with what opened it; one sentence a line.
pub async fn reasons(app: &nidaa_app::App, labels: &Labels, why: &nidaa_app::WhyView) -> Vec<String> {
    pages::Reason::in_words(app, labels, why).await
}

/// What opened, moved and ended a duty, and what its late days were spent on, as its page tells it; one sentence a line.
pub fn history(labels: &Labels, view: &nidaa_app::ObligationView) -> Vec<String> {
    pages::history(labels, view)
}

/// The minutes of a panel: one sentence an event, in the language of the labels.
pub fn minutes(labels: &Labels, timeline: &[nidaa_app::TimelineEntry]) -> Vec<String> {
    let mut teller = sentences::Teller::new(labels, std::collections::HashMap::new());
    timeline.iter().map(|entry| teller.tell(entry)).collect()
}
