//! One file per mail: typed context in, text and HTML out.
