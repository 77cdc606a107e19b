use super::{ProjectRef, call_name, lines};
use crate::{
    Letter, Mail, Reader,
    page::{Page, Said},
};
use nidaa_i18n::Args;

/// The short list or the final list of a call was published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListPublished {
    /// First, second, … call of the programme.
    pub ordinal: u16,
    /// Whether it is the final list.
    pub is_final: bool,
    /// The projects, in the order of the list.
    pub projects: Vec<ProjectRef>,
    /// Page of the call.
    pub url: String,
}

impl Mail for ListPublished {
    const TEMPLATE: &'static str = "list_published";

    fn letter(&self, reader: &Reader) -> Letter {
        let lang = reader.lang;
        let list = if self.is_final { "final" } else { "short" };
        let call = || Args::new().with("call", call_name(lang, self.ordinal)).with("list", list);
        let subject = Said::new("mail-list_published-subject", call());
        let lead = call().with("programme", reader.programme.best(lang).1);
        let lead = Said::new("mail-list_published-lead", lead);
        Page::new(reader, &subject, lead, "mail-list_published-action", &self.url)
            .list("mail-project_postponed-projects", lines(&self.projects, lang))
            .letter()
    }
}
