//! A policy file of any bytes loads, or has faults that can be shown.
#![no_main]

use libfuzzer_sys::fuzz_target;
use nidaa_workflow::{Vocabulary, Workflow};
use std::sync::LazyLock;

static WORDS: LazyLock<Vocabulary> = LazyLock::new(nidaa_domain::vocabulary);

fuzz_target!(|source: &str| {
    if let Err(faults) = Workflow::load("fuzz.yaml", source, &WORDS) {
        assert!(!faults.is_empty(), "refused without a fault");
        for fault in faults.iter().take(5) {
            assert!(fault.line >= 1 && fault.column >= 1, "{fault:?}");
            assert!(fault.page(source).lines().count() > 1, "{fault:?}");
        }
    }
});
