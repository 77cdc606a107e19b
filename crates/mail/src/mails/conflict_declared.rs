use super::told::{Told, keys};
use crate::{Letter, Mail, Reader, words::Words};
use nidaa_i18n::t;

/// Somebody must not judge a proposal; to the office, which finds another assessor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConflictDeclared {
    /// The project.
    pub told: Told,
    /// Who must not judge it.
    pub person: String,
    /// Of what kind the conflict is: `own_country`, `own_institution`, `listed_person`, `personal`, `financial` or `other`.
    pub ground: &'static str,
    /// What it is, in words.
    pub note: String,
}

impl Mail for ConflictDeclared {
    const TEMPLATE: &'static str = "conflict_declared";

    fn letter(&self, reader: &Reader) -> Letter {
        let keys = keys!("conflict_declared" of a project);
        let lang = reader.lang;
        let ground = Words::plain(lang, t(lang, &format!("ground-{}", self.ground)));
        let note = Words::plain(lang, &self.note);
        self.told
            .head(reader, &keys, &|args| args.with("person", &self.person))
            .fact("mail-label-ground", Some(ground))
            .fact("mail-label-note", (!note.text.is_empty()).then_some(note))
            .say(keys.next)
            .letter()
    }
}
