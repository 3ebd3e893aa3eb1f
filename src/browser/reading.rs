//! Reading documents in a worker; its other side is `src/reader/main.rs`.

use futures_channel::mpsc::{UnboundedReceiver, unbounded};
use gloo::events::{EventListener, EventListenerOptions};
use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{MessageEvent, Worker};

use super::document;
use super::upload::Upload;
use crate::reader::Answer;

/// What is to be read.
#[derive(Clone, Debug)]
pub enum DocumentContent {
    File(Upload),
    /// Pasted text.
    Text(String),
}

/// What is to be read, with the password that opens it.
#[derive(Clone, Debug)]
pub struct DocumentSource {
    pub content: DocumentContent,
    pub password: Option<String>,
}

impl DocumentSource {
    /// The file's name; empty for pasted text.
    pub fn name(&self) -> String {
        match &self.content {
            DocumentContent::File(file) => file.name(),
            DocumentContent::Text(_) => String::new(),
        }
    }

    /// In bytes.
    pub fn size(&self) -> u64 {
        match &self.content {
            DocumentContent::File(file) => file.size(),
            DocumentContent::Text(text) => text.len() as u64,
        }
    }
}

/// The worker broke down, or could not be started.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Broken;

/// A worker that reads documents. It ends when this is dropped, whatever it is doing.
#[derive(Debug)]
pub struct Reader {
    worker: Worker,
    _listeners: [EventListener; 2],
}

/// What the worker says. It ends when the [`Reader`] is dropped.
pub type Answers = UnboundedReceiver<Result<Answer, Broken>>;

impl Reader {
    /// Starts a worker. It can be asked once it has said [`Answer::Ready`].
    ///
    /// # Errors
    /// [`Broken`] where the browser has no workers or refuses this one.
    pub fn start() -> Result<(Self, Answers), Broken> {
        let worker = Worker::new(&document::later_file("data-reader")).map_err(|_| Broken)?;
        let (said, answers) = unbounded();
        let broken = said.clone();
        let listeners = [
            EventListener::new(&worker, "message", move |event| {
                let text = event.dyn_ref::<MessageEvent>().and_then(|message| message.data().as_string());
                let answer = serde_json::from_str(&text.unwrap_or_default()).map_err(|_| Broken);
                // Fails once nobody listens any more.
                let _ = said.unbounded_send(answer);
            }),
            EventListener::new_with_options(
                &worker,
                "error",
                EventListenerOptions::enable_prevent_default(),
                move |event| {
                    // It is told in words, and need not be on the console.
                    event.prevent_default();
                    let _ = broken.unbounded_send(Err(Broken));
                },
            ),
        ];
        Ok((Self { worker, _listeners: listeners }, answers))
    }

    /// Has it read a document. The file itself is handed over, so the page never holds its bytes.
    ///
    /// # Errors
    /// [`Broken`] where the browser does not hand it over.
    pub fn ask(&self, source: &DocumentSource) -> Result<(), Broken> {
        let content: JsValue = match &source.content {
            DocumentContent::File(file) => file.handle().into(),
            DocumentContent::Text(text) => text.into(),
        };
        let password = source.password.as_ref().map_or(JsValue::NULL, JsValue::from);
        let asked: Array = [JsValue::from(source.name()), password, content].iter().collect();
        self.worker.post_message(&asked).map_err(|_| Broken)
    }
}

impl Drop for Reader {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}
