use super::{
    deadline::{on_your_clock, until},
    told::{Told, keys},
};
use crate::{Letter, Mail, Reader};
use nidaa_i18n::{Args, money};
use nidaa_kernel::{Deadline, Money};

/// Why money of a grant is to be given back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RefundWhy {
    /// The project was ended before its time.
    Terminated,
    /// Its owner withdrew it.
    Withdrawn,
    /// The grant bears less than was paid, by the accepted final report.
    Accounted,
}

/// Money of a grant is to be given back from now on; to whoever owes it, with a copy for the office.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RefundDue {
    /// The project, and in whose words it ended.
    pub told: Told,
    /// How much.
    pub amount: Money,
    /// Why.
    pub why: RefundWhy,
    /// By when, where the rules say so.
    pub due: Option<Deadline>,
}

impl RefundWhy {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Terminated => "terminated",
            Self::Withdrawn => "withdrawn",
            Self::Accounted => "accounted",
        }
    }
}

impl Mail for RefundDue {
    const TEMPLATE: &'static str = "refund_due";

    fn letter(&self, reader: &Reader) -> Letter {
        let keys = keys!("refund_due" of a project);
        let more = |args: Args| {
            let args = args.with("amount", money(reader.lang, self.amount)).with("why", self.why.as_str());
            until(args, reader.lang, "date", self.due.as_ref())
        };
        let page = self.told.head(reader, &keys, &more);
        on_your_clock(page, reader, self.due.as_ref()).say(keys.next).letter()
    }
}
