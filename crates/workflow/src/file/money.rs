//! Who applies, for what kind of project, and for how much.

use crate::{Standing, file::Amount, place::At};
use nidaa_kernel::{Currency, LocalText};
use schemars::JsonSchema;
use serde::Deserialize;

/// Who may own a project.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawApplicants {
    /// An expression over the facts of a project and the parameters `p` that is true of those who may apply.
    pub expr: At<String>,
    /// How sure we are that the programme really has this rule.
    pub provenance: At<Standing>,
    /// Where it is stated or what it was inferred from.
    pub source: Option<String>,
    /// Who may apply, for people.
    pub label: At<LocalText>,
    /// What a person reads who may not.
    pub explanation: At<LocalText>,
}

/// A kind of project.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawType {
    /// Code of the kind, such as `needs_assessment`. Guards read it as `project_type`.
    pub id: At<String>,
    /// Name for people.
    pub label: At<LocalText>,
    /// How sure we are that the programme really knows this kind.
    pub provenance: At<Standing>,
    /// Where it is stated or what it was inferred from.
    pub source: Option<String>,
}

/// The money of a call.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawEnvelope {
    /// Currency of grants, by its ISO 4217 code.
    pub currency: At<Currency>,
    /// Sum of all grants of a call, in whole units of the currency, or the parameter that holds it. Absent: each call
    /// says its own.
    pub amount: Option<At<Amount>>,
    /// Largest grant of one project, in whole units of the currency, or the parameter that holds it.
    pub ceiling: Option<At<Amount>>,
    /// How sure we are that the programme really has this rule.
    pub provenance: At<Standing>,
    /// Where it is stated or what it was inferred from.
    pub source: Option<String>,
    /// What the money is, for people.
    pub label: At<LocalText>,
}
