//! What is expected of the preview of an act.

use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// Kinds of effects, as `nidaa preview --json` tells them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum EffectKind {
    /// A call or project comes into another stage: `of`, `from`, `to`.
    Stage,
    /// A date is set, moved or taken away: `of`, `what`, `from`, `to`.
    Date,
    /// An amount changes: `of`, `what`, `from`, `to`.
    Budget,
    /// A duty is opened, moved or ended: `of`, `duty`, `key`, `change`, `owed_by`, `from`, `to`.
    Obligation,
    /// A project stays as it is though all were meant: `of`, `stage` where that does not allow it.
    LeftOut,
    /// Somebody is written to: `to`, `lang`, `template`, `subject`, `rule`.
    Mail,
    /// A mail that was written before waits, is worded anew or will not leave: `mail`, `change`, `to`, `subject`.
    Outbox,
}

/// An effect that the preview must show. Members that are left out are not looked at.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
pub struct ExpectedEffect {
    /// What kind of effect it is.
    pub kind: EffectKind,
    /// Its other members, as `nidaa preview --json` writes them.
    #[serde(flatten)]
    pub members: BTreeMap<String, Value>,
}

impl ExpectedEffect {
    /// Whether this effect is the expected one.
    pub(crate) fn is(&self, effect: &Map<String, Value>) -> bool {
        effect.get("kind").and_then(Value::as_str) == Some(self.kind.as_str())
            && self.members.iter().all(|(name, expected)| effect.get(name) == Some(expected))
    }

    /// The expectation in words.
    pub(crate) fn told(&self) -> String {
        let members = self.members.iter().map(|(name, value)| format!("{name}: {}", plain(value)));
        std::iter::once(self.kind.as_str().to_owned()).chain(members).collect::<Vec<_>>().join(", ")
    }
}

impl EffectKind {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Stage => "stage",
            Self::Date => "date",
            Self::Budget => "budget",
            Self::Obligation => "obligation",
            Self::LeftOut => "left_out",
            Self::Mail => "mail",
            Self::Outbox => "outbox",
        }
    }
}

/// An effect in words: what a person compares, without the texts of mails and the names of duties.
pub(crate) fn told(effect: &Map<String, Value>) -> String {
    let shown = ["kind", "of", "what", "change", "key", "template", "lang", "from", "to"];
    let members = shown.iter().filter_map(|name| Some((name, effect.get(*name)?)));
    members.map(|(name, value)| format!("{name}: {}", plain(value))).collect::<Vec<_>>().join(", ")
}

fn plain(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}
