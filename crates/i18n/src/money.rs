//! Amounts as people write them.

use crate::figure;
use nidaa_kernel::{Lang, Money};

/// An amount with its currency, its digits as the language writes numbers: `USD 40,000.00`, in French `USD 40 000,00`. It stays
/// on one line.
pub fn money(lang: Lang, money: Money) -> String {
    let written = money.to_string();
    match written.split_once(' ') {
        Some((currency, digits)) => {
            format!("{currency}\u{a0}{}", figure(lang, digits).unwrap_or_else(|| digits.to_owned()))
        }
        None => written,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use nidaa_kernel::Currency;

    #[test]
    fn an_amount_is_written_with_the_separators_of_its_language() {
        let amount = Money { minor: 4_000_050, currency: Currency::USD };
        assert_eq!(
            Lang::ALL.map(|lang| money(lang, amount)),
            ["USD\u{a0}40,000.50", "USD\u{a0}40,000.50", "USD\u{a0}40\u{202f}000,50"]
        );
    }

    #[test]
    fn a_currency_without_a_fraction_has_none_and_a_debt_keeps_its_sign() {
        let currency = "XOF".to_owned().try_into().expect("a currency");
        assert_eq!(money(Lang::En, Money { minor: -12_000, currency }), "XOF\u{a0}-12,000");
    }
}
