//! Compares what is expected with what is there.

use crate::{
    Answer, DutyChange, ExpectedChange, ExpectedEffect, ExpectedMail, Failing, Foreseen, Gone, Placed,
    SeenDuty, SeenMail, Then,
    duties::{self, Ledger},
    effects,
    play::Player,
};
use jiff::Timestamp;
use serde_json::{Map, Value};
use std::collections::BTreeMap;

impl Player<'_> {
    pub fn compare_answer(&mut self, line: usize, answer: Option<&Answer>, then: &Then) {
        match (answer, &then.refused) {
            (Some(Answer::Refused { rule, message }), None) => {
                // A slip of the pen is no refusal by a rule.
                let is_slip = rule == "bad-request";
                let told = if is_slip { message.clone() } else { format!("refused by {rule}: {message}") };
                self.fail(line, told);
                self.astray = true;
            }
            (Some(Answer::Refused { rule, message }), Some(expected)) => {
                let holds = rule == &expected.value || rule.ends_with(&format!("/{}", expected.value));
                self.expect(holds, expected.line, || {
                    format!("refused by {rule} ({message}), expected {}", expected.value)
                });
            }
            (_, Some(expected)) => {
                self.expect(false, expected.line, || format!("not refused, expected {}", expected.value));
            }
            (_, None) => {}
        }
        if let Some(expected) = &then.events {
            let found = match answer {
                Some(Answer::Done(events)) => events.clone(),
                _ => vec![],
            };
            self.expect(found == expected.value, expected.line, || {
                format!("the events are [{}], expected [{}]", found.join(", "), expected.join(", "))
            });
        }
    }

    pub async fn compare_seen(
        &mut self,
        stages: &BTreeMap<String, Placed<String>>,
        years: &BTreeMap<String, Placed<i16>>,
        as_of: Option<Timestamp>,
    ) -> Result<(), Gone> {
        for (of, expected) in stages {
            let Some((kind, code)) =
                of.split_once('/').filter(|(kind, _)| ["call", "project"].contains(kind))
            else {
                self.fail(expected.line, format!("{of:?} is neither call/CODE nor project/CODE"));
                continue;
            };
            let seen = self.theatre.look(kind, code, as_of).await?;
            let found = seen.map_or_else(|| "none".to_owned(), |seen| seen.stage);
            let hint = self.unknown_stage(kind, &expected.value);
            self.expect(found == expected.value, expected.line, || {
                format!("{of} is in stage {found}, expected {}{hint}", expected.value)
            });
        }
        for (code, expected) in years {
            let found = self.theatre.look("project", code, as_of).await?.and_then(|seen| seen.year);
            let told = found.map_or_else(|| "none".to_owned(), |year| year.to_string());
            self.expect(found == Some(expected.value), expected.line, || {
                format!("the year of {code} is {told}, expected {}", expected.value)
            });
        }
        Ok(())
    }

    /// Says that no policy knows the stage that is expected, where that is so.
    fn unknown_stage(&self, kind: &str, stage: &str) -> String {
        let known = self.theatre.stages(kind);
        if known.is_empty() || stage == "none" || known.iter().any(|known| known == stage) {
            return String::new();
        }
        let near = nidaa_kernel::nearest(stage, known.iter().map(String::as_str));
        let hint = near.map(|near| format!("; did you mean {near}?")).unwrap_or_default();
        let rules: Vec<&str> = self.report.rules.iter().filter_map(|file| file.rsplit('/').next()).collect();
        let under = if rules.is_empty() { String::new() } else { format!("under {} ", rules.join(", ")) };
        format!("; {under}a {kind} has no stage of that name{hint}")
    }

    /// Every expected mail must be there once, and no other.
    pub async fn compare_mails(&mut self, expected: Option<&Placed<Vec<ExpectedMail>>>) -> Result<(), Gone> {
        let all = self.theatre.mails().await?;
        let mut new = all.clone();
        for old in std::mem::replace(&mut self.mails, all) {
            if let Some(index) = new.iter().position(|mail| *mail == old) {
                new.remove(index);
            }
        }
        let Some(expected) = expected else { return Ok(()) };
        let unmet = |mail: &ExpectedMail| format!("no mail {} to {}", mail.template, mail.to);
        let extra = |SeenMail { to, lang, template, subject }: &SeenMail| {
            format!("an unexpected mail {template} to {to} ({lang}): {subject}")
        };
        self.compare_all(expected, new, |mail, candidate| is(candidate, mail), unmet, extra);
        Ok(())
    }

    /// Every expected change of a duty must have happened once, and no other.
    pub async fn compare_duties(&mut self, then: &Then) -> Result<(), Gone> {
        if !self.watches_duties {
            return Ok(());
        }
        let seen = self.theatre.duties().await?;
        let now: Ledger = seen.into_iter().map(|duty| (duty.key.clone(), duty)).collect();
        let names = self.theatre.duty_names();
        for (key, expected) in &then.ledger {
            let (found, slip) = (now.get(key), duties::slip(key, &names));
            // What no rule can open is never owed, whatever the story shows.
            self.expect(slip.is_none() && expected.is(found), expected.line, || {
                let stands = || format!("the duty {key} is {}", duties::standing(key, &now));
                slip.clone().unwrap_or_else(stands)
            });
        }
        let changes = duties::changes(&self.duties, &now);
        self.duties = now;
        let Some(expected) = &then.duties else { return Ok(()) };
        let unmet = |change: &ExpectedChange| {
            let slip = duties::slip(&change.duty, &names).map(|slip| format!("; {slip}")).unwrap_or_default();
            format!("not {}: {} as expected{slip}", change.change.as_str(), change.duty)
        };
        let extra = |(change, duty): &(DutyChange, SeenDuty)| {
            format!("{} unexpectedly: {}, {}", change.as_str(), duty.key, duties::told(Some(duty)))
        };
        self.compare_all(expected, changes, ExpectedChange::is, unmet, extra);
        Ok(())
    }

    /// Every expected effect must be foreseen once, and no other.
    pub fn compare_effects(&mut self, foreseen: Foreseen, expected: &Placed<Vec<ExpectedEffect>>) {
        match foreseen {
            Ok(effects) => {
                let unmet = |effect: &ExpectedEffect| format!("not foreseen: {}", effect.told());
                let extra =
                    |effect: &Map<String, Value>| format!("foreseen unexpectedly: {}", effects::told(effect));
                self.compare_all(expected, effects, ExpectedEffect::is, unmet, extra);
            }
            Err(answer) => {
                let why = match answer {
                    Answer::Refused { rule, message } => format!("{rule}: {message}"),
                    Answer::Done(_) => String::new(),
                };
                self.expect(false, expected.line, || format!("the preview is refused by {why}"));
            }
        }
    }

    /// Compares two lists without regard to order.
    fn compare_all<E, F>(
        &mut self,
        expected: &Placed<Vec<E>>,
        mut found: Vec<F>,
        is: impl Fn(&E, &F) -> bool,
        unmet: impl Fn(&E) -> String,
        extra: impl Fn(&F) -> String,
    ) {
        for one in &expected.value {
            let place = found.iter().position(|candidate| is(one, candidate));
            self.expect(place.is_some(), expected.line, || unmet(one));
            if let Some(place) = place {
                found.remove(place);
            }
        }
        for one in found {
            self.expect(false, expected.line, || extra(&one));
        }
        self.report.expectations += 1;
    }

    fn expect(&mut self, holds: bool, line: usize, message: impl FnOnce() -> String) {
        self.report.expectations += 1;
        if !holds {
            self.fail(line, message());
        }
    }

    pub fn fail(&mut self, line: usize, message: String) {
        let (file, follows) = (self.file.clone(), self.astray);
        self.report.failures.push(Failing { file, line, message, follows });
    }
}

fn is(mail: &SeenMail, expected: &ExpectedMail) -> bool {
    mail.to == expected.to
        && mail.template == expected.template
        && expected.lang.is_none_or(|lang| mail.lang == lang.tag())
        && expected.subject.as_ref().is_none_or(|words| mail.subject.contains(words))
}
