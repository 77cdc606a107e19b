//! All that one act means for a person, told by one mail.

use crate::{
    Desk, Directory, Outgoing, Site,
    digest::{of_none, waits_for_digest},
};
use jiff::Timestamp;
use nidaa_domain::{AnyEvent, Fact};
use nidaa_kernel::{LocalText, derived_uuid};
use nidaa_mail::{Calendar, Mail, Reader, Section, SeveralNotices};
use std::collections::BTreeMap;

/// Why a mail goes without what its reader wants to be told by a digest meanwhile, as a `mail-cause` message names it.
pub const TOLD_APART: &str = "told-apart";

/// The mails of an act whose last fact is still to come.
#[derive(Clone, Debug, Default)]
pub struct Gathering {
    drafted: Vec<Outgoing>,
}

impl Gathering {
    /// Takes the mails of the next fact, which the desk already knows, and answers those that are to be written now: of a
    /// docket all, with its last fact, and of any other fact its own.
    pub fn take(&mut self, fact: &Fact, mails: Vec<Outgoing>, desk: &Desk, site: &Site) -> Vec<Outgoing> {
        self.drafted.extend(mails);
        let until = desk.directory.docket_until(fact.position);
        if until.is_some_and(|until| fact.position < until) {
            return vec![];
        }
        let drafted = std::mem::take(&mut self.drafted);
        if !Self::joins(fact, desk) {
            return drafted;
        }
        joined(drafted, fact.recorded_at, desk, site)
    }

    /// Whether mails of this fact may become one. A reminder says for itself of which duties it is, and what is written anew
    /// was parted on purpose.
    pub fn joins(fact: &Fact, desk: &Desk) -> bool {
        matches!(fact.event, AnyEvent::Call(_)) || desk.directory.docket_until(fact.position).is_some()
    }
}

/// The mails, with one in place of several to one person. What a person must release, and what waits for a digest, stays for
/// itself: the digest joins it anyway.
fn joined(mails: Vec<Outgoing>, now: Timestamp, desk: &Desk, site: &Site) -> Vec<Outgoing> {
    let joins = |mail: &Outgoing| !mail.hold && !waits_for_digest(&desk.directory, mail, now);
    let mut of_reader: BTreeMap<String, usize> = BTreeMap::new();
    for mail in mails.iter().filter(|mail| joins(mail)) {
        *of_reader.entry(mail.address()).or_default() += 1;
    }
    of_reader.retain(|_, count| *count > 1);
    let mut parts: BTreeMap<String, Vec<Outgoing>> = BTreeMap::new();
    let mut told = vec![];
    for mail in mails {
        if joins(&mail) && of_reader.contains_key(&mail.address()) {
            parts.entry(mail.address()).or_default().push(mail);
        } else {
            told.push(mail);
        }
    }
    told.extend(parts.into_values().filter_map(|parts| one_of(parts, desk, site)));
    told
}

/// The mail that stands for all of these to one person. It goes out under the first rule, and is of what they have in common.
fn one_of(parts: Vec<Outgoing>, desk: &Desk, site: &Site) -> Option<Outgoing> {
    let mut parts: Vec<Outgoing> = parts.into_iter().map(as_part).collect();
    // What is owed comes before what is merely told.
    parts.sort_by_key(|part| !part.duty);
    let first = parts.first()?.clone();
    let address = first.address();
    let case = case_of(&parts, &desk.directory);
    let id = derived_uuid(&["mail", &first.event.to_string(), "together", &first.rule, &address]);
    let mail = Outgoing {
        id,
        template: SeveralNotices::TEMPLATE.to_owned(),
        duty: parts.iter().any(|part| part.duty),
        thread: case.as_deref().and_then(|case| desk.directory.thread(case, &address)),
        case,
        due: parts.iter().filter_map(|part| part.due).min(),
        duties: vec![],
        dues: vec![],
        early: parts.iter().all(|part| part.early),
        parts,
        ..first
    };
    Some(written(mail, desk, site))
}

