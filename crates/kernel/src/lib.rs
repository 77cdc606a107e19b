//! Values every layer speaks: ids, countries, languages, dates, money, deadlines, actors.
//!
//! Nothing here reads a clock, draws a random number or does I/O.

mod actor;
mod address;
mod civil_end;
mod code;
mod country;
mod date;
mod deadline;
mod demonym;
mod file;
mod holidays;
mod ids;
mod lang;
mod money;
mod nearest;
mod provenance;
mod text;

pub use actor::{Actor, Role};
pub use address::{BadAddress, MailAddress};
pub use civil_end::{BadCivilEnd, BadTimeOfDay, CivilEnd, TimeOfDay};
pub use code::{
    AccountLogin, BadCode, CallCode, DecisionKey, DocketCode, InstitutionKey, MilestoneKey, PartKey,
    ProgrammeId, ProjectCode, SectorId, StageId, SubgrantKey,
};
pub use country::{BadCountry, Country, MemberState, member_state, member_states};
pub use date::{ApproxDate, BadDate, Precision};
pub use deadline::{BadDeadline, Deadline};
pub use file::{BadDigest, FileDigest};
pub use holidays::fixed_holidays;
pub use ids::{CommandId, Position, StreamId, derived_uuid};
pub use lang::{Direction, Lang, UnknownLang};
pub use money::{Currency, Money, MoneyError};
pub use nearest::nearest;
pub use provenance::{Provenance, SourceRef};
pub use text::LocalText;
