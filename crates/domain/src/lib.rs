//! The aggregates: what may happen to a call, a project, an institution, an account, a mail, an address.
//!
//! `decide` may refuse, `evolve` cannot. Both are pure: time, actor, policy and what other streams say arrive
//! in a [`Context`]. Each aggregate has the same files: `commands events state decide upcast mod`; refusals are one list.

#[macro_use]
mod macros;

pub mod account;
pub mod call;
mod command;
mod context;
mod deadlines;
pub mod docket;
pub mod doors;
pub mod evaluation;
mod example;
mod fact;
pub mod feed;
mod fields;
pub mod holidays;
pub mod institution;
mod line;
pub mod mail;
mod misfit;
pub mod obligation;
mod outlook;
pub mod panel;
pub mod project;
pub mod recipient;
mod record;
mod refusal;
mod relation;
pub mod rules;
mod vocabulary;
pub mod webhook;
pub mod wording;

pub use command::{BadCommand, Command, CommandInfo, Target};
pub use context::{Context, GrantedAt, KnownFile, Owed, OwnerInstitution, Policy, Surroundings};
pub use deadlines::{contracting_ends, day_under, end_of, passed, usual_day, zone_of};
pub use doors::Standing;
pub use example::example;
pub use fact::{AnyEvent, Fact, Meta};
pub use fields::{CommandField, fields};
pub use misfit::Misfit;
pub use record::{Record, Unreadable};
pub use refusal::{Refusal, Ruled, Stated};
pub use relation::Relation;
pub use vocabulary::{vocabulary, writers_of};

/// The release of the rules a call follows for its whole life.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RulesPin {
    /// The programme whose policy file it is.
    pub programme: nidaa_kernel::ProgrammeId,
    /// Version written in the file.
    pub version: u32,
    /// SHA-256 of the file's bytes, in hexadecimal.
    pub digest: String,
}
