//! What mails that tell a decision on one project have in common.

use super::{ProjectRef, call_name};
use crate::{
    Reader,
    page::{Page, Said, title_for_subject},
    words::Words,
};
use nidaa_i18n::Args;
use nidaa_kernel::LocalText;

/// A decision on a project, as its owner and partners are told of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// The project.
    pub project: ProjectRef,
    /// Name of its owner.
    pub owner: LocalText,
    /// Number of its call, where it has one.
    pub call: Option<u16>,
    /// Why, where a reason was given.
    pub reason: LocalText,
    /// Page of the project.
    pub url: String,
}

/// Keys of the sentences of one mail.
pub struct Keys {
    pub subject: &'static str,
    pub lead: &'static str,
    pub next: &'static str,
    pub action: &'static str,
}

/// The keys of a mail by its template.
macro_rules! keys {
    ($template:literal) => {
        $crate::mails::told::Keys {
            subject: concat!("mail-", $template, "-subject"),
            lead: concat!("mail-", $template, "-lead"),
            next: concat!("mail-", $template, "-next"),
            action: concat!("mail-", $template, "-action"),
        }
    };
    // The link leads to the project and says so.
    ($template:literal of a project) => {
        $crate::mails::told::Keys { action: "mail-project-action", ..$crate::mails::told::keys!($template) }
    };
}
pub(super) use keys;

impl Told {
    /// The mail, whose sentences may be told more than code and title.
    pub fn page(&self, reader: &Reader, keys: &Keys, more: &dyn Fn(Args) -> Args) -> Page {
        self.head(reader, keys, more).say(keys.next)
    }

    /// The same up to what follows next, for mails that tell more facts before it.
    pub fn head(&self, reader: &Reader, keys: &Keys, more: &dyn Fn(Args) -> Args) -> Page {
        let lang = reader.lang;
        let code = || more(Args::new().with("code", self.project.code.as_str()));
        let subject = code().with("title", title_for_subject(&self.project.title, lang));
        let (subject, lead) = (Said::new(keys.subject, subject), Said::new(keys.lead, code()));
        Page::new(reader, &subject, lead, keys.action, &self.url)
            .text("mail-label-title", &self.project.title)
            .text("mail-label-owner", &self.owner)
            .fact("mail-label-call", self.call.map(|ordinal| Words::plain(lang, call_name(lang, ordinal))))
            .text("mail-label-reason", &self.reason)
    }
}
