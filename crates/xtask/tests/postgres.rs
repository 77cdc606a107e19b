//! The private PostgreSQL is there for the command and gone after it.

use std::{
    io::{BufRead, BufReader, Read},
    net::TcpStream,
    path::Path,
    process::{Command, Output, Stdio},
};

/// Prints the database's user, data folder and port, one a line.
const WHERE: &str = "psql -AtX \"$NIDAA_TEST_POSTGRES\" \
    -c 'select current_user' -c 'show data_directory' -c 'show port'";

fn beside_postgres(script: &str) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_nidaa-xtask"));
    command.args(["postgres", "--", "sh", "-c", script]);
    command
}

fn output(script: &str) -> Output {
    beside_postgres(script).output().expect("xtask can be run")
}

fn assert_gone(folder: &str, port: &str) {
    let address = format!("127.0.0.1:{port}");
    assert!(TcpStream::connect(&address).is_err(), "something still listens at {address}");
    assert!(!Path::new(folder).exists(), "{folder} is still there");
}

#[test]
fn a_command_finds_postgres_running_and_leaves_nothing_behind() {
    let output = output(WHERE);
    let printed = String::from_utf8(output.stdout).expect("psql prints UTF-8");
    let errors = String::from_utf8_lossy(&output.stderr);
    let [user, folder, port] = printed.lines().collect::<Vec<_>>()[..] else {
        panic!("{printed:?}, {errors}")
    };
    assert_eq!(user, "nidaa");
    assert_gone(folder, port);
}

#[test]
fn the_exit_code_is_that_of_the_command() {
    assert_eq!(output("exit 7").status.code(), Some(7));
}

#[test]
fn nothing_outlives_a_killed_xtask() {
    let mut command = beside_postgres(&format!("{WHERE}; read -r line; echo the command lives on"));
    let piped = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut xtask = piped.spawn().expect("xtask can be run");
    let mut stdout = BufReader::new(xtask.stdout.take().expect("a pipe")).lines().map_while(Result::ok);
    let place: Vec<String> = stdout.by_ref().take(3).collect();
    // Held until xtask is dead: a command that is still there then reads its end and prints.
    let stdin = xtask.stdin.take();
    xtask.kill().expect("it still runs");
    xtask.wait().expect("it is ours");
    drop(stdin);
    assert_eq!(stdout.collect::<Vec<_>>(), [""; 0]);
    // PostgreSQL's keeper holds the other end until it has cleared away.
    let mut errors = String::new();
    xtask.stderr.take().expect("a pipe").read_to_string(&mut errors).expect("UTF-8");
    let [_, folder, port] = &place[..] else { panic!("{place:?}, {errors}") };
    assert_gone(folder, port);
}
