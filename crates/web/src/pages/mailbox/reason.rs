//! Why a mail was written, in words: the rule, the duties it speaks of, the event behind it and who acted.

use crate::{
    Labels, links, pages::parts::actor, problem::Problem, reader::Reader, say::Phrase, sentences::Teller,
};
use nidaa_app::{App, AsOf, CauseView, MailView, ObligationView, ReasonView, Seen, TimelineEntry, WhyView};
use nidaa_i18n::Args;
use std::collections::HashMap;

/// The chain from a mail back to the person who set it off.
pub(crate) struct Reason {
    /// The rule, with its version where one is known.
    pub rule: String,
    /// Where the rules are written out; none of a rule that a person made.
    pub rules: Option<String>,
    pub duties: Vec<Duty>,
    pub event: Happened,
    /// The mails a digest tells, each with its own reason.
    pub tells: Vec<Told>,
    /// All that it tells of, where that is more than one thing.
    pub parts: Vec<Part>,
}

/// One of several things that a mail tells of.
pub(crate) struct Part {
    /// Code of what it is about, and its page; as far as its reader is shown that.
    pub case: Option<String>,
    pub href: Option<String>,
    pub rule: String,
    pub event: Happened,
    /// That the mail went without it, and why; none of what it told.
    pub left_out: Option<String>,
}

/// A duty the mail speaks of, and what opened it.
pub(crate) struct Duty {
    pub label: Phrase,
    /// Its page; none for whoever is not shown it.
    pub href: Option<String>,
    pub opened: Happened,
}

/// An event in words.
pub(crate) struct Happened {
    /// None where the rule beside it says the same.
    pub sentence: Option<String>,
    /// When, and by whom as far as the reader is told.
    pub cause: String,
    pub number: String,
    /// Where the event is told.
    pub href: Option<String>,
}

/// A mail told by another.
pub(crate) struct Told {
    pub subject: Phrase,
    /// Where its own reason is told.
    pub href: Option<String>,
}

/// What a mail is about, and each of the things it tells of.
struct Cases {
    own: Option<Case>,
    parts: Vec<Option<Case>>,
}

impl Cases {
    async fn of(seen: Seen<'_>, labels: &Labels, why: &WhyView) -> Self {
        let own = Case::of(seen, labels, why.mail.case.as_deref()).await;
        let mut parts = vec![];
        for part in &why.parts {
            parts.push(Case::of(seen, labels, part.case.as_deref()).await);
        }
        Self { own, parts }
    }

    /// With the pages that others may open.
    fn linked_as(self, open: Self) -> Self {
        let linked = |case: Option<Case>, open: Option<Case>| {
            case.map(|case| Case { href: open.and_then(|open| open.href), ..case })
        };
        let parts = self.parts.into_iter().zip(open.parts);
        Self {
            own: linked(self.own, open.own),
            parts: parts.map(|(case, open)| linked(case, open)).collect(),
        }
    }
}

/// The events of a case, as far as they are shown.
struct Case {
    /// Its page; none for whoever cannot open it.
    href: Option<String>,
    timeline: Vec<TimelineEntry>,
}

impl Reason {
    /// As the reader of the page is shown it.
    pub async fn new(reader: &Reader, labels: &Labels, mail: &MailView) -> Result<Self, Problem> {
        let why = reader.shown(reader.web.site.app.why_of(mail.clone(), AsOf::Now).await?);
        Ok(Self::of(labels, &why, &Cases::of(reader.seen(), labels, &why).await))
    }

    /// As whoever got the mail is told it, without an account: what happened in words that the mail's reader may know, and
    /// links to nothing that an account is needed for.
    pub async fn for_its_reader(
        reader: &Reader,
        labels: &Labels,
        mail: &MailView,
        links: &HashMap<String, String>,
    ) -> Result<Self, Problem> {
        let app = &reader.web.site.app;
        let why = app.why_of(mail.clone(), AsOf::Now).await?.without_assessors();
        let eyes = app.eyes_of(&mail.to).await?;
        let open = Cases::of(reader.seen(), labels, &why).await;
        let cases = Cases::of(app.seen_by(&eyes), labels, &why).await;
        let shows_all = cases.own.is_some() && cases.parts.iter().all(Option::is_some);
        let why = if shows_all { why } else { why.without_people() };
        let mut reason = Self::of(labels, &why, &cases.linked_as(open));
        reason.duties.iter_mut().for_each(|duty| duty.href = None);
        for (told, mail) in reason.tells.iter_mut().zip(&why.tells) {
            told.href = links.get(&mail.id).cloned();
        }
        Ok(reason)
    }

    /// In sentences, as the office is told it.
    pub async fn in_words(app: &App, labels: &Labels, why: &WhyView) -> Vec<String> {
        let reason = Self::of(labels, why, &Cases::of(app.whole(), labels, why).await);
        let duties = why.obligation.iter().chain(&why.besides).zip(&reason.duties);
        let duties = duties
            .map(|(view, duty)| format!("{} ({}): {}", duty.label.text, view.key, duty.opened.in_words()));
        let tells = why.tells.iter().map(|mail| format!("{} ({})", mail.subject, mail.id));
        // The first of several has the rule and the event of the mail.
        let own =
            [reason.rule.clone(), reason.event.in_words()].into_iter().filter(|_| reason.parts.is_empty());
        own.chain(duties).chain(tells).chain(reason.parts.iter().map(Part::in_words)).collect()
    }

