//! Every refusal has a story that shows it: docs/refusals.md names one for each.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

const PAGE: &str = "docs/refusals.md";

/// A line of the page: the refusal's short name, the file of its story, the story.
type Shown = (String, String, String);

#[test]
fn every_refusal_has_a_story_named_for_it() {
    let (known, shown) = (codes(), page());
    let named: BTreeSet<&String> = shown.iter().map(|(code, ..)| code).collect();
    let silent: Vec<&String> = known.keys().filter(|code| !named.contains(code)).collect();
    let strange: Vec<&&String> = named.iter().filter(|code| !known.contains_key(**code)).collect();
    assert!(silent.is_empty(), "{PAGE} names no story for {silent:?}: write one, and a line");
    assert!(strange.is_empty(), "{PAGE} names refusals that do not exist: {strange:?}");
    assert_eq!(shown.len(), known.len(), "{PAGE} names each refusal once");
}

#[test]
fn each_of_these_stories_is_a_test_that_looks_for_its_refusal() {
    let known = codes();
    let wrong: Vec<String> = page().iter().filter_map(|line| fault(line, known.get(&line.0)?)).collect();
    assert!(wrong.is_empty(), "{PAGE}:\n{}", wrong.join("\n"));
}

fn fault((code, file, story): &Shown, variant: &str) -> Option<String> {
    let Ok(text) = fs::read_to_string(root().join(file)) else {
        return Some(format!("{code}: there is no {file}"));
    };
    let Some(at) = text.find(&format!("fn {story}(")) else {
        return Some(format!("{code}: {file} has no test {story}"));
    };
    let before = text[..at].trim_end_matches(|c: char| c != '\n').trim_end();
    let on_engines = text.contains(&format!("    {story},")) && text.contains("on_every_engine!");
    if !before.ends_with("#[test]") && !on_engines {
        return Some(format!("{code}: {story} is no test"));
    }
    // Some stories share a helper that makes the refusal, in their file or in that of their folder.
    let folder = Path::new(file).parent().map(|folder| folder.join("mod.rs"));
    let shared = folder.and_then(|file| fs::read_to_string(root().join(file)).ok()).unwrap_or_default();
    let looked = [format!("::{variant}"), format!("\"{code}\"")];
    let looks = looked.iter().any(|word| text.contains(word) || shared.contains(word));
    (!looks).then(|| format!("{code}: {file} never looks for {variant}"))
}

/// Every short name with the variant it is of, as the source gives it: `Self::Empty { .. } => "empty"`.
fn codes() -> BTreeMap<String, String> {
    let mut codes = BTreeMap::new();
    for file in sources(&root().join("crates/domain/src")) {
        let text = fs::read_to_string(&file).expect("a source");
        for line in text.lines().map(str::trim) {
            let Some((pattern, name)) = line.split_once(" => \"") else { continue };
            let Some(name) = name.strip_suffix("\",") else { continue };
            let mut variants = pattern.split('|').filter_map(|one| one.trim().split("::").nth(1));
            let variant = variants.next().and_then(|one| one.split([' ', '(']).next());
            if let Some(variant) = variant {
                codes.insert(name.to_owned(), variant.to_owned());
            }
        }
    }
    codes
}

/// The files that hold refusals, wherever they are split to.
fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut files = vec![folder.join("refusal.rs")];
    let split = fs::read_dir(folder.join("refusal")).into_iter().flatten();
    files.extend(split.map(|entry| entry.expect("a file").path()));
    files.retain(|file| file.is_file());
    files
}

fn page() -> Vec<Shown> {
    let text = fs::read_to_string(root().join(PAGE)).unwrap_or_else(|error| panic!("{PAGE}: {error}"));
    let rows = text.lines().filter_map(|line| line.strip_prefix("| `"));
    let cells = rows.map(|row| row.split('|').map(|cell| cell.trim().trim_matches('`').to_owned()));
    let rows = cells.map(Iterator::collect::<Vec<String>>);
    rows.map(|row| (row[0].clone(), row[2].clone(), row[3].clone())).collect()
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..")
}
