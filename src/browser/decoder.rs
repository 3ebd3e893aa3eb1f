//! Decodes bytes with the browser's own decoder, which has the tables for every encoding.

/// Decodes one text in chunks.
pub struct Decoder {
    decoder: web_sys::TextDecoder,
}

impl Decoder {
    /// A decoder for an encoding, by its label in the Encoding Standard. A strict one refuses invalid bytes, any other
    /// replaces them. `None` if the browser does not know the encoding.
    pub fn new(label: &str, strict: bool) -> Option<Self> {
        let options = web_sys::TextDecoderOptions::new();
        options.set_fatal(strict);
        web_sys::TextDecoder::new_with_label_and_options(label, &options).ok().map(|decoder| Self { decoder })
    }

    /// The text of the next chunk. `more` says whether another follows, since a chunk may end within a character.
    /// `None` if a strict decoder refuses the bytes.
    pub fn decode(&self, bytes: &[u8], more: bool) -> Option<String> {
        let options = web_sys::TextDecodeOptions::new();
        options.set_stream(more);
        self.decoder.decode_with_u8_array_and_options(bytes, &options).ok()
    }
}
