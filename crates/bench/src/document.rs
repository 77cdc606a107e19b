//! The measured part of docs/performance.md. What people wrote around it stays.

use crate::{
    Outcome,
    book::{Book, number},
    drive::count,
    machine::{self, Load},
    options::Options,
};
use jiff::Zoned;
use std::path::Path;

const BEGIN: &str = "<!-- figures: written by `cargo xtask bench`, not by hand -->";
const END: &str = "<!-- end of the figures -->";

/// Date, machine, settings and table.
pub async fn figures(book: &Book, options: &Options, before: &Load) -> Outcome<String> {
    Ok(format!(
        "Measured on {}: {} Load of the machine before the run: {before}; the run itself keeps it busy.\n\
         Median of {} rounds; runs of commands last {} s each; the log that is read and rebuilt holds {} events, \
         written from seed {}.\n\n{}",
        Zoned::now().date(),
        machine::described().await?,
        options.rounds,
        options.seconds,
        number(count(options.events)),
        options.seed,
        book.table(),
    ))
}

/// Puts the figures between the marks of the document.
pub fn write(path: &Path, figures: &str) -> Outcome<()> {
    let text = std::fs::read_to_string(path)?;
    let (before, rest) = text.split_once(BEGIN).ok_or("the document has no mark where figures begin")?;
    let (_, after) = rest.split_once(END).ok_or("the document has no mark where figures end")?;
    Ok(std::fs::write(path, format!("{before}{BEGIN}\n\n{figures}\n{END}{after}"))?)
}
