use super::told::{Told, keys};
use crate::{Letter, Mail, Reader, words::Words};
use nidaa_i18n::{Args, number, plain, t};
use nidaa_kernel::Lang;

/// Who must not judge a proposal any more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BarredLine {
    /// The account.
    pub assessor: String,
    /// Why, as a `ground` message names it.
    pub ground: &'static str,
}

/// A proposal has fewer assessors than it needs scores, since some must not judge it any more; to the office.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AssessorNeeded {
    /// The project.
    pub told: Told,
    /// Who must not judge it since now.
    pub barred: Vec<BarredLine>,
    /// Assessors it lacks.
    pub missing: i64,
}

impl Mail for AssessorNeeded {
    const TEMPLATE: &'static str = "assessor_needed";

    fn letter(&self, reader: &Reader) -> Letter {
        let lang = reader.lang;
        let keys = keys!("assessor_needed" of a project);
        let lines = self.barred.iter().map(|barred| line(barred, lang)).collect();
        self.told
            .head(reader, &keys, &|args| args)
            .fact("mail-label-missing", Some(Words::plain(lang, number(lang, self.missing))))
            .list("mail-assessor_needed-barred", lines)
            .say(keys.next)
            .letter()
    }
}

fn line(barred: &BarredLine, lang: Lang) -> Words {
    let ground = t(lang, &format!("ground-{}", barred.ground));
    let args = Args::new().with("assessor", &barred.assessor).with("ground", ground);
    Words::plain(lang, plain(lang, "mail-assessor_needed-line", &args))
}
