//! Who applies, for what, and for how much.

use super::{Conditions, texts::complete, times};
use crate::{
    diagnostic::Findings,
    file::{Amount, File, RawEnvelope},
    guard::Guard,
    place::At,
};
use nidaa_kernel::Currency;
use std::sync::Arc;

pub(super) fn check(file: &File, findings: &mut Findings<'_>) {
    for kind in &file.types {
        complete(&format!("the label of type `{}`", kind.id.value), &kind.label, findings);
    }
    if let Some(At { value, .. }) = &file.applicants {
        complete("the label of the applicants", &value.label, findings);
        complete("the explanation of the applicants", &value.explanation, findings);
    }
    if let Some(envelope) = &file.envelope {
        money(file, envelope, findings);
    }
}

fn money(file: &File, raw: &RawEnvelope, findings: &mut Findings<'_>) {
    complete("the label of the envelope", &raw.label, findings);
    currency(&raw.currency, findings);
    let [amount, ceiling] =
        [&raw.amount, &raw.ceiling].map(|amount| positive(file, amount.as_ref(), findings));
    if let (Some(amount), Some(ceiling), Some(at)) = (amount, ceiling, &raw.ceiling)
        && ceiling > amount
    {
        let message = format!("one project may get {ceiling}, more than the {amount} of the whole call");
        findings.add(at.place, "bad_value", message, "Lower the ceiling, or raise the amount.");
    }
}

/// A currency of the list: three capitals alone may be a slip.
pub(super) fn currency(raw: &At<Currency>, findings: &mut Findings<'_>) {
    if !raw.value.is_listed() {
        let message = format!("`{}` is not a currency code of ISO 4217", raw.value.as_str());
        findings.add(
            raw.place,
            "unknown_currency",
            message,
            "Write the three letters of a currency, such as `USD`.",
        );
    }
}

fn positive(file: &File, amount: Option<&At<Amount>>, findings: &mut Findings<'_>) -> Option<i64> {
    let amount = amount?;
    let number = times::number(file, &amount.value).filter(|number| *number > 0);
    if number.is_none() {
        times::no_amount(file, amount, "Write whole units above 0, or name such a parameter.", findings);
    }
    number
}

/// The condition on those who apply, compiled.
pub(super) fn applicants(
    file: &File,
    conditions: &Conditions<'_>,
    findings: &mut Findings<'_>,
) -> Option<Arc<Guard>> {
    let At { value, place } = file.applicants.as_ref()?;
    conditions
        .compile(("applicants", place.line), &value.expr, value.explanation.value.clone(), findings)
        .map(Arc::new)
}
