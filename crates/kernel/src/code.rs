//! Codes that people read, write and quote.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// Why a code is refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{kind} code {value:?} must be 1 to 64 characters without control characters or surrounding blanks")]
pub struct BadCode {
    /// Which kind of code was read.
    pub kind: &'static str,
    /// What was given, shortened to 80 characters.
    pub value: String,
}

fn check(kind: &'static str, value: &str) -> Result<(), BadCode> {
    let length = value.chars().count();
    let fits = (1..=64).contains(&length) && value.trim() == value && !value.chars().any(char::is_control);
    if fits { Ok(()) } else { Err(BadCode { kind, value: value.chars().take(80).collect() }) }
}

macro_rules! code {
    ($(#[$doc:meta])* $name:ident, $kind:literal) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
        #[serde(try_from = "String", into = "String")]
        #[schemars(with = "String")]
        pub struct $name(String);

        impl $name {
            /// Takes a code of 1 to 64 characters.
            ///
            /// # Errors
            /// [`BadCode`] when it is empty, too long, or holds control characters or surrounding blanks.
            pub fn new(value: impl Into<String>) -> Result<Self, BadCode> {
                let value = value.into();
                check($kind, &value)?;
                Ok(Self(value))
            }

            /// The code as written.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl TryFrom<String> for $name {
            type Error = BadCode;
            fn try_from(value: String) -> Result<Self, BadCode> {
                Self::new(value)
            }
        }

        impl FromStr for $name {
            type Err = BadCode;
            fn from_str(value: &str) -> Result<Self, BadCode> {
                Self::new(value)
            }
        }

        impl From<$name> for String {
            fn from(code: $name) -> Self {
                code.0
            }
        }
    };
}

code!(/// A funded or proposed project, such as `P18`.
    ProjectCode, "project");
code!(/// A call for proposals, such as `CPF-08`.
    CallCode, "call");
code!(/// A ministry or institution, such as `SESRIC`.
    InstitutionKey, "institution");
code!(/// The sign-in name of an account.
    AccountLogin, "account");
code!(/// A milestone within its project.
    MilestoneKey, "milestone");
code!(/// A part of a grant within its project: a budget line, an activity, a payment, a report, a visit, an amendment.
    PartKey, "part");
code!(/// A sub-grant within its project.
    SubgrantKey, "subgrant");
code!(/// A docket of prepared decisions, such as `FINAL-2027`.
    DocketCode, "docket");
code!(/// A decision within its docket.
    DecisionKey, "decision");
code!(/// A funding programme, named as its policy file names it.
    ProgrammeId, "programme");
code!(/// A cooperation area, such as `tourism`.
    SectorId, "sector");
code!(/// A stage of the life of a call or a project, named as the policy file names it.
    StageId, "stage");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_code_is_refused() {
        assert_eq!(ProjectCode::new(""), Err(BadCode { kind: "project", value: String::new() }));
    }

    #[test]
    fn an_arabic_code_is_kept() {
        assert_eq!(InstitutionKey::new("المركز").map(String::from), Ok("المركز".to_owned()));
    }

    #[test]
    fn sixty_five_characters_are_too_many() {
        assert!(CallCode::new("x".repeat(65)).is_err());
    }
}
