//! Data of commands about a grant, made for what stands open in it.

use super::{Draw, NOTHING, usd};
use nidaa_domain::project::{
    AmendmentState, FindingState, PartnerRole, PaymentState, Project, ReportState, SubgrantState,
};
use rand::{Rng, seq::IndexedRandom};
use serde_json::{Value, json};

const PLACE: &str = r#"{ "mode": "on_site", "country": "DZ", "city": "Algiers" }"#;

/// A contract over this sum, of two lines; with a workshop where one is asked for.
pub fn contract(code: &str, minor: i64, today: &str, ends: &str, workshop: Option<(&str, &str)>) -> Value {
    let person = json!({ "name": "Someone", "email": "someone@ministry.example", "lang": "en" });
    let line = |key: &str, head: &str, minor: i64| json!({ "line": key, "head": head, "amount": usd(minor) });
    let activities = workshop.map(|(start, end)| {
        json!({ "activity": "A1", "title": { "en": "Workshop" }, "kind": "workshop", "span": { "start": start, "end": end } })
    });
    json!({
        "number": format!("N-{code}"), "signed_on": today, "starts": today, "ends": ends,
        "responsible_authority": person, "contact_person": person, "activities": activities.into_iter().collect::<Vec<_>>(),
        "budget": [line("travel", "travel", minor / 2), line("hall", "meeting", minor - minor / 2)],
    })
}

