//! What a state's holidays allow.

use crate::holidays::{ConfirmHoliday, Holidays, HolidaysCommand, HolidaysEvent, Rest, WithdrawHoliday};
use crate::{Context, Refusal};

/// Longest rest, in days.
const LONGEST: i64 = 14;
/// Longest key, in letters.
const KEY: usize = 40;

impl Holidays {
    /// Decides a command.
    ///
    /// # Errors
    /// [`Refusal`] naming the rule; then nothing has happened.
    pub fn decide(
        &self,
        command: &HolidaysCommand,
        context: &Context,
    ) -> Result<Vec<HolidaysEvent>, Refusal> {
        context.enters(command.name(), None)?;
        match command {
            HolidaysCommand::ConfirmHoliday(data) => self.confirm(data),
            HolidaysCommand::WithdrawHoliday(data) => self.withdraw(data),
        }
    }

    fn confirm(&self, data: &ConfirmHoliday) -> Result<Vec<HolidaysEvent>, Refusal> {
        if data.country.member_state().is_none() {
            return Err(Refusal::NotAMemberState { country: data.country });
        }
        let plain = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '_';
        if data.holiday.is_empty() || data.holiday.len() > KEY || !data.holiday.chars().all(plain) {
            return Err(Refusal::Malformed { field: "holiday" });
        }
        if data.last < data.first {
            let (start, end) = (data.first.to_string(), data.last.to_string());
            return Err(Refusal::EndBeforeStart { start, end });
        }
        if data.last.duration_since(data.first).as_hours() / 24 >= LONGEST {
            return Err(Refusal::Malformed { field: "last" });
        }
        if data.source.trim().is_empty() {
            return Err(Refusal::Empty { field: "source" });
        }
        let (holiday, source) = (data.holiday.clone(), data.source.trim().to_owned());
        let days = Rest { first: data.first, last: data.last };
        match self.confirmed.get(&data.holiday) {
            None => {
                let name = data.name.clone();
                Ok(vec![HolidaysEvent::Confirmed { holiday, name, days, source }])
            }
            Some(from) if *from == days => Err(Refusal::NothingToCorrect),
            Some(_) if data.reason.is_empty() => Err(Refusal::Empty { field: "reason" }),
            Some(from) => {
                let (from, reason) = (*from, data.reason.clone());
                Ok(vec![HolidaysEvent::Moved { holiday, from, to: days, source, reason }])
            }
        }
    }

    fn withdraw(&self, data: &WithdrawHoliday) -> Result<Vec<HolidaysEvent>, Refusal> {
        if !self.confirmed.contains_key(&data.holiday) {
            let code = data.holiday.chars().take(KEY).collect();
            return Err(Refusal::Missing { what: "holiday", code });
        }
        if data.reason.is_empty() {
            return Err(Refusal::Empty { field: "reason" });
        }
        let (holiday, reason) = (data.holiday.clone(), data.reason.clone());
        Ok(vec![HolidaysEvent::Withdrawn { holiday, reason }])
    }
}
