use crate::{
    KnownGrant, Outgoing,
    audience::{Contacts, Scope},
    situation::Situation,
};
use nidaa_domain::project::{GrantEvent, Shift};
use nidaa_kernel::{Country, Money, PartKey};
use nidaa_mail::{BudgetTransferred, ShiftLine};

/// Whenever money is moved between budget lines by notice, then all whose lines give or receive learn how much, from where
/// to where, and why: each person once.
pub fn mails(situation: &Situation<'_>) -> Option<Vec<Outgoing>> {
    let GrantEvent::BudgetTransferred { shifts, reason } = situation.grant()? else { return None };
    let project = situation.project()?;
    let currency = shifts.first()?.amount.currency;
    let amount = Money::sum(currency, shifts.iter().map(|shift| shift.amount)).ok()?;
    let grant = project.grant.as_ref();
    let lines: Vec<ShiftLine> = shifts.iter().map(|shift| line(shift, grant)).collect();
    let countries = lines.iter().flat_map(|line| [line.from.1, line.to.1]).flatten();
    let scopes = countries.map(|country| Scope { invited: Some(country), ..Scope::of(project) });
    let all: Contacts<'_> =
        scopes.chain([Scope::of(project)]).flat_map(|scope| situation.contacts(scope)).collect();
    let mail = |told| BudgetTransferred { told, amount, shifts: lines.clone() };
    let told = all.into_values().map(|contact| (contact, situation.told(project, &reason.text, contact)));
    Some(told.map(|(contact, told)| situation.outgoing(contact, &mail(told))).collect())
}

fn line(shift: &Shift, grant: Option<&KnownGrant>) -> ShiftLine {
    // A line that no contract tells of goes by its key.
    let named = |key: &PartKey| -> (String, Option<Country>) {
        let known = grant.and_then(|grant| grant.lines.get(key.as_str()));
        known.map_or_else(|| (key.to_string(), None), |line| (line.head.clone(), line.partner))
    };
    ShiftLine { from: named(&shift.from), to: named(&shift.to), amount: shift.amount }
}
