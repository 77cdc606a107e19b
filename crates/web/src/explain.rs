//! What a failure says to a person, in the reader's language: what happened, under which rule, what would help.

mod advice;
mod arguments;
mod grounds;
mod said;
mod simulated;
mod slips;

pub use grounds::{Grounds, Known, Passes};
pub use simulated::explain_simulation;

use crate::Labels;
use arguments::arguments;
use nidaa_app::{Failure, FileFault};
use nidaa_domain::Refusal;
use nidaa_i18n::Args;
use nidaa_workflow::{MEDIA_TYPES, media_name};

/// A failure in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// Short name for scripts, such as `partner-is-owner`.
    pub code: &'static str,
    /// What kind of failure it is.
    pub title: String,
    /// What happened.
    pub detail: String,
    /// Id of the rule that said no.
    pub rule: Option<String>,
    /// What would make it pass.
    pub advice: Option<String>,
    /// What the policy's rule rests on, where a policy said no.
    pub grounds: Option<Grounds>,
}

/// Puts a failure into words.
pub fn explain(labels: &Labels, failure: &Failure) -> Said {
    let Failure::Refused(refusal) = failure else { return plain(labels, failure) };
    let advice = || {
        let key = format!("refusal-{}-advice", refusal.code());
        nidaa_i18n::exists(&key).then(|| labels.say.text(&key, &arguments(labels, refusal)))
    };
    let of_policy = match refusal {
        Refusal::Policy(ruled) => advice::of(labels, ruled),
        _ => None,
    };
    Said {
        code: refusal.code(),
        title: labels.say.t("page-error-refused-title"),
        detail: detail(labels, refusal),
        rule: Some(refusal.rule()),
        advice: of_policy.or_else(advice),
        grounds: Grounds::of(labels, refusal),
    }
}

fn plain(labels: &Labels, failure: &Failure) -> Said {
    let detail = match failure {
        Failure::BadCommand(bad) => slips::told(&labels.say, bad),
        // What is wrong with a request is said by whoever read it, for the one who wrote the request.
        Failure::BadRequest { .. } => {
            format!("{} {failure}", labels.say.t("problem-bad-request"))
        }
        Failure::File(fault) => {
            labels.say.text(&format!("problem-{}", failure.code()), &of_file(labels, fault))
        }
        _ => labels.say.t(&format!("problem-{}", problem(failure))),
    };
    Said {
        code: failure.code(),
        title: labels.say.t(title(failure)),
        detail,
        rule: None,
        advice: None,
        grounds: None,
    }
}

fn of_file(labels: &Labels, fault: &FileFault) -> Args {
    match fault {
        FileFault::Empty => Args::new(),
        FileFault::TooLarge { limit } => Args::new().with("limit", labels.say.size(*limit as u64)),
        FileFault::Kind { found } => {
            let kinds = MEDIA_TYPES.iter().map(|kind| media_name(kind).to_owned());
            Args::new().with("found", found).with("kinds", labels.say.row(kinds))
        }
    }
}

/// Name of the message; what is broken inside is not told apart to people.
fn problem(failure: &Failure) -> &'static str {
    match failure.code() {
        "unreadable" => "unavailable",
        code => code,
    }
}

fn title(failure: &Failure) -> &'static str {
    match failure {
        Failure::Refused(_) => "page-error-refused-title",
        Failure::NotFound { .. } => "page-error-not-found-title",
        Failure::SignInNeeded => "page-error-sign-in-title",
        Failure::Unreadable(_) | Failure::RulesMissing(_) | Failure::Store(_) => {
            "page-error-unavailable-title"
        }
        Failure::BadCommand(_)
        | Failure::BadRequest { .. }
        | Failure::File(_)
        | Failure::CommandReused(_)
        | Failure::PreviewMoved { .. }
        | Failure::Busy => "page-error-title",
    }
}

fn detail(labels: &Labels, refusal: &Refusal) -> String {
    let key = format!("refusal-{}", refusal.code());
    if nidaa_i18n::exists(&key) {
        labels.say.text(&key, &arguments(labels, refusal))
    } else {
        refusal.to_string()
    }
}