impl Draw<'_> {
    pub(super) fn grant_data(&mut self, command: &str, code: &str) -> Option<Value> {
        let project = self.lives.projects.get(code).cloned().unwrap_or_default();
        let total = project.granted.map_or(4_000_000, |sum| sum.minor);
        let reason = self.reason();
        Some(match command {
            "sign_contract" => {
                let (first, last) = (self.day(40), self.day(42));
                let workshop =
                    (self.random.random_range(0..2) == 0).then_some((first.as_str(), last.as_str()));
                contract(code, total, &self.day(0), &self.day(330), workshop)
            }
            "attend_training" => json!({ "on": self.day(0) }),
            "transfer_budget" => {
                let moved = usd(self.up_to(total / 25));
                json!({ "shifts": [{ "from": "hall", "to": "travel", "amount": moved }], "reason": reason })
            }
            "announce_activity" => {
                let first = self.random.random_range(31..60);
                let span = json!({ "start": self.day(first), "end": self.day(first + 2) });
                json!({ "activity": self.activity(&project), "span": span, "place": place() })
            }
            "hold_activity" => {
                let span = json!({ "start": self.day(0), "end": self.day(0) });
                let came = json!([{ "country": "MA", "participants": 3 }]);
                json!({ "activity": self.activity(&project), "span": span, "place": place(), "attendance": came })
            }
            "visit_project" => self.visit(&project),
            "answer_finding" | "return_finding" | "resolve_finding" => {
                self.finding(&project, command, &reason)
            }
            "check_closing_item" => {
                let items = ["outputs_published", "visibility_material_filed", "accounts_filed"];
                let open =
                    items.iter().filter(|item| !project.grant.closing.iter().any(|done| done == **item));
                json!({ "item": self.one_of(open) })
            }
            "award_subgrant" => {
                let key = format!("S{}", project.subgrants.len() + 1);
                let purpose = json!({ "ar": "أدوات", "en": "Tools" });
                json!({ "subgrant": key, "beneficiary": "جمعية", "amount": usd(self.up_to(total / 3)), "purpose": purpose })
            }
            "settle_subgrant" | "cancel_subgrant" => self.subgrant(&project, command, &reason),
            _ => {
                return self
                    .payment_data(command, &project, total)
                    .or_else(|| self.amendment_data(command, &project, total))
                    .or_else(|| self.report_data(command, &project, total));
            }
        })
    }

    fn activity(&mut self, project: &Project) -> String {
        self.one_of(
            project.grant.contract.iter().flat_map(|contract| &contract.activities).map(|one| &one.activity),
        )
    }

    fn visit(&mut self, project: &Project) -> Value {
        let visit = format!("V{}", project.grant.visits.len() + 1);
        let finding = json!({ "finding": format!("{visit}-a"), "text": { "en": "Keep the receipts" }, "due": self.day(30) });
        json!({ "visit": visit, "on": self.day(0), "note": { "en": "Seen" }, "findings": [finding] })
    }

    fn finding(&mut self, project: &Project, command: &str, reason: &Value) -> Value {
        let open = project.grant.findings.iter().filter(|one| one.state != FindingState::Resolved);
        let finding = self.one_of(open.map(|one| &one.record.finding));
        match command {
            "answer_finding" => json!({ "finding": finding, "answer": { "en": "Done" } }),
            "return_finding" => json!({ "finding": finding, "reason": reason }),
            _ => json!({ "finding": finding, "proof": reason }),
        }
    }

    fn subgrant(&mut self, project: &Project, command: &str, reason: &Value) -> Value {
        let open: Vec<_> =
            project.subgrants.iter().filter(|one| one.state == SubgrantState::Awarded).collect();
        let Some(one) = open.choose(self.random) else {
            return json!({ "subgrant": NOTHING, "reason": reason });
        };
        match command {
            "settle_subgrant" => json!({ "subgrant": one.key, "spent": usd(self.up_to(one.amount.minor)) }),
            _ => json!({ "subgrant": one.key, "reason": reason }),
        }
    }

    fn payment_data(&mut self, command: &str, project: &Project, total: i64) -> Option<Value> {
        // What has its approvals is paid, the rest is approved.
        let is_next = |approvals: u16| (approvals >= 2) == (command == "make_payment");
        let open = project.grant.payments.iter().filter(|one| one.state == PaymentState::Requested);
        let open = open.filter(|one| is_next(one.approvals));
        let payment = self.one_of(open.map(|one| &one.payment));
        let books = project.grant.books();
        Some(match command {
            "request_payment" => {
                let balance = books.and_then(|books| books.balance);
                let (kind, most) = match project.stage.as_ref().map(nidaa_kernel::StageId::as_str) {
                    Some("contracted") => ("advance", total / 4),
                    Some("settling") => ("balance", balance.map_or(0, |sum| sum.minor)),
                    _ => ("interim", total / 4),
                };
                let amount = if kind == "balance" { most } else { self.up_to(most) };
                let key = format!("P{}", project.grant.payments.len() + 1);
                json!({ "payment": key, "kind": kind, "amount": usd(amount) })
            }
            "approve_payment" => json!({ "payment": payment }),
            "refuse_payment" => json!({ "payment": payment, "reason": self.reason() }),
            "make_payment" => json!({ "payment": payment, "paid_on": self.day(0), "reference": "TR" }),
            "receive_refund" => {
                let due = books.map_or(1, |books| books.refund_due().minor.max(1));
                let amount = if self.random.random_range(0..2) == 0 { due } else { self.up_to(due) };
                json!({ "amount": usd(amount), "received_on": self.day(0), "reference": "IN" })
            }
            _ => return None,
        })
    }

    fn amendment_data(&mut self, command: &str, project: &Project, total: i64) -> Option<Value> {
        let open = project.grant.amendments.iter().rfind(|one| one.state == AmendmentState::Requested);
        let amendment = open.map_or_else(|| NOTHING.to_owned(), |one| one.amendment.to_string());
        let countries = open.map(|one| one.consents.iter().map(|ask| ask.country).collect::<Vec<_>>());
        let country = countries.and_then(|all| all.choose(self.random).copied());
        let country = country.map_or_else(|| "MA".to_owned(), |country| country.to_string());
        Some(match command {
            "request_amendment" => {
                let key = format!("K{}", project.grant.amendments.len() + 1);
                let travel = self.up_to(total);
                let line = |key: &str, head: &str, minor: i64| json!({ "what": "line", "line": { "line": key, "head": head, "amount": usd(minor) } });
                let partner = |what: &str, country: &str| json!([{ "what": what, "country": country, "role": "provider" }]);
                let provider = project
                    .links
                    .iter()
                    .find(|link| link.role == PartnerRole::Provider && link.state.is_live());
                let changes = match self.random.random_range(0..4) {
                    3 => provider.map_or_else(
                        || partner("partner", "GM"),
                        |link| partner("no_partner", &link.country.to_string()),
                    ),
                    0 => json!([{ "what": "ends", "ends": self.day(340) }]),
                    1 => json!([line("travel", "travel", travel), line("hall", "meeting", total - travel)]),
                    _ => json!([{ "what": "no_activity", "activity": "A1" }]),
                };
                let effective = self.random.random_range(0..20);
                json!({ "amendment": key, "changes": changes, "effective": self.day(effective), "reason": self.reason() })
            }
            "give_consent" => json!({ "amendment": amendment, "country": country }),
            "refuse_consent" => {
                json!({ "amendment": amendment, "country": country, "reason": self.reason() })
            }
            "approve_amendment" => json!({ "amendment": amendment }),
            "refuse_amendment" => json!({ "amendment": amendment, "reason": self.reason() }),
            _ => return None,
        })
    }

    fn report_data(&mut self, command: &str, project: &Project, total: i64) -> Option<Value> {
        let is_open = |state| matches!(state, ReportState::Submitted | ReportState::Endorsed);
        let open = project.grant.reports.iter().rfind(|one| is_open(one.state));
        let report = open.map_or_else(|| NOTHING.to_owned(), |one| one.report.to_string());
        Some(match command {
            "submit_report" | "submit_final_report" => {
                let key = format!("R{}", project.grant.reports.len() + 1);
                let line = if self.random.random_range(0..2) == 0 { "travel" } else { "hall" };
                let spent = json!([{ "line": line, "amount": usd(self.up_to(total / 4)) }]);
                let period = json!({ "start": self.day(0), "end": self.day(0) });
                json!({ "report": key, "period": period, "summary": { "en": "Work" }, "spent": spent })
            }
            "endorse_report" | "accept_report" => json!({ "report": report }),
            "return_report" => json!({ "report": report, "comment": self.reason() }),
            "accept_final_report" => {
                let paid = project.grant.books().map_or(0, |books| books.paid.minor);
                let spent = project.grant.books().map_or(0, |books| books.spent.minor);
                let told =
                    open.into_iter().flat_map(|one| &one.spent).map(|part| part.amount.minor).sum::<i64>();
                let eligible = *[paid, paid, spent, spent + told].choose(self.random)?;
                json!({ "report": report, "eligible": usd(eligible) })
            }
            _ => return None,
        })
    }
}

fn place() -> Value {
    serde_json::from_str(PLACE).expect("a place")
}
