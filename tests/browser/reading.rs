//! Documents are read in a worker, whose place another takes here: it says what it is told to, breaks down or says nothing.

use std::cell::RefCell;
use std::rc::Rc;

use fristklar::browser::upload::Upload;
use fristklar::documents::{Document, Reading, read};
use fristklar::reader::Refusal;
use fristklar::state::{DocumentContent, DocumentRead, DocumentSource, NotRead, ReadingJob, ReadingWork};
use fristklar::storage::reading_to_json;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;

use super::edge::chosen;
use super::settle;

const TEXT: &str = "Contract Start Date: 2026-01-15\n";

fn reading() -> Reading {
    read(&Document::from_text("form.txt", TEXT))
}

/// A worker that goes by the name of the file.
fn play_worker() {
    let reading = reading_to_json(&reading());
    name_worker(&format!(
        "postMessage('\"Ready\"');
         const say = (said) => postMessage(JSON.stringify(said));
         const read = {reading};
         onmessage = async ({{ data: [name, password, content] }}) => {{
           if (name.startsWith('broken')) setTimeout(() => {{ throw new Error('broken'); }});
           if (name.startsWith('endless')) say({{ Pages: {{ done: 2, of: 300 }} }});
           if (/^(broken|endless)/.test(name)) return;
           const text = typeof content === 'string' ? content : await content.text();
           if (text === {TEXT:?}) say({{ Read: {{ name, is_attachment: false, reading: read }} }});
           else say({{ Refused: {{ name, is_attachment: false, refusal: password === text ? 'NoText' : 'WrongPassword' }} }});
           if (name === 'mail.eml') say({{ Read: {{ name: 'form.txt', is_attachment: true, reading: read }} }});
           say('Done');
         }};"
    ));
}

/// Puts the address of a worker with this script where the build puts the reader's.
fn name_worker(script: &str) {
    let name = js_sys::Function::new_with_args(
        "script",
        "document.querySelector('meta[name=app-later]')?.remove();
         const meta = document.createElement('meta');
         meta.name = 'app-later';
         meta.dataset.reader = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
         document.head.append(meta);",
    );
    name.call1(&"".into(), &script.into()).expect("a name");
}

fn file(name: &str, content: &str) -> DocumentSource {
    let upload = Upload::from_event(&chosen(content.as_bytes(), name)).expect("a file");
    DocumentSource { content: DocumentContent::File(upload), password: None }
}

fn pasted(text: &str) -> DocumentSource {
    DocumentSource { content: DocumentContent::Text(text.to_owned()), password: None }
}

/// A job, what came of the files it was given, and what keeps its signals.
struct Job {
    job: ReadingJob,
    files: Rc<RefCell<Vec<Vec<DocumentRead>>>>,
    _owner: Owner,
}

impl Job {
    fn new() -> Self {
        // Mounting anything starts what runs futures.
        super::mounted(|| ());
        let owner = Owner::new();
        Self { job: owner.with(ReadingJob::new), files: Rc::default(), _owner: owner }
    }

    fn read(&self, source: DocumentSource) {
        let files = Rc::clone(&self.files);
        self.job.read(source, move |documents| files.borrow_mut().push(documents));
    }

    fn work(&self) -> Option<ReadingWork> {
        self.job.work.get_untracked()
    }

    /// Waits until this many files are done with, or until it has been long.
    async fn wait_for(&self, files: usize) -> Vec<Vec<DocumentRead>> {
        for _ in 0..200 {
            if self.files.borrow().len() >= files && self.work().is_none() {
                break;
            }
            settle().await;
        }
        self.files.borrow().clone()
    }

    async fn wait_until(&self, is_reached: impl Fn(&ReadingWork) -> bool) -> ReadingWork {
        for _ in 0..200 {
            if let Some(work) = self.work().filter(|work| is_reached(work)) {
                return work;
            }
            settle().await;
        }
        unreachable!("{:?}", self.work());
    }
}

fn document(name: &str, is_attachment: bool, outcome: Result<Reading, NotRead>) -> DocumentRead {
    DocumentRead { name: name.to_owned(), is_attachment, outcome }
}

