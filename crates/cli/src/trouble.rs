//! How a verb fails: its exit code and its words.

use crate::args::Args;
use nidaa_app::{Failure, Shelf};
use nidaa_i18n::Args as Arguments;
use nidaa_kernel::Lang;
use nidaa_store::StoreError;
use nidaa_web::{Grounds, Labels};
use serde_json::json;
use std::{fmt, process::ExitCode};

/// Why a verb did not do what was asked.
#[derive(Debug)]
pub struct Trouble {
    exit: u8,
    code: String,
    rule: Option<String>,
    words: Words,
    /// What the rule rests on, where a policy said no.
    grounds: Option<Box<Grounds>>,
    /// Data that were printed already: then nothing more is said on standard output.
    printed: bool,
}

/// What is said of it. Which language is known only when it is said.
#[derive(Debug)]
enum Words {
    /// As it stands.
    Plain(String),
    /// A sentence of the catalogue.
    Sentence(&'static str, Box<Arguments>),
    /// What the application says.
    Failure(Box<Failure>),
}

impl Words {
    fn told(&self, lang: Lang, code: &str) -> String {
        match self {
            // Faults of configuration and files are told in English, as those files are written.
            Self::Plain(text) if code == "usage" && lang != Lang::En => {
                nidaa_i18n::plain(lang, "cli-usage", &Arguments::new().with("message", text))
            }
            Self::Plain(text) => text.clone(),
            Self::Sentence(key, arguments) => nidaa_i18n::plain(lang, key, arguments),
            Self::Failure(failure) => told(failure, lang),
        }
    }
}

/// A failure in words. Who asks on the command line may know that a thing does not exist.
fn told(failure: &Failure, lang: Lang) -> String {
    if let Failure::NotFound { what, code } = failure {
        let arguments = Arguments::new().with("what", *what).with("code", code);
        return nidaa_i18n::plain(lang, "refusal-missing", &arguments);
    }
    let said = nidaa_web::explain(&Labels::new(&Shelf::default(), lang, "UTC", true), failure);
    let hashes = match failure {
        Failure::PreviewMoved { expected, found } => format!(" ({expected} → {found})"),
        _ => String::new(),
    };
    said.detail.replace(['\u{2068}', '\u{2069}'], "") + &hashes
}

impl Trouble {
    fn new(exit: u8, code: &str, words: Words) -> Self {
        Self { exit, code: code.to_owned(), rule: None, words, grounds: None, printed: false }
    }

    /// A rule said no; exit code 1.
    pub fn refused(code: &str, message: impl Into<String>) -> Self {
        Self::new(1, code, Words::Plain(message.into()))
    }

    /// Nothing of that kind has this code; exit code 1.
    pub fn missing(code: &str, what: &str, name: &str) -> Self {
        let arguments = Arguments::new().with("what", what).with("code", name);
        Self::new(1, code, Words::Sentence("refusal-missing", Box::new(arguments)))
    }

    /// Wrong usage; exit code 2.
    pub fn usage(message: impl Into<String>) -> Self {
        Self::new(2, "usage", Words::Plain(message.into()))
    }

    /// Wrong usage, said by the catalogue; exit code 2.
    pub fn misused(key: &'static str, arguments: Arguments) -> Self {
        Self::new(2, "usage", Words::Sentence(key, Box::new(arguments)))
    }

    /// A command or verb that does not exist; exit code 2.
    pub fn unknown_command(name: &str, nearest: Option<&str>) -> Self {
        let arguments = Arguments::new().with("command", name);
        Self::misused("problem-unknown-command", arguments.with_or_none("nearest", nearest))
    }

    /// The answer is on standard output and means no; exit code 1.
    pub fn answered_no(message: impl Into<String>) -> Self {
        Self { printed: true, ..Self::refused("no", message) }
    }

