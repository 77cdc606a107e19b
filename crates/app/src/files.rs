//! Files that people hand in: what is taken, and what of a project's files somebody may read.

use crate::{App, Asker, Failure};
use file_format::FileFormat;
use jiff::Timestamp;
use nidaa_domain::{AnyEvent, Target, project::ProjectEvent};
use nidaa_kernel::{FileDigest, Position, StreamId};
use nidaa_store::{FileRecord, KeptFile};
use nidaa_workflow::{Answer, Attachment, MEDIA_TYPES};
use serde::Serialize;
use std::collections::HashSet;
use utoipa::ToSchema;

/// Largest file that is taken at all, in bytes. A form may take less.
pub const LARGEST_FILE: usize = 20_000_000;

/// Records or events read at once.
const PAGE: usize = 1000;

/// What nothing is known of.
const UNKNOWN: &str = "application/octet-stream";

/// Why a file is not taken.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FileFault {
    /// There is nothing in it.
    #[error("the file is empty")]
    Empty,
    /// It is larger than any that is taken.
    #[error("the file is larger than {limit} bytes")]
    TooLarge {
        /// The size that would do, in bytes.
        limit: usize,
    },
    /// Its bytes are not those of a kind that is taken.
    #[error("the file is {found} by its bytes; taken are PDF, DOCX, XLSX, PNG and JPEG")]
    Kind {
        /// The media type that was recognised; `application/octet-stream` where none was.
        found: String,
    },
}

/// A file that was handed in, as an answer names it beside its name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct FileView {
    /// SHA-256 of its bytes, 64 small hexadecimal digits.
    #[schema(value_type = String)]
    pub sha256: FileDigest,
    /// Media type by its bytes.
    pub media_type: String,
    /// Size in bytes.
    pub bytes: u64,
}

impl From<FileRecord> for FileView {
    fn from(FileRecord { digest, media_type, bytes, .. }: FileRecord) -> Self {
        Self { sha256: digest, media_type, bytes }
    }
}

impl FileView {
    /// It as an answer under this name.
    pub fn named(self, name: &str) -> Attachment {
        let Self { sha256, media_type, bytes } = self;
        Attachment { name: name.to_owned(), sha256: sha256.to_string(), media_type, bytes }
    }
}

/// A file of a project, with the name it was answered under.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProjectFile {
    /// Name it had.
    pub name: String,
    /// The file.
    pub file: KeptFile,
}

impl App {
    /// Takes a file in. Kind and size are found from the bytes, whatever was said of them. The same bytes again get the
    /// same answer, whoever hands them in.
    ///
    /// # Errors
    /// [`Failure::File`], or the store's.
    pub async fn hand_in(&self, bytes: Vec<u8>) -> Result<FileView, Failure> {
        let file = self.examine(bytes).await?;
        self.keep(file).await
    }

    /// What a file is, if it would be taken; nothing is kept. On a thread of its own: millions of bytes are hashed, and
    /// should a reader of hostile bytes panic, no request dies of it.
    ///
    /// # Errors
    /// [`Failure::File`].
    pub async fn examine(&self, bytes: Vec<u8>) -> Result<KeptFile, Failure> {
        let now = self.log().now();
        let look = move || recognised(&bytes).map(|media_type| KeptFile::new(bytes, media_type, now));
        let looked = tokio::task::spawn_blocking(look).await;
        Ok(looked.unwrap_or(Err(FileFault::Kind { found: UNKNOWN.to_owned() }))?)
    }

    /// Keeps what was examined.
    ///
    /// # Errors
    /// The store's.
    pub async fn keep(&self, file: KeptFile) -> Result<FileView, Failure> {
        Ok(self.log().backend().put_file(file).await?.into())
    }