    fn of(labels: &Labels, why: &WhyView, cases: &Cases) -> Self {
        let happened = |cause: &CauseView| Happened::new(labels, cases.own.as_ref(), cause);
        let duty = |view: &ObligationView| Duty {
            label: labels.say.local(&view.label),
            // A duty to judge a proposal is shown to its assessor and the office alone.
            href: (!view.confidential || labels.is_staff())
                .then(|| links::obligation(labels.say.lang, &view.key)),
            opened: happened(&view.opened),
        };
        let part = |(part, case): (&ReasonView, &Option<Case>)| {
            let rule = rule(labels, &part.rule, part.rules_version);
            let event = Happened::new(labels, case.as_ref(), &part.event).beside(&rule);
            let code = part.case.as_deref().and_then(|case| Some(case.split_once('/')?.1.to_owned()));
            let href = case.as_ref().and_then(|case| case.href.clone());
            let left_out = part.left_out.then(|| left_out(labels, part.cause.as_deref()));
            Part { case: code.filter(|_| case.is_some()), href, rule, event, left_out }
        };
        let rule = rule(labels, &why.mail.because.rule, why.rules_version);
        Self {
            parts: why.parts.iter().zip(&cases.parts).map(part).collect(),
            event: happened(&why.event).beside(&rule),
            duties: why.obligation.iter().chain(&why.besides).map(duty).collect(),
            tells: why.tells.iter().map(|mail| Told::new(labels, mail)).collect(),
            rules: labels.programme_of(&why.mail.because.rule).map(|id| links::rules(labels.say.lang, id)),
            rule,
        }
    }
}

fn rule(labels: &Labels, rule: &str, version: Option<u32>) -> String {
    let title = labels.rule(rule);
    let Some(version) = version else { return title };
    let args = Args::new().with("rule", title).with("version", version.to_string());
    labels.say.text("page-mailbox-rule", &args)
}

impl Case {
    /// None where it is no project, call or panel, or one that is not shown.
    async fn of(seen: Seen<'_>, labels: &Labels, case: Option<&str>) -> Option<Self> {
        let (kind, code) = case?.split_once('/')?;
        let lang = labels.say.lang;
        match kind {
            "project" => {
                let timeline = seen.project(code, AsOf::Now).await.ok()?.timeline;
                Some(Self { href: Some(links::project(lang, code)), timeline })
            }
            "call" => {
                let timeline = seen.call(code, AsOf::Now).await.ok()?.timeline;
                Some(Self { href: Some(links::call(lang, code)), timeline })
            }
            "panel" => {
                let timeline = seen.panel(code, AsOf::Now).await.ok()?.timeline;
                Some(Self { href: Some(links::panel(lang, code)), timeline })
            }
            _ => None,
        }
    }

    /// The sentence of an event; what was told before it names milestones and activities.
    fn tell(&self, labels: &Labels, cause: &CauseView) -> Option<String> {
        let mut teller = Teller::new(labels, HashMap::new());
        let told = teller.tell_all(&self.timeline).into_iter();
        told.into_iter().find(|(entry, _)| entry.position == cause.position).map(|(_, sentence)| sentence)
    }
}

impl Happened {
    fn new(labels: &Labels, of: Option<&Case>, cause: &CauseView) -> Self {
        let say = &labels.say;
        let told = of.and_then(|case| Some((case.tell(labels, cause)?, &case.href)));
        let page = told.as_ref().and_then(|(_, href)| href.as_ref());
        let href = page.map(|href| format!("{href}#event-{}", cause.position));
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

    fn in_words(&self) -> String {
        let all = self.sentence.iter().chain([&self.cause, &self.number]);
        all.map(String::as_str).collect::<Vec<_>>().join(" – ")
    }

    /// The rule of a notice names the event it follows: "Mail after the last score of a proposal".
    fn beside(self, rule: &str) -> Self {
        Self { sentence: self.sentence.filter(|sentence| !rule.contains(sentence)), ..self }
    }
}

/// That a mail went without something, and why where that is known.
fn left_out(labels: &Labels, cause: Option<&str>) -> String {
    let Some(cause) = cause else { return labels.say.t("page-mailbox-left-out") };
    let cause = labels.say.word("mail-cause", cause);
    labels.say.text("page-mailbox-left-out-because", &Args::new().with("cause", cause))
}

/// An event that no timeline tells, by its type.
fn happening(labels: &Labels, event: &str) -> String {
    let family = if nidaa_i18n::exists(&format!("mail-after-{event}")) { "mail-after" } else { "happening" };
    labels.say.word(family, event)
}

impl Part {
    fn in_words(&self) -> String {
        let event = self.event.in_words();
        let all = self.case.iter().chain([&self.rule, &event]).chain(&self.left_out);
        all.map(String::as_str).collect::<Vec<_>>().join(" – ")
    }
}

impl Told {
    fn new(labels: &Labels, mail: &MailView) -> Self {
        let lang = labels.say.lang;
        Self {
            subject: Phrase { lang: mail.lang, foreign: mail.lang != lang, text: mail.subject.clone() },
            href: Some(links::mail(lang, &mail.id)),
        }
    }
}
