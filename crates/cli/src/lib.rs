//! The nidaa program: configuration, wiring, verbs.
