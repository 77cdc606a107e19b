//! The money of every project, added up from what the log says and nothing else, beside what pages say and rules allow.

use super::lives::Lives;
use crate::world::World;
use nidaa_app::{AsOf, GrantView};
use nidaa_domain::{
    AnyEvent, Fact,
    call::Call,
    project::{Act, GrantEvent, LineAmount, ProjectEvent},
};
use nidaa_kernel::{Money, PartKey, SubgrantKey};
use std::collections::BTreeMap;

/// What events say of one project's money, in minor units beside the grant's currency.
#[derive(Clone, Default)]
pub struct Purse {
    /// What the call's envelope bears for it.
    pub granted: Option<Money>,
    /// The last that was granted, whatever became of it: sub-grants are in its currency.
    known: Option<Money>,
    /// Whether it holds a grant that nobody took back or gave up.
    holds: bool,
    ended: bool,
    /// Whether anything can have been paid.
    begun: bool,
    contract: Option<Money>,
    paid: i64,
    asked: BTreeMap<PartKey, i64>,
    told: BTreeMap<PartKey, Vec<LineAmount>>,
    spent: i64,
    /// What the final report told that fixed the eligible cost.
    settled: Option<(PartKey, Vec<LineAmount>)>,
    eligible: Option<Money>,
    subgrants: BTreeMap<SubgrantKey, i64>,
}

/// Purses by project.
#[derive(Clone, Default)]
pub struct Purses(BTreeMap<String, Purse>);

impl Purses {
    /// # Panics
    /// Where a project gets a second grant.
    pub fn follow(&mut self, facts: &[Fact]) {
        for fact in facts {
            if let AnyEvent::Project(event) = &fact.event {
                self.0.entry(fact.subject().to_owned()).or_default().follow(event, fact.subject());
            }
        }
    }

    /// Grants by the name that effects give them.
    pub fn granted(&self) -> impl Iterator<Item = (String, String)> {
        let told = |(code, purse): (&String, &Purse)| {
            Some((format!("project/{code} granted"), purse.granted?.to_string()))
        };
        self.0.iter().filter_map(told)
    }

    /// Sub-grants that bind, by the name that effects give them.
    pub fn passed_on(&self) -> impl Iterator<Item = (String, String)> {
        let told = |(code, purse): (&String, &Purse)| {
            let grant = purse.contract.or(purse.known)?;
            let sums = purse.subgrants.iter().map(|(key, minor)| {
                (format!("project/{code} subgrant/{key}"), Money { minor: *minor, ..grant }.to_string())
            });
            Some(sums.collect::<Vec<_>>())
        };
        self.0.iter().filter_map(told).flatten()
    }

    /// # Panics
    /// Where the grants of a call exceed its envelope, or a page and the log do not say the same of a touched project.
    pub async fn check(&self, world: &World, lives: &Lives, touched: &[&String], what: &str) {
        for (code, call) in &lives.calls {
            self.check_envelope(code, call, lives, what);
        }
        for (code, purse) in touched.iter().filter_map(|code| Some((*code, self.0.get(*code)?))) {
            purse.check(&world.app.whole().grant(code, AsOf::Now).await.expect("a page"), what);
            let known = &lives.projects[code];
            let past: Vec<_> =
                known.decisions.iter().map(|one| (one.decision.as_str(), one.granted, one.begun)).collect();
            assert_eq!(
                purse.granted, known.granted,
                "{what}: what {code} is granted, now {:?}, begun {}, after {past:?}",
                known.stage, known.begun
            );
        }
    }

    fn check_envelope(&self, code: &str, call: &Call, lives: &Lives, what: &str) {
        let Some(envelope) = call.envelope else { return };
        let of_call = |project: &&String| {
            let call = lives.projects.get(*project).and_then(|project| project.call.as_ref());
            call.is_some_and(|call| call.as_str() == code)
        };
        let all = self.0.keys().filter(of_call).filter_map(|project| self.0[project].granted);
        let sum: i64 = all.filter(|one| one.currency == envelope.currency).map(|one| one.minor).sum();
        assert!(sum <= envelope.minor, "{what}: {code} gives {sum} of {envelope}");
    }
}

