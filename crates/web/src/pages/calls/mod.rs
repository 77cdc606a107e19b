//! Calls for proposals.

pub(crate) mod list;
pub(crate) mod postpone;
pub(crate) mod ranking;
pub(crate) mod show;

use crate::{Labels, say::Phrase};
use nidaa_app::CallView;
use nidaa_i18n::Args;
use serde::Deserialize;

/// The call an address names.
#[derive(Deserialize)]
pub(crate) struct Named {
    pub code: String,
}

/// Name of a call: its own title, else its number, such as "8th call".
pub(crate) fn name(labels: &Labels, call: &CallView) -> Phrase {
    if !call.title.is_empty() {
        return labels.say.local(&call.title);
    }
    let text = labels.say.text("call-name", &Args::new().number("ordinal", i64::from(call.ordinal)));
    Phrase { lang: labels.say.lang, foreign: false, text }
}
