//! Mails and why they were written.

pub(crate) mod act;
pub(crate) mod html;
pub(crate) mod list;
pub(crate) mod reason;
pub(crate) mod show;
pub(crate) mod together;

use crate::{
    Labels, links,
    pages::{
        parts::{Select, Tag},
        projects::fill::latin,
    },
    problem::Problem,
    say::Say,
    when::When,
};
use nidaa_app::{MailFilter, MailView, mail_state};
use nidaa_i18n::Args;
use nidaa_kernel::Position;
use serde::Deserialize;

/// The mail an address names.
#[derive(Deserialize)]
pub(crate) struct Named {
    pub id: String,
}

/// Which mails the reader chose; an empty text means all.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Wanted {
    pub state: String,
    pub to: String,
    pub template: String,
    pub case: String,
    pub event: String,
    pub limit: String,
    pub skip: String,
}

impl Wanted {
    /// The filter; `most` is how many are shown when nothing else is wanted, `None` shows all.
    ///
    /// # Errors
    /// [`Problem`] for a number that is none, and for a state no mail can be in.
    pub fn filter(&self, most: Option<usize>) -> Result<MailFilter, Problem> {
        let some = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
        let number = |field: &'static str, text: &str| {
            let parse =
                |text: String| latin(&text).parse::<usize>().map_err(|error| Problem::bad(field, error));
            some(text).map(parse).transpose()
        };
        let event =
            |text: String| latin(&text).parse().map(Position).map_err(|error| Problem::bad("event", error));
        let state = |name: String| mail_state(&name).map_err(|error| Problem::bad("state", error));
        Ok(MailFilter {
            state: some(&self.state).map(state).transpose()?,
            to: some(&self.to),
            template: some(&self.template),
            case: some(&self.case),
            event: some(&self.event).map(event).transpose()?,
            limit: number("limit", &self.limit)?.or(most),
            skip: number("skip", &self.skip)?.unwrap_or(0),
        })
    }

    /// The same choice as the query of an address, from another place in the list.
    fn query(&self, when: &When, skip: usize) -> String {
        let skip = if skip == 0 { String::new() } else { skip.to_string() };
        let all = [
            ("state", self.state.as_str()),
            ("to", self.to.as_str()),
            ("template", self.template.as_str()),
            ("case", self.case.as_str()),
            ("event", self.event.as_str()),
            ("limit", self.limit.as_str()),
            ("as_of", when.text.as_str()),
            ("time", if when.is_true { "true" } else { "" }),
            ("skip", skip.as_str()),
        ];
        let kept = all.iter().filter(|(_, value)| !value.trim().is_empty());
        let kept: Vec<_> =
            kept.map(|(name, value)| format!("{name}={}", links::segment(value.trim()))).collect();
        if kept.is_empty() { String::new() } else { format!("?{}", kept.join("&")) }
    }
}

/// The rule and the event behind a mail, in a line.
fn because(labels: &Labels, mail: &MailView) -> String {
    let args = Args::new()
        .with("event", mail.because.event.to_string())
        .with("rule", labels.rule(&mail.because.rule));
    labels.say.text("page-mailbox-because", &args)
}

/// The kinds of mails, by name.
pub(crate) fn templates(say: &Say, chosen: &str, all: impl IntoIterator<Item = String>) -> Select {
    let mut named: Vec<_> = all.into_iter().map(|code| (code.clone(), say.word("template", &code))).collect();
    nidaa_i18n::sort_by_name(say.lang, &mut named, |(_, name)| name.clone());
    Select::new(say, ("template", say.t("page-forecast-template")), chosen, named)
}

pub(crate) fn state(labels: &Labels, mail: &MailView) -> Tag {
    let tone = match mail.state.as_str() {
        "sent" => "done",
        "failed" | "bounced" | "cancelled" => "ended",
        _ => "waiting",
    };
    Tag { tone, word: labels.say.word("mail-state", &mail.state) }
}

/// Why the mail is kept back or not sent: in the words of the office, or the program's own reason.
fn why_not(labels: &Labels, mail: &MailView) -> Option<String> {
    let own = mail.cause.as_ref().map(|cause| labels.say.word("mail-cause", cause));
    own.or_else(|| mail.note.as_ref().map(|note| note.best(labels.say.lang).1.to_owned()))
}
