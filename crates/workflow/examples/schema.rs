//! Prints the JSON Schema of policy files: `cargo run -p nidaa-workflow --example schema > workflows/schema.json`.

fn main() {
    println!("{:#}", nidaa_workflow::schema(&nidaa_domain::vocabulary()));
}