#[wasm_bindgen_test]
async fn files_and_pasted_text_are_read_one_after_another() {
    play_worker();
    let job = Job::new();
    assert_eq!(job.work(), None);
    job.read(file("form.txt", TEXT));
    job.read(file("mail.eml", TEXT));
    job.read(pasted(TEXT));
    assert_eq!(job.work().map(|work| work.files), Some(3));
    let read = || Ok(reading());
    let expected = [
        vec![document("form.txt", false, read())],
        vec![document("mail.eml", false, read()), document("form.txt", true, read())],
        vec![document("", false, read())],
    ];
    assert_eq!(job.wait_for(3).await, expected);
    assert_eq!(job.work(), None);
}

#[wasm_bindgen_test]
async fn a_password_reaches_the_worker_and_a_refusal_the_page() {
    play_worker();
    let job = Job::new();
    let refused = |refusal| vec![document("form.pdf", false, Err(NotRead::Refused(refusal)))];
    job.read(file("form.pdf", "secret"));
    job.read(DocumentSource { password: Some("secret".to_owned()), ..file("form.pdf", "secret") });
    assert_eq!(job.wait_for(2).await, [refused(Refusal::WrongPassword), refused(Refusal::NoText)]);
}

#[wasm_bindgen_test]
async fn a_worker_that_breaks_down_is_told_and_the_next_file_gets_another() {
    play_worker();
    let job = Job::new();
    job.read(file("broken.pdf", ""));
    job.read(file("form.txt", TEXT));
    let expected =
        [vec![document("broken.pdf", false, Err(NotRead::Crashed))], vec![document("form.txt", false, Ok(reading()))]];
    assert_eq!(job.wait_for(2).await, expected);
}

#[wasm_bindgen_test]
async fn reading_says_how_far_it_is_and_stops_at_once() {
    play_worker();
    let job = Job::new();
    job.read(file("form.txt", TEXT));
    job.read(file("endless.pdf", ""));
    job.read(file("never.pdf", TEXT));
    let work = job.wait_until(|work| work.pages.is_some()).await;
    let name = "endless.pdf".to_owned();
    assert_eq!(work, ReadingWork { name, file: 2, files: 3, pages: Some((2, 300)) });
    job.job.stop();
    let mut files = job.wait_for(3).await;
    // The one that was being read hears of it last.
    files.sort_by_key(|documents| documents.first().map(|document| document.name.clone()));
    let stopped = |name| vec![document(name, false, Err(NotRead::Stopped))];
    let expected = [stopped("endless.pdf"), vec![document("form.txt", false, Ok(reading()))], stopped("never.pdf")];
    assert_eq!(files, expected);
    assert_eq!(job.work(), None);
    // And it can be used again.
    job.read(file("form.txt", TEXT));
    assert_eq!(job.wait_for(4).await.last(), Some(&vec![document("form.txt", false, Ok(reading()))]));
}

#[wasm_bindgen_test]
async fn where_the_reader_does_not_start_that_is_said() {
    let job = Job::new();
    let not_read = || vec![document("form.txt", false, Err(NotRead::NoReader))];
    name_worker("setTimeout(() => { throw new Error('not here'); });");
    job.read(file("form.txt", TEXT));
    assert_eq!(job.wait_for(1).await, [not_read()]);
    name_worker("this is no script");
    job.read(file("form.txt", TEXT));
    assert_eq!(job.wait_for(2).await, [not_read(), not_read()]);
}

#[wasm_bindgen_test]
async fn several_files_are_chosen_at_once_and_can_be_chosen_again() {
    let choose = js_sys::Function::new_no_args(
        "const files = new DataTransfer();
         for (const name of ['one.pdf', 'two.eml']) files.items.add(new File(['abc'], name));
         const input = document.createElement('input');
         input.type = 'file';
         input.multiple = true;
         input.files = files.files;
         const event = new Event('change');
         input.dispatchEvent(event);
         return event;",
    );
    let event: web_sys::Event = choose.call0(&"".into()).expect("an event").unchecked_into();
    let names: Vec<String> = Upload::all_from_event(&event).iter().map(Upload::name).collect();
    assert_eq!(names, ["one.pdf", "two.eml"]);
    assert!(Upload::all_from_event(&event).is_empty(), "the input is empty again");
}
