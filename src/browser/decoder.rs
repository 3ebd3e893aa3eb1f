//! Bytes as text, by the browser's own decoder: it has the tables of every encoding, the program needs none.

/// Decodes one text, piece by piece.
pub struct Decoder {
    decoder: web_sys::TextDecoder,
}

impl Decoder {
    /// A decoder for an encoding, by its label in the Encoding Standard. A strict one refuses what the encoding cannot
    /// be; another puts a sign for it. `None` where the browser has no such decoder.
    pub fn new(label: &str, strict: bool) -> Option<Self> {
        let options = web_sys::TextDecoderOptions::new();
        options.set_fatal(strict);
        web_sys::TextDecoder::new_with_label_and_options(label, &options).ok().map(|decoder| Self { decoder })
    }

    /// The text of the next piece; `more` says whether another follows, which may begin within a character.
    pub fn decode(&self, bytes: &[u8], more: bool) -> Option<String> {
        let options = web_sys::TextDecodeOptions::new();
        options.set_stream(more);
        self.decoder.decode_with_u8_array_and_options(bytes, &options).ok()
    }
}
