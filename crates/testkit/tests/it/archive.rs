//! A log that is carried from engine to engine by its archive arrives as it set out.

use nidaa_kernel::Position;
use nidaa_store::contract::given::{appended, batch, command, event, tagged, write};
use nidaa_store::{Append, Archived, Backend};
use nidaa_testkit::Database;

/// Events of a page: few, so that pages end in the middle of commands too.
const PAGE: usize = 7;

/// Sixty commands of one to five events, some with tags.
fn commands() -> Vec<Append> {
    let events =
        |n: usize| (0..n % 5).map(|_| tagged("assessed", &["call:CPF-08"])).chain([event("submitted")]);
    let one = |n: usize| command(&format!("c{n}"), vec![write(&format!("p{n}"), 0, events(n).collect())]);
    (0..60).map(one).collect()
}

/// Reads all of `from` and restores it to `to`, page by page.
async fn carry(from: &dyn Backend, to: &dyn Backend) -> Vec<Archived> {
    let mut all: Vec<Archived> = vec![];
    loop {
        let after = all.last().map_or(Position::ZERO, |event| event.recorded.position);
        let page = from.read_archive(after, PAGE).await.unwrap();
        if page.is_empty() {
            return all;
        }
        to.restore(&page).await.unwrap();
        all.extend(page);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_log_carried_over_every_engine_comes_back_as_it_was() {
    let origin = Database::memory().await;
    appended(&origin.backend(), &batch()).await;
    appended(&origin.backend(), &commands()).await;
    let mut last = origin.backend();
    let mut archives = vec![];
    let stations = [Database::sqlite().await, Database::postgres().await, Database::memory().await];
    for station in &stations {
        archives.push(carry(last.as_ref(), station.backend().as_ref()).await);
        last = station.backend();
    }
    assert_eq!(last.head().await.unwrap(), origin.backend().head().await.unwrap());
    let expected = origin.backend().read_archive(Position::ZERO, usize::MAX).await.unwrap();
    assert!(archives.iter().all(|archive| *archive == expected));
    let again = appended(&last, &commands()).await;
    assert!(again.iter().all(|answer| answer.as_ref().is_ok_and(|receipt| receipt.replayed)));
}
