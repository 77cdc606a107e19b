//! A command of any name and any JSON is a command or a sentence why not; what is one is written as it was read.
#![no_main]

use libfuzzer_sys::fuzz_target;
use nidaa_domain::{BadCommand, Command};
use std::sync::LazyLock;

static NAMES: LazyLock<Vec<&str>> =
    LazyLock::new(|| Command::infos().into_iter().map(|info| info.name).collect());

// The first line names the command, by its number or in words; the rest is its data.
fuzz_target!(|text: &str| {
    let (first, data) = text.split_once('\n').unwrap_or((text, "{}"));
    let name = first.parse().ok().and_then(|number: usize| NAMES.get(number).copied()).unwrap_or(first);
    let Ok(data) = serde_json::from_str(data) else { return };
    match Command::parse(name, data) {
        Ok(command) => assert_eq!(command.name(), name),
        Err(BadCommand::Unknown { .. }) => assert!(!NAMES.contains(&name), "{name} is known"),
        Err(BadCommand::Shape { message, .. }) => assert!(!message.is_empty()),
    }
});
