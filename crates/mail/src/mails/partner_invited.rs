use super::{ProjectRef, call_name, deadline::due_by};
use crate::{
    Letter, Mail, Reader,
    page::{Page, Said, title_for_subject},
    words::Words,
};
use nidaa_i18n::{Args, t};
use nidaa_kernel::{Country, Deadline, LocalText};

/// A country was asked to take part in a project.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartnerInvited {
    /// The country.
    pub country: Country,
    /// As what, as stored: `partner`, `beneficiary`, `participating` or `provider`.
    pub role: &'static str,
    /// The project.
    pub project: ProjectRef,
    /// Name of its owner.
    pub owner: LocalText,
    /// Number of its call, where it has one.
    pub call: Option<u16>,
    /// Year of implementation, where known.
    pub year: Option<i16>,
    /// By when the country is to answer, where the policy sets a time.
    pub due: Option<Deadline>,
    /// Page where the invitation is answered.
    pub url: String,
}

impl Mail for PartnerInvited {
    const TEMPLATE: &'static str = "partner_invited";

    fn letter(&self, reader: &Reader) -> Letter {
        let lang = reader.lang;
        let who =
            || Args::new().with("country", self.country.name(lang)).with("code", self.project.code.as_str());
        let subject = who().with("title", title_for_subject(&self.project.title, lang));
        let subject = Said::new("mail-partner_invited-subject", subject);
        let lead = who().with("role", t(lang, &format!("partner-role-{}", self.role)));
        let lead = Said::new("mail-partner_invited-lead", lead);
        let page = Page::new(reader, &subject, lead, "mail-partner_invited-action", &self.url)
            .text("mail-label-title", &self.project.title)
            .text("mail-label-owner", &self.owner)
            .fact("mail-label-call", self.call.map(|ordinal| Words::plain(lang, call_name(lang, ordinal))))
            .fact("mail-label-year", self.year.map(|year| Words::plain(lang, year.to_string())));
        due_by(page, reader, self.due.as_ref()).say("mail-partner_invited-answer").letter()
    }
}
