//! Links as codes: the drawn path, read module by module. Whether a reader finds the link in it, tests/e2e holds against
//! a decoder of others.

use std::collections::BTreeSet;

use fristklar::export::qr::{Code, code};

/// The dark modules of a path of the form `M4 4h7v1h-7z…`, one run of modules each.
fn dark(code: &Code) -> BTreeSet<(i32, i32)> {
    let mut found = BTreeSet::new();
    for run in code.path.split('M').skip(1) {
        let (place, shape) = run.split_once('h').expect("a place and a shape");
        let (x, y) = place.split_once(' ').expect("two numbers");
        let (x, y): (i32, i32) = (x.parse().expect("a number"), y.parse().expect("a number"));
        let (length, back) = shape.split_once("v1h-").expect("one module high");
        assert_eq!(back, [length, "z"].concat());
        for step in 0..length.parse().expect("a number") {
            assert!(found.insert((x + step, y)), "{x} {y} is drawn twice");
        }
    }
    found
}

/// The eye in three corners (ISO/IEC 18004, 6.3.3): a dark ring, a light one, a dark square of three.
fn is_eye(dark: &BTreeSet<(i32, i32)>, left: i32, top: i32) -> bool {
    (0..7).all(|y| {
        (0..7).all(|x| {
            let ring = (x - 3_i32).abs().max((y - 3_i32).abs());
            dark.contains(&(left + x, top + y)) == (ring != 2)
        })
    })
}

#[test]
fn a_code_has_its_eyes_and_a_light_border_of_four_modules() {
    for length in [1, 40, 120, 300, 500] {
        let code = code(&"https://example.org/#v=1&start=2026-01-15&".repeat(20)[..length]).expect("not too long");
        let dark = dark(&code);
        let last = code.side - 4;
        assert!(dark.iter().all(|(x, y)| (4..last).contains(x) && (4..last).contains(y)), "{length}");
        for (left, top) in [(4, 4), (last - 7, 4), (4, last - 7)] {
            assert!(is_eye(&dark, left, top), "{length}: {left} {top}");
        }
        assert!(!is_eye(&dark, last - 7, last - 7), "{length}");
    }
}

#[test]
fn a_longer_link_never_has_the_smaller_code_and_the_longest_has_none() {
    let sides: Vec<Option<i32>> = (1..=1_100).map(|length| code(&"x".repeat(length)).map(|code| code.side)).collect();
    assert!(sides.windows(2).all(|pair| pair[1].is_none() || pair[0] <= pair[1]));
    // Version 25 holds 997 bytes at level M (ISO/IEC 18004, table 7).
    assert_eq!(sides[996], Some(117 + 8));
    assert_eq!(sides[997], None);
    assert_eq!(code(&"ü".repeat(498)).map(|code| code.side), Some(125));
}
