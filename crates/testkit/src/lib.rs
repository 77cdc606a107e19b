//! What tests share: the memory log, builders, a model of the log.
