use super::{ProjectRef, call_name};
use crate::{
    Letter, Mail, Reader,
    page::{Page, Said, title_for_subject},
};
use jiff::Timestamp;
use nidaa_i18n::{Args, moment};
use nidaa_kernel::LocalText;

/// A proposal was handed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProposalReceived {
    /// The proposal.
    pub project: ProjectRef,
    /// Name of its owner.
    pub owner: LocalText,
    /// Number of its call, where it has one.
    pub call: Option<u16>,
    /// When it was received.
    pub received: Timestamp,
    /// IANA name of the zone in which the moment is told.
    pub zone: String,
    /// Page of the project.
    pub url: String,
}

impl Mail for ProposalReceived {
    const TEMPLATE: &'static str = "proposal_received";

    fn letter(&self, reader: &Reader) -> Letter {
        let (lang, code) = (reader.lang, self.project.code.as_str());
        let title = title_for_subject(&self.project.title, lang);
        let subject = Args::new().with("code", code).with("title", title);
        let lead = Args::new()
            .with("code", code)
            .with_or_none("call", self.call.map(|ordinal| call_name(lang, ordinal)))
            .with("moment", moment(lang, self.received, &self.zone));
        let subject = Said::new("mail-proposal_received-subject", subject);
        let lead = Said::new("mail-proposal_received-lead", lead);
        Page::new(reader, &subject, lead, "mail-proposal_received-action", &self.url)
            .text("mail-label-title", &self.project.title)
            .text("mail-label-owner", &self.owner)
            .say("mail-proposal_received-next")
            .letter()
    }
}
