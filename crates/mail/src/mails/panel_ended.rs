use super::Meeting;
use crate::{
    Letter, Mail, Reader,
    page::{Page, Said},
};

/// The meeting of a panel on which its reader sits ended; nothing more is to be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PanelEnded(pub Meeting);

impl Mail for PanelEnded {
    const TEMPLATE: &'static str = "panel_ended";

    fn letter(&self, reader: &Reader) -> Letter {
        let (Self(meeting), lang) = (self, reader.lang);
        let subject = Said::new("mail-panel_ended-subject", meeting.args(lang));
        let lead = Said::new("mail-panel_ended-lead", meeting.args(lang));
        let page = Page::new(reader, &subject, lead, "mail-panel-action", &meeting.url);
        meeting.of_call(page, lang).say("mail-panel_ended-next").letter()
    }
}
