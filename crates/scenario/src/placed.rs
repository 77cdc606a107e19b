//! Values that remember their line, and why a file is not a scenario.

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Deserialize, Deserializer};
use serde_saphyr::Spanned;
use std::{borrow::Cow, ops::Deref};

/// A value with the line it stands on. In the JSON Schema it is the bare value.
#[derive(Clone, Debug)]
pub struct Placed<T> {
    /// The value.
    pub value: T,
    /// Its line in the file, counted from 1.
    pub line: usize,
    /// Its column, counted from 1.
    pub column: usize,
}

impl<T> Deref for Placed<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.value
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Placed<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let spanned = Spanned::<T>::deserialize(deserializer)?;
        let number = |value: u64| usize::try_from(value).unwrap_or(usize::MAX).max(1);
        let place = spanned.referenced;
        Ok(Self { value: spanned.value, line: number(place.line()), column: number(place.column()) })
    }
}

impl<T: JsonSchema> JsonSchema for Placed<T> {
    fn inline_schema() -> bool {
        T::inline_schema()
    }

    fn schema_name() -> Cow<'static, str> {
        T::schema_name()
    }

    fn schema_id() -> Cow<'static, str> {
        T::schema_id()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        T::json_schema(generator)
    }
}

impl<T> Placed<T> {
    /// Says that this is why a file is no scenario.
    pub(crate) fn bad(&self, file: &str, message: String) -> BadScenario {
        let number = |value: usize| u64::try_from(value).unwrap_or(u64::MAX);
        let (line, column) = (number(self.line), number(self.column));
        BadScenario { file: file.to_owned(), line, column, message }
    }
}

/// A file that is not a scenario.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{file}:{line}:{column}: {message}")]
pub struct BadScenario {
    /// The file.
    pub file: String,
    /// Line, counted from 1.
    pub line: u64,
    /// Column, counted from 1.
    pub column: u64,
    /// What is wrong there.
    pub message: String,
}
