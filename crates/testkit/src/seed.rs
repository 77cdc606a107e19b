//! Random tests that can be repeated.

use rand::{SeedableRng, rngs::StdRng};

/// A seed, printed, so that a failed test shows how to repeat it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seed(pub u64);

impl Seed {
    /// The number in `NIDAA_TEST_SEED`, else a new one. Prints it; the test's output shows it when the test fails.
    pub fn new(test: &str) -> Self {
        let given = std::env::var("NIDAA_TEST_SEED").ok().and_then(|text| text.parse().ok());
        let seed = given.unwrap_or_else(rand::random);
        println!("{test}: repeat with NIDAA_TEST_SEED={seed}");
        Self(seed)
    }

    /// A stream of numbers of its own for part `n` of the test.
    pub fn part(self, n: u64) -> StdRng {
        StdRng::seed_from_u64(self.0.wrapping_add(n.wrapping_mul(0x9e37_79b9_7f4a_7c15)))
    }
}