/// In a part, the words are those of its section.
fn as_part(mail: Outgoing) -> Outgoing {
    let Section { text, html } = mail.section.clone();
    Outgoing { text, html, thread: None, section: Section::default(), ..mail }
}

/// The mail in the words of its parts as they are now.
fn written(mail: Outgoing, desk: &Desk, site: &Site) -> Outgoing {
    let section = |part: &Outgoing| Section { text: part.text.clone(), html: part.html.clone() };
    let case = mail.case.as_deref().and_then(|case| site.case(case, mail.lang));
    let notices = SeveralNotices {
        first: mail.parts.first().map(|part| part.subject.clone()).unwrap_or_default(),
        notices: mail.parts.iter().map(section).collect(),
        url: case.unwrap_or_else(|| site.obligations(mail.lang)),
    };
    let (directory, lang) = (&desk.directory, mail.lang);
    let clock = directory.clock_of(&mail.to).to_owned();
    let name = mail.to_name.clone();
    let letter = notices.letter(&Reader { name, lang, programme: programme(&mail, desk), clock });
    let letter = directory.in_own_words(SeveralNotices::TEMPLATE, lang, letter);
    let calendar = Calendar::joined(mail.parts.iter().filter_map(|part| part.calendar.as_deref()));
    Outgoing { subject: letter.subject, text: letter.text, html: letter.html, calendar, ..mail }
}

/// The mail without the parts that lost their reason, of which `gone` says which: it tells what is still true.
pub fn without(mail: &Outgoing, gone: &[bool], desk: &Desk, site: &Site) -> Outgoing {
    if gone.iter().all(|gone| *gone) {
        return mail.clone();
    }
    let kept = mail.parts.iter().zip(gone).filter(|(_, gone)| !**gone);
    let parts = kept.map(|(part, _)| part.clone()).collect();
    written(Outgoing { parts, ..mail.clone() }, desk, site)
}

/// What a mail on several things was to tell in a place, as a mail of its own.
pub fn apart(mail: &Outgoing, place: usize, desk: &Desk, site: &Site) -> Option<Outgoing> {
    let part = mail.parts.get(place)?.clone();
    let case = part.case.clone();
    let alone = written(Outgoing { parts: vec![part.clone()], case, ..mail.clone() }, desk, site);
    let thread = part.case.as_deref().and_then(|case| desk.directory.thread(case, &part.address()));
    let id = derived_uuid(&["mail", &mail.id.to_string(), "apart", &place.to_string()]);
    let Outgoing { subject, text, html, calendar, .. } = alone;
    Some(Outgoing { id, subject, text, html, thread, calendar, ..part })
}

/// The programme in whose name it is said; what is of several is said in the name of none.
fn programme(mail: &Outgoing, desk: &Desk) -> LocalText {
    let named = |part: &Outgoing| part.rule.split('/').next().map(str::to_owned);
    let first = mail.parts.first().and_then(named);
    let is_one = mail.parts.iter().all(|part| named(part) == first);
    let known = first.filter(|_| is_one).and_then(|id| desk.rules.get(id.as_str()));
    known.map_or_else(of_none, |rules| rules.title().clone())
}

/// What they are all about: one case, else the call around all of them.
fn case_of(parts: &[Outgoing], directory: &Directory) -> Option<String> {
    let first = parts.first()?.case.clone()?;
    if parts.iter().all(|part| part.case.as_ref() == Some(&first)) {
        return Some(first);
    }
    let call = |part: &Outgoing| match part.case.as_deref()?.split_once('/')? {
        ("call", code) => Some(code.to_owned()),
        ("project", code) => directory.project(code)?.call.as_ref().map(ToString::to_string),
        _ => None,
    };
    let around = call(parts.first()?)?;
    parts.iter().all(|part| call(part).as_ref() == Some(&around)).then(|| format!("call/{around}"))
}
