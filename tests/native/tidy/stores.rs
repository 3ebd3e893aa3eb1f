//! Who can write the signals of the stores.

use syn::visit::{self, Visit};
use syn::{ReturnType, Type, Visibility};

use super::{Outcome, lines_with, parsed, sources};

/// What a signal can be written through.
const WRITERS: [&str; 6] = ["RwSignal", "WriteSignal", "ArcRwSignal", "ArcWriteSignal", "SignalSetter", "MappedSignal"];

#[test]
fn stores_keep_the_means_to_write_to_themselves() -> Outcome {
    let mut found = Vec::new();
    let mut fields = 0;
    for source in sources("src/state", ".rs")? {
        let mut look = Writers::default();
        visit::visit_file(&mut look, &parsed(&source)?);
        found.extend(look.shared.iter().map(|name| format!("{}: {name}", source.path)));
        fields += look.own;
    }
    assert!(fields > 20, "only {fields} fields were read");
    // The methods of this store that change several contracts at once are in a file of their own.
    assert_eq!(found, ["src/state/portfolio.rs: PortfolioStore::set_contracts"]);
    let mut elsewhere = sources("src", ".rs")?;
    elsewhere.retain(|source| !["src/state/portfolio.rs", "src/state/batch.rs"].contains(&source.path.as_str()));
    assert_eq!(lines_with(&elsewhere, &["set_contracts"]), Vec::<String>::new());
    Ok(())
}

/// Collects by name what hands the means to write a signal to other modules: fields, variants, functions and types.
#[derive(Default)]
struct Writers {
    /// The type whose fields or methods are looked at.
    of: String,
    shared: Vec<String>,
    /// How many such fields are private.
    own: usize,
}

impl Writers {
    fn inside(&mut self, of: String, look: impl FnOnce(&mut Self)) {
        let outer = std::mem::replace(&mut self.of, of);
        look(self);
        self.of = outer;
    }

    fn note(&mut self, visibility: &Visibility, name: &str, writes: bool) {
        match (writes, visibility) {
            (false, _) => {}
            (true, Visibility::Inherited) => self.own += 1,
            (true, _) if self.of.is_empty() => self.shared.push(name.to_owned()),
            (true, _) => self.shared.push(format!("{}::{name}", self.of)),
        }
    }
}

impl<'ast> Visit<'ast> for Writers {
    fn visit_item_struct(&mut self, item: &'ast syn::ItemStruct) {
        self.inside(item.ident.to_string(), |look| visit::visit_item_struct(look, item));
    }

    fn visit_item_enum(&mut self, item: &'ast syn::ItemEnum) {
        for variant in &item.variants {
            let writes = variant.fields.iter().any(|field| writes(&field.ty));
            let name = format!("{}::{}", item.ident, variant.ident);
            self.note(&item.vis, &name, writes);
        }
    }

    fn visit_field(&mut self, field: &'ast syn::Field) {
        let name = field.ident.as_ref().map(ToString::to_string);
        self.note(&field.vis, name.as_deref().unwrap_or("0"), writes(&field.ty));
    }

    fn visit_item_impl(&mut self, item: &'ast syn::ItemImpl) {
        self.inside(words_of(&item.self_ty).join("::"), |look| visit::visit_item_impl(look, item));
    }

    fn visit_item_fn(&mut self, function: &'ast syn::ItemFn) {
        self.note(&function.vis, &function.sig.ident.to_string(), returns_writer(&function.sig.output));
    }

    fn visit_impl_item_fn(&mut self, function: &'ast syn::ImplItemFn) {
        self.note(&function.vis, &function.sig.ident.to_string(), returns_writer(&function.sig.output));
    }

    fn visit_item_type(&mut self, item: &'ast syn::ItemType) {
        // Under another name it would not be recognised.
        let writes = writes(&item.ty);
        self.note(&syn::Visibility::Public(Default::default()), &item.ident.to_string(), writes);
    }
}

fn returns_writer(output: &ReturnType) -> bool {
    matches!(output, ReturnType::Type(_, kind) if writes(kind))
}

fn writes(kind: &Type) -> bool {
    words_of(kind).iter().any(|word| WRITERS.contains(&word.as_str()))
}

/// All names in a type.
fn words_of(kind: &Type) -> Vec<String> {
    struct Names(Vec<String>);
    impl<'ast> Visit<'ast> for Names {
        fn visit_ident(&mut self, name: &'ast proc_macro2::Ident) {
            self.0.push(name.to_string());
        }
    }
    let mut names = Names(Vec::new());
    names.visit_type(kind);
    names.0
}

#[test]
fn shared_writers_are_found_where_they_are() {
    let shared_in = |source: &str| {
        let mut look = Writers::default();
        syn::parse_file(source).map(|file| visit::visit_file(&mut look, &file)).ok();
        look.shared
    };
    assert_eq!(shared_in("struct A { b: RwSignal<u8>, pub c: ReadSignal<u8> }"), Vec::<String>::new());
    assert_eq!(shared_in("struct A { pub(crate) b: Option<WriteSignal<u8>> }"), ["A::b"]);
    assert_eq!(shared_in("mod m { pub struct A(pub leptos::prelude::RwSignal<u8>); }"), ["A::0"]);
    assert_eq!(
        shared_in("impl A { pub fn b(self) -> RwSignal<u8> { self.b } fn c(self) -> RwSignal<u8> { self.b } }"),
        ["A::b"]
    );
    assert_eq!(shared_in("pub enum A { B(RwSignal<u8>), C }"), ["A::B"]);
    assert_eq!(shared_in("type Own = RwSignal<u8>;"), ["Own"]);
}
