use super::{
    change::line,
    told::{Told, keys},
};
use crate::{Letter, Mail, Reader, words::Words};
use nidaa_i18n::{Args, list, money, plain};
use nidaa_kernel::{Country, Lang, Money};

/// Money that left one budget line for another, each line by its head and who spends it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShiftLine {
    /// The line that gives.
    pub from: (String, Option<Country>),
    /// The line that receives.
    pub to: (String, Option<Country>),
    /// How much.
    pub amount: Money,
}

/// Money was moved between budget lines by notice; to the office, the bank and those whose lines give or receive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BudgetTransferred {
    /// The project, with the reason.
    pub told: Told,
    /// How much in all.
    pub amount: Money,
    /// From where to where.
    pub shifts: Vec<ShiftLine>,
}

impl Mail for BudgetTransferred {
    const TEMPLATE: &'static str = "budget_transferred";

    fn letter(&self, reader: &Reader) -> Letter {
        let keys = keys!("budget_transferred" of a project);
        let page =
            self.told.head(reader, &keys, &|args| args.with("amount", money(reader.lang, self.amount)));
        let shifts = self.shifts.iter().map(|shift| told(shift, reader.lang)).collect();
        page.list("mail-budget_transferred-shifts", shifts).say(keys.next).letter()
    }
}

fn told(shift: &ShiftLine, lang: Lang) -> Words {
    let named = |(head, partner): &(String, Option<Country>)| list(lang, &line(head, *partner, lang));
    let lines = Args::new().with("from", named(&shift.from)).with("to", named(&shift.to));
    let args = lines.with("amount", money(lang, shift.amount));
    Words::plain(lang, plain(lang, "mail-budget_transferred-shift", &args))
}
