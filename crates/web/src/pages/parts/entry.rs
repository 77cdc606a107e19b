//! A line of a timeline.

use crate::{Labels, say::Say, sentences::Teller};
use askama::{Template, filters::HtmlSafe};
use nidaa_app::TimelineEntry;
use nidaa_domain::Meta;
use nidaa_i18n::Args;
use nidaa_kernel::{Precision, Provenance, Role};

#[derive(Template)]
#[template(path = "parts/entry.html")]
pub(crate) struct Entry {
    position: i64,
    /// Machine form of the date.
    datetime: String,
    date: String,
    approximate: Option<String>,
    sentence: String,
    by: String,
    recorded: String,
    number: String,
    notes: Vec<String>,
    illustration: Option<String>,
    say: Say,
}

impl HtmlSafe for Entry {}

/// A timeline in sentences, the newest first.
pub(crate) fn entries(labels: &Labels, mut teller: Teller<'_>, timeline: &[TimelineEntry]) -> Vec<Entry> {
    let told = teller.tell_all(timeline).into_iter();
    let mut told: Vec<Entry> = told.map(|(entry, sentence)| Entry::new(labels, sentence, entry)).collect();
    told.reverse();
    told
}

impl Entry {
    fn new(labels: &Labels, sentence: String, entry: &TimelineEntry) -> Self {
        let say = &labels.say;
        let provenance = entry.meta.provenance.as_ref();
        let occurred = provenance.and_then(|provenance| provenance.occurred);
        let is_stated = provenance.is_none_or(|provenance| !provenance.approximate);
        let is_exact = is_stated && occurred.is_none_or(|date| date.precision() == Precision::Day);
        Self {
            position: entry.position.0,
            datetime: occurred.map_or_else(|| entry.recorded_at.to_string(), |date| date.to_string()),
            date: occurred.map_or_else(|| say.moment(entry.recorded_at), |date| say.date(date)),
            approximate: (!is_exact).then(|| say.t("page-provenance-approximate")),
            sentence,
            by: by(say, &entry.meta),
            recorded: say.with("page-project-recorded", "moment", say.moment(entry.recorded_at)),
            number: say.with("page-project-position", "position", entry.position),
            notes: provenance.map(|provenance| notes(labels, provenance)).unwrap_or_default(),
            illustration: provenance
                .filter(|provenance| provenance.illustrative)
                .map(|_| say.t("page-provenance-illustration")),
            say: say.clone(),
        }
    }
}

/// Who acted, and for whom.
fn by(say: &Say, meta: &Meta) -> String {
    let actor = actor(say, meta.actor.as_str());
    match &meta.on_behalf_of {
        None => say.with("page-project-by", "actor", actor),
        Some(principal) => {
            let args = Args::new().with("actor", actor).with("principal", principal.as_str());
            say.text("page-project-by-deputy", &args)
        }
    }
}

/// The program itself is called by its name, people by theirs.
pub(crate) fn actor(say: &Say, login: &str) -> String {
    if login == Role::SYSTEM { say.word("role", login) } else { login.to_owned() }
}

/// Where a fact comes from, in sentences.
pub(crate) fn notes(labels: &Labels, provenance: &Provenance) -> Vec<String> {
    let say = &labels.say;
    let mut notes: Vec<String> =
        by_file(provenance).into_iter().map(|(file, lines)| source(say, file, &lines)).collect();
    notes.extend(provenance.reported_by.iter().map(|who| say.with("page-provenance-reported", "who", who)));
    notes.extend(provenance.doubt.iter().map(|doubt| say.with("page-provenance-doubt", "doubt", doubt)));
    notes
}

/// The lines of each file, in the order the files were first named.
fn by_file(provenance: &Provenance) -> Vec<(&str, Vec<u32>)> {
    let mut files: Vec<(&str, Vec<u32>)> = vec![];
    for source in &provenance.sources {
        let place = files.iter().position(|(file, _)| *file == source.file).unwrap_or_else(|| {
            files.push((&source.file, vec![]));
            files.len() - 1
        });
        files[place].1.extend(source.line);
    }
    files
}

fn source(say: &Say, file: &str, lines: &[u32]) -> String {
    let lines = say.row(lines.iter().map(ToString::to_string));
    let args =
        Args::new().with("file", file).with_or_none("line", Some(lines).filter(|lines| !lines.is_empty()));
    say.text("page-provenance-source", &args)
}
