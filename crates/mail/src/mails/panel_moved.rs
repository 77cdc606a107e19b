use super::Meeting;
use crate::{
    Letter, Mail, Reader,
    page::{Page, Said},
};
use jiff::civil::Date;
use nidaa_i18n::date;
use nidaa_kernel::LocalText;

/// The meeting of a panel on which its reader sits was moved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PanelMoved {
    /// The meeting as it is planned now.
    pub meeting: Meeting,
    /// The day it was to meet.
    pub was: Date,
    /// Why.
    pub reason: LocalText,
}

impl Mail for PanelMoved {
    const TEMPLATE: &'static str = "panel_moved";

    fn letter(&self, reader: &Reader) -> Letter {
        let (meeting, lang) = (&self.meeting, reader.lang);
        let before = (self.was != meeting.day).then(|| date(lang, self.was));
        let said = || meeting.args(lang).with_or_none("before", before.clone());
        let subject = Said::new("mail-panel_moved-subject", said());
        let lead = Said::new("mail-panel_moved-lead", said());
        let page = Page::new(reader, &subject, lead, "mail-panel-action", &meeting.url);
        let page = meeting.facts(page, reader).text("mail-label-reason", &self.reason);
        meeting.agenda(page, lang).say("mail-panel_moved-next").letter()
    }
}
