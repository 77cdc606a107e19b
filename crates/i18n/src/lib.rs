//! Sentences, numbers, dates and direction in Arabic, English and French.
