//! The JavaScript that tests ask, as `tests/calendar/package.json` names it.

use crate::run::{Failure, Variables, note, run};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// Names the file of ical.js.
pub const ICAL_VARIABLE: &str = "NIDAA_TEST_ICAL_JS";

/// What the tests ask in JavaScript, pinned.
const WANTED: &str = include_str!("../../../tests/calendar/package.json");

/// The file of ical.js, fetched on first use and whenever the list has changed.
///
/// # Errors
/// [`Failure`] when there is no npm, or the package cannot be had.
pub fn ical() -> Result<PathBuf, Failure> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/test-node");
    let list = folder.join("package.json");
    let file = folder.join("node_modules/ical.js/dist/ical.es5.cjs");
    if file.is_file() && fs::read_to_string(&list).is_ok_and(|installed| installed == WANTED) {
        return Ok(file);
    }
    note("fetching ical.js for the tests");
    fs::create_dir_all(&folder).map_err(|reason| Failure::because(folder.display(), reason))?;
    fs::write(&list, WANTED).map_err(|reason| Failure::because(list.display(), reason))?;
    let folder = folder.display().to_string();
    let arguments =
        ["install", "--silent", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix", &folder];
    run("npm", &arguments, Variables::new())?;
    Ok(file)
}
