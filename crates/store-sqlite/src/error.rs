//! The drivers' errors in the store's words.

use nidaa_store::StoreError;
use sqlx::migrate::MigrateError;

pub fn unavailable(error: rusqlite::Error) -> StoreError {
    if error.to_string().contains("no such table") {
        return StoreError::Schema("it was never migrated".to_owned());
    }
    StoreError::unavailable(error)
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
