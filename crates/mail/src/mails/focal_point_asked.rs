use super::{
    deadline::{on_your_clock, until},
    told::{Told, keys},
};
use crate::{Letter, Mail, Reader};
use nidaa_kernel::Deadline;

/// A proposal waits for the focal point of its country.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FocalPointAsked {
    /// The project.
    pub told: Told,
    /// Close of its call, where it has one.
    pub closes: Option<Deadline>,
}

impl Mail for FocalPointAsked {
    const TEMPLATE: &'static str = "focal_point_asked";

    fn letter(&self, reader: &Reader) -> Letter {
        let closes = self.closes.as_ref();
        let keys = keys!("focal_point_asked" of a project);
        let page = self.told.head(reader, &keys, &|args| until(args, reader.lang, "date", closes));
        on_your_clock(page, reader, closes).say(keys.next).letter()
    }
}
