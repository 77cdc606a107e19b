//! Leaves names out of what people wrote.

use nidaa_kernel::{Lang, LocalText};

/// What stands for a name that was left out.
const LEFT_OUT: &str = "▒▒▒";

/// What Arabic joins to a word: *and*, then *in*, *like* or *for*.
const JOINED: [&str; 3] = ["", "و", "ف"];
const BEFORE_NAMES: [&str; 4] = ["", "ب", "ك", "ل"];
/// The same with the article; *for* swallows its first letter.
const WITH_ARTICLE: [&str; 4] = ["ال", "بال", "كال", SWALLOWED];
const SWALLOWED: &str = "لل";

/// Leaves names out of texts, whatever their case, and whether or not accents and the little signs of Arabic are written.
#[derive(Clone, Debug, Default)]
pub struct Redactor {
    /// The longest first, so that a name within a name leaves nothing behind.
    names: Vec<Name>,
}

/// A name as it is looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Name {
    letters: Vec<char>,
    before: Before,
}

/// What may be joined to it in Arabic.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Before {
    /// Anything but the article.
    Name,
    /// Also the article.
    Adjective,
    /// *For* and the article: it is a name whose own article was taken off.
    Swallowed,
}

impl Redactor {
    /// Leaves these names out. Blanks and names of one letter are passed over.
    pub fn new(names: impl IntoIterator<Item = String>) -> Self {
        Self::default().and(names, Before::Name)
    }

    /// Leaves these words out as well, before which Arabic may put its article.
    #[must_use]
    pub fn and_adjectives(self, words: impl IntoIterator<Item = String>) -> Self {
        self.and(words, Before::Adjective)
    }

    fn and(mut self, names: impl IntoIterator<Item = String>, before: Before) -> Self {
        let read = names.into_iter().flat_map(|name| Name::read(&name, before));
        self.names.extend(read.filter(|name| name.letters.len() > 1));
        self.names.sort_by(|a, b| (b.letters.len(), &a.letters).cmp(&(a.letters.len(), &b.letters)));
        self.names.dedup();
        self
    }

    /// The text in each of its languages without the names.
    pub fn text(&self, text: &LocalText) -> LocalText {
        let mut clean = text.clone();
        for lang in Lang::ALL {
            let side = match lang {
                Lang::Ar => &mut clean.ar,
                Lang::En => &mut clean.en,
                Lang::Fr => &mut clean.fr,
            };
            *side = side.as_deref().map(|said| self.plain(said));
        }
        clean
    }

    /// A text without the names. A name counts only as a whole word: `Mali` stays within `formalities`.
    pub fn plain(&self, text: &str) -> String {
        let letters: Vec<char> = text.chars().collect();
        let (mut clean, mut at) = (String::with_capacity(text.len()), 0);
        while let Some(letter) = letters.get(at) {
            if let Some(name) = self.names.iter().find(|name| name.stands_at(&letters, at)) {
                clean.push_str(LEFT_OUT);
                at += name.letters.len();
            } else {
                clean.push(*letter);
                at += 1;
            }
        }
        clean
    }
}

impl Name {
    /// The name, and once more without its article, as it stands after *for*.
    fn read(name: &str, before: Before) -> Vec<Self> {
        let letters: Vec<char> = name.trim().chars().map(base).collect();
        let stem = letters.strip_prefix(&['ا', 'ل']).filter(|stem| stem.len() > 1);
        let swallowed = stem.map(|stem| Self { letters: stem.to_vec(), before: Before::Swallowed });
        std::iter::once(Self { letters, before }).chain(swallowed).collect()
    }

    /// Whether it stands here as a whole word, in Arabic with what is joined to it.
    fn stands_at(&self, letters: &[char], at: usize) -> bool {
        let Some(found) = letters.get(at..at + self.letters.len()) else { return false };
        let same = found.iter().zip(&self.letters).all(|(there, own)| base(*there) == *own);
        let ends = letters.get(at + self.letters.len()).is_none_or(|next| !next.is_alphanumeric());
        same && ends && self.begins(&letters[..at])
    }

    fn begins(&self, before: &[char]) -> bool {
        let word = before.iter().rev().take_while(|letter| letter.is_alphanumeric()).count();
        let joined: String = before[before.len() - word..].iter().collect();
        if !self.letters.first().copied().is_some_and(is_arabic) {
            return joined.is_empty();
        }
        let has = |what: &str| JOINED.iter().any(|and| joined.strip_prefix(and) == Some(what));
        match self.before {
            Before::Name => BEFORE_NAMES.into_iter().any(has),
            Before::Adjective => BEFORE_NAMES.into_iter().chain(WITH_ARTICLE).any(has),
            Before::Swallowed => has(SWALLOWED),
        }
    }
}

fn is_arabic(letter: char) -> bool {
    ('\u{0600}'..='\u{06FF}').contains(&letter)
}

/// The letter as it is compared: small, without an accent, and the Arabic ones that many write for each other as one.
fn base(letter: char) -> char {
    match letter.to_lowercase().next().unwrap_or(letter) {
        'أ' | 'إ' | 'آ' => 'ا',
        'ى' => 'ي',
        'ة' => 'ه',
        'à' | 'á' | 'â' | 'ä' => 'a',
        'ç' => 'c',
        'è' | 'é' | 'ê' | 'ë' => 'e',
        'î' | 'ï' | 'ı' => 'i',
        'ô' | 'ö' => 'o',
        'ù' | 'û' | 'ü' => 'u',
        '’' => '\'',
        small => small,
    }
}
