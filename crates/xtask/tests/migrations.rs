//! A migration that was carried out anywhere is never edited: a database that remembers the old text would be refused.

use sha2::{Digest, Sha256};
use std::{collections::BTreeMap, fs, path::PathBuf};

/// What `sha256sum` prints of all of them.
const RELEASED: &str = "migrations/released.sha256";

#[test]
fn no_migration_is_edited_and_each_is_listed() {
    let listed = fs::read_to_string(root().join(RELEASED)).expect(RELEASED);
    let listed: BTreeMap<String, String> = listed
        .lines()
        .filter_map(|line| line.split_once("  "))
        .map(|(digest, path)| (path.to_owned(), digest.to_owned()))
        .collect();
    let found: BTreeMap<String, String> = ["postgres", "sqlite"].into_iter().flat_map(digests).collect();
    let told = format!("an old one is taken back and a new one written; a new one is listed in {RELEASED}");
    assert_eq!(found, listed, "{told}");
}

fn digests(engine: &str) -> Vec<(String, String)> {
    let folder = format!("migrations/{engine}");
    let entries = fs::read_dir(root().join(&folder)).expect("a folder of the tree");
    let digest = |entry: fs::DirEntry| {
        let path = format!("{folder}/{}", entry.file_name().to_string_lossy());
        (path, hex::encode(Sha256::digest(fs::read(entry.path()).expect("a migration"))))
    };
    entries.map(|entry| digest(entry.expect("an entry"))).collect()
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..")
}
