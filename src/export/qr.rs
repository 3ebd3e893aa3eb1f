//! A link as a QR code, ready to be drawn as one path.

use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};

/// The light border that scanners need, in modules (ISO/IEC 18004).
const QUIET_ZONE: i32 = 4;

/// The largest version that is used, with 117 modules a side: a phone can still scan it from a screen. It has room for
/// about 1,000 bytes, twice a long bookmark link.
const FINEST: u8 = 25;

/// A QR code to draw, dark on light.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    /// Length of a side in modules, including the light border.
    pub side: i32,
    /// The dark modules as an SVG path, with one unit for each module.
    pub path: String,
}

/// The QR code for a text; `None` if it would be too fine to scan.
pub fn code(text: &str) -> Option<Code> {
    let segment = QrSegment::make_bytes(text.as_bytes());
    let versions = (Version::MIN, Version::new(FINEST));
    let code =
        QrCode::encode_segments_advanced(&[segment], QrCodeEcc::Medium, versions.0, versions.1, None, true).ok()?;
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let run = (x..code.size()).take_while(|x| code.get_module(*x, y)).count();
            let run = i32::try_from(run).unwrap_or_default();
            if run > 0 {
                path.push_str(&format!("M{} {}h{run}v1h-{run}z", x + QUIET_ZONE, y + QUIET_ZONE));
            }
            x += run.max(1);
        }
    }
    Some(Code { side: code.size() + 2 * QUIET_ZONE, path })
}
