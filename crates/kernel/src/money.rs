//! Amounts in minor units; never floating point.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::fmt;

/// List one of ISO 4217, as its maintenance agency SIX keeps it, without metals, funds and test codes.
const IN_USE: &str = "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BRL BSD BTN BWP BYN \
    BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP \
    GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS \
    KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR \
    MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD \
    RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP \
    TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES VND VUV WST XAF XCD XCG XDR XOF XPF YER ZAR \
    ZMW ZWG";
/// Those withdrawn since the first call of project funding, in 2013: papers of that time name them (list three).
const WITHDRAWN: &str = "ANG BGN BYR CUC HRK LTL LVL MRO SLL STD VEF ZWL";

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

    /// Whether ISO 4217 knows it as money.
    pub fn is_listed(self) -> bool {
        [IN_USE, WITHDRAWN].iter().any(|codes| codes.split(' ').any(|code| code == self.as_str()))
    }

    /// Digits after the decimal point, after ISO 4217. Several currencies of member states have none or three.
    pub const fn decimals(self) -> usize {
        match &self.0 {
            b"BIF" | b"BYR" | b"CLP" | b"DJF" | b"GNF" | b"ISK" | b"JPY" | b"KMF" | b"KRW" | b"PYG"
            | b"RWF" | b"UGX" | b"VND" | b"VUV" | b"XAF" | b"XOF" | b"XPF" => 0,
            b"BHD" | b"IQD" | b"JOD" | b"KWD" | b"LYD" | b"OMR" | b"TND" => 3,
            _ => 2,
        }
    }
}

impl TryFrom<String> for Currency {
    type Error = MoneyError;
    fn try_from(code: String) -> Result<Self, MoneyError> {
        // Any three are read: what was written once stays readable, whatever becomes of the list.
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

    /// Takes an amount of the same currency away; what is left may be negative.
    ///
    /// # Errors
    /// As [`Money::checked_add`].
    pub fn checked_sub(self, other: Self) -> Result<Self, MoneyError> {
        let minor = other.minor.checked_neg().ok_or(MoneyError::Overflow)?;
        self.checked_add(Self { minor, ..other })
    }

    /// Nothing, in this currency.
    pub const fn none(currency: Currency) -> Self {
        Self { minor: 0, currency }
    }

    /// The sum of amounts of one currency.
    ///
    /// # Errors
    /// As [`Money::checked_add`].
    pub fn sum(currency: Currency, amounts: impl IntoIterator<Item = Self>) -> Result<Self, MoneyError> {
        amounts.into_iter().try_fold(Self::none(currency), Self::checked_add)
    }
}

impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (sign, digits) = (if self.minor < 0 { "-" } else { "" }, self.currency.decimals());
        let minor = format!("{:0>width$}", self.minor.unsigned_abs(), width = digits + 1);
        let (whole, part) = minor.split_at(minor.len() - digits);
        let point = if digits == 0 { "" } else { "." };
        write!(f, "{} {sign}{whole}{point}{part}", self.currency.as_str())
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

    #[test]
    fn three_capitals_are_money_where_the_list_has_them() {
        let is_listed = |code: &str| Currency::try_from(code.to_owned()).expect("three capitals").is_listed();
        assert_eq!(["AED", "TND", "ZWG", "MRO", "ANG"].map(is_listed), [true; 5]);
        assert_eq!(["QQQ", "XXX", "XTS", "XAU"].map(is_listed), [false; 4]);
        let codes: Vec<&str> = [IN_USE, WITHDRAWN].iter().flat_map(|codes| codes.split(' ')).collect();
        assert!(codes.iter().all(|code| code.len() == 3), "{codes:?}");
    }

    #[test]
    fn each_currency_is_written_with_its_own_decimals() {
        let written = |minor, code: &str| {
            let currency = Currency::try_from(code.to_owned()).expect("three capitals");
            Money { minor, currency }.to_string()
        };
        let told = [written(-5, "USD"), written(1_234_567, "TND"), written(900, "XOF"), written(7, "KWD")];
        assert_eq!(told, ["USD -0.05", "TND 1234.567", "XOF 900", "KWD 0.007"]);
    }

    #[test]
    fn what_is_added_and_taken_away_again_leaves_nothing() {
        let some = Money { minor: 250, currency: Currency::USD };
        let sum = Money::sum(Currency::USD, [some, some]).and_then(|sum| sum.checked_sub(some));
        assert_eq!(sum.and_then(|left| left.checked_sub(some)), Ok(Money::none(Currency::USD)));
    }
}
