//! The words of mails that the office may write.

use crate::{App, Failure, State};
use nidaa_kernel::{Lang, StreamId};
use nidaa_mail::{Letter, Wording, examples::whole, placeholders};

/// A mail whose words the office may write, in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WordingView {
    /// Name of the mail.
    pub template: &'static str,
    /// What the words may be told.
    pub placeholders: Vec<&'static str>,
    /// The office's own words, while they hold.
    pub own: Option<Wording>,
    /// Whether these no longer fit the mail, as after an update of the program: the built-in words are sent in their place.
    pub unusable: bool,
}

impl WordingView {
    fn new(template: &'static str, placeholders: Vec<&'static str>, own: Option<Wording>) -> Self {
        let fits = own.as_ref().and_then(|own| own.check(template)).is_none_or(|checked| checked.is_ok());
        Self { template, placeholders, own, unusable: !fits }
    }
}

impl App {
    /// Every mail whose words may be written, in one language, by name.
    ///
    /// # Errors
    /// The store's.
    pub async fn wordings(&self, lang: Lang) -> Result<Vec<WordingView>, Failure> {
        let mut views = vec![];
        for (template, placeholders) in placeholders() {
            let own = self.own_words(template, lang).await?;
            views.push(WordingView::new(template, placeholders, own));
        }
        Ok(views)
    }

    /// One of them.
    ///
    /// # Errors
    /// [`Failure::NotFound`], or the store's.
    pub async fn wording(&self, template: &str, lang: Lang) -> Result<WordingView, Failure> {
        let missing = || Failure::NotFound { what: "wording", code: template.chars().take(64).collect() };
        let (template, placeholders) =
            placeholders().find(|(name, _)| *name == template).ok_or_else(missing)?;
        Ok(WordingView::new(template, placeholders, self.own_words(template, lang).await?))
    }

    /// What a mail in these words looks like, of an example. `None` when they cannot be filled.
    pub fn wording_preview(&self, template: &str, lang: Lang, wording: &Wording) -> Option<Letter> {
        wording.write(template, lang, &whole(template, lang)?)
    }

    /// An example of a mail in its built-in words, with what each placeholder stands for in it.
    pub fn wording_example(&self, template: &str, lang: Lang) -> Option<Letter> {
        whole(template, lang)
    }

    async fn own_words(&self, template: &str, lang: Lang) -> Result<Option<Wording>, Failure> {
        let stream = StreamId::of("wording", &format!("{template}.{lang}"));
        match &*self.loader().refresh("wording", stream).await?.state {
            State::Wording(wording) => {
                let words = wording.words.clone();
                Ok(words.map(|(subject, text)| Wording { subject, text }))
            }
            _ => Ok(None),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn own_words_whose_placeholder_the_mail_lost_are_told_as_unusable() {
        let unusable = |text: &str| {
            let own = Wording { subject: "{{ code }}".to_owned(), text: text.to_owned() };
            WordingView::new("escalation", vec![], Some(own)).unusable
        };
        assert!(unusable("{{ owed_by }}: {{ list }}"));
        assert!(!unusable("{{ owed_by }}: {{ delays }}"));
        assert!(!WordingView::new("escalation", vec![], None).unusable);
    }
}
