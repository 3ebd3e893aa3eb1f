//! The pair of symbols by which `wasm-split-cli` finds where the program is to be parted.
//!
//! Its own macro makes every call a future and loads the parts through a script of its own: some kilobytes and a
//! request more. The names are its protocol: `__wasm_split_00{part}00_{import|export}_{32 hex digits}_{function}`.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote};
use syn::{Error, FnArg, ItemFn, Pat, parse2};

pub fn expand(part: TokenStream, function: TokenStream) -> Result<TokenStream, Error> {
    let part: Ident = parse2(part)?;
    let ItemFn { attrs, vis, sig, block } = parse2(function)?;
    if !sig.generics.params.is_empty() {
        return Err(Error::new_spanned(&sig.generics, "a function that follows later takes no generics"));
    }
    let mut given = Vec::new();
    for input in &sig.inputs {
        match input {
            FnArg::Typed(typed) if let Pat::Ident(name) = &*typed.pat => given.push(name.ident.clone()),
            other => return Err(Error::new_spanned(other, "a function that follows later takes plain names")),
        }
    }
    let (name, inputs, output) = (&sig.ident, &sig.inputs, &sig.output);
    // Two functions of one name are two places of the source.
    let place = Span::call_site().unwrap();
    let id = digest(&format!("{part} {name} {} {}", place.file(), place.line()));
    let symbol =
        |side: &str| format_ident!("__wasm_split_00{part}00_{side}_{id:032x}_{name}", span = Span::call_site());
    let (import, export) = (symbol("import"), symbol("export"));
    Ok(quote! {
        #(#attrs)*
        #vis #sig {
            #[cfg(not(split))]
            return #block;
            #[cfg(split)]
            {
                #[link(wasm_import_module = "__wasm_split_placeholder__")]
                #[allow(improper_ctypes)]
                unsafe extern "C" {
                    #[unsafe(no_mangle)]
                    safe fn #import(#inputs) #output;
                }
                #[unsafe(no_mangle)]
                #[allow(improper_ctypes_definitions)]
                extern "C" fn #export(#inputs) #output #block
                #import(#(#given),*)
            }
        }
    })
}

/// FNV-1a: the same function has the same symbol in every build.
fn digest(text: &str) -> u128 {
    const BASIS: u128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d;
    const PRIME: u128 = 0x0000_0000_0100_0000_0000_0000_0000_013b;
    text.bytes().fold(BASIS, |hash, byte| (hash ^ u128::from(byte)).wrapping_mul(PRIME))
}
