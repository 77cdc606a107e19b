//! ICU's formatters, one set per language.

use fixed_decimal::Decimal;
use icu_collator::{CollatorBorrowed, options::CollatorOptions};
use icu_datetime::{
    DateTimeFormatter,
    fieldsets::{MD, YM, YMD},
};
use icu_decimal::{DecimalFormatter, options::DecimalFormatterOptions};
use icu_locale_core::Locale;
use icu_plurals::{PluralCategory, PluralRules};
use nidaa_kernel::Lang;
use std::sync::LazyLock;

/// What ICU needs for one language.
pub struct Formats {
    /// Whole numbers.
    number: DecimalFormatter,
    /// `23 November 2026`.
    pub day: DateTimeFormatter<YMD>,
    /// `23 Nov 2026`.
    pub short_day: DateTimeFormatter<YMD>,
    /// `November 2026`.
    pub month: DateTimeFormatter<YM>,
    /// `23 November`.
    pub day_of_year: DateTimeFormatter<MD>,
    /// `13 Jumada II 1448 AH`.
    pub hijri: DateTimeFormatter<YMD>,
    /// Plural forms of cardinal numbers.
    plurals: PluralRules,
    /// Order of names.
    pub collator: CollatorBorrowed<'static>,
}

/// In the order of the variants of [`Lang`].
static FORMATS: LazyLock<[Formats; 3]> = LazyLock::new(|| Lang::ALL.map(Formats::new));

/// The formatters of a language.
pub fn of(lang: Lang) -> &'static Formats {
    &FORMATS[lang as usize]
}

/// Plain `ar` has Latin digits; English puts the day first.
const fn tag(lang: Lang) -> &'static str {
    match lang {
        Lang::Ar => "ar",
        Lang::En => "en-GB",
        Lang::Fr => "fr",
    }
}

/// Of the calendars of the Hijra, the one that offices publish.
fn locales(lang: Lang) -> Option<(Locale, Locale)> {
    let civil = tag(lang);
    let hijri = format!("{civil}-u-ca-islamic-umalqura");
    Some((civil.parse().ok()?, hijri.parse().ok()?))
}

/// Arabic does not shorten months; ICU would give digits between marks of direction instead.
const fn short(lang: Lang) -> YMD {
    match lang {
        Lang::Ar => YMD::long(),
        Lang::En | Lang::Fr => YMD::medium(),
    }
}

impl Formats {
    fn new(lang: Lang) -> Self {
        const HAS: &str = "the compiled data holds the three languages";
        let (civil, hijri) = locales(lang).expect(HAS);
        let day = |locale: &Locale, fields| DateTimeFormatter::try_new(locale.into(), fields).expect(HAS);
        Self {
            number: DecimalFormatter::try_new((&civil).into(), DecimalFormatterOptions::default())
                .expect(HAS),
            day: day(&civil, YMD::long()),
            short_day: day(&civil, short(lang)),
            month: DateTimeFormatter::try_new((&civil).into(), YM::long()).expect(HAS),
            day_of_year: DateTimeFormatter::try_new((&civil).into(), MD::long()).expect(HAS),
            hijri: day(&hijri, YMD::long()),
            plurals: PluralRules::try_new_cardinal((&civil).into()).expect(HAS),
            collator: CollatorBorrowed::try_new((&civil).into(), CollatorOptions::default()).expect(HAS),
        }
    }
}

/// A whole number as the language writes it: `1,234` in English and Arabic, `1 234` with a narrow space in French.
pub fn number(lang: Lang, value: i64) -> String {
    of(lang).number.format(&Decimal::from(value)).to_string()
}

/// A number given in digits; none when it is not one.
pub fn figure(lang: Lang, digits: &str) -> Option<String> {
    let decimal = Decimal::try_from_str(digits).ok()?;
    Some(of(lang).number.format(&decimal).to_string())
}

/// Name of the plural form of a number given in digits: `zero`, `one`, `two`, `few`, `many` or `other`.
pub fn plural_form(lang: Lang, digits: &str) -> &'static str {
    let form = |decimal| of(lang).plurals.category_for(&decimal);
    match Decimal::try_from_str(digits).map_or(PluralCategory::Other, form) {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_groups_thousands_its_own_way() {
        assert_eq!(
            Lang::ALL.map(|lang| number(lang, 1_234_567)),
            ["1,234,567", "1,234,567", "1\u{202f}234\u{202f}567"]
        );
    }
}
