//! Titles and reasons of the length people write.

use nidaa_domain::project::Reason;
use nidaa_kernel::{Lang, LocalText};
use rand::{Rng, rngs::StdRng, seq::IndexedRandom};

const WHAT: [&str; 8] = [
    "Strengthening the capacity of",
    "Sharing experience on",
    "A common platform for",
    "Training of trainers in",
    "Mapping the needs of",
    "Improving the quality of",
    "Guidelines for",
    "A network of institutions for",
];
const WHOM: [&str; 8] = [
    "small farmers in drought-prone regions",
    "tourism statistics and their use",
    "microfinance for women in the countryside",
    "customs officers at land borders",
    "single windows for foreign trade",
    "railway corridors between neighbours",
    "halal food laboratories",
    "vocational schools and their teachers",
];
const ARABIC: &str = "تعزيز قدرات المؤسسات الوطنية وتبادل الخبرات بين الدول الأعضاء";
const FRENCH: &str = "Renforcement des capacités des institutions nationales et échange d'expériences";

/// A title in English, often in French or Arabic as well.
pub fn title(dice: &mut StdRng) -> LocalText {
    let mut title = LocalText::in_lang(Lang::En, format!("{} {}", one(dice, &WHAT), one(dice, &WHOM)));
    title.fr = dice.random_bool(0.5).then(|| FRENCH.to_owned());
    title.ar = dice.random_bool(0.3).then(|| ARABIC.to_owned());
    title
}

/// A reason in one sentence.
pub fn reason(dice: &mut StdRng) -> Reason {
    let text = format!("The owner asks for it because of {}.", one(dice, &WHOM));
    Reason { code: None, text: LocalText::in_lang(Lang::En, text) }
}

fn one(dice: &mut StdRng, words: &[&'static str]) -> &'static str {
    words.choose(dice).copied().unwrap_or_default()
}
