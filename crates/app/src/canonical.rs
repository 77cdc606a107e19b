//! The digest of a request: of its JSON with the members of every object in the order of their names, so that the order
//! of a struct's fields says nothing.

use serde::Serialize;
use sha2::{Digest, Sha256};
use std::ops::Range;

/// SHA-256 over the canonical JSON of `value`. It is compared with digests in the log, also those that earlier versions of
/// the program wrote: its bytes are those of `serde_json::Value`, without the tree.
pub(crate) fn digest(value: &impl Serialize) -> [u8; 32] {
    // What is asked holds only strings, numbers and lists, which always have a JSON form.
    Sha256::digest(sorted(&serde_json::to_vec(value).unwrap_or_default())).into()
}

/// Compact JSON with sorted members. Names compare as they are written, which for the names of our fields is as they read.
fn sorted(json: &[u8]) -> Vec<u8> {
    let mut sorter = Sorter { json, at: 0, out: Vec::with_capacity(json.len()) };
    sorter.value();
    sorter.out
}

struct Sorter<'a> {
    json: &'a [u8],
    at: usize,
    out: Vec<u8>,
}

/// A member: its name in the source, and all of it in what was written.
type Member = (Range<usize>, Range<usize>);

impl Sorter<'_> {
    fn peek(&self) -> Option<u8> {
        self.json.get(self.at).copied()
    }

    fn value(&mut self) {
        match self.peek() {
            Some(b'{') => self.object(),
            Some(b'[') => self.array(),
            Some(b'"') => _ = self.string(),
            _ => self.copy_while(|byte| !matches!(byte, b',' | b'}' | b']')),
        }
    }

    fn array(&mut self) {
        self.copy();
        while let Some(byte) = self.peek() {
            match byte {
                b']' => return self.copy(),
                b',' => self.copy(),
                _ => self.value(),
            }
        }
    }

    fn object(&mut self) {
        self.copy();
        let (start, mut members) = (self.out.len(), vec![]);
        while let Some(byte) = self.peek() {
            match byte {
                b'}' => break,
                b',' => self.copy(),
                _ => members.push(self.member()),
            }
        }
        self.order(start, members);
        self.copy();
    }

    fn member(&mut self) -> Member {
        let start = self.out.len();
        let name = self.string();
        self.copy();
        self.value();
        (name, start..self.out.len())
    }

    /// Puts what was written since `start` into order.
    fn order(&mut self, start: usize, mut members: Vec<Member>) {
        let json = self.json;
        let name = |member: &Member| &json[member.0.clone()];
        if members.is_sorted_by_key(name) {
            return;
        }
        members.sort_by(|a, b| name(a).cmp(name(b)));
        let parts: Vec<&[u8]> = members.into_iter().map(|(_, written)| &self.out[written]).collect();
        let ordered = parts.join(&b',');
        self.out.truncate(start);
        self.out.extend(ordered);
    }

    /// A string with its quotes; where it stands in the source.
    fn string(&mut self) -> Range<usize> {
        let start = self.at;
        self.at += 1;
        while let Some(byte) = self.peek() {
            // What is escaped is passed over, also a quote.
            self.at += if byte == b'\\' { 2 } else { 1 };
            if byte == b'"' {
                break;
            }
        }
        self.at = self.at.min(self.json.len());
        self.out.extend_from_slice(&self.json[start..self.at]);
        start..self.at
    }

    fn copy(&mut self) {
        self.out.extend(self.peek());
        self.at += 1;
    }

    fn copy_while(&mut self, part: impl Fn(u8) -> bool) {
        let end = self.json[self.at..].iter().position(|byte| !part(*byte));
        let end = end.map_or(self.json.len(), |length| self.at + length);
        self.out.extend_from_slice(&self.json[self.at..end]);
        self.at = end;
    }
}

#[cfg(test)]
mod tests {
    use super::sorted;
    use serde_json::{Value, json};

    #[track_caller]
    fn as_a_tree(text: &str) {
        let compact = text.replace(['\n', '\t'], "");
        let tree: Value = serde_json::from_str(&compact).expect("JSON");
        assert_eq!(String::from_utf8_lossy(&sorted(compact.as_bytes())), tree.to_string());
    }

    #[test]
    fn members_are_in_the_order_of_their_names_at_every_depth() {
        as_a_tree(r#"{"b":1,"a":{"z":[{"y":null,"x":true},{}],"c":-1.5},"ab":[]}"#);
        as_a_tree(r#"[[],[{"b":"","a":"}]{[,\":"}],"plain",0,false]"#);
    }

    #[test]
    fn text_is_kept_as_it_is_written() {
        as_a_tree(r#"{"title":{"fr":"L’eau \"vive\"","ar":"نداء 📢","en":"a\\b\n\u0001\\"},"a":"\\"}"#);
    }

    #[test]
    fn a_single_value_is_itself() {
        for value in [json!(null), json!(7), json!("text"), json!({}), json!([])] {
            as_a_tree(&value.to_string());
        }
    }
}
