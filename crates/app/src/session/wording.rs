//! Whether words of the office fit their mail; only the mails themselves know.

use crate::Failure;
use nidaa_domain::{Refusal, wording::WriteWording};
use nidaa_kernel::Lang;
use nidaa_mail::{Wording, WordingFault};

/// Checks that there is such a mail, that its placeholders are known, and that none is lacking.
pub(super) fn check(data: &WriteWording) -> Result<(), Failure> {
    let missing = || Refusal::Missing { what: "wording", code: data.wording.clone() };
    let (template, lang) = data.wording.rsplit_once('.').ok_or_else(missing)?;
    if lang.parse::<Lang>().is_err() {
        return Err(missing().into());
    }
    let wording = Wording { subject: data.subject.clone(), text: data.text.clone() };
    Ok(wording.check(template).ok_or_else(missing)?.map_err(refusal)?)
}

fn refusal(fault: WordingFault) -> Refusal {
    match fault {
        WordingFault::Unreadable { field, line, message } => {
            Refusal::UnreadableWording { field, line, message }
        }
        WordingFault::Lacking { name } => Refusal::LackingPlaceholder { name },
        WordingFault::Unknown { field, name, line, column, nearest } => {
            let nearest = nearest.map(ToOwned::to_owned);
            Refusal::UnknownPlaceholder { field, name, line, column, nearest }
        }
    }
}
