//! The driver's errors in the store's words.

use nidaa_store::StoreError;
use sqlx::migrate::MigrateError;

/// `undefined_table`.
const NO_TABLE: &str = "42P01";

pub fn unavailable(error: sqlx::Error) -> StoreError {
    match &error {
        sqlx::Error::Database(cause) if cause.code().as_deref() == Some(NO_TABLE) => {
            StoreError::Schema("it was never migrated".to_owned())
        }
        _ => StoreError::unavailable(error),
    }
}

pub fn schema(error: MigrateError) -> StoreError {
    match error {
        MigrateError::VersionMissing(version) => {
            StoreError::Schema(format!("it has migration {version}, which a newer program wrote"))
        }
        MigrateError::VersionMismatch(version) => {
            StoreError::Schema(format!("its migration {version} differs from this program's"))
        }
        other => StoreError::unavailable(other),
    }
}

pub fn decode(error: impl std::error::Error + Send + Sync + 'static) -> sqlx::Error {
    sqlx::Error::Decode(error.into())
}
