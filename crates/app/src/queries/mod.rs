//! Questions. Every one can be asked as of an earlier position or time.

mod acts;
mod as_of;
mod blind_forms;
mod calendar;
mod calls;
mod cards;
mod commands;
mod contacts;
mod countries;
mod deputies;
mod discretion;
mod dockets;
mod evaluation;
mod export;
mod forecast;
mod forms;
mod grant;
mod holidays;
mod mails;
mod names;
mod next_duty;
mod obligations;
mod panel;
mod panels;
mod parts;
mod postponements;
mod projects;
mod ranking;
mod registry;
mod sight;
mod status;
mod timeline;
mod views;
mod wait;
mod webhooks;
mod wordings;

pub use acts::{Act, Asker};
pub use as_of::AsOf;
pub use blind_forms::{BlindAnswer, BlindForm, Said};
pub use calendar::{OpenFeedView, OpenedFeed};
pub use deputies::DeputyView;
pub use discretion::is_the_offices;
pub use evaluation::{AssessorView, BlindView, CriterionView, EvaluationView, OtherScore};
pub use export::{Export, ExportedCall};
pub use forecast::{ForeseenFilter, ForeseenView, HeardView, PlannedView, SaidView, WhyView};
pub use grant::{ActivityView, AskView, ComingView, GrantView, LineView};
pub use holidays::HolidayView;
pub(crate) use names::open_in;
pub use next_duty::NextDutyView;
pub use nidaa_projections::boards::dockets::Waiting as WaitingView;
pub use obligations::{
    CauseView, DelayView, DueView, EndView, MoveView, ObligationFilter, ObligationList, ObligationView,
    PartyView,
};
pub use panel::{BallotView, PanelView};
pub use panels::{PanelLine, PanelsView};
pub use parts::PartView;
pub use postponements::{DifferenceView, JourneyView, PostponementTotals, PostponementsView, WishView};
pub use ranking::{PlaceView, RankingView};
pub use registry::{RegistryView, SeatView};
pub(crate) use sight::is_hidden_from;
pub use sight::{Seen, Sight};
pub use status::BoardFilter;
pub use views::*;
pub use webhooks::Hook;
pub use wordings::WordingView;
