//! Reads files from the user.

use gloo::file::{Blob, File, futures::read_as_bytes};
use wasm_bindgen::JsCast;

/// Why a file was not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileError {
    /// It has more bytes than allowed.
    TooLarge,
    Unreadable,
}

/// A file that was selected in an input or dropped on the page.
#[derive(Clone, Debug)]
pub struct Upload {
    file: File,
}

impl Upload {
    /// The first file of a `change` or `drop` event. Must be called while the event is handled, because the browser
    /// hides a dropped file afterwards.
    pub fn from_event(event: &web_sys::Event) -> Option<Self> {
        if let Some(drop) = event.dyn_ref::<web_sys::DragEvent>() {
            return Some(Self::new(drop.data_transfer()?.files()?.get(0)?));
        }
        let input: web_sys::HtmlInputElement = event.target()?.dyn_into().ok()?;
        let file = input.files()?.get(0)?;
        // So that selecting the same file again fires another event.
        input.set_value("");
        Some(Self::new(file))
    }

    /// All files of a `change` or `drop` event; see [`Self::from_event`].
    pub fn all_from_event(event: &web_sys::Event) -> Vec<Self> {
        let input = || event.target()?.dyn_into::<web_sys::HtmlInputElement>().ok();
        let (files, input) = match event.dyn_ref::<web_sys::DragEvent>() {
            Some(drop) => (drop.data_transfer().and_then(|data| data.files()), None),
            None => input().map_or((None, None), |input| (input.files(), Some(input))),
        };
        let files = files.into_iter().flat_map(|files| (0..files.length()).filter_map(move |place| files.get(place)));
        let files = files.map(Self::new).collect();
        if let Some(input) = input {
            input.set_value("");
        }
        files
    }

    fn new(file: web_sys::File) -> Self {
        Self { file: file.into() }
    }

    /// File name without a path.
    pub fn name(&self) -> String {
        self.file.name()
    }

    /// In bytes.
    pub fn size(&self) -> u64 {
        let blob: &Blob = &self.file;
        blob.size()
    }

    /// The browser's own file.
    pub(super) fn handle(&self) -> &web_sys::File {
        self.file.as_ref()
    }

    /// Reads the file if it has at most `limit` bytes.
    ///
    /// # Errors
    /// See [`FileError`].
    pub async fn bytes(&self, limit: usize) -> Result<Vec<u8>, FileError> {
        let blob: &Blob = &self.file;
        if usize::try_from(blob.size()).is_ok_and(|size| size <= limit) {
            read_as_bytes(blob).await.map_err(|_| FileError::Unreadable)
        } else {
            Err(FileError::TooLarge)
        }
    }
}
