use super::{
    deadline::due_by,
    told::{Told, keys},
};
use crate::{Letter, Mail, Reader, page::title_for_subject, words::Words};
use nidaa_kernel::{Deadline, LocalText};

/// The owner showed that a condition is met; to whoever judges the proof.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProofReported {
    /// The project.
    pub told: Told,
    /// The condition.
    pub condition: LocalText,
    /// The proof, as the owner wrote it.
    pub proof: String,
    /// By when, where the policy sets a time.
    pub due: Option<Deadline>,
}

impl Mail for ProofReported {
    const TEMPLATE: &'static str = "proof_reported";

    fn letter(&self, reader: &Reader) -> Letter {
        let keys = keys!("proof_reported" of a project);
        let quoted = title_for_subject(&self.condition, reader.lang);
        let page = self.told.head(reader, &keys, &|args| args.with("condition", &quoted));
        let proof = Words::plain(reader.lang, &self.proof);
        let page = page.text("mail-label-condition", &self.condition).fact("mail-label-proof", Some(proof));
        due_by(page, reader, self.due.as_ref()).say(keys.next).letter()
    }
}
