//! Who may name whom: the ranks of the crates, the pure ones, and the two engines.

use serde_json::Value;
use std::{collections::BTreeSet, env, fs, path::PathBuf, process::Command};

/// An arrow always goes to a lower rank, never sideways.
const RANKS: [(&str, u8); 16] = [
    ("kernel", 0),
    ("workflow", 1),
    ("i18n", 1),
    ("domain", 2),
    ("store", 2),
    ("mail", 2),
    ("projections", 3),
    ("automation", 3),
    ("store-sqlite", 3),
    ("store-postgres", 3),
    ("app", 4),
    ("reports", 4),
    ("web", 5),
    ("worker", 5),
    ("scenario", 6),
    ("cli", 7),
];
/// They may name every crate; no crate may ship them.
const OUTSIDE: [&str; 3] = ["bench", "testkit", "xtask"];
const ENGINES: [&str; 2] = ["store-sqlite", "store-postgres"];
const PURE: [&str; 7] = ["kernel", "workflow", "i18n", "domain", "mail", "projections", "automation"];
/// Threads and sockets, databases, mail servers, web servers, dice.
const IMPURE: [&str; 5] = ["tokio", "sqlx", "lettre", "reqwest", "rand"];

#[test]
fn every_arrow_goes_to_a_lower_rank() {
    let broken: Vec<String> = arrows().iter().filter_map(|(from, to)| broken_rule(from, to)).collect();
    assert_eq!(broken, [""; 0]);
}

#[test]
fn every_crate_has_a_rank_or_is_outside() {
    let unknown = packages().into_iter().map(|package| short(&package["name"]));
    let unknown = unknown.filter(|name| rank(name).is_none() && !OUTSIDE.contains(&name.as_str()));
    assert_eq!(unknown.collect::<Vec<_>>(), [""; 0], "give it a rank in this file and in ARCHITECTURE.md");
}

#[test]
fn a_pure_crate_names_no_crate_that_acts_on_the_world() {
    let acting = shipped()
        .into_iter()
        .filter(|(from, to)| PURE.contains(&from.as_str()) && IMPURE.contains(&to.as_str()));
    assert_eq!(acting.collect::<Vec<_>>(), []);
}

#[test]
fn pure_crates_forbid_the_same_functions() {
    let [kernel, others @ ..] = PURE.map(|name| text(&format!("crates/{name}/clippy.toml")));
    let different = PURE[1..].iter().zip(others).filter(|(_, other)| *other != kernel);
    assert_eq!(different.map(|(name, _)| *name).collect::<Vec<_>>(), [""; 0]);
}

#[test]
fn both_engines_have_the_same_migrations() {
    let sqlite = file_names("migrations/sqlite");
    assert_eq!(sqlite, file_names("migrations/postgres"));
    assert!(!sqlite.is_empty(), "migrations/sqlite holds no file");
}

#[test]
fn an_arrow_sideways_is_told_with_both_crates_and_the_rule() {
    let told = "store (rank 2) depends on domain (rank 2): an arrow goes to a lower rank, never sideways";
    assert_eq!(broken_rule("store", "domain").as_deref(), Some(told));
}

#[test]
fn a_page_may_not_choose_an_engine() {
    let told = "web depends on store-sqlite: only cli chooses an engine";
    assert_eq!(broken_rule("web", "store-sqlite").as_deref(), Some(told));
}

#[test]
fn what_tests_share_is_not_shipped() {
    let told = "app depends on testkit: it is for development dependencies only";
    assert_eq!(broken_rule("app", "testkit").as_deref(), Some(told));
}

/// The rule that an arrow breaks, in a sentence.
fn broken_rule(from: &str, to: &str) -> Option<String> {
    if OUTSIDE.contains(&from) {
        return None;
    }
    if OUTSIDE.contains(&to) {
        return Some(format!("{from} depends on {to}: it is for development dependencies only"));
    }
    if ENGINES.contains(&to) && from != "cli" {
        return Some(format!("{from} depends on {to}: only cli chooses an engine"));
    }
    let (high, low) = (rank(from)?, rank(to)?);
    let told = || {
        format!(
            "{from} (rank {high}) depends on {to} (rank {low}): an arrow goes to a lower rank, never sideways"
        )
    };
    (high <= low).then(told)
}

fn rank(name: &str) -> Option<u8> {
    RANKS.iter().find(|(known, _)| *known == name).map(|(_, rank)| *rank)
}

/// The arrows between our own crates.
fn arrows() -> Vec<(String, String)> {
    let ours: BTreeSet<String> = packages().iter().map(|package| short(&package["name"])).collect();
    shipped().into_iter().filter(|(_, to)| ours.contains(to)).collect()
}

/// Who depends on what, development dependencies left out; our own crates without `nidaa-`.
fn shipped() -> Vec<(String, String)> {
    let pairs = |package: Value| {
        let dependencies = package["dependencies"].as_array().cloned().unwrap_or_default();
        let kept = dependencies.into_iter().filter(|dependency| dependency["kind"] != "dev");
        kept.map(move |dependency| (short(&package["name"]), short(&dependency["name"])))
    };
    packages().into_iter().flat_map(pairs).collect()
}

fn packages() -> Vec<Value> {
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let arguments = ["metadata", "--format-version", "1", "--no-deps", "--offline"];
    let output = Command::new(cargo).args(arguments).current_dir(root()).output().expect("cargo can be run");
    let metadata: Value = serde_json::from_slice(&output.stdout).expect("cargo metadata prints JSON");
    metadata["packages"].as_array().cloned().expect("a workspace has packages")
}

fn short(name: &Value) -> String {
    let name = name.as_str().expect("a package has a name");
    name.strip_prefix("nidaa-").unwrap_or(name).to_owned()
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn text(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|reason| panic!("{path}: {reason}"))
}

fn file_names(folder: &str) -> BTreeSet<String> {
    let files = fs::read_dir(root().join(folder)).unwrap_or_else(|reason| panic!("{folder}: {reason}"));
    files.map(|file| file.expect("a readable folder").file_name().to_string_lossy().into_owned()).collect()
}
