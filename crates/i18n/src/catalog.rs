//! Sentences by key.

use crate::{Args, files, formats, plurals};
use fluent_bundle::{FluentResource, FluentValue, concurrent::FluentBundle};
use fluent_syntax::ast::Entry;
use nidaa_kernel::Lang;
use std::sync::{Arc, LazyLock};
use unic_langid::LanguageIdentifier;

type Bundle = FluentBundle<Arc<FluentResource>>;

/// One language's sentences, ready twice: with and without isolates around arguments.
struct Catalog {
    resources: Vec<Arc<FluentResource>>,
    isolating: Bundle,
    plain: Bundle,
}

/// In the order of the variants of [`Lang`].
static CATALOGS: LazyLock<[Catalog; 3]> = LazyLock::new(|| Lang::ALL.map(Catalog::new));

fn catalog(lang: Lang) -> &'static Catalog {
    &CATALOGS[lang as usize]
}

impl Catalog {
    /// Keeps what can be read of a faulty file: a test proves that there is none, and a page with one key too few is
    /// better than no page.
    fn new(lang: Lang) -> Self {
        let read = |source: &&str| {
            FluentResource::try_new(plurals::through_icu(source)).unwrap_or_else(|(part, _)| part)
        };
        let resources: Vec<_> = files::of(lang).iter().map(|source| Arc::new(read(source))).collect();
        let isolating = bundle(lang, &resources, true);
        let plain = bundle(lang, &resources, false);
        Self { resources, isolating, plain }
    }
}

fn bundle(lang: Lang, resources: &[Arc<FluentResource>], isolating: bool) -> Bundle {
    let mut bundle = Bundle::new_concurrent(vec![identifier(lang)]);
    bundle.set_use_isolating(isolating);
    match lang {
        Lang::Ar => bundle.set_formatter(Some(|value, _| figure(Lang::Ar, value))),
        Lang::En => bundle.set_formatter(Some(|value, _| figure(Lang::En, value))),
        Lang::Fr => bundle.set_formatter(Some(|value, _| figure(Lang::Fr, value))),
    }
    // The bundle is new, so both names are free; of two equal keys the first stays, and a test proves there are none.
    let _ = bundle.add_builtins();
    let _ = bundle.add_function(plurals::FUNCTION, move |given, _| plurals::form(lang, given));
    for resource in resources {
        let _ = bundle.add_resource(Arc::clone(resource));
    }
    bundle
}

/// Chooses the plural rules. Every tag of [`Lang`] is well-formed.
fn identifier(lang: Lang) -> LanguageIdentifier {
    lang.tag().parse().unwrap_or_default()
}

/// How a number is written inside a sentence; everything else is written as it is.
fn figure(lang: Lang, value: &FluentValue<'_>) -> Option<String> {
    match value {
        FluentValue::Number(number) => formats::figure(lang, &number.as_string()),
        _ => None,
    }
}

fn render(bundle: &Bundle, key: &str, args: &Args) -> String {
    let message = bundle.get_message(key);
    let Some(pattern) = message.and_then(|message| message.value()) else {
        return format!("[{key}]");
    };
    // A missing argument stays visible as {$name} in the text.
    let mut errors = Vec::new();
    bundle.format_pattern(pattern, Some(args.fluent()), &mut errors).into_owned()
}

/// The sentence for HTML: arguments stand between the invisible isolates U+2068 and U+2069, so that a name in another
/// script keeps its direction. Not escaped. An unknown key gives `[key]`.
pub fn text(lang: Lang, key: &str, args: &Args) -> String {
    render(&catalog(lang).isolating, key, args)
}

/// The sentence without isolates: for mail subjects, file names, CSV, JSON and the terminal. An unknown key gives `[key]`.
pub fn plain(lang: Lang, key: &str, args: &Args) -> String {
    render(&catalog(lang).plain, key, args)
}

/// A sentence without arguments. An unknown key gives `[key]`.
pub fn t(lang: Lang, key: &str) -> String {
    plain(lang, key, &Args::new())
}

/// Whether there is a sentence of this key. Every language has the same keys.
pub fn exists(key: &str) -> bool {
    catalog(Lang::En).plain.has_message(key)
}

/// Every key of a language, in the order of its files.
pub fn keys(lang: Lang) -> impl Iterator<Item = &'static str> {
    let entries = catalog(lang).resources.iter().flat_map(|resource| resource.entries());
    entries.filter_map(|entry| match entry {
        Entry::Message(message) => Some(message.id.name),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_key_shows_itself_in_brackets() {
        assert_eq!(t(Lang::Fr, "no-such-key"), "[no-such-key]");
    }

    #[test]
    fn html_isolates_arguments_and_plain_text_does_not() {
        let args = Args::new().with("account", "amel");
        assert_eq!(text(Lang::En, "page-nav-signed-in", &args), "Signed in as \u{2068}amel\u{2069}");
        assert_eq!(plain(Lang::En, "page-nav-signed-in", &args), "Signed in as amel");
    }

    #[test]
    fn arabic_counts_in_six_forms_with_latin_digits() {
        let said = [0, 1, 2, 3, 11, 100, 1234]
            .map(|n| plain(Lang::Ar, "page-board-count", &Args::new().number("count", n)));
        let meant =
            ["لا توجد مشاريع", "مشروع واحد", "مشروعان", "3 مشاريع", "11 مشروعًا", "100 مشروع", "1,234 مشروعًا"];
        assert_eq!(said, meant);
    }

    #[test]
    fn french_groups_thousands_with_a_narrow_space() {
        let said = plain(Lang::Fr, "page-board-count", &Args::new().number("count", 1234));
        assert_eq!(said, "1\u{202f}234 projets");
    }

    #[test]
    fn a_call_is_named_by_its_ordinal_in_every_language() {
        let name = |lang, n| plain(lang, "call-name", &Args::new().number("ordinal", n));
        assert_eq!(
            [1, 2, 3, 8, 11, 12, 21].map(|n| name(Lang::En, n)),
            ["1st call", "2nd call", "3rd call", "8th call", "11th call", "12th call", "21st call"]
        );
        assert_eq!([1, 8, 12].map(|n| name(Lang::Fr, n)), ["1er appel", "8e appel", "12e appel"]);
        assert_eq!(
            [1, 8, 12, 21].map(|n| name(Lang::Ar, n)),
            ["النداء الأول", "النداء الثامن", "النداء الثاني عشر", "النداء رقم 21"]
        );
    }

    #[test]
    fn a_postponement_without_a_former_year_does_not_invent_one() {
        let args = Args::new().with("requested_by", "owner").with_or_none("from_year", None::<String>);
        let args = args.with("to_year", "2021").with("reason", "Travel was not possible.");
        let said = plain(Lang::En, "event-project-postponed", &args);
        assert_eq!(
            said,
            "Implementation was postponed to 2021 at the owner’s request. Reason: Travel was not possible."
        );
    }

    #[test]
    fn participants_are_counted_where_known_and_left_out_where_not() {
        let args = || Args::new().with("milestone", "ورشة").with("span", "2025");
        let said = |count| {
            plain(Lang::Ar, "event-project-milestone_reached", &args().number_or_none("participants", count))
        };
        assert_eq!(said(None), "تحقق المَعْلَم «ورشة» (2025).");
        assert_eq!(said(Some(24)), "تحقق المَعْلَم «ورشة» (2025) بحضور 24 مشاركًا.");
    }
}
