//! What the vocabulary says that commands write is what they write in the stories.

use crate::stories::{house, stories};
use nidaa_app::fact;
use nidaa_domain::{Fact, vocabulary};
use nidaa_scenario::play;
use nidaa_store::Checkpoint;
use nidaa_testkit::Database;
use nidaa_workflow::{Machine, Written};
use std::collections::{BTreeMap, BTreeSet};

/// One command on one call or project, with the events it wrote there.
type Acts = BTreeMap<(String, String, String), BTreeSet<String>>;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_command_writes_what_the_vocabulary_says() {
    let (words, mut seen) = (vocabulary(), BTreeSet::new());
    let written = |stream: &str, command: &str| -> Option<Written> {
        let machine = if stream == "call" { Machine::Call } else { Machine::Project };
        words.words(machine).written.get(command).cloned()
    };
    for story in stories() {
        let (mut house, _database) = house(Database::memory().await, &story).await;
        play(&story, &mut house).await.expect("the theatre stands");
        let mut reader = house.app.log().reader(Checkpoint::START);
        let mut acts = Acts::new();
        loop {
            let page = reader.next_page(4096).await.expect("a page");
            if page.is_empty() {
                break;
            }
            page.iter().map(|event| fact(event).expect("a fact")).for_each(|fact| keep(&mut acts, &fact));
        }
        for ((stream, of, command), events) in &acts {
            let Some(written) = written(stream, command) else { continue };
            let stray: Vec<&String> = events.iter().filter(|event| !written.may_be(event)).collect();
            assert!(stray.is_empty(), "{}: {command} on {of} wrote {stray:?}", story.file);
            let missing: Vec<&String> = written.always.difference(events).collect();
            assert!(missing.is_empty(), "{}: {command} on {of} wrote no {missing:?}", story.file);
            seen.insert(command.clone());
        }
    }
    assert!(seen.len() > 70, "only {}: {seen:?}", seen.len());
}

fn keep(acts: &mut Acts, fact: &Fact) {
    let stream = fact.event.stream();
    if ["call", "project"].contains(&stream) {
        let of = format!("{}/{}", fact.meta.command_id, fact.subject());
        let events = acts.entry((stream.to_owned(), of, fact.meta.command.clone())).or_default();
        events.insert(fact.event.full_kind());
    }
}

#[test]
fn every_command_of_a_policy_says_what_it_writes() {
    let words = vocabulary();
    for machine in Machine::ALL {
        let words = words.words(machine);
        let silent: Vec<&String> =
            words.commands.iter().filter(|command| !words.written.contains_key(*command)).collect();
        assert!(silent.is_empty(), "{silent:?}");
    }
    let all = Machine::ALL.map(|machine| words.words(machine).written.values());
    let events =
        all.into_iter().flatten().flat_map(|written| written.always.iter().chain(&written.sometimes));
    let unknown: Vec<&String> = events.filter(|event| !words.events.contains(*event)).collect();
    assert!(unknown.is_empty(), "{unknown:?}");
}
