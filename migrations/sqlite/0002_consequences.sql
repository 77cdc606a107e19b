-- What follows from the log: boards, effects, timers, and who does the work.

-- How far a subscription has come, and on which history (the hash at that position).
CREATE TABLE es_checkpoint (
    subscription TEXT    NOT NULL,
    version      INTEGER NOT NULL,
    position     INTEGER NOT NULL,
    hash         BLOB    NOT NULL,
    PRIMARY KEY (subscription, version)
) STRICT, WITHOUT ROWID;

-- Versions of a board's rows: each holds from valid_from up to, but not at, valid_to.
-- An open row ends at the largest number instead of NULL, so that "now" and "as of" use one index,
-- and so that a second open row of one key is refused.
CREATE TABLE board_row (
    board         TEXT    NOT NULL,
    board_version INTEGER NOT NULL,
    row_key       TEXT    NOT NULL,
    valid_from    INTEGER NOT NULL,
    valid_to      INTEGER NOT NULL CHECK (valid_to > valid_from),
    body          TEXT    NOT NULL,
    PRIMARY KEY (board, board_version, row_key, valid_from)
) STRICT;
CREATE UNIQUE INDEX board_row_by_end ON board_row (board, board_version, valid_to, row_key);

-- Effects to be carried out. state: 0 queued, 1 done, 2 failed.
CREATE TABLE es_outbox (
    id          BLOB    NOT NULL PRIMARY KEY,
    kind        TEXT    NOT NULL,
    body        TEXT    NOT NULL,
    position    INTEGER NOT NULL,
    not_before  INTEGER NOT NULL,
    state       INTEGER NOT NULL,
    attempts    INTEGER NOT NULL,
    error       TEXT,
    lease_until INTEGER,
    fence       INTEGER NOT NULL
) STRICT;
CREATE INDEX es_outbox_queued ON es_outbox (kind, not_before, position) WHERE state = 0;
CREATE INDEX es_outbox_by_position ON es_outbox (kind, position);

CREATE TABLE es_timer (
    stream_id BLOB    NOT NULL,
    kind      TEXT    NOT NULL,
    key       TEXT    NOT NULL,
    due_at    INTEGER NOT NULL,
    PRIMARY KEY (stream_id, kind, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX es_timer_due ON es_timer (due_at);

-- Rights held for a while. epoch rises with each change of holder.
CREATE TABLE es_lease (
    name   TEXT    NOT NULL PRIMARY KEY,
    holder TEXT    NOT NULL,
    epoch  INTEGER NOT NULL,
    until  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
