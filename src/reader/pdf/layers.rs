//! Layers that a PDF file hides, such as the text of another language or a stamp that was switched off.

use std::collections::HashSet;

use hayro_syntax::object::dict::keys::{BASE_STATE, D, OCGS, OCPROPERTIES, OFF, ON};
use hayro_syntax::object::{Array, Dict, Name, ObjectIdentifier};
use hayro_syntax::xref::XRef;

/// The layers that are hidden when the file is opened.
pub(super) fn hidden_layers(file: &XRef) -> HashSet<ObjectIdentifier> {
    let catalog = file.get::<Dict>(file.root_id()).unwrap_or_default();
    let layers = catalog.get::<Dict>(OCPROPERTIES).unwrap_or_default();
    let usual = layers.get::<Dict>(D).unwrap_or_default();
    let listed = |dict: &Dict, key: &[u8]| -> Vec<ObjectIdentifier> {
        let list = dict.get::<Array>(key).into_iter().flat_map(|list| list.raw_iter());
        list.filter_map(|entry| entry.as_obj_ref().map(ObjectIdentifier::from)).collect()
    };
    let all_are_hidden = usual.get::<Name>(BASE_STATE).is_some_and(|state| state.as_ref() == OFF);
    let mut hidden: HashSet<_> = if all_are_hidden { listed(&layers, OCGS) } else { Vec::new() }.into_iter().collect();
    for shown in listed(&usual, ON) {
        hidden.remove(&shown);
    }
    hidden.extend(listed(&usual, OFF));
    hidden
}

/// Whether what belongs to a layer, or to some of several, is hidden.
pub(super) fn is_hidden(owner: &Dict, key: &[u8], hidden: &HashSet<ObjectIdentifier>) -> bool {
    if hidden.is_empty() {
        return false;
    }
    if owner.get_ref(key).is_some_and(|layer| hidden.contains(&layer.into())) {
        return true;
    }
    let group = owner.get::<Dict>(key).unwrap_or_default();
    let mut members: Vec<ObjectIdentifier> = group.get_ref(OCGS).map(ObjectIdentifier::from).into_iter().collect();
    if let Some(list) = group.get::<Array>(OCGS) {
        members.extend(list.raw_iter().filter_map(|entry| entry.as_obj_ref().map(ObjectIdentifier::from)));
    }
    !members.is_empty() && members.iter().all(|member| hidden.contains(member))
}
