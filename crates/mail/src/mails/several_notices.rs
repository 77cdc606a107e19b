use crate::{
    Letter, Mail, Reader, Section,
    page::{Page, Said},
};
use nidaa_i18n::Args;

/// One act had several consequences for its reader, who is told of all of them at once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeveralNotices {
    /// What a mail on the first of them alone would be about.
    pub first: String,
    /// The mails, at least one.
    pub notices: Vec<Section>,
    /// Page of what they have in common.
    pub url: String,
}

impl Mail for SeveralNotices {
    const TEMPLATE: &'static str = "several_notices";

    fn letter(&self, reader: &Reader) -> Letter {
        let count = i64::try_from(self.notices.len()).unwrap_or(i64::MAX);
        let first = Args::new().with("first", self.first.as_str());
        // Of several, all but one may have fallen away.
        let subject = match count {
            1 => Said::new("mail-several_notices-alone", first),
            _ => Said::new("mail-several_notices-subject", first.number("more", count.saturating_sub(1))),
        };
        let lead = Said::new("mail-several_notices-lead", Args::new().number("count", count));
        let page = Page::new(reader, &subject, lead, "mail-several_notices-action", &self.url);
        page.sections(self.notices.clone()).letter()
    }
}
