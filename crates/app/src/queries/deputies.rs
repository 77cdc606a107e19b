//! Who may act in whose place.

use super::as_of::Basis;
use crate::{App, AsOf, Failure};
use jiff::civil::Date;
use nidaa_domain::usual_day;
use nidaa_kernel::{AccountLogin, Actor};
use nidaa_projections::boards::accounts::Accounts;
use serde::Serialize;
use utoipa::ToSchema;

/// The right of one account to act in the place of another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct DeputyView {
    /// Sign-in name of the one who is represented.
    #[schema(value_type = String)]
    pub principal: AccountLogin,
    /// Name of that person.
    pub principal_name: String,
    /// Sign-in name of the one who acts.
    #[schema(value_type = String)]
    pub deputy: AccountLogin,
    /// First day.
    #[schema(value_type = String)]
    pub from: Date,
    /// Last day.
    #[schema(value_type = String)]
    pub until: Date,
    /// Whether the day of the answer, in UTC, is one of them.
    pub today: bool,
}

impl App {
    /// Every appointment that is not over at a moment, by principal and first day.
    ///
    /// # Errors
    /// The store's.
    pub async fn deputies(&self, as_of: AsOf) -> Result<Vec<DeputyView>, Failure> {
        let at = self.resolve(as_of).await?;
        let today = at.today;
        let mut views = vec![];
        for account in self.rows::<Accounts>(at.basis).await? {
            let lasting = account.deputies.iter().filter(|deputy| today <= deputy.until);
            views.extend(lasting.map(|deputy| DeputyView {
                principal: account.login.clone(),
                principal_name: account.name.clone(),
                deputy: deputy.deputy.clone(),
                from: deputy.from,
                until: deputy.until,
                today: deputy.acts(&deputy.deputy, today),
            }));
        }
        views.sort_by(|a, b| (&a.principal, a.from).cmp(&(&b.principal, b.from)));
        Ok(views)
    }

    /// The deputy as it acts today in the place of another, and the name of that person; none without the right.
    ///
    /// # Errors
    /// The store's.
    pub async fn deputy(
        &self,
        deputy: &AccountLogin,
        principal: &AccountLogin,
    ) -> Result<Option<(Actor, String)>, Failure> {
        let today = self.today();
        let account = self.row::<Accounts>(principal.as_str(), Basis::Now).await?;
        let account =
            account.filter(|account| account.deputies.iter().any(|known| known.acts(deputy, today)));
        Ok(account.map(|account| {
            let (login, roles) = (deputy.clone(), account.roles);
            let actor = Actor { login, roles, country: account.country, institution: account.institution };
            (actor, account.name)
        }))
    }

    fn today(&self) -> Date {
        usual_day(self.log().now())
    }
}
