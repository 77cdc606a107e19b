//! Conditions over several streams.

use super::given::{Engine, appended, command, one, places, tagged, unless, write};
use crate::{Append, NewEvent, Refused};

/// A log whose event 1 is an `opened` call 8 and whose event 2 a `submitted` of call 8 by Tunisia.
async fn a_call_and_a_proposal(engine: &Engine) {
    let add = |id: &str, event: NewEvent| command(id, vec![write(id, 0, vec![event])]);
    let opened = add("call", tagged("opened", &["call:8"]));
    let submitted = add("proposal", tagged("submitted", &["call:8", "owner:TN"]));
    appended(engine, &[opened, submitted]).await;
}

async fn accepted(engine: &Engine, append: Append) -> bool {
    places(&appended(engine, &[append]).await[0]).is_some()
}

/// All its tags must be on one event, and its type must be one of those named; no type named means any.
pub async fn an_event_with_all_tags_and_a_type_breaks_a_condition(engine: Engine) {
    a_call_and_a_proposal(&engine).await;
    let refused = appended(&engine, &[unless(one("n", "N", 0, "x"), &["call:8"], &["submitted"], 0)]).await;
    assert_eq!(refused, [Err(Refused::ConditionFailed { tags: vec!["call:8".to_owned()] })]);
    let cases: [(&[&str], &[&str], bool); 7] = [
        (&["call:8", "owner:TN"], &["submitted"], false),
        (&["owner:TN", "call:8"], &[], false),
        (&["owner:TN", "call:8"], &["closed", "submitted"], false),
        (&["call:8", "owner:TN"], &["opened"], true),
        (&["call:8", "owner:DZ"], &[], true),
        (&["call:9"], &[], true),
        (&["call:8"], &["closed"], true),
    ];
    for (n, (tags, types, expected)) in cases.into_iter().enumerate() {
        let id = format!("case {n}");
        let told = accepted(&engine, unless(one(&id, &id, 0, "x"), tags, types, 0)).await;
        assert_eq!(told, expected, "tags {tags:?}, types {types:?}");
    }
}

/// Only what happened after the position the decision looked at counts.
pub async fn an_event_seen_by_the_decision_does_not_break_it(engine: Engine) {
    a_call_and_a_proposal(&engine).await;
    assert!(!accepted(&engine, unless(one("a", "A", 0, "x"), &["owner:TN"], &[], 1)).await);
    assert!(accepted(&engine, unless(one("a", "A", 0, "x"), &["owner:TN"], &[], 2)).await);
}

/// Two proposals of one owner in one batch: the second is refused.
pub async fn a_condition_counts_events_of_its_own_batch(engine: Engine) {
    let proposal = |id: &str| {
        let append = command(id, vec![write(id, 0, vec![tagged("submitted", &["owner:TN"])])]);
        unless(append, &["owner:TN"], &["submitted"], 0)
    };
    let answers = appended(&engine, &[proposal("first"), proposal("second")]).await;
    assert_eq!(places(&answers[0]), Some((1, 1)));
    assert_eq!(answers[1], Err(Refused::ConditionFailed { tags: vec!["owner:TN".to_owned()] }));
}

/// On an event and in a condition.
pub async fn the_same_tag_twice_is_one_tag(engine: Engine) {
    let doubled = command("a", vec![write("A", 0, vec![tagged("submitted", &["owner:TN", "owner:TN"])])]);
    assert!(accepted(&engine, doubled).await);
    assert!(!accepted(&engine, unless(one("b", "B", 0, "x"), &["owner:TN", "owner:TN"], &[], 0)).await);
}

/// A batch of many conditions, every third of them broken; a command with several fails on any.
pub async fn many_conditions_are_told_apart(engine: Engine) {
    a_call_and_a_proposal(&engine).await;
    let tag = |n: usize| if n.is_multiple_of(3) { "owner:TN".to_owned() } else { format!("owner:{n}") };
    let batch: Vec<Append> = (0..60)
        .map(|n| unless(one(&format!("m{n}"), &format!("m{n}"), 0, "x"), &[&tag(n)], &[], 0))
        .collect();
    let accepted: Vec<bool> = appended(&engine, &batch).await.iter().map(|a| places(a).is_some()).collect();
    assert_eq!(accepted, (0..60usize).map(|n| !n.is_multiple_of(3)).collect::<Vec<_>>());
    let mut several = unless(one("several", "S", 0, "x"), &["owner:XX"], &[], 0);
    several.conditions.push(unless(one("", "", 0, ""), &["owner:TN"], &[], 0).conditions.remove(0));
    assert_eq!(places(&appended(&engine, &[several]).await[0]), None);
}
