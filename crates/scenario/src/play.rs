//! Plays a story, act by act, and compares.

use crate::{
    Act, Answer, Gone, Placed, Report, SeenMail, Step, Story, Theatre, Then, duties::Ledger, file::moment,
    handed::handed,
};
use jiff::Timestamp;
use serde_json::json;

/// Plays a story from beginning to end. An act that cannot be understood ends the story there.
///
/// # Errors
/// [`Gone`] when the theatre fails.
pub async fn play(story: &Story, theatre: &mut dyn Theatre) -> Result<Report, Gone> {
    let report = Report {
        file: story.file.clone(),
        title: story.title.clone(),
        rules: story.rules.iter().map(|rules| rules.display().to_string()).collect(),
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
        duties: Ledger::new(),
        watches_duties: watches_duties(story),
        astray: false,
    };
    // The story ends early where an act makes no sense; the report then says so.
    let _ended_early = player.run().await?;
    player.report.ok = player.report.failures.is_empty();
    Ok(player.report)
}

fn watches_duties(story: &Story) -> bool {
    let asked = |then: &Then| then.duties.is_some() || !then.ledger.is_empty();
    story.beats.iter().filter_map(|beat| beat.then.as_ref()).any(asked)
}

pub(crate) struct Player<'a> {
    story: &'a Story,
    pub theatre: &'a mut dyn Theatre,
    pub report: Report,
    /// The file of the present act.
    pub file: String,
    now: Timestamp,
    /// Mails of the moments before.
    pub mails: Vec<SeenMail>,
    /// Duties as they stood at the moment before; kept only where the story asks for any.
    pub duties: Ledger,
    pub watches_duties: bool,
    /// Whether an act was refused that should have been accepted.
    pub astray: bool,
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
            // On another beginning than the one that is told, the story would prove nothing.
            if !self.beat(given.act.line, Some(&given.act.value), &Then::default()).await? || self.astray {
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
        self.theatre.ask_as(act.and_then(|act| act.who.as_deref()));
        let answer = match act {
            Some(act) => match self.act(line, act, then).await? {
                Ok(answer) => answer,
                Err(()) => return Ok(false),
            },
            None => None,
        };
        self.compare_answer(line, answer.as_ref(), then);
        self.compare_seen(&then.stage, &then.year, None).await?;
        if let Some(earlier) = &then.as_of {
            match moment(&earlier.at) {
                // What nobody knows yet would be told as it is now.
                Some(time) if time > self.now => {
                    let told = format!(
                        "as_of {} is later than {}: the past is asked for",
                        earlier.at.value, self.now
                    );
                    self.fail(earlier.at.line, told);
                }
                Some(time) => self.compare_seen(&earlier.stage, &earlier.year, Some(time)).await?,
                None => self.not_a_moment(&earlier.at),
            }
        }
        self.compare_mails(then.mails.as_ref()).await?;
        self.compare_duties(then).await?;
        Ok(true)
    }

    /// What the act answers, if it gives a command; `Err` when it makes no sense.
    async fn act(&mut self, line: usize, act: &Act, then: &Then) -> Result<Result<Option<Answer>, ()>, Gone> {
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
        let data = handed(self.story, self.theatre, &login, data).await?;
        let principal = act.principal.as_deref();
        if let Some(expected) = &then.preview {
            let foreseen = self.theatre.preview(&login, principal, command, data.clone()).await?;
            self.compare_effects(foreseen, expected);
        }
        let answer = self.theatre.give(&login, principal, command, data).await?;
        let told = match &answer {
            Answer::Done(events) => events.join(", "),
            Answer::Refused { rule, .. } if rule == "bad-request" => "not understood".to_owned(),
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
        let office = |(_, account): &(&String, &crate::Account)| {
            account.roles.iter().any(|role| role.value == "office")
        };
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
        for happened in self.theatre.wait_until(time).await? {
            self.now = happened.at;
            self.step(at.line, "by itself".to_owned(), counted(&happened.events));
        }
        self.now = time;
        Ok(true)
    }

    fn not_a_moment(&mut self, at: &Placed<String>) {
        self.fail(at.line, crate::file::no_moment(&at.value));
    }

    fn step(&mut self, line: usize, act: String, answer: String) {
        self.report.steps.push(Step { file: self.file.clone(), line, at: self.now, act, answer });
    }
}

/// Events in a row; those that happened to many are counted.
fn counted(events: &[String]) -> String {
    let mut told: Vec<(&str, usize)> = vec![];
    for event in events {
        match told.iter_mut().find(|(known, _)| known == event) {
            Some((_, count)) => *count += 1,
            None => told.push((event, 1)),
        }
    }
    let one = |(event, count): (&str, usize)| {
        if count == 1 { event.to_owned() } else { format!("{count} {event}") }
    };
    told.into_iter().map(one).collect::<Vec<_>>().join(", ")
}
