use crate::{
    Letter, Mail, Reader,
    page::{Page, Said},
    words::{Words, one_line, shortened},
};
use nidaa_i18n::Args;
use nidaa_kernel::{Lang, LocalText};

/// A mail of ours did not reach its reader; told to the office.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MailUndelivered {
    /// Address it went to.
    pub address: String,
    /// Its subject.
    pub subject: String,
    /// What the server said.
    pub said: String,
    /// Whether it was sent first and came back later.
    pub came_back: bool,
    /// Whether the address itself does not work, so that another contact is asked for.
    pub is_gone: bool,
    /// The institution for which the address speaks, where one does.
    pub institution: Option<LocalText>,
    /// Page of the mail.
    pub url: String,
}

impl Mail for MailUndelivered {
    const TEMPLATE: &'static str = "mail_undelivered";

    fn letter(&self, reader: &Reader) -> Letter {
        let lang = reader.lang;
        let subject = Args::new()
            .with("address", &self.address)
            .with("subject", shortened(&one_line(&self.subject), 90));
        let subject = Said::new("mail-mail_undelivered-subject", subject);
        let lead = if self.came_back { "mail-mail_undelivered-back" } else { "mail-mail_undelivered-lead" };
        let lead = Said::new(lead, Args::new().with("address", &self.address));
        let page = Page::new(reader, &subject, lead, "mail-mail_undelivered-action", &self.url)
            .fact("mail-label-subject", Some(Words::plain(lang, &self.subject)))
            .fact("mail-label-said", Some(Words::plain(Lang::En, &self.said)));
        let Some(name) = &self.institution else { return page.letter() };
        let page = page.text("mail-label-institution", name);
        if self.is_gone { page.say("mail-mail_undelivered-next").letter() } else { page.letter() }
    }
}
