//! The hash chain is the same on every engine.

use super::given::{Engine, appended, command, event, events, one, tagged, write};
use crate::{GENESIS, link};
use nidaa_kernel::Position;

/// Head hash of the story below. If it changes, logs written before can no longer be verified.
const FROZEN: &str = "5eb340a4e6aa3ce48487be6d7fcef6a87581f378acfedb2c1cb50351ce722230";

/// Four events in two batches, with Arabic text and tags.
pub async fn the_same_appends_give_the_same_hash_on_every_engine(engine: Engine) {
    let two = vec![event("submitted"), tagged("assessed", &["call:CPF-08"])];
    appended(&engine, &[command("a", vec![write("A", 0, two)]), one("b", "B", 0, "submitted")]).await;
    appended(&engine, &[one("c", "A", 2, "approved")]).await;
    assert_eq!(hex::encode(engine.head().await.unwrap().hash), FROZEN);
}

/// From the first event on, each hash is the link of its predecessor's and its own bytes.
pub async fn each_hash_covers_its_predecessor(engine: Engine) {
    let head = events(&engine, 20).await;
    let read = engine.read(Position::ZERO, 100).await.unwrap();
    let end =
        read.iter().try_fold(GENESIS, |last, event| (link(&last, event) == event.hash).then_some(event.hash));
    assert_eq!(end, Some(head.hash));
}
