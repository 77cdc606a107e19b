//! Several commands as one act: a list that is read whole, decided in its order, and carried out whole or not at all.

use crate::{Failure, Order};
use nidaa_kernel::AccountLogin;
use serde::Deserialize;
use serde_json::{Value, json};
use utoipa::ToSchema;

/// Most commands of a set. More is an import or an act of the vocabulary over many.
pub const LARGEST_SET: usize = 500;

/// One command of a set, as a file or a body writes it.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SetItem {
    /// Name, such as `approve_project`.
    command: String,
    /// The account that acts: the same for all, since a set is one act.
    #[serde(rename = "as")]
    #[schema(value_type = Option<String>)]
    account: Option<AccountLogin>,
    /// The command's data.
    #[serde(default = "nothing")]
    #[schema(value_type = Object)]
    data: Value,
}

fn nothing() -> Value {
    json!({})
}

/// Commands to be previewed and carried out together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Set {
    /// Who acts, where the set says it.
    pub account: Option<AccountLogin>,
    /// In order; each sees what those before it did.
    pub orders: Vec<Order>,
}

impl Set {
    /// Reads a list of `{command, as?, data?}`.
    ///
    /// # Errors
    /// [`Failure::BadRequest`] that names the place, counted from 1, and what is wrong there.
    pub fn read(list: Value) -> Result<Self, Failure> {
        let Value::Array(list) = list else { return Err(bad("a set is a list of {command, as, data}")) };
        if list.is_empty() {
            return Err(bad("the set has no command"));
        }
        if list.len() > LARGEST_SET {
            return Err(bad(format!("{} commands are more than {LARGEST_SET}", list.len())));
        }
        let mut set = Self { account: None, orders: vec![] };
        for (place, item) in (1..).zip(list) {
            let at = |why: String| bad(format!("command {place}: {why}"));
            let item: SetItem = serde_json::from_value(item).map_err(|error| at(error.to_string()))?;
            let (first, own) = (set.account.as_ref(), item.account.as_ref());
            if let Some((first, own)) = first.zip(own).filter(|(first, own)| first != own) {
                return Err(at(format!(
                    "{own} would act, but {first} acts before: a set is one act of one account"
                )));
            }
            let order = Order::parse(&item.command, item.data).map_err(|failure| at(failure.to_string()))?;
            set.orders.push(order);
            set.account = set.account.or(item.account);
        }
        Ok(set)
    }

    /// The same, to be given by this account.
    ///
    /// # Errors
    /// [`Failure::BadRequest`] when the set says that another acts.
    pub fn given_by(self, login: &AccountLogin) -> Result<Vec<Order>, Failure> {
        match self.account {
            Some(named) if named != *login => {
                Err(bad(format!("{named} would act, but {login} gives the set")))
            }
            _ => Ok(self.orders),
        }
    }
}

fn bad(message: impl Into<String>) -> Failure {
    Failure::BadRequest { field: "set", message: message.into() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(list: Value) -> String {
        Set::read(list)
            .map_or_else(|failure| failure.to_string(), |set| format!("{} orders", set.orders.len()))
    }

    fn step(account: &str, project: &str) -> Value {
        json!({ "command": "resume_project", "as": account, "data": { "project": project } })
    }

    #[test]
    fn a_set_that_cannot_be_read_names_the_place() {
        assert_eq!(told(json!({})), "set: a set is a list of {command, as, data}");
        assert_eq!(told(json!([])), "set: the set has no command");
        let unknown = json!([step("office", "P1"), { "command": "abolish_project" }]);
        assert!(told(unknown).starts_with("set: command 2: "));
        let misspelt = json!([{ "command": "resume_project", "date": {} }]);
        assert!(told(misspelt).starts_with("set: command 1: unknown field `date`"));
        assert_eq!(told(json!(vec![step("office", "P1"); 501])), "set: 501 commands are more than 500");
    }

    #[test]
    fn a_set_is_one_act_of_one_account() {
        let two = told(json!([step("office", "P1"), step("amel", "P2")]));
        assert_eq!(
            two,
            "set: command 2: amel would act, but office acts before: a set is one act of one account"
        );
        let set = Set::read(json!([step("office", "P1"), step("office", "P2")])).expect("one account");
        let amel = AccountLogin::new("amel").expect("a name");
        let other = set.clone().given_by(&amel).map_err(|failure| failure.to_string());
        assert_eq!(other, Err("set: office would act, but amel gives the set".to_owned()));
        assert_eq!(
            set.clone().given_by(&AccountLogin::new("office").expect("a name")).ok(),
            Some(set.orders)
        );
    }
}
