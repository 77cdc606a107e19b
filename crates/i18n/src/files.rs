//! The files of sentences, part of the program.

use nidaa_kernel::Lang;

/// Embeds the files of one language. A file is added here once for all languages.
macro_rules! locale {
    ($tag:literal) => {
        &[
            include_str!(concat!("../locales/", $tag, "/common.ftl")),
            include_str!(concat!("../locales/", $tag, "/pages.ftl")),
            include_str!(concat!("../locales/", $tag, "/events.ftl")),
            include_str!(concat!("../locales/", $tag, "/refusals.ftl")),
            include_str!(concat!("../locales/", $tag, "/grant.ftl")),
            include_str!(concat!("../locales/", $tag, "/deputies.ftl")),
            include_str!(concat!("../locales/", $tag, "/journey.ftl")),
            include_str!(concat!("../locales/", $tag, "/act.ftl")),
            include_str!(concat!("../locales/", $tag, "/evaluation.ftl")),
            include_str!(concat!("../locales/", $tag, "/foresight.ftl")),
            include_str!(concat!("../locales/", $tag, "/cli.ftl")),
            include_str!(concat!("../locales/", $tag, "/mail.ftl")),
            include_str!(concat!("../locales/", $tag, "/mailbox.ftl")),
            include_str!(concat!("../locales/", $tag, "/mail-grant.ftl")),
            include_str!(concat!("../locales/", $tag, "/rules.ftl")),
            include_str!(concat!("../locales/", $tag, "/registry.ftl")),
        ]
    };
}

/// The text of every file of a language.
pub const fn of(lang: Lang) -> &'static [&'static str] {
    match lang {
        Lang::Ar => locale!("ar"),
        Lang::En => locale!("en"),
        Lang::Fr => locale!("fr"),
    }
}
