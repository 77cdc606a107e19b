//! Standard output and standard error.

use crate::args::{Args, Verb};
use nidaa_i18n::Args as Words;
use serde::Serialize;
use std::io::{self, IsTerminal, Write};
use tracing_subscriber::EnvFilter;

/// Log lines go to standard error: little for verbs, more for servers; `RUST_LOG` decides otherwise.
pub fn start_log(args: &Args) {
    let usual = match args.verb {
        Verb::Serve(_) | Verb::Demo(_) => "info,sqlx=warn",
        // What the clock of a story could not do is told by its report.
        Verb::Run(_) => "error",
        _ => "warn",
    };
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new(usual));
    let colours = io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|set| set.is_empty());
    tracing_subscriber::fmt().with_env_filter(filter).with_ansi(colours).with_writer(io::stderr).init();
}

/// Prints a value as one JSON document. A reader that has gone away is not an error.
pub fn json(value: &impl Serialize) {
    let text = serde_json::to_string_pretty(value).unwrap_or_default();
    line(&text);
}

/// Prints a value as one line of JSON; false when nobody reads any more.
pub fn json_line(value: &impl Serialize) -> bool {
    line(&serde_json::to_string(value).unwrap_or_default())
}

/// Prints a line; false when nobody reads any more.
pub fn line(text: &str) -> bool {
    let mut out = io::stdout().lock();
    writeln!(out, "{text}").and_then(|()| out.flush()).is_ok()
}

/// Says something on standard error, in the language asked for.
pub fn say(args: &Args, key: &str, words: &Words) {
    eprintln!("{}", nidaa_i18n::plain(args.lang, key, words));
}

/// Says how many there are of something.
pub fn say_count(args: &Args, key: &str, count: impl TryInto<i64>) {
    say(args, key, &Words::new().number("count", count.try_into().unwrap_or(i64::MAX)));
}
