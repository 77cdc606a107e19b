//! The aggregates: what may happen to a call, a project, an institution, an account.
