//! How many cases the long random runs take.

use proptest::test_runner::{Config, RngSeed};

/// Whether all cases are asked for, as `cargo xtask test --full` does with `FRISTKLAR_FULL=1`.
fn is_full() -> bool {
    std::env::var("FRISTKLAR_FULL").is_ok_and(|value| value == "1")
}

/// All cases of a long run, or a tenth of them.
pub fn cases(all: u32) -> u32 {
    if is_full() { all } else { all.div_ceil(10) }
}

/// How far apart the cases of a long list are that is gone through: every one, or every tenth.
pub fn step() -> usize {
    if is_full() { 1 } else { 10 }
}

/// A run over so many random cases, or over a tenth of them that is the same every time.
pub fn sampled(all: u32) -> Config {
    let rng_seed = if is_full() { RngSeed::Random } else { RngSeed::Fixed(20_261_123) };
    Config { cases: cases(all), rng_seed, failure_persistence: None, ..Config::default() }
}
