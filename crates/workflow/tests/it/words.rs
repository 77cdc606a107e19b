//! The shipped policy, and the words files may use: those of the domain, as the program reads them.

use nidaa_workflow::Workflow;

pub use nidaa_domain::vocabulary;

pub const FILE: &str = "workflows/comcec-project-funding.yaml";
pub const SOURCE: &str = include_str!("../../../../workflows/comcec-project-funding.yaml");

pub fn workflow() -> Workflow {
    match Workflow::load(FILE, SOURCE, &vocabulary()) {
        Ok(workflow) => workflow,
        Err(faults) => panic!("{}", faults.iter().map(|fault| fault.page(SOURCE)).collect::<String>()),
    }
}
