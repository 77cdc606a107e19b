//! Files, in a map.

use super::MemoryBackend;
use async_trait::async_trait;
use jiff::Timestamp;
use nidaa_kernel::FileDigest;
use nidaa_store::{FileRecord, Files, KeptFile, StoreError};
use std::collections::BTreeSet;
use std::ops::Bound;

#[async_trait]
impl Files for MemoryBackend {
    async fn put_file(&self, file: KeptFile) -> Result<FileRecord, StoreError> {
        let (mut state, now) = (self.state(), file.record.kept_at);
        let kept = state.files.entry(file.record.digest).or_insert(file);
        kept.record.kept_at = kept.record.kept_at.max(now);
        Ok(kept.record.clone())
    }

    async fn file(&self, digest: FileDigest) -> Result<Option<KeptFile>, StoreError> {
        self.state().files.get(&digest).cloned().map(KeptFile::checked).transpose()
    }

    async fn known_files(&self, digests: &[FileDigest]) -> Result<Vec<FileRecord>, StoreError> {
        let (state, wanted) = (self.state(), digests.iter().collect::<BTreeSet<_>>());
        Ok(wanted.into_iter().filter_map(|digest| Some(state.files.get(digest)?.record.clone())).collect())
    }

    async fn list_files(
        &self,
        after: Option<FileDigest>,
        limit: usize,
    ) -> Result<Vec<FileRecord>, StoreError> {
        let from = after.map_or(Bound::Unbounded, Bound::Excluded);
        let state = self.state();
        let files = state.files.range((from, Bound::Unbounded)).take(limit);
        Ok(files.map(|(_, file)| file.record.clone()).collect())
    }

    async fn remove_file(&self, digest: FileDigest, before: Timestamp) -> Result<bool, StoreError> {
        let mut state = self.state();
        let is_old = state.files.get(&digest).is_some_and(|file| file.record.kept_at < before);
        Ok(is_old && state.files.remove(&digest).is_some())
    }
}
