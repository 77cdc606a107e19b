//! What may be asked of a panel.

use crate::evaluation::Ground;
use crate::panel::Vote;
use crate::project::Reason;
use jiff::civil::{Date, Time};
use nidaa_kernel::{AccountLogin, CallCode, ProjectCode};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

macro_rules! data {
    ($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident: $kind:ty,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
        #[serde(deny_unknown_fields)]
        pub struct $name {
            /// The panel's code.
            pub panel: String,
            $($(#[$field_doc])* pub $field: $kind,)*
        }
    };
}

data! {
    /// Calls a panel together.
    ConvenePanel {
        /// The call it decides on.
        call: CallCode,
        /// The day it meets.
        #[schemars(with = "String", extend("format" = "date"))] day: Date,
        /// The hour at which it begins, on the clocks of the programme; left out where it is not known yet.
        #[serde(default)] #[schemars(with = "Option<String>", extend("format" = "time"))] begins: Option<Time>,
        /// A room, or the address of a meeting on a screen.
        #[serde(default)] place: Option<String>,
        /// Accounts of those who may vote.
        members: Vec<AccountLogin>,
    }
}
data! {
    /// Moves a meeting that has not ended.
    MovePanel {
        /// The day it meets instead.
        #[schemars(with = "String", extend("format" = "date"))] day: Date,
        /// The hour at which it begins; as before when left out.
        #[serde(default)] #[schemars(with = "Option<String>", extend("format" = "time"))] begins: Option<Time>,
        /// Where it meets; as before when left out.
        #[serde(default)] place: Option<String>,
        /// Why.
        reason: Reason,
    }
}
data! {
    /// Records who is there.
    RecordPresence {
        /// Accounts of members who are present, in place of those recorded before.
        present: Vec<AccountLogin>,
    }
}
data! {
    /// Records that a member leaves the room for one project.
    RecuseMember {
        /// The project.
        project: ProjectCode,
        /// The member; the one who acts when left out.
        #[serde(default)] member: Option<AccountLogin>,
        /// Why.
        ground: Ground,
    }
}
data! {
    /// Opens the vote on a project.
    OpenVote {
        /// The project.
        project: ProjectCode,
    }
}
data! {
    /// Votes, once.
    CastVote {
        /// The project.
        project: ProjectCode,
        /// For what.
        vote: Vote,
    }
}
data! {
    /// Closes the vote on a project and unseals it.
    CloseVote {
        /// The project.
        project: ProjectCode,
    }
}
data! {
    /// Ends the meeting.
    AdjournPanel {}
}

commands! {
    PanelCommand of "panel" by panel;
    ConvenePanel => "convene_panel", "Calls a panel together.";
    MovePanel => "move_panel", "Moves a meeting that has not ended.";
    RecordPresence => "record_presence", "Records who is there.";
    RecuseMember => "recuse_member", "Records that a member leaves the room for one project.";
    OpenVote => "open_vote", "Opens the vote on a project.";
    CastVote => "cast_vote", "Votes, once.";
    CloseVote => "close_vote", "Closes the vote on a project and unseals it.";
    AdjournPanel => "adjourn_panel", "Ends the meeting.";
}

impl PanelCommand {
    /// The project it speaks of, and the account where it is not the one who acts.
    pub const fn about(&self) -> Option<(&ProjectCode, Option<&AccountLogin>)> {
        match self {
            Self::RecuseMember(data) => Some((&data.project, data.member.as_ref())),
            Self::OpenVote(data) => Some((&data.project, None)),
            Self::CastVote(data) => Some((&data.project, None)),
            Self::CloseVote(data) => Some((&data.project, None)),
            Self::ConvenePanel(_) | Self::MovePanel(_) | Self::RecordPresence(_) | Self::AdjournPanel(_) => {
                None
            }
        }
    }
}
