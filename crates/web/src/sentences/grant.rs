//! The events of a grant in sentences.

use super::{Teller, length};
use crate::say::Say;
use nidaa_domain::project::{Contract, GrantEvent, Place};
use nidaa_i18n::Args;
use nidaa_kernel::{ApproxDate, Country, InstitutionKey, Money, PartKey};

impl Teller<'_> {
    #[expect(clippy::too_many_lines, reason = "one table of all events: the compiler asks for each new one")]
    pub(super) fn grant(&mut self, event: &GrantEvent) -> Args {
        let args = Args::new();
        match event {
            GrantEvent::ContractSigned { contract, grant, .. } => self.contract(contract, *grant),
            GrantEvent::TrainingAttended { on } => args.with("on", self.day(*on)),
            GrantEvent::BudgetTransferred { shifts, reason } => {
                let all = shifts.iter().map(|shift| shift.amount);
                let amount = shifts.first().map(|shift| Money::sum(shift.amount.currency, all));
                let amount = amount.and_then(Result::ok).map(|amount| self.labels.say.money(amount));
                args.with_or_none("amount", amount).with("reason", self.best(&reason.text))
            }
            GrantEvent::AmendmentRequested { amendment, effective, consents, reason, .. } => {
                let asked = consents.iter().map(|country| self.country(*country));
                let asked = (!consents.is_empty()).then(|| self.labels.say.row(asked));
                args.with("amendment", amendment.as_str())
                    .with("effective", self.day(*effective))
                    .with_or_none("consents", asked)
                    .with("reason", self.best(&reason.text))
            }
            GrantEvent::ConsentGiven { amendment, country } => {
                args.with("amendment", amendment.as_str()).with("country", self.country(*country))
            }
            GrantEvent::ConsentRefused { amendment, country, reason } => args
                .with("amendment", amendment.as_str())
                .with("country", self.country(*country))
                .with("reason", self.best(&reason.text)),
            GrantEvent::AmendmentApproved { amendment, version, begins_on, .. } => args
                .with("amendment", amendment.as_str())
                .with("version", version.to_string())
                .with_or_none("from", begins_on.map(|from| self.day(from))),
            GrantEvent::AmendmentBegun { amendment } => args.with("amendment", amendment.as_str()),
            GrantEvent::AmendmentRefused { amendment, reason, .. } => {
                args.with("amendment", amendment.as_str()).with("reason", self.best(&reason.text))
            }
            GrantEvent::ActivityAnnounced { activity, span, place } => args
                .with("activity", self.activity(activity))
                .with("span", self.span(*span))
                .with("mode", mode(place))
                .with_or_none("city", place.city()),
            GrantEvent::ActivityHeld {
                activity,
                span,
                place,
                attendance,
                provider,
                provider_institution,
            } => {
                let say = &self.labels.say;
                let provider = self.provider(*provider, provider_institution.as_ref());
                let told = [Some(self.span(*span)), Some(self::place(say, place)), provider];
                let countries = attendance.iter().map(|part| self.country(part.country));
                let people = attendance.iter().map(|part| i64::from(part.participants)).sum();
                args.with("activity", self.activity(activity))
                    .with("span", say.row(told.into_iter().flatten()))
                    .number("participants", people)
                    .with("countries", self.labels.say.row(countries))
            }
            GrantEvent::ReportSubmitted { report, kind, period, round, .. } => args
                .with("kind", kind.as_str())
                .with("report", report.as_str())
                .with("period", self.span(*period))
                .with("round", round.to_string()),
            GrantEvent::ReportReturned { report, comment, .. } => {
                args.with("report", report.as_str()).with("comment", self.best(&comment.text))
            }
            GrantEvent::ReportEndorsed { report } | GrantEvent::ReportAccepted { report, .. } => {
                args.with("report", report.as_str())
            }
            GrantEvent::FinalReportAccepted { report, eligible, balance, .. } => {
                let owed = Money { minor: balance.minor.saturating_abs(), ..*balance };
                args.with("report", report.as_str())
                    .with("eligible", self.labels.say.money(*eligible))
                    .with("balance", self.labels.say.money(owed))
                    .with("owes", who_owes(*balance))
            }
            GrantEvent::PaymentRequested { payment, kind, amount, .. } => args
                .with("payment", payment.as_str())
                .with("kind", kind.as_str())
                .with("amount", self.labels.say.money(*amount)),
            GrantEvent::PaymentApproved { payment, .. } => args.with("payment", payment.as_str()),
            GrantEvent::PaymentRefused { payment, reason } => {
                args.with("payment", payment.as_str()).with("reason", self.best(&reason.text))
            }
            GrantEvent::PaymentMade { payment, amount, paid_on, reference, .. } => args
                .with("payment", payment.as_str())
                .with("amount", self.labels.say.money(*amount))
                .with("paid_on", self.day(*paid_on))
                .with("reference", reference),
            GrantEvent::RefundReceived { amount, received_on, reference } => args
                .with("amount", self.labels.say.money(*amount))
                .with("received_on", self.day(*received_on))
                .with("reference", reference),
            GrantEvent::RefundDue { amount } => args.with("amount", self.labels.say.money(*amount)),
            GrantEvent::RefundSettled {} => args,
            GrantEvent::VisitRecorded { on, findings, .. } => {
                args.with("on", self.day(*on)).number("findings", length(findings))
            }
            GrantEvent::FindingResolved { finding, proof } => {
                args.with("finding", finding.as_str()).with("proof", self.best(&proof.text))
            }
            GrantEvent::FindingAnswered { finding, answer } => {
                args.with("finding", finding.as_str()).with("answer", self.best(answer))
            }
            GrantEvent::FindingReturned { finding, reason } => {
                args.with("finding", finding.as_str()).with("reason", self.best(&reason.text))
            }
            GrantEvent::ClosingItemChecked { item } => {
                args.with("item", self.labels.say.word("closing-item", item))
            }
        }
    }

    fn provider(&self, country: Option<Country>, institution: Option<&InstitutionKey>) -> Option<String> {
        let country = country.map(|country| self.country(country));
        let who = country.or_else(|| institution.map(|key| self.institution(key)))?;
        Some(self.labels.say.with("page-grant-provider", "who", who))
    }

    fn contract(&mut self, contract: &Contract, grant: Money) -> Args {
        for planned in &contract.activities {
            let title = self.best(&planned.title);
            self.activities.insert(planned.activity.to_string(), title);
        }
        Args::new()
            .with("number", &contract.number)
            .with("grant", self.labels.say.money(grant))
            .with("starts", self.day(contract.starts))
            .with("ends", self.day(contract.ends))
            .with("authority", &contract.responsible_authority.name)
            .with("contact", &contract.contact_person.name)
    }

    fn activity(&self, key: &PartKey) -> String {
        self.activities.get(key.as_str()).cloned().unwrap_or_else(|| key.to_string())
    }

    fn day(&self, day: jiff::civil::Date) -> String {
        self.labels.say.date(ApproxDate::day(day))
    }
}

/// City and country of those who meet, and whether others are online.
pub(crate) fn place(say: &Say, place: &Place) -> String {
    match place {
        Place::OnSite { country, city } => say.row([city.clone(), country.name(say.lang)]),
        Place::Online {} => say.t("page-grant-online"),
        Place::Hybrid { country, city } => {
            say.row([city.clone(), country.name(say.lang), say.t("page-grant-online")])
        }
    }
}

const fn mode(place: &Place) -> &'static str {
    match place {
        Place::OnSite { .. } => "on_site",
        Place::Online {} => "online",
        Place::Hybrid { .. } => "hybrid",
    }
}

const fn who_owes(balance: Money) -> &'static str {
    match balance.minor {
        0 => "nobody",
        1.. => "bank",
        _ => "owner",
    }
}
