//! The events of a project that stands still or goes back, in sentences.

use super::Teller;
use nidaa_domain::project::{Change, ChangeRecord, ProjectEvent, Renewal};
use nidaa_i18n::Args;
use nidaa_kernel::{ApproxDate, CallCode};

impl Teller<'_> {
    pub(super) fn journey(&self, event: &ProjectEvent) -> Args {
        let args = Args::new();
        match event {
            ProjectEvent::DecisionReverted { decision, reason, .. } => args
                .with("decision", self.labels.say.word("decision", decision))
                .with("reason", self.best(&reason.text)),
            ProjectEvent::ActReverted { act, part, reason, .. } => args
                .with("decision", self.labels.say.word("decision", act.as_str()))
                .with("part", part)
                .with("reason", self.best(&reason.text)),
            ProjectEvent::PostponementRequested { reason, to_year, to_call } => args
                .with("to_year", to_year.to_string())
                .with_or_none("to_call", to_call.as_ref().map(CallCode::as_str))
                .with("reason", self.best(&reason.text)),
            ProjectEvent::RenewalsAsked { renewals, because } => {
                let renewals = renewals.iter().map(|renewal| self.renewal(renewal));
                let changes = because.as_ref().map(|because| self.turnover(&because.changes));
                args.with("renewals", self.labels.say.row(renewals)).with_or_none("changes", changes)
            }
            ProjectEvent::Resumed { before_year, reason, .. } => args
                .with_or_none("before_year", before_year.map(|year| year.to_string()))
                .with_or_none("reason", reason.as_ref().map(|reason| self.best(&reason.text))),
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

    /// Who left and who was asked to come, in a row.
    fn turnover(&self, changes: &[ChangeRecord]) -> String {
        let told = changes.iter().filter_map(|record| {
            let (key, country) = match &record.change {
                Change::NoPartner { country, .. } => ("page-partner-left", country),
                Change::Partner { country, .. } => ("page-partner-came", country),
                _ => return None,
            };
            Some(self.labels.say.with(key, "country", self.country(*country)))
        });
        self.labels.say.row(told)
    }

    fn renewal(&self, renewal: &Renewal) -> String {
        match renewal {
            Renewal::Consent { country, .. } => self.country(*country),
            Renewal::Document { document, .. } => document.to_string(),
        }
    }
}