    /// Whether somebody may see what a project answers: the office, and whoever its rules let answer.
    ///
    /// # Errors
    /// The store's.
    pub async fn sees_answers(&self, project: &str, asker: &Asker) -> Result<bool, Failure> {
        let target = Target { kind: "project", code: project.to_owned() };
        let request = asker.request(vec![]);
        match self.asking(&request).await?.sees_answers(&target).await {
            Err(Failure::NotFound { .. } | Failure::Refused(_)) => Ok(false),
            known => known,
        }
    }

    /// The file of a digest, for whoever runs the program.
    ///
    /// # Errors
    /// [`Failure::NotFound`], or the store's.
    pub async fn file(&self, digest: FileDigest) -> Result<KeptFile, Failure> {
        let found = self.log().backend().file(digest).await?;
        found.ok_or_else(|| missing(&digest.to_string()))
    }

    /// Removes a file's bytes for good; the log goes on naming its digest. For whoever runs the program.
    ///
    /// # Errors
    /// [`Failure::NotFound`], or the store's.
    pub async fn remove_file(&self, digest: FileDigest) -> Result<(), Failure> {
        let removed = self.log().backend().remove_file(digest, Timestamp::MAX).await?;
        removed.then_some(()).ok_or_else(|| missing(&digest.to_string()))
    }

    /// A file that a project answers with, or did once, for somebody who may see what it answers: the office, and whoever
    /// the rules let answer.
    ///
    /// # Errors
    /// [`Failure::NotFound`] alike when there is no such project, no such file in it, or nobody may know of it; or the
    /// store's.
    pub async fn project_file(
        &self,
        project: &str,
        digest: &str,
        asker: &Asker,
    ) -> Result<ProjectFile, Failure> {
        let wanted: FileDigest = digest.parse().map_err(|_| missing(digest))?;
        if !self.sees_answers(project, asker).await? {
            return Err(missing(digest));
        }
        let name = self.name_of(project, &wanted.to_string()).await?.ok_or_else(|| missing(digest))?;
        Ok(ProjectFile { name, file: self.file(wanted).await? })
    }

    /// Removes files put last before a time that no answer of any project names or ever named: pages that were never saved
    /// leave them. Answers those that are gone; with `dry_run` those that would be. For whoever runs the program.
    ///
    /// # Errors
    /// The store's.
    pub async fn sweep_files(&self, before: Timestamp, dry_run: bool) -> Result<Vec<FileRecord>, Failure> {
        let mut stray = self.old_files(before).await?;
        let (mut named, mut at) = (HashSet::new(), Position::ZERO);
        if !stray.is_empty() {
            at = self.named_since(at, &mut named).await?;
        }
        stray.retain(|record| !named.contains(&record.digest.to_string()));
        let mut gone = vec![];
        for record in stray {
            // An answer may have named it since the log was read.
            at = self.named_since(at, &mut named).await?;
            let is_named = named.contains(&record.digest.to_string());
            let remove = async || self.log().backend().remove_file(record.digest, before).await;
            if !is_named && (dry_run || remove().await?) {
                gone.push(record);
            }
        }
        Ok(gone)
    }

    async fn old_files(&self, before: Timestamp) -> Result<Vec<FileRecord>, Failure> {
        let (mut old, mut last) = (vec![], None);
        loop {
            let page = self.log().backend().list_files(last, PAGE).await?;
            let Some(record) = page.last() else { return Ok(old) };
            last = Some(record.digest);
            old.extend(page.into_iter().filter(|record| record.kept_at < before));
        }
    }

    /// Adds the digests of all files that answers after a position name; answers how far the log was read.
    async fn named_since(&self, at: Position, named: &mut HashSet<String>) -> Result<Position, Failure> {
        let mut at = at;
        loop {
            let page = self.log().backend().read(at, PAGE).await?;
            let Some(event) = page.last() else { return Ok(at) };
            at = event.position;
            for event in page.iter().filter(|event| event.stream_type == "project") {
                if let AnyEvent::Project(ProjectEvent::Answered { answers, .. }) = crate::decode(event)? {
                    let files = answers.values().flatten().flat_map(Answer::attachments);
                    named.extend(files.map(|file| file.sha256.clone()));
                }
            }
        }
    }

