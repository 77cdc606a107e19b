//! A real browser on the real program.

use crate::program::{Program, Serving};
use std::{path::Path, process::Command};

/// Debian's Chromium, as `cargo xtask test` names it.
fn chromium() -> String {
    std::env::var("NIDAA_TEST_CHROMIUM")
        .expect("set NIDAA_TEST_CHROMIUM to a Chromium, or run cargo xtask test, which finds or installs one")
}

/// What the browser makes of a page, scripts included.
fn dom(profile: &Path, url: &str) -> String {
    let profile = format!("--user-data-dir={}", profile.display());
    // A browser that waits for ever must not make the tests wait for ever.
    let output = Command::new("timeout")
        .args(["60", &chromium()])
        .args(["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"])
        .args(["--disable-background-networking", "--disable-component-update", "--disable-sync"])
        .args(["--dump-dom", &profile])
        .arg(url)
        .output()
        .expect("Chromium starts");
    String::from_utf8_lossy(&output.stdout).into_owned()
}

#[test]
fn the_arabic_board_opens_in_chromium_from_right_to_left() {
    let program = Program::new();
    let mut command = program.command(&["demo", "--listen", "127.0.0.1:0", "--dir", "demo"]);
    command.env_remove("NIDAA_DATABASE");
    let serving = Serving::start(command);
    let (folder, url) = (program.folder.path(), format!("{}/ar/board", serving.address));
    let page = dom(&folder.join("profile"), &url);
    assert!(page.contains("dir=\"rtl\"") && page.contains("E8-1") && page.contains("أجل التنفيذ"), "{page}");
}
