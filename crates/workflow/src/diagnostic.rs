//! What is wrong with a file, and where.

use crate::place::Place;
use miette::{GraphicalReportHandler, GraphicalTheme, LabeledSpan, MietteDiagnostic, NamedSource, Report};
use serde::Serialize;
use std::{collections::BTreeSet, fmt};

/// Lines after its first in which an item of a list is looked for.
const LINES_OF_A_LIST: usize = 30;

/// So many lines with the same fault are told one by one.
const FEW_LINES: usize = 2;

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The file cannot be used.
    Error,
    /// The file can be used, but probably does not do what its author believes.
    Warning,
}

/// One fault of a policy file, or what its author should look at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Diagnostic {
    /// The file as the caller named it.
    pub file: String,
    /// Line, counted from 1.
    pub line: usize,
    /// Column in characters, counted from 1.
    pub column: usize,
    /// Short name of the rule that is broken, such as `unknown_command`. Stable: scripts may rely on it.
    pub code: &'static str,
    /// What is wrong, in one English sentence.
    pub message: String,
    /// What to do about it.
    pub advice: String,
    /// Whether the file can be used all the same.
    pub severity: Severity,
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}: {}: {}", self.file, self.line, self.column, self.code, self.message)
    }
}

impl std::error::Error for Diagnostic {}

impl Diagnostic {
    /// The fault as a person reads it, in plain text without colours: the line of [`Display`](fmt::Display), the lines of
    /// the file around it with a mark under the node, and the advice. `source` is the text that was loaded.
    pub fn page(&self, source: &str) -> String {
        let drawn = self.drawn(source);
        // The drawing begins with code and message, which the first line has told.
        let framed = drawn.lines().skip_while(|line| !line.trim_start().starts_with(['╭', 'h']));
        framed.fold(format!("{self}\n"), |page, line| page + &self.headed(line) + "\n")
    }

    /// The line of a drawing; its head counts columns in bytes, and a person in characters.
    fn headed(&self, line: &str) -> String {
        match line.split_once("╭─[") {
            Some((before, _)) if before.trim().is_empty() => {
                format!("{before}╭─[{}:{}:{}]", self.file, self.line, self.column)
            }
            _ => line.to_owned(),
        }
    }

    fn drawn(&self, source: &str) -> String {
        let mut fault = MietteDiagnostic::new(&self.message).with_code(self.code).with_help(&self.advice);
        if let Some((offset, length)) = self.span(source) {
            fault = fault.with_label(LabeledSpan::underline((offset, length)));
        }
        let report = Report::new(fault).with_source_code(NamedSource::new(&self.file, source.to_owned()));
        let mut page = String::new();
        let handler = GraphicalReportHandler::new_themed(GraphicalTheme::unicode_nocolor()).with_links(false);
        match handler.render_report(&mut page, report.as_ref()) {
            Ok(()) => page,
            Err(fmt::Error) => self.to_string(),
        }
    }

    /// Byte offset and length of the node's first word. Nothing when the source is another one.
    fn span(&self, source: &str) -> Option<(usize, usize)> {
        let line = source.split('\n').nth(self.line.checked_sub(1)?)?;
        let start = source.split('\n').take(self.line - 1).map(|line| line.len() + 1).sum::<usize>();
        let before = line.chars().take(self.column - 1).map(char::len_utf8).sum::<usize>();
        let word = line.get(before..)?.split(char::is_whitespace).next()?;
        Some((start + before, word.len().max(1).min(source.len().saturating_sub(start + before))))
    }
}

/// Collects the faults of one file.
pub(crate) struct Findings<'a> {
    file: &'a str,
    source: &'a str,
    found: Vec<Diagnostic>,
}

impl<'a> Findings<'a> {
    pub fn new(file: &'a str, source: &'a str) -> Self {
        Self { file, source, found: Vec::new() }
    }

    /// Whether the node written here is a text in quotes.
    pub fn is_quoted(&self, place: Place) -> bool {
        let line = self.source.split('\n').nth(place.line - 1).unwrap_or_default();
        matches!(line.chars().nth(place.column - 1), Some('"' | '\''))
    }

