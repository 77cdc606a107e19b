//! The years of the projects of each call, so that a look at a call need not be one at each of them.

use nidaa_kernel::CallCode;
use std::collections::BTreeMap;

/// The year in which a project was to be carried out first, and the one in which it is now.
pub type Turn = (Option<i16>, Option<i16>);

/// How many projects of a call have which years.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Years(BTreeMap<CallCode, BTreeMap<Turn, usize>>);

impl Years {
    /// The years that projects of a call have, each once.
    pub fn of(&self, call: &CallCode) -> impl Iterator<Item = Turn> {
        self.0.get(call).into_iter().flat_map(BTreeMap::keys).copied()
    }

    /// A project has other years than before, or is new.
    pub fn turn(&mut self, was: Option<(CallCode, Turn)>, is: Option<(CallCode, Turn)>) {
        if was == is {
            return;
        }
        if let Some((call, turn)) = was {
            self.leave(&call, turn);
        }
        if let Some((call, turn)) = is {
            let count = self.0.entry(call).or_default().entry(turn).or_default();
            *count = count.saturating_add(1);
        }
    }

    fn leave(&mut self, call: &CallCode, turn: Turn) {
        let Some(turns) = self.0.get_mut(call) else { return };
        let left = turns.get(&turn).map_or(0, |count| count.saturating_sub(1));
        if left == 0 {
            turns.remove(&turn);
        } else {
            turns.insert(turn, left);
        }
    }
}
