//! Which projects of a call an act over many of them is about.

use nidaa_kernel::{ProjectCode, StageId};
use std::collections::BTreeMap;

/// The projects of an act, and, where all were meant, those that it leaves as they are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chosen {
    /// Those it is about.
    pub projects: Vec<ProjectCode>,
    /// Those that stand still already.
    pub left_out: Vec<ProjectCode>,
    /// The others, each with the stage that does not allow it; none that are at their end.
    pub elsewhere: BTreeMap<ProjectCode, StageId>,
}
