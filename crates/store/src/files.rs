//! Files that people hand in: bytes beside the log, found by their digest. Events name the digest, never the bytes.

use crate::StoreError;
use async_trait::async_trait;
use jiff::Timestamp;
use nidaa_kernel::FileDigest;

/// What is known of a file without reading it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileRecord {
    /// SHA-256 of its bytes.
    pub digest: FileDigest,
    /// Media type that was recognised when it was first put.
    pub media_type: String,
    /// Size in bytes.
    pub bytes: u64,
    /// When it was last put.
    pub kept_at: Timestamp,
}

/// A file with its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptFile {
    /// What is known of it.
    pub record: FileRecord,
    /// All its bytes.
    pub body: Vec<u8>,
}

impl KeptFile {
    /// These bytes as a file put at `now`.
    pub fn new(body: Vec<u8>, media_type: &str, now: Timestamp) -> Self {
        let bytes = u64::try_from(body.len()).unwrap_or(u64::MAX);
        let (digest, media_type) = (FileDigest::of(&body), media_type.to_owned());
        Self { record: FileRecord { digest, media_type, bytes, kept_at: now }, body }
    }

    /// The file, if its bytes are still those of its digest.
    ///
    /// # Errors
    /// [`StoreError::DamagedFile`].
    pub fn checked(self) -> Result<Self, StoreError> {
        let digest = self.record.digest;
        (FileDigest::of(&self.body) == digest).then_some(self).ok_or(StoreError::DamagedFile(digest))
    }
}

/// Where files are kept. Every method is safe to call from several nodes.
#[async_trait]
pub trait Files: Send + Sync + 'static {
    /// Keeps a file, durably when it returns. Of bytes that are kept already only the time is renewed, so that whoever
    /// puts them now can count on them; answered is what is known of them.
    async fn put_file(&self, file: KeptFile) -> Result<FileRecord, StoreError>;

    /// The file of this digest; none when it was never put or was removed.
    ///
    /// # Errors
    /// [`StoreError::DamagedFile`] when its bytes are no longer those that were put.
    async fn file(&self, digest: FileDigest) -> Result<Option<KeptFile>, StoreError>;

    /// What is known of those of these files that are kept, by digest.
    async fn known_files(&self, digests: &[FileDigest]) -> Result<Vec<FileRecord>, StoreError>;

    /// Files after a digest, or from the first, by digest, at most `limit`.
    async fn list_files(
        &self,
        after: Option<FileDigest>,
        limit: usize,
    ) -> Result<Vec<FileRecord>, StoreError>;

    /// Removes a file's bytes and what is known of them, unless they were put since `before`; false when nothing was
    /// removed. What events say of it stays.
    async fn remove_file(&self, digest: FileDigest, before: Timestamp) -> Result<bool, StoreError>;
}
