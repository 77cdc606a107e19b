//! `nidaa access`: who may do what, where.

use crate::{args::Args, out, trouble::Trouble, verbs::check};
use nidaa_app::access;
use std::path::PathBuf;

/// Prints the table: every cell as JSON, or a page for people.
pub fn run(args: &Args, files: &[PathBuf]) -> Result<(), Trouble> {
    let shelf = check::shelf(files)?;
    if args.json {
        out::json(&access::cells(&shelf));
    } else {
        out::line(access::page(&shelf).trim_end());
    }
    Ok(())
}