impl Purse {
    fn follow(&mut self, event: &ProjectEvent, code: &str) {
        match event {
            ProjectEvent::Approved { granted, .. } => {
                assert!(!self.holds, "{code} gets a second grant");
                (self.granted, self.holds) = (*granted, true);
            }
            ProjectEvent::DecisionReverted { decision, granted, .. } => {
                (self.granted, self.ended) = (*granted, false);
                self.holds &= decision != "approved";
                if decision == "final_report_accepted" {
                    self.unsettle();
                }
            }
            ProjectEvent::Declined { .. } | ProjectEvent::Lapsed { .. } => {
                (self.granted, self.holds) = (None, false);
            }
            ProjectEvent::Withdrawn { .. } => (self.granted, self.holds, self.ended) = (None, false, true),
            ProjectEvent::Terminated { .. } => {
                (self.granted, self.ended) = (self.granted.filter(|_| self.begun), true);
            }
            ProjectEvent::Activated { .. } => self.begun = true,
            ProjectEvent::SubgrantAwarded { subgrant, amount, .. } => {
                self.subgrants.insert(subgrant.clone(), amount.minor);
            }
            ProjectEvent::SubgrantSettled { subgrant, spent, returned } => {
                let awarded = self.subgrants.insert(subgrant.clone(), spent.minor);
                assert_eq!(awarded, Some(spent.minor + returned.minor), "{code}: {subgrant} comes apart");
            }
            ProjectEvent::SubgrantCancelled { subgrant, .. } => drop(self.subgrants.remove(subgrant)),
            ProjectEvent::ActReverted { act: Act::PaymentMade, part, amount: Some(amount), .. } => {
                self.paid -= amount.minor;
                let payment = PartKey::new(part.as_str()).expect("the key of a payment");
                self.asked.insert(payment, amount.minor);
            }
            ProjectEvent::Grant(event) => self.book(event),
            _ => {}
        }
        self.known = self.granted.or(self.known);
        if let Some(contract) = self.contract.filter(|_| self.ended) {
            self.granted = Some(Money { minor: self.paid, ..contract }).filter(|paid| paid.minor > 0);
        }
    }

    fn book(&mut self, event: &GrantEvent) {
        match event {
            GrantEvent::ContractSigned { grant, .. } => (self.contract, self.begun) = (Some(*grant), true),
            GrantEvent::PaymentRequested { payment, amount, .. } => {
                self.asked.insert(payment.clone(), amount.minor);
            }
            GrantEvent::PaymentRefused { payment, .. } => drop(self.asked.remove(payment)),
            GrantEvent::PaymentMade { payment, amount, .. } => {
                assert_eq!(self.asked.remove(payment), Some(amount.minor), "what is paid was asked for");
                self.paid += amount.minor;
            }
            GrantEvent::RefundReceived { amount, .. } => self.paid -= amount.minor,
            GrantEvent::ReportSubmitted { report, spent, .. } => {
                self.told.insert(report.clone(), spent.clone());
            }
            GrantEvent::ReportReturned { report, .. } => drop(self.told.remove(report)),
            GrantEvent::ReportAccepted { report, .. } => self.account(report),
            GrantEvent::FinalReportAccepted { report, eligible, balance, .. } => {
                assert_eq!(balance.minor, eligible.minor - self.paid, "what is still to pay");
                self.settled = self.told.get(report).map(|told| (report.clone(), told.clone()));
                self.account(report);
                self.eligible = Some(*eligible);
            }
            _ => {}
        }
    }

    /// The final report waits for its acceptance again.
    fn unsettle(&mut self) {
        let (report, told) = self.settled.take().expect("a final report was accepted");
        self.spent -= told.iter().map(|part| part.amount.minor).sum::<i64>();
        self.told.insert(report, told);
        self.eligible = None;
    }

    fn account(&mut self, report: &PartKey) {
        let told = self.told.remove(report).unwrap_or_default();
        self.spent += told.iter().map(|part| part.amount.minor).sum::<i64>();
    }

    /// What was paid and did not come back is what was accounted for and what is still open; the budget is the grant.
    fn check(&self, view: &GrantView, what: &str) {
        let Some(books) = &view.books else { return };
        let contract = self.contract.unwrap_or_else(|| panic!("{what}: books without a contract"));
        let (pending, balance) =
            (self.asked.values().sum::<i64>(), self.eligible.map(|sum| sum.minor - self.paid));
        let told = [books.granted, books.paid, books.pending, books.spent].map(|sum| sum.minor);
        assert_eq!(told, [contract.minor, self.paid, pending, self.spent], "{what}: books and log");
        assert_eq!(books.balance.map(|sum| sum.minor), balance, "{what}: the balance");
        assert_eq!(self.paid, books.spent.minor + books.unsettled.minor, "{what}: paid is settled and open");
        assert!(self.paid >= 0 && self.paid + pending <= contract.minor, "{what}: {books:?}");
        assert!(self.spent <= contract.minor, "{what}: {books:?}");
        assert!(self.subgrants.values().sum::<i64>() <= contract.minor, "{what}: sub-grants");
        let lines: i64 = view.contract.iter().flat_map(|one| &one.budget).map(|line| line.amount.minor).sum();
        assert_eq!(lines, contract.minor, "{what}: the budget is the grant");
    }
}
