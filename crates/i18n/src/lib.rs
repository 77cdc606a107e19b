//! Sentences, numbers, dates and direction in Arabic, English and French.
//!
//! A sentence is looked up by its key in `locales/<tag>/*.ftl`; the comments of the English files say which arguments
//! it takes. [`text`] is for HTML, [`plain`] for everything else. Dates are Gregorian with Latin digits in all three
//! languages; [`hijri`] may stand beside them. Direction is decided by [`nidaa_kernel::Lang::direction`] alone.

mod args;
mod catalog;
mod dates;
mod files;
mod formats;
mod money;
mod names;
mod plurals;

pub use args::Args;
pub use catalog::{exists, keys, plain, t, text};
pub use dates::{
    approx_date, civil_end, civil_end_in, date, day_of_year, deadline, hijri, moment, span, zone,
};
pub use formats::{figure, number};
pub use money::money;
pub use names::{list, sort_by_name};
