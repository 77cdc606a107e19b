//! The accounts that may sign in.

use crate::Board;
use nidaa_domain::{
    AnyEvent, Fact,
    account::{AccountEvent, Deputy},
};
use nidaa_kernel::{AccountLogin, Country, InstitutionKey, Lang, Role};
use serde::{Deserialize, Serialize};

/// An account. A closed one has no row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpenedAccount {
    /// Sign-in name.
    pub login: AccountLogin,
    /// Name as the person writes it.
    pub name: String,
    /// Language of pages and mails.
    pub lang: Lang,
    /// Roles.
    pub roles: Vec<Role>,
    /// The state it acts for.
    pub country: Option<Country>,
    /// The institution it acts for.
    pub institution: Option<InstitutionKey>,
    /// Who may act in its place, and when.
    pub deputies: Vec<Deputy>,
}

/// One row per open account, under its sign-in name.
pub struct Accounts;

impl Board for Accounts {
    const NAME: &'static str = "accounts";
    const VERSION: i32 = 2;
    type Row = OpenedAccount;

    fn key(fact: &Fact) -> Option<String> {
        matches!(fact.event, AnyEvent::Account(_)).then(|| fact.subject().to_owned())
    }

    fn apply(row: Option<OpenedAccount>, fact: &Fact) -> Option<OpenedAccount> {
        let AnyEvent::Account(event) = &fact.event else { return row };
        match event {
            AccountEvent::Opened { account, name, lang, roles, country, institution } => {
                Some(OpenedAccount {
                    login: account.clone(),
                    name: name.clone(),
                    lang: *lang,
                    roles: roles.clone(),
                    country: *country,
                    institution: institution.clone(),
                    deputies: vec![],
                })
            }
            AccountEvent::Closed {} => None,
            AccountEvent::DeputyAppointed { deputy, from, until } => row.map(|mut account| {
                account.deputies.push(Deputy { deputy: deputy.clone(), from: *from, until: *until });
                account
            }),
            AccountEvent::DeputyDismissed { deputy } => row.map(|mut account| {
                account.deputies.retain(|known| known.deputy != *deputy);
                account
            }),
            AccountEvent::AddressNamed { .. } => row,
        }
    }
}
