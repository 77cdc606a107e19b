//! A Python of the tests' own, with what `tests/requirements.txt` names.

use crate::run::{Failure, Variables, note, run, succeeds};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// Names the Python that has everything the tests ask in Python.
pub const PYTHON_VARIABLE: &str = "NIDAA_TEST_PYTHON";

/// What the tests ask in Python, pinned.
const WANTED: &str = include_str!("../../../tests/requirements.txt");

/// The Python, made on first use and whenever the list has changed.
///
/// # Errors
/// [`Failure`] when there is no Python with `venv`, or the packages cannot be had.
pub fn ready() -> Result<PathBuf, Failure> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/test-python");
    let (python, list) = (folder.join("bin/python"), folder.join("installed.txt"));
    if fs::read_to_string(&list).is_ok_and(|installed| installed == WANTED) {
        return Ok(python);
    }
    note("making a Python for the tests");
    fs::create_dir_all(&folder).map_err(|reason| Failure::because(folder.display(), reason))?;
    run("python3", &["-m", "venv", "--clear", &folder.display().to_string()], Variables::new())?;
    let wanted = folder.join("requirements.txt");
    let kept = fs::write(&wanted, WANTED);
    kept.map_err(|reason| Failure::because(wanted.display(), reason))?;
    let arguments = ["-m", "pip", "install", "--quiet", "--requirement", &wanted.display().to_string()];
    run(&python, &arguments, Variables::new())?;
    fs::write(&list, WANTED).map_err(|reason| Failure::because(list.display(), reason))?;
    Ok(python)
}

/// Whether a Python can be made: Debian leaves `venv` to a package of its own.
pub fn can_be_made() -> bool {
    succeeds("python3", &["-c", "import ensurepip, venv"])
}
