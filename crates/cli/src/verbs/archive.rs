//! `nidaa log export` and `nidaa log import`.

use crate::{args::Args, trouble::Trouble};
use nidaa_store::Backend;
use std::{path::Path, sync::Arc};

/// Writes the log.
pub async fn export(_backend: Arc<dyn Backend>, _out: Option<&Path>) -> Result<(), Trouble> {
    Err(Trouble::usage("not yet"))
}

/// Reads a log.
pub async fn import(_args: &Args, _backend: Arc<dyn Backend>, _file: &Path) -> Result<(), Trouble> {
    Err(Trouble::usage("not yet"))
}
