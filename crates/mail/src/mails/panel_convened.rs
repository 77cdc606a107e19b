use super::Meeting;
use crate::{
    Letter, Mail, Reader,
    page::{Page, Said},
};

/// Its reader is called to a panel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PanelConvened(pub Meeting);

impl Mail for PanelConvened {
    const TEMPLATE: &'static str = "panel_convened";

    fn letter(&self, reader: &Reader) -> Letter {
        let (Self(meeting), lang) = (self, reader.lang);
        let subject = Said::new("mail-panel_convened-subject", meeting.args(lang));
        let lead = Said::new("mail-panel_convened-lead", meeting.args(lang));
        let page = Page::new(reader, &subject, lead, "mail-panel-action", &meeting.url);
        let page = meeting.agenda(meeting.facts(page, reader), lang);
        page.say("mail-panel_convened-next").letter()
    }
}
