//! Mails that come back, as a mail server puts them into a folder: each file of `new` is taken in and moved to `cur`.

use nidaa_app::{App, Failure};
use std::path::Path;
use tokio::fs;

/// Takes in every new message, and answers how many were reports on our mails. A message that is none is moved away
/// like the others, with a line in the program's own log.
///
/// # Errors
/// The store's. A file that cannot be read or moved stays and is tried again.
pub async fn take_in(app: &App, maildir: &Path) -> Result<usize, Failure> {
    let mut taken = 0;
    let Ok(mut files) = fs::read_dir(maildir.join("new")).await else {
        tracing::warn!(maildir = %maildir.display(), "the maildir for returned mails cannot be read");
        return Ok(0);
    };
    while let Ok(Some(file)) = files.next_entry().await {
        let Ok(raw) = fs::read(file.path()).await else { continue };
        match app.take_in_bounce(&raw).await {
            Ok(bounced) => {
                taken += 1;
                tracing::info!(mail = bounced.mail, status = bounced.status, "a mail came back");
            }
            Err(failure @ (Failure::Store(_) | Failure::Busy)) => return Err(failure),
            Err(failure) => {
                tracing::warn!(file = %file.path().display(), %failure, "no report on a mail of ours");
            }
        }
        let name = format!("{}:2,S", file.file_name().to_string_lossy());
        if let Err(error) = fs::rename(file.path(), maildir.join("cur").join(name)).await {
            tracing::warn!(file = %file.path().display(), %error, "a report cannot be moved");
        }
    }
    Ok(taken)
}
