//! What stands under a mail that leaves: where its reader learns why it came.

use crate::{Letter, words::escaped};
use nidaa_i18n::t;
use nidaa_kernel::{Direction, Lang};

/// The line that parts the words of a mail from what stands below them, as mail programs know it.
const BELOW: &str = "\n-- \n";
/// Where the words of a page end.
const END: &str = "</body>";

impl Letter {
    /// The mail with the question why it came, and the address that answers it. The address is a secret of its reader, so
    /// that it is written under the mail when that leaves and is kept nowhere with it.
    #[must_use]
    pub fn with_reason(self, lang: Lang, url: &str) -> Self {
        let question = t(lang, "mail-why");
        let text = self.text.trim_end();
        let below = if text.contains(BELOW) { "\n" } else { BELOW };
        let foot = html(lang, &question, url);
        let html = match self.html.rfind(END) {
            Some(end) => format!("{}{foot}{}", &self.html[..end], &self.html[end..]),
            None => self.html + &foot,
        };
        Self { text: format!("{text}{below}{question}\n{url}\n"), html, ..self }
    }
}

/// A paragraph below the page, in its width and letters.
fn html(lang: Lang, question: &str, url: &str) -> String {
    let dir = lang.direction();
    let align = match dir {
        Direction::Rtl => "right",
        Direction::Ltr => "left",
    };
    format!(
        "<div style=\"margin:0 auto;max-width:600px;padding:8px 24px;font-family:Tahoma,'Segoe UI',Arial,sans-serif;font-size:13px;text-align:{align};\"><p dir=\"{}\" lang=\"{lang}\"><a href=\"{}\" style=\"color:#4b5757;\">{}</a></p></div>",
        dir.as_str(),
        escaped(url),
        escaped(question),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    const URL: &str = "https://nidaa.example/ar/why/1/5ec2e7";

    fn letter(text: &str, html: &str) -> Letter {
        let [text, html] = [text, html].map(ToOwned::to_owned);
        Letter {
            subject: String::new(),
            text,
            html,
            values: std::collections::BTreeMap::new(),
            section: crate::Section::default(),
        }
    }

    #[test]
    fn the_question_stands_below_the_words_in_the_language_of_the_mail() {
        for (lang, question, way) in [
            (Lang::Ar, "لماذا وصلتني هذه الرسالة؟", "rtl"),
            (Lang::En, "Why do I get this mail?", "ltr"),
            (Lang::Fr, "Pourquoi ai-je reçu ce courriel\u{202F}?", "ltr"),
        ] {
            let mail =
                letter("Words\n\n-- \nSent by Nidaa.\n", "<body><p>Words</p></body>").with_reason(lang, URL);
            assert_eq!(mail.text, format!("Words\n\n-- \nSent by Nidaa.\n{question}\n{URL}\n"));
            assert!(mail.html.starts_with("<body><p>Words</p><div ") && mail.html.ends_with("</div></body>"));
            assert!(mail.html.contains(&format!("<p dir=\"{way}\" lang=\"{lang}\"><a href=\"{URL}\"")));
            assert!(mail.html.contains(&format!(">{question}</a>")), "{}", mail.html);
        }
    }

    #[test]
    fn a_mail_in_the_words_of_the_office_has_it_too() {
        let mail = Letter::rewritten(Lang::En, "Moved", "The day moved.").with_reason(Lang::En, URL);
        assert_eq!(mail.text, format!("The day moved.\n-- \nWhy do I get this mail?\n{URL}\n"));
        assert_eq!(mail.html.matches(URL).count(), 1);
    }
}
