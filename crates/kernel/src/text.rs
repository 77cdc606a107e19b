//! A text said in one or more languages.

use crate::Lang;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A title or reason in the languages it was given in. At least one should be present; none is invented.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LocalText {
    /// Arabic.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ar: Option<String>,
    /// English.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub en: Option<String>,
    /// French.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fr: Option<String>,
}

impl LocalText {
    /// A text in one language.
    pub fn in_lang(lang: Lang, text: impl Into<String>) -> Self {
        let mut all = Self::default();
        *all.slot(lang) = Some(text.into());
        all
    }

    /// A text in Arabic, English and French.
    pub fn all(ar: impl Into<String>, en: impl Into<String>, fr: impl Into<String>) -> Self {
        Self { ar: Some(ar.into()), en: Some(en.into()), fr: Some(fr.into()) }
    }

    /// The text in exactly this language.
    pub fn get(&self, lang: Lang) -> Option<&str> {
        match lang {
            Lang::Ar => self.ar.as_deref(),
            Lang::En => self.en.as_deref(),
            Lang::Fr => self.fr.as_deref(),
        }
    }

    /// The text in `lang`, else in English, French or Arabic, with the language it is really in,
    /// so that a page can mark it with `lang` and `dir`. Empty when there is none at all.
    pub fn best(&self, lang: Lang) -> (Lang, &str) {
        [lang, Lang::En, Lang::Fr, Lang::Ar]
            .into_iter()
            .find_map(|candidate| self.get(candidate).map(|text| (candidate, text)))
            .unwrap_or((lang, ""))
    }

    /// Whether no language holds a text.
    pub fn is_empty(&self) -> bool {
        Lang::ALL.into_iter().all(|lang| self.get(lang).is_none_or(|text| text.trim().is_empty()))
    }

    fn slot(&mut self, lang: Lang) -> &mut Option<String> {
        match lang {
            Lang::Ar => &mut self.ar,
            Lang::En => &mut self.en,
            Lang::Fr => &mut self.fr,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_language_falls_back_and_says_which_one_it_shows() {
        let title = LocalText { ar: Some("سياحة".into()), ..LocalText::default() };
        assert_eq!(title.best(Lang::Fr), (Lang::Ar, "سياحة"));
    }
}
