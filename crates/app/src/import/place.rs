//! A value in a file together with its path, so that every fault can say where it is.

use super::{Fault, Findings, Source};
use nidaa_kernel::{ApproxDate, Country, Provenance, SourceRef};
use serde::de::DeserializeOwned;
use serde_json::Value;

/// A value and where it stands. A missing member is null at its path.
#[derive(Clone)]
pub(crate) struct Place<'a> {
    file: &'a str,
    path: String,
    value: &'a Value,
}

impl<'a> Place<'a> {
    pub(crate) fn root(source: &'a Source, value: &'a Value) -> Self {
        Self { file: &source.name, path: String::new(), value }
    }

    pub(crate) fn path(&self) -> &str {
        &self.path
    }

    pub(crate) fn has(&self, member: &str) -> bool {
        self.value.get(member).is_some()
    }

    pub(crate) fn is_null(&self) -> bool {
        self.value.is_null()
    }

    pub(crate) fn at(&self, member: &str) -> Self {
        let dot = if self.path.is_empty() { "" } else { "." };
        let value = self.value.get(member).unwrap_or(&Value::Null);
        Self { file: self.file, path: format!("{}{dot}{member}", self.path), value }
    }

    /// The items of a list; none when it is no list.
    pub(crate) fn items(&self) -> Vec<Self> {
        let items = self.value.as_array().map(Vec::as_slice).unwrap_or_default().iter().enumerate();
        items
            .map(|(index, value)| Self { file: self.file, path: format!("{}[{index}]", self.path), value })
            .collect()
    }

    /// The items of a list that may be missing; anything else is a fault.
    pub(crate) fn list(&self, findings: &mut Findings) -> Vec<Self> {
        if !self.is_null() && !self.value.is_array() {
            findings.fault_at(self, "not-a-list", "a list is expected here");
        }
        self.items()
    }

    /// A text that must be there.
    pub(crate) fn text(&self, findings: &mut Findings) -> Option<&'a str> {
        let text = self.value.as_str().filter(|text| !text.trim().is_empty());
        if text.is_none() {
            let found = if self.is_null() { "nothing" } else { "something else" };
            findings.fault_at(self, "missing-text", &format!("a text is expected here, {found} was found"));
        }
        text
    }

    /// A text that may be missing.
    pub(crate) fn text_or_null(&self, findings: &mut Findings) -> Option<&'a str> {
        if self.is_null() { None } else { self.text(findings) }
    }

    /// A value of a type that may be missing.
    pub(crate) fn value_or_null<T: DeserializeOwned>(
        &self,
        what: &str,
        findings: &mut Findings,
    ) -> Option<T> {
        if self.is_null() {
            return None;
        }
        let read = serde_json::from_value(self.value.clone());
        read.map_err(|_| findings.fault_at(self, "bad-value", &format!("{what} is expected here"))).ok()
    }

    /// A member state's code.
    pub(crate) fn country(&self, findings: &mut Findings) -> Option<Country> {
        let code = self.text(findings)?;
        let country = code.parse::<Country>().ok().filter(|country| country.member_state().is_some());
        if country.is_none() {
            let shown: String = code.chars().take(40).collect();
            findings.fault_at(
                self,
                "unknown-country",
                &format!("{shown:?} is not the code of a member state"),
            );
        }
        country
    }

    /// A date that may be missing.
    pub(crate) fn date(&self, findings: &mut Findings) -> Option<ApproxDate> {
        let text = self.text_or_null(findings)?;
        text.parse().map_err(|error| findings.fault_at(self, "bad-date", &format!("{error}"))).ok()
    }

    /// Where the record says it was read, its remarks as doubt.
    pub(crate) fn provenance(&self, findings: &mut Findings) -> Provenance {
        let sources =
            self.at("sources").list(findings).iter().filter_map(|source| source.source(findings)).collect();
        Provenance {
            sources,
            doubt: self.at("note").text_or_null(findings).map(str::to_owned),
            reported_by: self.at("reported_by").text_or_null(findings).map(str::to_owned),
            occurred: self.at("occurred").date(findings),
            approximate: false,
            reconstructed: true,
            illustrative: self.value.get("illustrative").and_then(Value::as_bool).unwrap_or_default(),
        }
    }

    fn source(&self, findings: &mut Findings) -> Option<SourceRef> {
        let line = self.at("line").value_or_null::<u32>("a line number", findings);
        Some(SourceRef { file: self.at("file").text(findings)?.to_owned(), line })
    }

    pub(crate) fn finding(&self, code: &str, message: &str) -> Fault {
        let (file, path) = (self.file.to_owned(), self.path.clone());
        Fault { file, path, code: code.to_owned(), message: message.to_owned() }
    }
}
