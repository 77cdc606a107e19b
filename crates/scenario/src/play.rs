//! Plays a story, act by act, and compares.

use crate::{
    Act, Answer, Failing, Gone, Placed, Report, SeenMail, Step, Story, Theatre, Then,
    file::{ExpectedMail, moment},
};
use jiff::Timestamp;
use serde_json::json;
use std::collections::BTreeMap;

/// Plays a story from beginning to end. An act that cannot be understood ends the story there.
///
/// # Errors
/// [`Gone`] when the theatre fails.
pub async fn play(story: &Story, theatre: &mut dyn Theatre) -> Result<Report, Gone> {
    let report = Report {
        file: story.file.clone(),
        title: story.title.clone(),
        ok: false,
        expectations: 0,
        steps: vec![],
        failures: vec![],
    };
    let mut player = Player {
        story,
        theatre,
        report,
        file: story.file.clone(),
        now: Timestamp::UNIX_EPOCH,
        mails: vec![],
    };
    // The story ends early where an act makes no sense; the report then says so.
    let _ended_early = player.run().await?;
    player.report.ok = player.report.failures.is_empty();
    Ok(player.report)
}

struct Player<'a> {
    story: &'a Story,
    theatre: &'a mut dyn Theatre,
    report: Report,
    /// The file of the present act.
    file: String,
    now: Timestamp,
    /// Mails of the moments before.
    mails: Vec<SeenMail>,
}

impl Player<'_> {
    /// False when the story had to end early.
    async fn run(&mut self) -> Result<bool, Gone> {
        let story = self.story;
        if !self.wait_until(&story.start).await? {
            return Ok(false);
        }
        for (login, account) in &story.accounts {
            self.theatre.admit(login, account).await?;
        }
        for given in &story.given {
            self.file.clone_from(&given.file);
            if !self.beat(given.act.line, Some(&given.act.value), &Then::default()).await? {
                return Ok(false);
            }
        }
        self.file.clone_from(&story.file);
        for beat in &story.beats {
            let then = beat.then.clone().unwrap_or_default();
            if !self.beat(beat.line, beat.when.as_ref(), &then).await? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    async fn beat(&mut self, line: usize, act: Option<&Act>, then: &Then) -> Result<bool, Gone> {
        let answer = match act {
            Some(act) => match self.act(line, act).await? {
                Ok(answer) => answer,
                Err(()) => return Ok(false),
            },
            None => None,
        };
        self.compare_answer(line, answer.as_ref(), then);
        self.compare_seen(&then.stage, &then.year, None).await?;
        if let Some(earlier) = &then.as_of {
            match moment(&earlier.at) {
                Some(time) => self.compare_seen(&earlier.stage, &earlier.year, Some(time)).await?,
                None => self.not_a_moment(&earlier.at),
            }
        }
        self.compare_mails(then.mails.as_ref()).await?;
        Ok(true)
    }

    /// What the act answers, if it gives a command; `Err` when it makes no sense.
    async fn act(&mut self, line: usize, act: &Act) -> Result<Result<Option<Answer>, ()>, Gone> {
        if let Some(at) = &act.at {
            if !self.wait_until(at).await? {
                return Ok(Err(()));
            }
            if act.command.is_none() {
                self.step(line, "time passes".to_owned(), String::new());
            }
        }
        let Some(command) = &act.command else { return Ok(Ok(None)) };
        let Some(login) = self.who(line, act) else { return Ok(Err(())) };
        let data = act.data.clone().unwrap_or_else(|| json!({}));
        let principal = act.principal.as_deref();
        let answer = self.theatre.give(&login, principal, command, data).await?;
        let told = match &answer {
            Answer::Done(events) => events.join(", "),
            Answer::Refused { rule, .. } => format!("refused by {rule}"),
        };
        let who = principal.map_or_else(|| login.clone(), |principal| format!("{login} for {principal}"));
        self.step(line, format!("{who}: {}", command.value), told);
        Ok(Ok(Some(answer)))
    }

    fn who(&mut self, line: usize, act: &Act) -> Option<String> {
        if let Some(login) = &act.who {
            if !self.story.accounts.contains_key(login) {
                self.fail(line, format!("there is no account {login:?}"));
                return None;
            }
            return Some(login.clone());
        }
        let office =
            |(_, account): &(&String, &crate::Account)| account.roles.iter().any(|role| role == "office");
        let mut offices = self.story.accounts.iter().filter(office).map(|(login, _)| login.clone());
        let (first, second) = (offices.next(), offices.next());
        if first.is_none() || second.is_some() {
            self.fail(
                line,
                "say who acts (as): there is not exactly one account with the role office".to_owned(),
            );
            return None;
        }
        first
    }

    async fn wait_until(&mut self, at: &Placed<String>) -> Result<bool, Gone> {
        let Some(time) = moment(at) else {
            self.not_a_moment(at);
            return Ok(false);
        };
        if time < self.now {
            self.fail(at.line, format!("{} is earlier than {}", at.value, self.now));
            return Ok(false);
        }
        self.theatre.wait_until(time).await?;
        self.now = time;
        Ok(true)
    }

    fn not_a_moment(&mut self, at: &Placed<String>) {
        let advice = "write a day such as 2026-09-01 or a time such as 2026-09-01T14:00:00Z";
        self.fail(at.line, format!("{:?} is no moment: {advice}", at.value));
    }

    fn compare_answer(&mut self, line: usize, answer: Option<&Answer>, then: &Then) {
        match (answer, &then.refused) {
            (Some(Answer::Refused { rule, message }), None) => {
                self.fail(line, format!("refused by {rule}: {message}"));
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

    async fn compare_seen(
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
            self.expect(found == expected.value, expected.line, || {
                format!("{of} is in stage {found}, expected {}", expected.value)
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

    /// Every expected mail must be there once, and no other.
    async fn compare_mails(&mut self, expected: Option<&Placed<Vec<ExpectedMail>>>) -> Result<(), Gone> {
        let all = self.theatre.mails().await?;
        let mut new = all.clone();
        for old in std::mem::replace(&mut self.mails, all) {
            if let Some(index) = new.iter().position(|mail| *mail == old) {
                new.remove(index);
            }
        }
        let Some(expected) = expected else { return Ok(()) };
        for mail in &expected.value {
            let found = new.iter().position(|candidate| is(candidate, mail));
            self.expect(found.is_some(), expected.line, || {
                format!("no mail {} to {}", mail.template, mail.to)
            });
            if let Some(index) = found {
                new.remove(index);
            }
        }
        for mail in new {
            let SeenMail { to, lang, template, subject } = mail;
            self.expect(false, expected.line, || {
                format!("an unexpected mail {template} to {to} ({lang}): {subject}")
            });
        }
        self.report.expectations += 1;
        Ok(())
    }

    fn expect(&mut self, holds: bool, line: usize, message: impl FnOnce() -> String) {
        self.report.expectations += 1;
        if !holds {
            self.fail(line, message());
        }
    }

    fn fail(&mut self, line: usize, message: String) {
        self.report.failures.push(Failing { file: self.file.clone(), line, message });
    }

    fn step(&mut self, line: usize, act: String, answer: String) {
        self.report.steps.push(Step { file: self.file.clone(), line, at: self.now, act, answer });
    }
}

fn is(mail: &SeenMail, expected: &ExpectedMail) -> bool {
    mail.to == expected.to
        && mail.template == expected.template
        && expected.lang.is_none_or(|lang| mail.lang == lang.tag())
        && expected.subject.as_ref().is_none_or(|words| mail.subject.contains(words))
}
