//! Decoding bytes with the browser's own decoder, which has the tables of every encoding.

/// Decodes one text in pieces.
pub struct Decoder {
    decoder: web_sys::TextDecoder,
}

impl Decoder {
    /// A decoder for an encoding, by its label in the Encoding Standard. A strict one refuses bytes that the encoding does
    /// not allow, any other replaces them. `None` where the browser has no such decoder.
    pub fn new(label: &str, strict: bool) -> Option<Self> {
        let options = web_sys::TextDecoderOptions::new();
        options.set_fatal(strict);
        web_sys::TextDecoder::new_with_label_and_options(label, &options).ok().map(|decoder| Self { decoder })
    }

    /// The text of the next piece; `more` says whether another follows, because a piece may end within a character. `None`
    /// where a strict decoder refuses the bytes.
    pub fn decode(&self, bytes: &[u8], more: bool) -> Option<String> {
        let options = web_sys::TextDecodeOptions::new();
        options.set_stream(more);
        self.decoder.decode_with_u8_array_and_options(bytes, &options).ok()
    }
}