    /// The words at which a text of several begins, from a node on: one item of a list that spans few lines. The node
    /// itself where the word is not there.
    pub fn word_from(&self, place: Place, word: &str) -> Place {
        let is_part = |sign: char| sign.is_alphanumeric() || sign == '_';
        for (index, line) in self.source.split('\n').enumerate().skip(place.line - 1).take(LINES_OF_A_LIST) {
            let skipped = if index + 1 == place.line { place.column - 1 } else { 0 };
            let rest: String = line.chars().skip(skipped).collect();
            let found = rest.match_indices(word).find(|(at, _)| {
                !rest[..*at].ends_with(is_part) && !rest[at + word.len()..].starts_with(is_part)
            });
            if let Some((at, _)) = found {
                return Place { line: index + 1, column: skipped + rest[..at].chars().count() + 1 };
            }
        }
        place
    }

    /// Adds a fault of a value that several rules read, unless one of them has told a fault of it.
    pub fn blame(
        &mut self,
        place: Place,
        code: &'static str,
        message: impl Into<String>,
        advice: impl Into<String>,
    ) {
        if !self.found.iter().any(|found| (found.line, found.column) == (place.line, place.column)) {
            self.add(place, code, message, advice);
        }
    }

    /// Takes out the faults of one of these codes that name this word, and tells their lines.
    pub fn take(&mut self, word: &str, codes: &[&str]) -> Vec<usize> {
        let named = format!("`{word}`");
        let lines = self.naming(&named, codes);
        self.found.retain(|found| !(is_stage(found, codes) && found.message.contains(&named)));
        lines
    }

    /// Tells what many lines share once, in the first of them.
    pub fn tell_once(&mut self, word: &str, codes: &[&str]) {
        let named = format!("`{word}`");
        let lines = self.naming(&named, codes).len();
        let shares = |found: &Diagnostic| is_stage(found, codes) && found.message.contains(&named);
        let first = self.found.iter().filter(|found| shares(found)).min_by_key(|found| found.line).cloned();
        let Some(first) = first.filter(|_| lines > FEW_LINES) else { return };
        self.found.retain(|found| !shares(found));
        let message = format!("{}, and {lines} lines name it", first.message);
        self.found.push(Diagnostic { message, ..first });
    }

    /// Words in backticks at the end of the messages of these codes.
    pub fn words(&self, codes: &[&str]) -> BTreeSet<String> {
        let told = self.found.iter().filter(|found| is_stage(found, codes));
        told.filter_map(|found| Some(found.message.strip_suffix('`')?.rsplit_once('`')?.1.to_owned()))
            .collect()
    }

    fn naming(&self, named: &str, codes: &[&str]) -> Vec<usize> {
        let told = |found: &&Diagnostic| is_stage(found, codes) && found.message.contains(named);
        let lines: BTreeSet<usize> = self.found.iter().filter(told).map(|found| found.line).collect();
        lines.into_iter().collect()
    }

    /// Whether a fault of one of these codes was found after the first `before` faults.
    pub fn since(&self, before: usize, codes: &[&str]) -> bool {
        self.found.iter().skip(before).any(|found| codes.contains(&found.code))
    }

    /// Takes back what was found after the first `before` faults and is of one of these codes: it follows from another.
    pub fn forget(&mut self, before: usize, codes: &[&str]) {
        let mut at = 0;
        self.found.retain(|found| {
            at += 1;
            at <= before || !codes.contains(&found.code)
        });
    }

    /// How many faults were found so far.
    pub fn len(&self) -> usize {
        self.found.len()
    }

    pub fn add(
        &mut self,
        place: Place,
        code: &'static str,
        message: impl Into<String>,
        advice: impl Into<String>,
    ) {
        self.put((place, Severity::Error), code, message.into(), advice.into());
    }

    /// Adds what does not keep the file from being used.
    pub fn warn(
        &mut self,
        place: Place,
        code: &'static str,
        message: impl Into<String>,
        advice: impl Into<String>,
    ) {
        self.put((place, Severity::Warning), code, message.into(), advice.into());
    }

    fn put(
        &mut self,
        (place, severity): (Place, Severity),
        code: &'static str,
        message: String,
        advice: String,
    ) {
        let Place { line, column } = place;
        let found = Diagnostic { file: self.file.to_owned(), line, column, code, message, advice, severity };
        // What many rules read is wrong once, where it stands.
        if !self.found.contains(&found) {
            self.found.push(found);
        }
    }

    /// All faults in the order of the file.
    pub fn finish(mut self) -> Vec<Diagnostic> {
        self.found.sort_by(|a, b| (a.line, a.column, a.code).cmp(&(b.line, b.column, b.code)));
        self.found
    }
}

/// Whether a fault of one of these codes says that a stage is not known: other words are unknown by the same codes.
fn is_stage(found: &Diagnostic, codes: &[&str]) -> bool {
    codes.contains(&found.code) && found.message.starts_with("no stage ")
}
