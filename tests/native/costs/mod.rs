mod crm_comparison;
mod invoice_check;
mod licences;

use fristklar::content::steps::step;
use fristklar::costs::COMPUTED_IN;

#[test]
fn the_steps_that_are_computed_in_the_costs_are_steps() {
    for (id, _) in COMPUTED_IN {
        assert!(step(id).is_some(), "{id}");
    }
}
