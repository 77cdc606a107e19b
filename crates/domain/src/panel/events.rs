//! What can have happened to a panel.

use crate::evaluation::Ground;
use crate::panel::{Vote, upcast::upcast};
use crate::project::Reason;
use jiff::civil::{Date, Time};
use nidaa_kernel::{AccountLogin, CallCode, ProjectCode};
use serde::{Deserialize, Serialize};

/// Votes counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tally {
    /// For approval.
    pub approve: u32,
    /// For the reserve list.
    pub reserve: u32,
    /// For rejection.
    pub reject: u32,
    /// For nothing.
    pub abstain: u32,
}

/// A recorded fact of a panel.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
pub enum PanelEvent {
    /// It was called together.
    Convened {
        /// Its code.
        panel: String,
        /// The call it decides on.
        call: CallCode,
        /// The day it meets.
        day: Date,
        /// The hour at which it begins, on the clocks of the programme, where it was known.
        begins: Option<Time>,
        /// A room, or the address of a meeting on a screen, where it was known.
        place: Option<String>,
        /// Those who may vote.
        members: Vec<AccountLogin>,
    },
    /// The meeting was moved.
    Moved {
        /// The day it was to meet.
        was: Date,
        /// The day it meets instead.
        day: Date,
        /// The hour at which it begins, where it was known.
        begins: Option<Time>,
        /// Where it meets, where it was known.
        place: Option<String>,
        /// Why.
        reason: Reason,
    },
    /// It was recorded who is there.
    PresenceRecorded {
        /// Members present.
        present: Vec<AccountLogin>,
    },
    /// A member left the room for one project.
    MemberRecused {
        /// The project.
        project: ProjectCode,
        /// The member.
        member: AccountLogin,
        /// Why.
        ground: Ground,
    },
    /// The vote on a project was opened.
    VoteOpened {
        /// The project.
        project: ProjectCode,
    },
    /// A member voted. For what, nobody is shown until the vote is closed.
    VoteCast {
        /// The project.
        project: ProjectCode,
        /// The member.
        member: AccountLogin,
        /// For what.
        vote: Vote,
    },
    /// The vote on a project was closed.
    VoteClosed {
        /// The project.
        project: ProjectCode,
        /// The votes, counted.
        tally: Tally,
        /// What more voted for than for anything else; nothing when votes are equal.
        outcome: Option<Vote>,
        /// Members who had left the room for it.
        recused: Vec<AccountLogin>,
        /// Members who had voted before they had a stake in it, so that their votes are not counted.
        set_aside: Vec<AccountLogin>,
    },
    /// The meeting ended before enough members could vote on a project. What was voted stays sealed.
    VoteLeftUndecided {
        /// The project.
        project: ProjectCode,
        /// Votes there could have been.
        have: u32,
        /// Votes that were needed.
        need: u32,
    },
    /// The meeting ended.
    Adjourned {},
}

events! {
    PanelEvent of "panel", upcast;
    Convened => "convened" v 2,
    Moved => "moved" v 1,
    PresenceRecorded => "presence_recorded" v 1,
    MemberRecused => "member_recused" v 1,
    VoteOpened => "vote_opened" v 1,
    VoteCast => "vote_cast" v 1,
    VoteClosed => "vote_closed" v 2,
    VoteLeftUndecided => "vote_left_undecided" v 1,
    Adjourned => "adjourned" v 1,
}
