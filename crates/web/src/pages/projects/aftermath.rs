//! What became of a grant beside its payments and reports: transfers, money that came back, findings of visits, the closing list.

use super::grant::state;
use crate::{
    pages::parts::Tag,
    say::{Phrase, Say},
};
use nidaa_app::{GrantView, LineView};
use nidaa_domain::project::{Finding, Refund, Shift, Transfer};
use nidaa_i18n::Args;
use nidaa_kernel::{ApproxDate, PartKey};

/// Money moved by notice.
pub(super) struct TransferRow {
    pub shifts: Vec<String>,
    pub reason: Phrase,
}

/// Money that came back.
pub(super) struct RefundRow {
    pub amount: String,
    pub on: String,
    pub reference: String,
}

/// What a visit found.
pub(super) struct FindingRow {
    pub key: String,
    pub visit: String,
    pub text: Phrase,
    pub due: String,
    pub state: Tag,
    /// What the owner did about it, and how it is known to be set right.
    pub answers: Vec<Phrase>,
}

/// An item of the closing list.
pub(super) struct Item {
    pub name: String,
    pub state: Tag,
}

pub(super) fn transfer(say: &Say, grant: &GrantView, view: &Transfer) -> TransferRow {
    let shift = |shift: &Shift| {
        let args = Args::new()
            .with("from", line(say, grant, &shift.from))
            .with("to", line(say, grant, &shift.to))
            .with("amount", say.money(shift.amount));
        say.text("page-grant-shift", &args)
    };
    TransferRow { shifts: view.shifts.iter().map(shift).collect(), reason: say.local(&view.reason.text) }
}

/// A budget line by its head, with its key where the head has several.
fn line(say: &Say, grant: &GrantView, key: &PartKey) -> String {
    let found = grant.budget.iter().find(|line| line.line == *key);
    let Some(LineView { head, .. }) = found else { return key.to_string() };
    let word = say.word("budget-head", head);
    let is_alone = grant.budget.iter().filter(|line| line.head == *head).count() == 1;
    if is_alone { word } else { format!("{word} ({key})") }
}

pub(super) fn refund(say: &Say, view: &Refund) -> RefundRow {
    RefundRow {
        amount: say.money(view.amount),
        on: say.date(ApproxDate::day(view.received_on)),
        reference: view.reference.clone(),
    }
}

pub(super) fn finding(say: &Say, grant: &GrantView, view: &Finding) -> FindingRow {
    let is_excused = view.resolved.is_none() && grant.findings_excused.contains(&view.record.finding);
    let now = if is_excused { "excused" } else { view.state.as_str() };
    let resolved = view.resolved.as_ref().map(|proof| &proof.text);
    FindingRow {
        key: view.record.finding.to_string(),
        visit: view.visit.to_string(),
        text: say.local(&view.record.text),
        due: say.date(ApproxDate::day(view.record.due)),
        state: state(say, now),
        answers: view.answer.iter().chain(resolved).map(|text| say.local(text)).collect(),
    }
}

/// Every item the rules want; one that is ticked and no longer wanted stands last.
pub(super) fn closing(say: &Say, view: &GrantView) -> Vec<Item> {
    let gone = view.closing.iter().filter(|item| !view.checklist.contains(item));
    let item = |item: &String| {
        let (tone, word) = if view.closing.contains(item) {
            ("done", "page-grant-ticked")
        } else {
            ("waiting", "page-grant-unticked")
        };
        Item { name: say.word("closing-item", item), state: Tag { tone, word: say.t(word) } }
    };
    view.checklist.iter().chain(gone).map(item).collect()
}
