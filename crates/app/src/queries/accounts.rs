//! Who may sign in.

use super::{AsOf, Moment};
use crate::{App, Failure};
use nidaa_kernel::{AccountLogin, Country, InstitutionKey, Lang, Role};
use nidaa_projections::boards::accounts::{Accounts, OpenedAccount};
use serde::Serialize;
use utoipa::ToSchema;

/// An account that may sign in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct AccountView {
    /// Sign-in name.
    #[schema(value_type = String)]
    pub account: AccountLogin,
    /// Name as the person writes it.
    pub name: String,
    /// Language of pages and mails.
    #[schema(value_type = String)]
    pub lang: Lang,
    /// Roles.
    #[schema(value_type = Vec<String>)]
    pub roles: Vec<Role>,
    /// The state it acts for.
    #[schema(value_type = Option<String>)]
    pub country: Option<Country>,
    /// The institution it acts for.
    #[schema(value_type = Option<String>)]
    pub institution: Option<InstitutionKey>,
}

/// Accounts at a moment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct AccountsView {
    /// The moment of the answer.
    pub at: Moment,
    /// Accounts, by sign-in name.
    pub accounts: Vec<AccountView>,
}

impl App {
    /// Every account that may sign in, by its sign-in name.
    ///
    /// # Errors
    /// The store's.
    pub async fn accounts(&self, as_of: AsOf) -> Result<AccountsView, Failure> {
        let at = self.resolve(as_of).await?;
        let accounts = self.rows::<Accounts>(at.basis).await?.into_iter().map(AccountView::from);
        let mut accounts: Vec<AccountView> = accounts.collect();
        accounts.sort_by(|a, b| a.account.cmp(&b.account));
        Ok(AccountsView { at: at.moment, accounts })
    }
}

impl From<OpenedAccount> for AccountView {
    fn from(opened: OpenedAccount) -> Self {
        Self {
            account: opened.login,
            name: opened.name,
            lang: opened.lang,
            roles: opened.roles,
            country: opened.country,
            institution: opened.institution,
        }
    }
}