    /// The last name a project gave to a file.
    async fn name_of(&self, project: &str, digest: &str) -> Result<Option<String>, Failure> {
        let mut name = None;
        for event in self.log().read_stream(StreamId::of("project", project), 0, None).await? {
            let AnyEvent::Project(ProjectEvent::Answered { answers, .. }) = crate::decode(&event)? else {
                continue;
            };
            let mut files = answers.values().flatten().flat_map(Answer::attachments);
            name = files.rfind(|file| file.sha256 == digest).map(|file| file.name.clone()).or(name);
        }
        Ok(name)
    }
}

fn missing(digest: &str) -> Failure {
    Failure::NotFound { what: "file", code: digest.chars().take(80).collect() }
}

/// The media type of these bytes, if it is one that is taken.
fn recognised(bytes: &[u8]) -> Result<&'static str, FileFault> {
    if bytes.is_empty() {
        return Err(FileFault::Empty);
    }
    if bytes.len() > LARGEST_FILE {
        return Err(FileFault::TooLarge { limit: LARGEST_FILE });
    }
    let format = FileFormat::from_bytes(bytes);
    let taken = MEDIA_TYPES.into_iter().find(|kind| *kind == format.media_type());
    taken.ok_or_else(|| FileFault::Kind { found: format.media_type().to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A zip whose only files have these names, without bytes.
    fn zip(names: &[&str]) -> Vec<u8> {
        let (mut locals, mut central) = (vec![], vec![]);
        for name in names {
            let (at, length) = (u32::try_from(locals.len()), u16::try_from(name.len()));
            let (at, length) = (at.expect("small").to_le_bytes(), length.expect("short").to_le_bytes());
            locals.extend([b"PK\x03\x04".as_slice(), &[0; 22], &length, &[0; 2], name.as_bytes()].concat());
            central.extend(
                [b"PK\x01\x02".as_slice(), &[0; 24], &length, &[0; 12], &at, name.as_bytes()].concat(),
            );
        }
        let count = u16::try_from(names.len()).expect("few").to_le_bytes();
        let size = u32::try_from(central.len()).expect("small").to_le_bytes();
        let start = u32::try_from(locals.len()).expect("small").to_le_bytes();
        let end = [b"PK\x05\x06".as_slice(), &[0; 4], &count, &count, &size, &start, &[0; 2]].concat();
        [locals, central, end].concat()
    }

    #[test]
    fn a_file_is_what_its_bytes_say() {
        let word = ["[Content_Types].xml", "_rels/.rels", "docProps/core.xml", "a.bin", "word/document.xml"];
        assert_eq!(recognised(b"%PDF-1.7\n"), Ok(MEDIA_TYPES[0]));
        assert_eq!(recognised(&zip(&word)), Ok(MEDIA_TYPES[1]));
        assert_eq!(recognised(&zip(&["xl/workbook.xml", "[Content_Types].xml"])), Ok(MEDIA_TYPES[2]));
        assert_eq!(recognised(b"\x89PNG\r\n\x1a\n"), Ok(MEDIA_TYPES[3]));
        assert_eq!(recognised(b"\xff\xd8\xff\xe0"), Ok(MEDIA_TYPES[4]));
    }

    #[test]
    fn what_is_empty_too_large_or_of_another_kind_is_not_taken() {
        assert_eq!(recognised(b""), Err(FileFault::Empty));
        let large = [b"%PDF-1.7".to_vec(), vec![0; LARGEST_FILE]].concat();
        assert_eq!(recognised(&large), Err(FileFault::TooLarge { limit: LARGEST_FILE }));
        let kind = |found: &str| Err(FileFault::Kind { found: found.to_owned() });
        assert_eq!(recognised(b"<script>alert(1)</script>"), kind(UNKNOWN));
        assert_eq!(recognised(&zip(&["a.exe"])), kind("application/zip"));
        assert_eq!(recognised(b"MZ\x90\0"), kind("application/x-dosexec"));
    }
}
