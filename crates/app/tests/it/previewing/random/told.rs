//! What a preview told, to be held against what is then seen.

use super::seen::{self, Agreed, Changes, Duties};
use nidaa_app::{DutyChange, Effect, OutboxChange, Preview};
use nidaa_kernel::{Lang, Money};
use std::collections::BTreeMap;

/// What a preview told, each kind in the shape in which it is seen.
#[derive(Default)]
pub struct Told {
    pub stages: Vec<(String, String)>,
    pub dates: Changes,
    pub money: Changes,
    pub agreed: Vec<Agreed>,
    pub duties: BTreeMap<String, (DutyChange, Option<String>)>,
    pub mails: Vec<(String, Lang, String, String)>,
    pub waiting: Vec<(String, OutboxChange)>,
}

impl Told {
    pub fn by(preview: &Preview, what: &str) -> Self {
        let mut told = Self::default();
        for effect in &preview.effects {
            match effect {
                Effect::Stage { of, to, .. } => told.stages.push((of.clone(), to.clone())),
                Effect::Date { of, what, from, to, effective, .. } if Agreed::is_of(what) => {
                    let (from, to) = (from.clone(), to.clone());
                    told.agreed.push(Agreed {
                        name: format!("{of} {what}"),
                        from,
                        to,
                        effective: *effective,
                    });
                }
                Effect::Budget { of, what, from, to, effective } if Agreed::is_of(what) => {
                    let [from, to] = [from, to].map(|amount| amount.map(|amount| amount.to_string()));
                    told.agreed.push(Agreed {
                        name: format!("{of} {what}"),
                        from,
                        to,
                        effective: *effective,
                    });
                }
                Effect::Date { of, what, from, to, .. } => {
                    seen::follow(&mut told.dates, &format!("{of} {what}"), from.clone(), to.clone());
                }
                Effect::Budget { of, what, from, to, .. } => {
                    let text = |amount: &Option<Money>| amount.map(|amount| amount.to_string());
                    seen::follow(&mut told.money, &format!("{of} {what}"), text(from), text(to));
                }
                Effect::Obligation { key, change, to, .. } => {
                    told.duties.insert(key.clone(), (*change, to.map(|day| day.to_string())));
                }
                Effect::Mail(mail) => {
                    told.mails.push((mail.to.clone(), mail.lang, mail.subject.clone(), mail.text.clone()));
                }
                // What stays as it is has no effect to compare.
                Effect::LeftOut { .. } => {}
                Effect::Letters { rule, .. } => panic!("{what}: {rule} was not asked for in short"),
                Effect::Outbox { mail, change, .. } => told.waiting.push((mail.clone(), *change)),
            }
        }
        told.mails.sort();
        told
    }
}

/// The last word on each duty is what the ledger then says, and no other duty has changed.
pub fn compare_duties(
    told: &BTreeMap<String, (DutyChange, Option<String>)>,
    before: &Duties,
    now: &Duties,
    what: &str,
) {
    for (key, (change, to)) in told {
        let expected = match change {
            // What is opened for a project that rests, rests from its beginning.
            DutyChange::Opened => &["open", "resting"][..],
            // What the office had decided wrongly may have been due meanwhile.
            DutyChange::Reopened | DutyChange::Moved => &["open", "late", "resting"],
            DutyChange::Resumed => &["open"],
            DutyChange::Rests => &["resting"],
            DutyChange::Met => &["met"],
            DutyChange::Lapsed => &["lapsed"],
            DutyChange::Excused => &["excused"],
        };
        let (state, due) = now.get(key).unwrap_or_else(|| panic!("{what}: {key} is not in the ledger"));
        assert!(expected.contains(&state.as_str()), "{what}: {key} {change:?} {state}");
        assert_eq!(due, to, "{what}: {key} {change:?}");
    }
    for (key, duty) in now.iter().filter(|(key, _)| !told.contains_key(*key)) {
        assert_eq!(before.get(key), Some(duty), "{what}: {key} changed in silence");
    }
}
