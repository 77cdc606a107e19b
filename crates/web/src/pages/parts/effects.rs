//! What would follow from a decision, shown before the button that takes it.

use crate::{Labels, problem::Problem, reader::Reader};
use nidaa_app::{DutyChange, Effect, MailEffect, Order, Request};
use nidaa_automation::Site;
use nidaa_domain::mail::MailState;
use nidaa_i18n::Args;
use nidaa_kernel::{CivilEnd, CommandId, Lang, LocalText, Money};
use nidaa_workflow::Machine;
use serde_json::Value;
use uuid::Uuid;

/// Effects in words.
pub(crate) struct Effects {
    /// Names exactly these effects; the form sends it back.
    pub hash: String,
    /// Stages, dates and amounts, a sentence each.
    pub changes: Vec<String>,
    /// Mails, as they would be written; for others than the office none.
    pub mails: Vec<Letter>,
    /// How many mails there are, shown or not; none where nobody is written to.
    pub count: Option<String>,
}

/// A mail that would be written.
pub(crate) struct Letter {
    pub to: String,
    pub subject: String,
    pub text: String,
    pub lang: Lang,
    /// What becomes of it, and why; none where it leaves at once.
    pub state: Option<String>,
    pub cause: Option<String>,
}

impl Effects {
    /// What the command would do if the reader gave it now.
    pub async fn of(reader: &Reader, command: &str, data: Value) -> Result<Self, Problem> {
        let order = Order::parse(command, data)?;
        let request =
            Request::one(CommandId(Uuid::new_v4()), reader.actor()?, order).on_behalf_of(reader.principal());
        let site = Site { base_url: reader.web.site.base_url.clone() };
        let preview = reader.web.site.app.preview(&request, &site).await?;
        let preview = if reader.is_office() { preview } else { preview.without_letters() };
        let labels = reader.labels();
        let written: usize = preview.effects.iter().map(letters).sum();
        let changes = preview.effects.iter().filter_map(|effect| change(&labels, effect)).collect();
        let mails: Vec<Letter> =
            preview.effects.into_iter().filter_map(|effect| letter(&labels, effect)).collect();
        let count = (written > 0).then(|| labels.say.count("page-effects-mails", written));
        Ok(Self { hash: preview.hash, changes, mails, count })
    }

    pub fn is_empty(&self) -> bool {
        self.changes.is_empty() && self.count.is_none()
    }
}

/// How many mails an effect is.
const fn letters(effect: &Effect) -> usize {
    match effect {
        Effect::Mail(_) => 1,
        Effect::Letters { count, .. } => *count,
        _ => 0,
    }
}

fn letter(labels: &Labels, effect: Effect) -> Option<Letter> {
    let Effect::Mail(MailEffect { to, to_name, subject, text, lang, state, cause, .. }) = effect else {
        return None;
    };
    let say = &labels.say;
    let stays = (state != MailState::Sent).then(|| say.word("mail-state", state.as_str()));
    let cause = cause.map(|cause| say.word("mail-cause", cause));
    Some(Letter { to: format!("{to_name} <{to}>"), subject, text, lang, state: stays, cause })
}

fn change(labels: &Labels, effect: &Effect) -> Option<String> {
    let say = &labels.say;
    let (key, of, from, to) = match effect {
        Effect::Stage { of, from, to } => {
            let machine = if of.starts_with("call/") { Machine::Call } else { Machine::Project };
            let name = |stage: &str| labels.stage(machine, stage);
            ("effect-stage".to_owned(), of, from.as_deref().map(name), Some(name(to)))
        }
        Effect::Date { of, what, from, to } => {
            let date = |text: &String| say.civil_end(text);
            (
                format!("effect-date-{}", what.split('/').next().unwrap_or(what)),
                of,
                from.as_ref().map(date),
                to.as_ref().map(date),
            )
        }
        Effect::Budget { of, what, from, to } => {
            let amount = |amount: &Money| amount.to_string();
            (
                format!("effect-budget-{}", what.split('/').next().unwrap_or(what)),
                of,
                from.as_ref().map(amount),
                to.as_ref().map(amount),
            )
        }
        Effect::Obligation { of, change, label, from, to, .. } => {
            return Some(obligation(labels, (of.as_str(), label), *change, (*from, *to)));
        }
        Effect::Outbox { change, to, subject, .. } => {
            let args = Args::new().with("to", to).with("subject", subject);
            return Some(say.text(&format!("effect-outbox-{}", change.as_str()), &args));
        }
        Effect::Mail(_) | Effect::Letters { .. } => return None,
    };
    let key = if nidaa_i18n::exists(&key) { key } else { "effect-other".to_owned() };
    let code = of.split_once('/').map_or(of.as_str(), |(_, code)| code);
    let args = Args::new().with("of", code).with_or_none("from", from).with_or_none("to", to);
    Some(say.text(&key, &args))
}

fn obligation(
    labels: &Labels,
    (of, label): (&str, &LocalText),
    change: DutyChange,
    (from, to): (Option<CivilEnd>, Option<CivilEnd>),
) -> String {
    let say = &labels.say;
    let day = |end: CivilEnd| nidaa_i18n::civil_end(say.lang, end);
    let args = Args::new()
        .with("of", of.split_once('/').map_or(of, |(_, code)| code))
        .with("duty", label.best(say.lang).1)
        .with_or_none("from", from.map(day))
        .with_or_none("to", to.map(day));
    say.text(&format!("effect-obligation-{}", change.as_str()), &args)
}
