//! Which of the files a decision speaks of are kept.

use super::Session;
use crate::Failure;
use nidaa_domain::{
    KnownFile,
    project::{Project, ProjectCommand},
};
use nidaa_kernel::FileDigest;
use nidaa_workflow::{Answer, Attachment};
use std::collections::BTreeMap;

impl Session<'_> {
    /// Files that are about to be named, or that are named in what is about to be handed in.
    pub(super) async fn files_of(
        &self,
        command: Option<&ProjectCommand>,
        project: &Project,
    ) -> Result<BTreeMap<String, KnownFile>, Failure> {
        let named: Vec<&Attachment> = match command {
            Some(ProjectCommand::SaveForm(data)) => {
                data.answers.values().flatten().flat_map(Answer::attachments).collect()
            }
            Some(ProjectCommand::SubmitProject(_)) => attachments(project),
            _ => vec![],
        };
        let digests: Vec<FileDigest> = named.iter().filter_map(|file| file.sha256.parse().ok()).collect();
        if digests.is_empty() {
            return Ok(BTreeMap::new());
        }
        let kept = self.app.log().backend().known_files(&digests).await?.into_iter();
        let known = kept.map(|record| {
            let (media_type, bytes) = (record.media_type, record.bytes);
            (record.digest.to_string(), KnownFile { media_type, bytes })
        });
        Ok(known.collect())
    }
}

/// Every file a project answers with.
pub(crate) fn attachments(project: &Project) -> Vec<&Attachment> {
    project.answers.values().flat_map(BTreeMap::values).flat_map(Answer::attachments).collect()
}
