//! What is filled into the sentences of partnerships.

use super::Teller;
use nidaa_domain::project::{Joining, ProjectEvent};
use nidaa_i18n::Args;
use nidaa_kernel::ApproxDate;

impl Teller<'_> {
    pub(super) fn partnership(&self, event: &ProjectEvent) -> Args {
        match event {
            ProjectEvent::PartnerInvited { country, role }
            | ProjectEvent::PartnerConfirmed { country, role } => self.partner(*country, role.as_str()),
            ProjectEvent::PartnerDeclined { country, role, reason, joinings, stays } => {
                let args = self.partner(*country, role.as_str()).with("reason", self.best(&reason.text));
                self.declined(args, joinings, *stays)
            }
            ProjectEvent::PartnerWithdrawn { country, role, reason } => {
                self.partner(*country, role.as_str()).with("reason", self.best(&reason.text))
            }
            ProjectEvent::PartnerReplaced { country, role, by, reason } => self
                .partner(*country, role.as_str())
                .with("by", self.country(*by))
                .with("reason", self.best(&reason.text)),
            _ => Args::new(),
        }
    }

    fn declined(&self, args: Args, joinings: &[Joining], stays: bool) -> Args {
        let say = &self.labels.say;
        let answer = match joinings {
            [] => "no",
            _ if stays => "not-again",
            _ => "not-then",
        };
        args.with("answer", answer)
            .with("amendments", say.row(joinings.iter().map(|one| one.amendment.to_string())))
            .with_or_none("from", joinings.first().map(|one| say.date(ApproxDate::day(one.from))))
    }
}
