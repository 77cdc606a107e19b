//! Connections, each with a thread of its own, that share one queue of work.

use crate::error::unavailable;
use nidaa_store::StoreError;
use rusqlite::Connection;
use std::sync::{Arc, Mutex, PoisonError, mpsc};
use std::thread;
use tokio::sync::oneshot;

type Work = Box<dyn FnOnce(&mut Connection) + Send>;

/// The queue's end that takes work. When it is dropped, what is queued is done, then the connections close.
pub struct Threads {
    queue: mpsc::Sender<Work>,
}

impl Threads {
    /// Starts one thread for each connection.
    pub fn start(name: &str, connections: Vec<Connection>) -> std::io::Result<Self> {
        let (queue, work) = mpsc::channel::<Work>();
        let work = Arc::new(Mutex::new(work));
        for mut connection in connections {
            let work = work.clone();
            thread::Builder::new().name(name.to_owned()).spawn(move || {
                while let Some(work) = next(&work) {
                    work(&mut connection);
                }
            })?;
        }
        Ok(Self { queue })
    }

    /// Has `work` done on one of the connections. It is done even if the caller goes away meanwhile.
    pub async fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Connection) -> rusqlite::Result<T> + Send + 'static,
    ) -> Result<T, StoreError> {
        let (answer, answered) = oneshot::channel();
        // The caller may have gone; nobody needs the answer then.
        let work: Work = Box::new(move |connection| drop(answer.send(work(connection))));
        self.queue.send(work).map_err(|_| stopped())?;
        answered.await.map_err(|_| stopped())?.map_err(unavailable)
    }
}

/// Waits for work; none when nobody can send any more.
fn next(queue: &Mutex<mpsc::Receiver<Work>>) -> Option<Work> {
    queue.lock().unwrap_or_else(PoisonError::into_inner).recv().ok()
}

fn stopped() -> StoreError {
    StoreError::unavailable("the connection's thread has stopped")
}
