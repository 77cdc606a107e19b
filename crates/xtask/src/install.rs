//! What the tests need beside Rust: found, or installed from Debian's packages.

use crate::{
    python,
    run::{Failure, Variables, cargo, is_root, note, on_path, run, succeeds},
};
use std::{
    env, fs,
    path::{Path, PathBuf},
};

/// Names the Chromium the browser journeys drive.
pub const CHROMIUM_VARIABLE: &str = "NIDAA_TEST_CHROMIUM";

/// Something the tests need that Cargo does not bring.
struct Need {
    name: &'static str,
    /// Debian's package.
    package: &'static str,
    found: fn() -> bool,
}

const NEEDS: [Need; 6] = [
    Need { name: "PostgreSQL", package: "postgresql", found: || postgres_programs().is_some() },
    Need { name: "Chromium", package: "chromium", found: || chromium().is_some() },
    // cargo-fuzz links libFuzzer, which is written in it.
    Need { name: "a C++ compiler", package: "g++", found: || on_path("c++").is_some() },
    Need { name: "npm", package: "npm", found: || on_path("npm").is_some() },
    Need { name: "Python 3", package: "python3-venv", found: python::can_be_made },
    Need {
        name: "the time zones",
        package: "tzdata",
        found: || Path::new("/usr/share/zoneinfo/UTC").exists(),
    },
];

/// The folder of `initdb` and `pg_ctl`; of several versions the newest.
pub fn postgres_programs() -> Option<PathBuf> {
    let versions = fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let newest = versions
        .map(|version| version.path().join("bin"))
        .filter(|folder| complete(folder))
        .max_by_key(|folder| major(folder));
    let first_on_path =
        || on_path("initdb")?.parent().filter(|folder| complete(folder)).map(Path::to_path_buf);
    newest.or_else(first_on_path)
}

fn complete(folder: &Path) -> bool {
    ["initdb", "pg_ctl", "postgres"].iter().all(|program| folder.join(program).is_file())
}

/// 15 for `/usr/lib/postgresql/15/bin`.
fn major(folder: &Path) -> u32 {
    let version = folder.parent().and_then(Path::file_name).and_then(|name| name.to_str());
    version.and_then(|name| name.parse().ok()).unwrap_or(0)
}

/// The Chromium named by [`CHROMIUM_VARIABLE`], else the first of its usual names on the PATH.
pub fn chromium() -> Option<PathBuf> {
    let named = env::var_os(CHROMIUM_VARIABLE).map(PathBuf::from).filter(|file| file.is_file());
    named.or_else(|| ["chromium", "chromium-browser", "google-chrome"].into_iter().find_map(on_path))
}

/// Makes sure that everything is there, installing what is missing if that is wanted and we may.
///
/// # Errors
/// [`Failure::Said`] names what is missing and the command that installs it.
pub fn everything(may_install: bool) -> Result<(), Failure> {
    components(may_install)?;
    let missing = missing();
    if missing.is_empty() {
        return Ok(());
    }
    let prefix = superuser().filter(|_| may_install && on_path("apt-get").is_some());
    let prefix = prefix.ok_or_else(|| Failure::Said(sentence(&missing)))?;
    note(format!("{} missing, installing", names(&missing)));
    install(prefix, &missing)?;
    let still = self::missing();
    if still.is_empty() { Ok(()) } else { Err(Failure::Said(sentence(&still))) }
}

fn missing() -> Vec<&'static Need> {
    NEEDS.iter().filter(|need| !(need.found)()).collect()
}

fn names(needs: &[&Need]) -> String {
    needs.iter().map(|need| need.name).collect::<Vec<_>>().join(", ")
}

fn sentence(missing: &[&Need]) -> String {
    let packages: Vec<_> = missing.iter().map(|need| need.package).collect();
    let command = format!("apt-get install -y --no-install-recommends {}", packages.join(" "));
    format!("missing: {}; as root, run: apt-get update && {command}", names(missing))
}

/// The words before a command that must run as root; nothing if we are root, `None` if we cannot become it unasked.
fn superuser() -> Option<&'static [&'static str]> {
    if is_root() {
        return Some(&[]);
    }
    succeeds("sudo", &["-n", "true"]).then_some(&["sudo", "-n"])
}

fn install(prefix: &[&str], missing: &[&Need]) -> Result<(), Failure> {
    let script = ["sh", "-c", include_str!("install.sh"), "install"];
    let packages = missing.iter().map(|need| need.package);
    let words: Vec<&str> = prefix.iter().copied().chain(script).chain(packages).collect();
    run(words[0], &words[1..], Variables::new())
}

/// A minimal toolchain lacks rustfmt and clippy.
fn components(may_install: bool) -> Result<(), Failure> {
    if ["fmt", "clippy"].iter().all(|tool| succeeds(cargo(), &[tool, "--version"])) {
        return Ok(());
    }
    let command = ["component", "add", "rustfmt", "clippy"];
    if may_install && on_path("rustup").is_some() {
        return run("rustup", &command, Variables::new());
    }
    Err(Failure::Said(format!("missing: rustfmt or clippy; run: rustup {}", command.join(" "))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_missing_is_said_with_the_command_that_installs_it() {
        let said = "missing: PostgreSQL, Chromium; as root, run: \
                    apt-get update && apt-get install -y --no-install-recommends postgresql chromium";
        assert_eq!(sentence(&[&NEEDS[0], &NEEDS[1]]), said);
    }

    #[test]
    fn version_15_is_newer_than_version_9() {
        assert!(
            major(Path::new("/usr/lib/postgresql/15/bin")) > major(Path::new("/usr/lib/postgresql/9/bin"))
        );
    }
}
