//! The rules: whenever something happened, then someone is told.
