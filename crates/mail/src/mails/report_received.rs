use super::{
    deadline::due_by,
    told::{Told, keys},
};
use crate::{Letter, Mail, Reader};
use nidaa_kernel::Deadline;

/// A report was handed in; to whoever reviews it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportReceived {
    /// The project.
    pub told: Told,
    /// Key of the report within the project.
    pub report: String,
    /// `progress` or `final`.
    pub kind: &'static str,
    /// By when, where the policy sets a time.
    pub due: Option<Deadline>,
}

impl Mail for ReportReceived {
    const TEMPLATE: &'static str = "report_received";

    fn letter(&self, reader: &Reader) -> Letter {
        let keys = keys!("report_received" of a project);
        let more = |args: nidaa_i18n::Args| args.with("report", &self.report).with("kind", self.kind);
        let page = self.told.head(reader, &keys, &more);
        due_by(page, reader, self.due.as_ref()).say(keys.next).letter()
    }
}
