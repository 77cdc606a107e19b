//! Files on the command line: handed in, fetched, carried from one engine to the other, removed.

use crate::program::Program;
use nidaa_testkit::Database;
use serde_json::{Value, json};
use std::fs;

const PDF: &[u8] = b"%PDF-1.7 a letter";
const DIGEST: &str = "0e0daae501dae7bbcdd9381c4faec3b23f2b2b4bb7d25b9b794fe96e56262651";

/// Exit code and the code of the failure.
fn refused(program: &Program, args: &[&str]) -> (i32, Value) {
    let (exit, told) = program.json(args);
    (exit, told["error"]["code"].clone())
}

#[test]
fn a_file_is_put_twice_with_one_answer_and_comes_back_byte_for_byte() {
    let program = Program::new();
    let (there, back) = (program.folder.path().join("letter.pdf"), program.folder.path().join("back"));
    fs::write(&there, PDF).expect("a file");
    let told = json!({ "sha256": DIGEST, "media_type": "application/pdf", "bytes": PDF.len() });
    for _ in 0..2 {
        assert_eq!(program.json(&["file", "put", "letter.pdf"]), (0, told.clone()));
    }
    assert!(program.run(&["file", "get", DIGEST, "--out", "back"]).status.success());
    assert_eq!(fs::read(&back).expect("the file"), PDF);
    assert_eq!(program.run(&["file", "get", DIGEST]).stdout, PDF);
    assert!(program.run(&["file", "remove", DIGEST]).status.success());
    assert_eq!(refused(&program, &["file", "get", DIGEST]), (1, json!("not-found")));
    assert_eq!(program.run(&["file", "get", "abc"]).status.code(), Some(2), "no digest");
}

#[test]
fn what_is_no_file_or_none_that_is_taken_is_said() {
    let program = Program::new();
    fs::write(program.folder.path().join("a.pdf"), "#!/bin/sh").expect("a file");
    assert_eq!(refused(&program, &["file", "put", "a.pdf"]), (2, json!("file-kind")));
    assert_eq!(program.run(&["file", "put", "nowhere.pdf"]).status.code(), Some(2));
}

#[tokio::test(flavor = "multi_thread")]
async fn all_files_are_carried_to_the_other_engine_and_a_changed_byte_carries_none() {
    let (program, postgres) = (Program::new(), Database::postgres().await);
    let folder = program.folder.path();
    for (name, bytes) in [("a.pdf", PDF), ("b.png", b"\x89PNG\r\n\x1a\n")] {
        fs::write(folder.join(name), bytes).expect("a file");
        assert_eq!(program.json(&["file", "put", name]).0, 0);
    }
    let export = || program.json(&["file", "export", "--dir", "kept"]);
    assert_eq!(export(), (0, json!({ "written": 2, "already": 0 })));
    assert_eq!(export(), (0, json!({ "written": 0, "already": 2 })));
    let url = postgres.url();
    let import = || program.json(&["--database", &url, "file", "import", "--dir", "kept"]);
    let kept = folder.join("kept").join(DIGEST);
    fs::write(&kept, b"%PDF-1.7 another").expect("a file");
    let (exit, told) = import();
    assert_eq!((exit, &told["error"]["code"]), (1, &json!("file-damaged")));
    assert_eq!(postgres.backend().list_files(None, 9).await.expect("the log answers"), []);
    fs::write(&kept, PDF).expect("a file");
    assert_eq!(import(), (0, json!({ "taken": 2, "already": 0 })));
    assert_eq!(import(), (0, json!({ "taken": 0, "already": 2 })));
    assert_eq!(program.run(&["--database", &url, "file", "get", DIGEST]).stdout, PDF);
}
