//! Hostile and unlucky bytes: the reader, the checks and the guards answer, whatever they are given. What a fuzzer with
//! coverage would search for hours is searched here for a bounded number of cases in every run; the bounds on size and depth
//! are what keeps memory and stack.

use crate::words::{FILE, SOURCE, vocabulary};
use nidaa_workflow::Workflow;
use proptest::prelude::*;

/// Words that lead far into the reader and the expressions.
const PIECES: [&str; 28] = [
    "format: 1\n",
    "parameters:\n",
    "  a: {value: 1, ",
    "call:\n",
    "stages: [",
    "{",
    "}",
    "[",
    "]",
    "- ",
    ": ",
    "\n",
    "\t",
    "&a ",
    "*a",
    "<<: ",
    "!!binary ",
    "'",
    "\"",
    "\\u0000",
    "\u{feff}",
    "\u{202e}",
    "?",
    "|",
    ">",
    "---\n",
    "999999999999999999999",
    "عربي",
];

const SIGNS: [&str; 26] = [
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    "!",
    "-",
    "&&",
    "||",
    "?",
    ":",
    ".",
    ",",
    "in ",
    "size(",
    "theme",
    "call_themes",
    "p.",
    "min_partner_countries",
    "\"x\"",
    "1",
    "true",
    ".exists(t, ",
    ".all(",
    "==",
];

fn soup(pieces: &'static [&'static str]) -> impl Strategy<Value = String> {
    proptest::collection::vec(proptest::sample::select(pieces), 0..200).prop_map(|pieces| pieces.concat())
}

/// The shipped file with some of its bytes replaced, removed or doubled.
fn damaged() -> impl Strategy<Value = String> {
    let blow = (0..SOURCE.len(), 0..40_usize, soup(&PIECES), 0..3_u8);
    proptest::collection::vec(blow, 1..4).prop_map(|blows| {
        let mut bytes = SOURCE.as_bytes().to_vec();
        for (at, length, piece, kind) in blows {
            let at = at.min(bytes.len());
            let end = (at + length).min(bytes.len());
            let put = match kind {
                0 => Vec::new(),
                1 => piece.into_bytes(),
                _ => bytes[at..end].repeat(2),
            };
            drop(bytes.splice(at..end, put));
        }
        String::from_utf8_lossy(&bytes).into_owned()
    })
}

/// It loads or has faults, each with a place in the file and a page that can be drawn; nothing between.
fn answers(source: &str) {
    if let Err(faults) = Workflow::load(FILE, source, &vocabulary()) {
        assert!(!faults.is_empty());
        for fault in faults.iter().take(5) {
            assert!(fault.line >= 1 && fault.column >= 1);
            assert!(fault.page(source).lines().count() > 1, "a place, and what stands there");
        }
    }
}

fn cases(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..4_000)) {
        answers(&String::from_utf8_lossy(&bytes));
    }

    #[test]
    fn any_heap_of_yaml_is_read_or_refused(source in soup(&PIECES)) {
        answers(&source);
    }

}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn any_guard_is_compiled_or_refused(expression in soup(&SIGNS)) {
        let quoted = serde_json::to_string(&expression).expect("a text has a JSON form");
        answers(&SOURCE.replacen("expr: milestones_open == 0", &format!("expr: {quoted}"), 1));
    }

    #[test]
    fn a_damaged_file_is_read_or_refused(source in damaged()) {
        answers(&source);
    }
}
