//! The rules of the domain, one file per aggregate; the frozen samples of every event; the properties of any history.

mod call;
mod project;
mod story;
