use super::{ProjectRef, call_name};
use crate::{
    Letter, Mail, Reader,
    page::{Page, Said, title_for_subject},
    words::Words,
};
use nidaa_i18n::Args;
use nidaa_kernel::{LocalText, Money};

/// A project was approved into the final list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProjectApproved {
    /// The project.
    pub project: ProjectRef,
    /// Name of its owner.
    pub owner: LocalText,
    /// Number of its call, where it has one.
    pub call: Option<u16>,
    /// Year of implementation, where known.
    pub year: Option<i16>,
    /// Amount granted, where one was set.
    pub granted: Option<Money>,
    /// What the office adds.
    pub note: LocalText,
    /// Page of the project.
    pub url: String,
}

impl Mail for ProjectApproved {
    const TEMPLATE: &'static str = "project_approved";

    fn letter(&self, reader: &Reader) -> Letter {
        let (lang, code) = (reader.lang, self.project.code.as_str());
        let title = title_for_subject(&self.project.title, lang);
        let subject = Args::new().with("code", code).with("title", title);
        let lead =
            Args::new().with("code", code).with_or_none("year", self.year.map(|year| year.to_string()));
        let subject = Said::new("mail-project_approved-subject", subject);
        let lead = Said::new("mail-project_approved-lead", lead);
        Page::new(reader, &subject, lead, "mail-project_approved-action", &self.url)
            .text("mail-label-title", &self.project.title)
            .text("mail-label-owner", &self.owner)
            .fact("mail-label-call", self.call.map(|ordinal| Words::plain(lang, call_name(lang, ordinal))))
            .fact("mail-label-granted", self.granted.map(|money| Words::amount(reader.lang, money)))
            .text("mail-label-note", &self.note)
            .say("mail-project_approved-next")
            .letter()
    }
}
