//! The register of institutions.

pub(crate) mod list;

pub(crate) use list::Asked;
