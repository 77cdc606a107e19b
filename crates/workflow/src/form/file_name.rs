//! Names of files, as people and their machines send them.

/// Most characters of a name.
const LONGEST: usize = 150;
/// Most characters of what stands behind the last dot, which is kept when a name is cut.
const LONGEST_KIND: usize = 10;

/// A name without folders, without what nobody sees or what turns the direction of reading, and not too long; `file`
/// where nothing is left. A clean name stays as it is.
pub fn file_name(sent: &str) -> String {
    let last = sent.rsplit(['/', '\\']).next().unwrap_or_default();
    let seen = last.chars().filter(|sign| !sign.is_control() && !is_unseen(*sign));
    let words = seen.collect::<String>();
    let name = words.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.trim_matches('.').is_empty() { "file".to_owned() } else { cut(&name) }
}

fn cut(name: &str) -> String {
    if name.chars().count() <= LONGEST {
        return name.to_owned();
    }
    let kind = name.rsplit_once('.').map_or("", |(_, kind)| kind);
    let is_kept = (1..=LONGEST_KIND).contains(&kind.chars().count());
    let kept = if is_kept { format!(".{kind}") } else { String::new() };
    let start = name.chars().take(LONGEST - kept.chars().count()).collect::<String>();
    format!("{}{kept}", start.trim_end())
}

/// Marks of direction, joiners and the like: a name that ends in `exe` could be read as one that ends in `pdf`. The
/// joiners that Persian and Urdu write between letters stay.
const fn is_unseen(sign: char) -> bool {
    matches!(
        sign,
        '\u{AD}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2028}' | '\u{2029}'
            | '\u{2060}'..='\u{2069}' | '\u{FEFF}'
    )
}

#[cfg(test)]
mod tests {
    use super::file_name;

    #[test]
    fn a_clean_name_stays_in_any_script() {
        for name in ["letter.pdf", "رخصة البناء ٢.pdf", "Lettre d’engagement (v2).docx", "نامه‌ها.pdf"]
        {
            assert_eq!(file_name(name), name);
        }
    }

    #[test]
    fn folders_and_what_nobody_sees_are_taken_off() {
        assert_eq!(file_name("C:\\Users\\amel\\../plan\u{0}\n.pdf"), "plan.pdf");
        assert_eq!(file_name("../../etc/passwd"), "passwd");
        assert_eq!(file_name("invoice\u{202E}fdp.exe"), "invoicefdp.exe");
        for nothing in ["", "/", "..", " \t", "a/"] {
            assert_eq!(file_name(nothing), "file", "{nothing:?}");
        }
    }

    #[test]
    fn a_name_of_ten_thousand_letters_is_cut_before_its_kind() {
        let name = file_name(&format!("{}.pdf", "ن".repeat(10_000)));
        assert_eq!((name.chars().count(), name.ends_with("ن.pdf")), (150, true));
        assert_eq!(file_name(&format!("a.{}", "b".repeat(10_000))).chars().count(), 150);
        assert_eq!(file_name(&name), name);
    }
}
