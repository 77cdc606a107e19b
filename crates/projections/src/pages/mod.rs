//! Pages that are told from one stream whenever somebody asks, as of any moment. Nothing of them is stored.

pub mod blind;
pub mod papers;
pub mod project;
mod redactor;
