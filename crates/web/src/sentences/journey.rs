//! The events of a project that stands still or goes back, in sentences.

use super::Teller;
use nidaa_domain::project::{ProjectEvent, Renewal};
use nidaa_i18n::Args;
use nidaa_kernel::{ApproxDate, CallCode};

impl Teller<'_> {
    pub(super) fn journey(&self, event: &ProjectEvent) -> Args {
        let args = Args::new();
        match event {
            ProjectEvent::DecisionReverted { decision, reason, .. } => args
                .with("decision", self.labels.say.word("decision", decision))
                .with("reason", self.best(&reason.text)),
            ProjectEvent::PostponementRequested { reason, to_year, to_call } => args
                .with("to_year", to_year.to_string())
                .with_or_none("to_call", to_call.as_ref().map(CallCode::as_str))
                .with("reason", self.best(&reason.text)),
            ProjectEvent::RenewalsAsked { renewals } => {
                let renewals = renewals.iter().map(|renewal| self.renewal(renewal));
                args.with("renewals", self.labels.say.row(renewals))
            }
            ProjectEvent::ConsentRenewed { country, role } => self.partner(*country, role.as_str()),
            ProjectEvent::DocumentFiled { title, valid_until, .. } => {
                let until = valid_until.map(|day| self.labels.say.date(ApproxDate::day(day)));
                args.with("document", self.best(title)).with_or_none("valid_until", until)
            }
            ProjectEvent::DocumentRenewed { document, valid_until } => args
                .with("document", document.as_str())
                .with("valid_until", self.labels.say.date(ApproxDate::day(*valid_until))),
            _ => args,
        }
    }

    fn renewal(&self, renewal: &Renewal) -> String {
        match renewal {
            Renewal::Consent { country, .. } => self.country(*country),
            Renewal::Document { document, .. } => document.to_string(),
        }
    }
}
