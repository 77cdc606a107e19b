//! Amounts in minor units; never floating point.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::fmt;

/// ISO 4217 code, three capitals.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(try_from = "String", into = "String")]
#[schemars(with = "String")]
pub struct Currency([u8; 3]);

impl Currency {
    /// United States dollar.
    pub const USD: Self = Self(*b"USD");

    /// The code.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("???")
    }
}

impl TryFrom<String> for Currency {
    type Error = MoneyError;
    fn try_from(code: String) -> Result<Self, MoneyError> {
        match code.as_bytes() {
            [a, b, c] if [a, b, c].iter().all(|x| x.is_ascii_uppercase()) => Ok(Self([*a, *b, *c])),
            _ => Err(MoneyError::UnknownCurrency(code)),
        }
    }
}

impl From<Currency> for String {
    fn from(currency: Currency) -> Self {
        currency.as_str().to_owned()
    }
}

/// An amount in minor units (cents) of one currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Money {
    /// Minor units: 12345 is 123.45 in a currency of two decimals.
    pub minor: i64,
    /// ISO 4217 code.
    pub currency: Currency,
}

/// Why amounts cannot be reckoned with.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MoneyError {
    /// Two currencies were mixed.
    #[error("amounts in {0} and {1} cannot be added")]
    CurrencyMismatch(String, String),
    /// The sum does not fit.
    #[error("the amount is too large")]
    Overflow,
    /// Not three capitals.
    #[error("{0:?} is not an ISO 4217 currency code")]
    UnknownCurrency(String),
}

impl Money {
    /// Adds two amounts of the same currency, in minor units.
    ///
    /// # Errors
    /// [`MoneyError::CurrencyMismatch`] if the currencies differ, [`MoneyError::Overflow`] past `i64::MAX`. Never rounds.
    pub fn checked_add(self, other: Self) -> Result<Self, MoneyError> {
        if self.currency != other.currency {
            return Err(MoneyError::CurrencyMismatch(self.currency.into(), other.currency.into()));
        }
        let minor = self.minor.checked_add(other.minor).ok_or(MoneyError::Overflow)?;
        Ok(Self { minor, ..self })
    }
}

impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.minor < 0 { "-" } else { "" };
        write!(
            f,
            "{} {sign}{}.{:02}",
            self.currency.as_str(),
            self.minor.unsigned_abs() / 100,
            self.minor.unsigned_abs() % 100
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_currencies_are_never_added() {
        let euro = Currency::try_from("EUR".to_owned()).expect("three capitals");
        let sum = Money { minor: 1, currency: Currency::USD }.checked_add(Money { minor: 1, currency: euro });
        assert_eq!(sum, Err(MoneyError::CurrencyMismatch("USD".into(), "EUR".into())));
    }
}
