//! Calls for proposals.

pub(crate) mod list;
pub(crate) mod postpone;
pub(crate) mod show;

use crate::Labels;
use nidaa_app::CallView;
use nidaa_i18n::Args;
use serde::Deserialize;

/// The call an address names.
#[derive(Deserialize)]
pub(crate) struct Named {
    pub code: String,
}

/// Name of a call, such as "8th call".
pub(crate) fn name(labels: &Labels, call: &CallView) -> String {
    labels.say.text("call-name", &Args::new().number("ordinal", i64::from(call.ordinal)))
}
