//! Why a mail was written, in words: the rule, the duties it speaks of, the event behind it and who acted.

use crate::{
    Labels, links, pages::parts::actor, problem::Problem, reader::Reader, say::Phrase, sentences::Teller,
};
use nidaa_app::{AsOf, CauseView, MailView, ObligationView, TimelineEntry, WhyView};
use nidaa_i18n::Args;
use std::collections::HashMap;

/// The chain from a mail back to the person who set it off.
pub(super) struct Reason {
    /// The rule, with its version where one duty follows from it.
    pub rule: String,
    pub duties: Vec<Duty>,
    pub event: Happened,
    /// The mails a digest tells, each with its own reason.
    pub tells: Vec<Told>,
}

/// A duty the mail speaks of, and what opened it.
pub(super) struct Duty {
    pub label: Phrase,
    /// Its page; none for whoever is not shown it.
    pub href: Option<String>,
    pub opened: Happened,
}

/// An event in words.
pub(super) struct Happened {
    /// None where the rule beside it says the same.
    pub sentence: Option<String>,
    /// When, and by whom as far as the reader is told.
    pub cause: String,
    pub number: String,
    /// Where the event is told.
    pub href: Option<String>,
}

/// A mail told by another.
pub(super) struct Told {
    pub subject: Phrase,
    pub href: String,
}

/// The events of the case a mail is about, as far as the reader is shown them.
struct Case {
    href: String,
    timeline: Vec<TimelineEntry>,
}

impl Reason {
    pub async fn new(reader: &Reader, labels: &Labels, mail: &MailView) -> Result<Self, Problem> {
        let why = reader.shown(reader.web.site.app.why_of(mail.clone()).await?);
        let case = Case::of(reader, &why).await;
        let happened = |cause: &CauseView| Happened::new(labels, case.as_ref(), cause);
        let duty = |view: &ObligationView| Duty {
            label: labels.say.local(&view.label),
            // A duty to judge a proposal is shown to its assessor and the office alone.
            href: (!view.confidential || labels.is_staff())
                .then(|| links::obligation(reader.lang, &view.key)),
            opened: happened(&view.opened),
        };
        let rule = rule(labels, &why);
        Ok(Self {
            event: happened(&why.event).beside(&rule),
            duties: why.obligation.iter().chain(&why.besides).map(duty).collect(),
            tells: why.tells.iter().map(|mail| Told::new(labels, mail)).collect(),
            rule,
        })
    }
}

fn rule(labels: &Labels, why: &WhyView) -> String {
    let title = labels.rule(&why.mail.because.rule);
    let Some(duty) = &why.obligation else { return title };
    let args = Args::new().with("rule", title).with("version", duty.rules_version.to_string());
    labels.say.text("page-mailbox-rule", &args)
}

impl Case {
    /// None where the mail is about no project or call, or about one that the reader is not shown.
    async fn of(reader: &Reader, why: &WhyView) -> Option<Self> {
        let (kind, code) = why.mail.case.as_deref()?.split_once('/')?;
        match kind {
            "project" => {
                let timeline = reader.seen().project(code, AsOf::Now).await.ok()?.timeline;
                Some(Self { href: links::project(reader.lang, code), timeline })
            }
            "call" => {
                let timeline = reader.seen().call(code, AsOf::Now).await.ok()?.timeline;
                Some(Self { href: links::call(reader.lang, code), timeline })
            }
            _ => None,
        }
    }

    /// The sentence of an event; what was told before it names milestones and activities.
    fn tell(&self, labels: &Labels, cause: &CauseView) -> Option<String> {
        let mut teller = Teller::new(labels, HashMap::new());
        let told = self.timeline.iter().map(|entry| (entry.position, teller.tell(entry)));
        told.into_iter().find(|(position, _)| *position == cause.position).map(|(_, sentence)| sentence)
    }
}

impl Happened {
    fn new(labels: &Labels, of: Option<&Case>, cause: &CauseView) -> Self {
        let say = &labels.say;
        let told = of.and_then(|case| Some((case.tell(labels, cause)?, &case.href)));
        let href = told.as_ref().map(|(_, href)| format!("{href}#event-{}", cause.position));
        let moment = say.moment(cause.at);
        let by = |moment: String| Args::new().with("by", actor(say, &cause.by)).with("moment", moment);
        Self {
            sentence: Some(told.map_or_else(|| happening(labels, &cause.event), |(sentence, _)| sentence)),
            // Who judged is told to the office alone.
            cause: if cause.by.is_empty() { moment } else { say.text("page-duty-cause", &by(moment)) },
            number: say.with("page-project-position", "position", cause.position),
            href,
        }
    }

    /// The rule of a notice names the event it follows: "Mail after the last score of a proposal".
    fn beside(self, rule: &str) -> Self {
        Self { sentence: self.sentence.filter(|sentence| !rule.contains(sentence)), ..self }
    }
}

/// An event that no timeline tells, by its type.
fn happening(labels: &Labels, event: &str) -> String {
    let family = if nidaa_i18n::exists(&format!("mail-after-{event}")) { "mail-after" } else { "happening" };
    labels.say.word(family, event)
}

impl Told {
    fn new(labels: &Labels, mail: &MailView) -> Self {
        let lang = labels.say.lang;
        Self {
            subject: Phrase { lang: mail.lang, foreign: mail.lang != lang, text: mail.subject.clone() },
            href: links::mail(lang, &mail.id),
        }
    }
}