    /// Some of what was given could not be read; the rest is answered on standard output. Exit code 2.
    pub fn unreadable(message: impl Into<String>) -> Self {
        Self { printed: true, ..Self::new(2, "unreadable", Words::Plain(message.into())) }
    }

    /// A failure in the words of the reader's language, with what would help.
    pub fn said(failure: Failure, labels: &Labels) -> Self {
        let said = nidaa_web::explain(labels, &failure);
        let plain = |text: String| text.replace(['\u{2068}', '\u{2069}'], "");
        let advice = said.advice.map(|advice| format!(" {advice}")).unwrap_or_default();
        let rule = said.rule.map(|rule| format!(" [{rule}]")).unwrap_or_default();
        match failure {
            Failure::Refused(_) => {
                let lines = said.grounds.iter().flat_map(|grounds| &grounds.sentences);
                let lines = lines.fold(String::new(), |told, line| told + "\n  " + line);
                let message = plain(format!("{}{advice}{rule}{lines}", said.detail));
                let words = Words::Plain(message);
                Self { words, grounds: said.grounds.map(Box::new), ..failure.into() }
            }
            _ => failure.into(),
        }
    }

    /// The store or a server does not answer; exit code 3.
    pub fn unreachable(error: &dyn std::error::Error) -> Self {
        let mut message = error.to_string();
        let mut source = error.source();
        while let Some(error) = source {
            message = format!("{message}: {error}");
            source = error.source();
        }
        Self::new(3, "unavailable", Words::Plain(message))
    }

    /// Says it, and answers the exit code.
    pub fn report(&self, args: &Args) -> ExitCode {
        let message = self.words.told(args.lang, &self.code);
        if args.json && !self.printed {
            let problem = json!({ "error": {
                    "code": self.code, "rule": self.rule, "message": message, "grounds": self.grounds
                } });
            println!("{problem}");
        }
        eprintln!("nidaa: {message}");
        ExitCode::from(self.exit)
    }
}

/// A command line that cannot be read, or asks for help or the version. The parser's words are English; a script that
/// asks for JSON is told in JSON as well.
pub fn misread(error: &clap::Error) -> ExitCode {
    let given: Vec<String> = std::env::args().collect();
    if error.use_stderr() && given.iter().any(|arg| arg == "--json") {
        let told = error.to_string();
        let message = told.lines().next().unwrap_or_default().trim_start_matches("error: ");
        println!(
            "{}",
            json!({ "error": { "code": "usage", "rule": null, "message": message, "grounds": null } })
        );
    }
    // Whether anybody still reads it changes nothing.
    drop(error.print());
    ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(2))
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.words.told(Lang::En, &self.code))
    }
}

impl From<Failure> for Trouble {
    fn from(failure: Failure) -> Self {
        let (exit, rule) = match &failure {
            Failure::Store(error) => return error.into(),
            Failure::BadRequest { .. } | Failure::BadCommand(_) | Failure::File(_) => (2, None),
            Failure::Refused(refusal) => (1, Some(refusal.rule())),
            _ => (1, None),
        };
        Self { rule, ..Self::new(exit, failure.code(), Words::Failure(Box::new(failure))) }
    }
}

impl From<&StoreError> for Trouble {
    fn from(error: &StoreError) -> Self {
        match error {
            StoreError::Broken(broken) => Self::refused("log-broken", broken.to_string()),
            StoreError::DamagedFile(_) => Self::refused("file-damaged", error.to_string()),
            _ => {
                let Self { words, .. } = Self::unreachable(error);
                let arguments = Arguments::new().with("database", words.told(Lang::En, "unavailable"));
                Self::new(3, "unavailable", Words::Sentence("cli-unreachable", Box::new(arguments)))
            }
        }
    }
}

impl From<StoreError> for Trouble {
    fn from(error: StoreError) -> Self {
        Self::from(&error)
    }
}

impl From<std::io::Error> for Trouble {
    fn from(error: std::io::Error) -> Self {
        Self::unreachable(&error)
    }
}
