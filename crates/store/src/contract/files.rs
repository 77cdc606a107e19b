//! Files stand beside the log, each once, under the digest of its bytes.

use super::given::{Engine, events, second};
use crate::{FileRecord, KeptFile};
use nidaa_kernel::FileDigest;

fn file(text: &str, at: i64) -> KeptFile {
    KeptFile::new(text.as_bytes().to_vec(), "application/pdf", second(at))
}

async fn put(engine: &Engine, file: KeptFile) -> FileRecord {
    engine.put_file(file).await.unwrap()
}

/// Byte for byte, whatever they are.
pub async fn a_file_is_found_by_the_digest_of_its_bytes(engine: Engine) {
    let every_byte: Vec<u8> = (0..=u8::MAX).cycle().take(1_000_000).collect();
    for body in [b"%PDF-1.7".to_vec(), every_byte, vec![0]] {
        let wanted = KeptFile::new(body, "image/png", second(5));
        assert_eq!(put(&engine, wanted.clone()).await, wanted.record);
        assert_eq!(engine.file(wanted.record.digest).await.unwrap(), Some(wanted));
    }
}

/// Whatever the second one says of them; but they count as put then.
pub async fn the_same_bytes_are_kept_once_and_answered_as_at_first(engine: Engine) {
    let first = put(&engine, file("a", 5)).await;
    let again = |at| KeptFile::new(b"a".to_vec(), "image/png", second(at));
    assert_eq!(put(&engine, again(3)).await, first, "time does not go back");
    let renewed = FileRecord { kept_at: second(9), ..first };
    assert_eq!(put(&engine, again(9)).await, renewed);
    assert_eq!(engine.list_files(None, 9).await.unwrap(), [renewed]);
}

/// One of them was first; neither fails.
pub async fn of_two_who_put_the_same_bytes_at_once_both_are_answered_alike(engine: Engine) {
    let puts = (0..8).map(|at| {
        let engine = engine.clone();
        tokio::spawn(async move { put(&engine, file("a", at)).await })
    });
    let mut answers = vec![];
    for put in puts.collect::<Vec<_>>() {
        answers.push(put.await.unwrap());
    }
    let kept = FileRecord { kept_at: second(7), ..answers[0].clone() };
    assert_eq!(engine.list_files(None, 9).await.unwrap(), [kept], "the last of them counts");
    assert!(answers.windows(2).all(|two| two[0].digest == two[1].digest), "{answers:?}");
}

/// Not an error.
pub async fn an_unknown_digest_has_no_file(engine: Engine) {
    put(&engine, file("a", 0)).await;
    assert_eq!(engine.file(FileDigest::of(b"b")).await.unwrap(), None);
}

/// Each once, however often it is asked for.
pub async fn known_files_are_told_from_unknown_ones_without_their_bytes(engine: Engine) {
    let mut kept = vec![put(&engine, file("a", 0)).await, put(&engine, file("c", 1)).await];
    kept.sort_by_key(|record| record.digest);
    let asked = [b"c", b"b", b"a", b"c"].map(|text| FileDigest::of(text));
    assert_eq!(engine.known_files(&asked).await.unwrap(), kept);
    assert_eq!(engine.known_files(&[]).await.unwrap(), []);
}

/// The order is that of the bytes of the digest.
pub async fn files_are_listed_by_digest_page_by_page(engine: Engine) {
    let mut all = vec![];
    for number in 0..7 {
        all.push(put(&engine, file(&number.to_string(), number)).await);
    }
    all.sort_by_key(|record| record.digest);
    let (first, rest) = all.split_at(3);
    assert_eq!(engine.list_files(None, 3).await.unwrap(), first);
    assert_eq!(engine.list_files(Some(first[2].digest), 9).await.unwrap(), rest);
    assert_eq!(engine.list_files(Some(rest[3].digest), 9).await.unwrap(), []);
}

/// The other files stay.
pub async fn a_removed_file_is_gone_and_may_be_put_again(engine: Engine) {
    let (gone, kept) = (put(&engine, file("a", 0)).await, put(&engine, file("b", 0)).await);
    let remove = async |before| engine.remove_file(gone.digest, second(before)).await.unwrap();
    assert!(!remove(0).await, "it was put then");
    assert_eq!((remove(1).await, remove(1).await), (true, false));
    assert_eq!(engine.file(gone.digest).await.unwrap(), None);
    assert_eq!(engine.list_files(None, 9).await.unwrap(), [kept]);
    assert_eq!(put(&engine, file("a", 7)).await, FileRecord { kept_at: second(7), ..gone });
}

/// Neither the head nor a reader hears of one.
pub async fn files_are_no_part_of_the_log(engine: Engine) {
    let before = events(&engine, 2).await;
    let put = put(&engine, file("a", 0)).await;
    assert!(engine.remove_file(put.digest, second(1)).await.unwrap());
    assert_eq!(engine.head().await.unwrap(), before);
}
