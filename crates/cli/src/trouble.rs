//! How a verb fails: its exit code and its words.

use crate::args::Args;
use nidaa_app::Failure;
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
    message: String,
    /// What the rule rests on, where a policy said no.
    grounds: Option<Box<Grounds>>,
    /// Data that were printed already: then nothing more is said on standard output.
    printed: bool,
}

impl Trouble {
    /// A rule said no; exit code 1.
    pub fn refused(code: &str, message: impl Into<String>) -> Self {
        Self {
            exit: 1,
            code: code.to_owned(),
            rule: None,
            message: message.into(),
            grounds: None,
            printed: false,
        }
    }

    /// The answer is on standard output and means no; exit code 1.
    pub fn answered_no(message: impl Into<String>) -> Self {
        Self { printed: true, ..Self::refused("no", message) }
    }

    /// Wrong usage; exit code 2.
    pub fn usage(message: impl Into<String>) -> Self {
        Self {
            exit: 2,
            code: "usage".to_owned(),
            rule: None,
            message: message.into(),
            grounds: None,
            printed: false,
        }
    }

    /// Some of what was given could not be read; the rest is answered on standard output. Exit code 2.
    pub fn unreadable(message: impl Into<String>) -> Self {
        Self { printed: true, ..Self::usage(message) }
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
                Self { message, grounds: said.grounds.map(Box::new), ..failure.into() }
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
        Self { exit: 3, code: "unavailable".to_owned(), rule: None, message, grounds: None, printed: false }
    }

    /// Says it, and answers the exit code.
    pub fn report(&self, args: &Args) -> ExitCode {
        if args.json && !self.printed {
            let problem = json!({ "error": {
                    "code": self.code, "rule": self.rule, "message": self.message, "grounds": self.grounds
                } });
            println!("{problem}");
        }
        eprintln!("nidaa: {}", self.message);
        ExitCode::from(self.exit)
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl From<Failure> for Trouble {
    fn from(failure: Failure) -> Self {
        match &failure {
            Failure::Store(error) => error.into(),
            Failure::BadRequest { .. } | Failure::BadCommand(_) | Failure::File(_) => {
                Self { code: failure.code().to_owned(), ..Self::usage(failure.to_string()) }
            }
            Failure::Refused(refusal) => {
                Self { rule: Some(refusal.rule()), ..Self::refused(failure.code(), failure.to_string()) }
            }
            _ => Self::refused(failure.code(), failure.to_string()),
        }
    }
}

impl From<&StoreError> for Trouble {
    fn from(error: &StoreError) -> Self {
        match error {
            StoreError::Broken(broken) => Self::refused("log-broken", broken.to_string()),
            StoreError::DamagedFile(_) => Self::refused("file-damaged", error.to_string()),
            _ => Self::unreachable(error),
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
