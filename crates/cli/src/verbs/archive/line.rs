//! An archived event as a line.

use jiff::Timestamp;
use nidaa_app::subject_of;
use nidaa_kernel::{CommandId, Position, StreamId};
use nidaa_store::{Archived, ArchivedCommand, Hash, Recorded};
use serde::{Deserialize, Serialize};
use serde_json::value::{RawValue, to_raw_value};
use std::borrow::Cow;

const SPEC_VERSION: &str = "1.0";
const SOURCE: &str = "nidaa:log";
/// `data` is the payload, byte for byte.
const JSON: &str = "application/json";
/// `data` is a text that holds the payload: one that is no JSON, or not on one line.
const TEXT: &str = "text/plain";

/// An event of CloudEvents. What that specification does not name are extension attributes, whose names may only have
/// lower-case letters and digits.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Line<'a> {
    specversion: Cow<'a, str>,
    /// The position as text.
    id: String,
    source: Cow<'a, str>,
    /// `nidaa.<stream type>.<event type>`.
    #[serde(rename = "type")]
    kind: String,
    /// Code of the aggregate; for readers only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    subject: Option<String>,
    /// When it was recorded.
    time: Timestamp,
    datacontenttype: Cow<'a, str>,
    position: Position,
    streamid: StreamId,
    streamtype: Cow<'a, str>,
    streamversion: i32,
    schemaversion: u16,
    occurredat: Timestamp,
    /// The exact text.
    meta: Cow<'a, str>,
    hash: String,
    /// Joined by blanks; none when there are none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    tags: Option<String>,
    /// The command whose last event this is, digest of its content, position of its first event.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    commandid: Option<CommandId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    requesthash: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    commandfirst: Option<Position>,
    /// On the last line: [`nidaa_store::Seal`] over all lines.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    seal: Option<String>,
    data: Cow<'a, RawValue>,
}

impl<'a> Line<'a> {
    /// The line of `event`; with a seal when it is the last.
    ///
    /// # Errors
    /// Never; it is the serializer's way to answer.
    pub fn of(event: &'a Archived, seal: Option<Hash>) -> serde_json::Result<Self> {
        let recorded = &event.recorded;
        let (datacontenttype, data) = data_of(&recorded.payload)?;
        Ok(Self {
            specversion: SPEC_VERSION.into(),
            id: recorded.position.to_string(),
            source: SOURCE.into(),
            kind: kind_of(recorded),
            subject: Some(subject_of(recorded)).filter(|subject| !subject.is_empty()),
            time: recorded.recorded_at,
            datacontenttype: datacontenttype.into(),
            position: recorded.position,
            streamid: recorded.stream,
            streamtype: recorded.stream_type.as_str().into(),
            streamversion: recorded.version,
            schemaversion: recorded.schema_version,
            occurredat: recorded.occurred_at,
            meta: recorded.meta.as_str().into(),
            hash: hex::encode(recorded.hash),
            tags: join(&event.tags),
            commandid: event.command.map(|command| command.id),
            requesthash: event.command.map(|command| hex::encode(command.request_hash)),
            commandfirst: event.command.map(|command| command.first),
            seal: seal.map(hex::encode),
            data,
        })
    }

    /// The event, and the seal if the line has one.
    ///
    /// # Errors
    /// What is wrong with the line, in words.
    pub fn read(self) -> Result<(Archived, Option<Hash>), String> {
        require("specversion", &self.specversion, SPEC_VERSION)?;
        require("source", &self.source, SOURCE)?;
        require("id", &self.id, &self.position.to_string())?;
        let prefix = format!("nidaa.{}.", self.streamtype);
        let event_type = self.kind.strip_prefix(&prefix);
        let event_type =
            event_type.ok_or_else(|| format!("type {:?} does not begin with {prefix:?}", self.kind))?;
        let recorded = Recorded {
            position: self.position,
            stream: self.streamid,
            stream_type: self.streamtype.to_string(),
            version: self.streamversion,
            event_type: event_type.to_owned(),
            schema_version: self.schemaversion,
            occurred_at: self.occurredat,
            recorded_at: self.time,
            payload: payload(&self.datacontenttype, &self.data)?,
            meta: self.meta.to_string(),
            hash: digest("hash", &self.hash)?,
        };
        let (tags, command) = (self.tags.as_deref().map(split).unwrap_or_default(), self.command()?);
        let seal = self.seal.as_deref().map(|seal| digest("seal", seal)).transpose()?;
        Ok((Archived { recorded, tags, command }, seal))
    }

