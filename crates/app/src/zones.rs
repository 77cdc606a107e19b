//! Which release of the zone database this machine resolves deadlines by.

use std::{env, fs, path::Path, sync::LazyLock};

/// Where jiff looks for the database when `TZDIR` names no other place.
const FOLDERS: [&str; 4] =
    ["/usr/share/zoneinfo", "/usr/share/lib/zoneinfo", "/usr/lib/zoneinfo", "/etc/zoneinfo"];

/// The release, such as `2026f`; `None` where the machine does not say.
pub fn release() -> Option<&'static str> {
    static RELEASE: LazyLock<Option<String>> = LazyLock::new(find);
    RELEASE.as_deref()
}

fn find() -> Option<String> {
    let named = env::var("TZDIR").ok();
    let folders = named.iter().map(String::as_str).chain(FOLDERS);
    folders.map(Path::new).find_map(of)
}

/// Debian keeps the release in the first line of `tzdata.zi`, others in a file `+VERSION`.
fn of(folder: &Path) -> Option<String> {
    let first = |name: &str| -> Option<String> {
        let text = fs::read_to_string(folder.join(name)).ok()?;
        let line = text.lines().next()?;
        Some(line.trim_start_matches("# version ").trim().to_owned())
    };
    let plain = |release: &String| {
        let plain = |letter: char| letter.is_ascii_alphanumeric() || "-.".contains(letter);
        !release.is_empty() && release.len() <= 20 && release.chars().all(plain)
    };
    ["tzdata.zi", "+VERSION"].into_iter().find_map(|name| first(name).filter(plain))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder(file: &str, text: &str) -> tempfile::TempDir {
        let folder = tempfile::tempdir().expect("a folder");
        fs::write(folder.path().join(file), text).expect("a file");
        folder
    }

    #[test]
    fn the_release_is_read_where_systems_keep_it() {
        let debian = folder("tzdata.zi", "# version 2026f\n# redo posix_only\nR d 1916 o\n");
        let other = folder("+VERSION", "2026f\n");
        assert_eq!(
            [of(debian.path()), of(other.path())],
            [Some("2026f".to_owned()), Some("2026f".to_owned())]
        );
        let strange = folder("tzdata.zi", "<html>not found</html>");
        assert_eq!(of(strange.path()), None);
    }
}
