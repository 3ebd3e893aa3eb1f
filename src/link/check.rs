//! The check of a link that the page writes: four signs over its keys and values, so that a link that lost something on
//! the way can be told from a whole one.

/// How many signs the check has.
const LENGTH: usize = 4;
/// The signs, none of which is ever escaped.
const SIGNS: &str = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/// The check of keys with their unescaped values, which must come in the order of the grammar. Two lists have the same
/// one by chance once in 15 million times.
pub(super) fn check_of<'a>(pairs: impl Iterator<Item = (&'a str, &'a str)>) -> String {
    // FNV-1a with 32 bits.
    let mut hash = 0x811c_9dc5_u32;
    for (key, value) in pairs {
        for byte in [key, "=", value, "&"].into_iter().flat_map(str::bytes) {
            hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
        }
    }
    let mut left = hash as usize;
    let sign = |_| {
        let sign = SIGNS.chars().nth(left % SIGNS.len());
        left /= SIGNS.len();
        sign
    };
    (0..LENGTH).filter_map(sign).collect()
}
