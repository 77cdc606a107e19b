//! The program on logs that a test has made, on both engines.

mod archive;