    fn command(&self) -> Result<Option<ArchivedCommand>, String> {
        match (self.commandid, &self.requesthash, self.commandfirst) {
            (None, None, None) => Ok(None),
            (Some(id), Some(hash), Some(first)) => {
                Ok(Some(ArchivedCommand { id, request_hash: digest("requesthash", hash)?, first }))
            }
            _ => Err("commandid, requesthash and commandfirst stand together".to_owned()),
        }
    }
}

fn kind_of(event: &Recorded) -> String {
    format!("nidaa.{}.{}", event.stream_type, event.event_type)
}

/// The payload as `data`, and how it is written there.
fn data_of(payload: &str) -> serde_json::Result<(&'static str, Cow<'_, RawValue>)> {
    let raw = serde_json::from_str::<&RawValue>(payload).ok();
    // Blanks around the value and line breaks within it would be lost, or break the line.
    let exact = raw.filter(|raw| raw.get().len() == payload.len() && !payload.contains(['\n', '\r']));
    match exact {
        Some(raw) => Ok((JSON, Cow::Borrowed(raw))),
        None => Ok((TEXT, Cow::Owned(to_raw_value(payload)?))),
    }
}

fn payload(content_type: &str, data: &RawValue) -> Result<String, String> {
    match content_type {
        JSON => Ok(data.get().to_owned()),
        TEXT => serde_json::from_str(data.get()).map_err(|_| format!("data of {TEXT} must be a text")),
        other => Err(format!("datacontenttype is {other:?}, neither {JSON} nor {TEXT}")),
    }
}

/// A blank within a tag, which no tag of ours has, is written as `%20`.
fn join(tags: &[String]) -> Option<String> {
    let tags: Vec<String> = tags.iter().map(|tag| tag.replace('%', "%25").replace(' ', "%20")).collect();
    (!tags.is_empty()).then(|| tags.join(" "))
}

fn split(tags: &str) -> Vec<String> {
    tags.split(' ').map(|tag| tag.replace("%20", " ").replace("%25", "%")).collect()
}

fn require(name: &str, found: &str, expected: &str) -> Result<(), String> {
    if found == expected { Ok(()) } else { Err(format!("{name} is {found:?}, not {expected:?}")) }
}

fn digest(name: &str, text: &str) -> Result<Hash, String> {
    let mut digest = [0; 32];
    let decoded = hex::decode_to_slice(text, &mut digest);
    decoded.map_err(|_| format!("{name} is not 64 hexadecimal digits"))?;
    Ok(digest)
}

#[cfg(test)]
mod tests {
    use super::*;
    use nidaa_store::contract::given::archive;

    /// What a line of `event` is read as.
    fn there_and_back(event: &Archived, seal: Option<Hash>) -> (Archived, Option<Hash>) {
        let line = serde_json::to_string(&Line::of(event, seal).unwrap()).unwrap();
        assert!(!line.contains('\n'), "one line: {line}");
        serde_json::from_str::<Line<'_>>(&line).unwrap().read().unwrap()
    }

    #[test]
    fn a_line_is_read_as_the_event_it_was_written_from() {
        for event in archive() {
            assert_eq!(there_and_back(&event, None), (event.clone(), None));
            assert_eq!(there_and_back(&event, Some([7; 32])), (event, Some([7; 32])));
        }
    }

    #[test]
    fn any_payload_keeps_its_bytes() {
        for payload in [
            "{}",
            " {}",
            "{}\n",
            "{\n\"a\":1}",
            "",
            "no json",
            "1.0",
            "\"\\u0000 نداء 📢\"",
            "{\"b\":1,\"b\" : 2}",
        ] {
            let mut event = archive().remove(0);
            event.recorded.payload = payload.to_owned();
            assert_eq!(there_and_back(&event, None), (event, None));
        }
    }

    #[test]
    fn any_tags_are_told_apart() {
        for tags in [vec![], vec![""], vec!["", "a"], vec!["a b", "a%20b", "%", "%25"]] {
            let event =
                Archived { tags: tags.into_iter().map(str::to_owned).collect(), ..archive().remove(0) };
            assert_eq!(there_and_back(&event, None), (event, None));
        }
    }

    #[test]
    fn a_line_is_a_cloud_event() {
        let event = &archive()[1];
        let line = serde_json::to_value(Line::of(event, None).unwrap()).unwrap();
        let names = line.as_object().unwrap().keys();
        assert!(
            names.into_iter().all(|name| name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit()))
        );
        let told =
            ["specversion", "id", "source", "type", "time", "tags"].map(|name| line[name].as_str().unwrap());
        let time = "2020-09-01T00:00:00Z";
        assert_eq!(told, ["1.0", "2", "nidaa:log", "nidaa.project.assessed", time, "call:CPF-08 owner:TN"]);
        assert_eq!(line["data"]["what"], "assessed");
    }
}
