-- The log. Times are whole microseconds since 1970, which both engines hold exactly and alike; a stream's id is the
-- 16 bytes of its UUID. STRICT tables refuse values of another type.

-- One row: the end of the log. Whoever writes it holds the database's only write lock, so positions are dense.
CREATE TABLE es_head (
    id          INTEGER PRIMARY KEY CHECK (id = 1),
    position    INTEGER NOT NULL CHECK (position >= 0),
    hash        BLOB    NOT NULL CHECK (length(hash) = 32),
    recorded_at INTEGER NOT NULL,
    epoch       INTEGER NOT NULL
) STRICT;
INSERT INTO es_head (id, position, hash, recorded_at, epoch) VALUES (1, 0, zeroblob(32), 0, 1);

-- payload and meta are TEXT and never reformatted: the hash covers their exact bytes.
-- The unique index also says where each stream stands, so there is no es_stream here as on PostgreSQL: one more index
-- of random ids would cost a fifth of the appends.
CREATE TABLE es_event (
    position       INTEGER PRIMARY KEY CHECK (position > 0),
    stream_id      BLOB    NOT NULL,
    stream_type    TEXT    NOT NULL,
    version        INTEGER NOT NULL CHECK (version > 0),
    event_type     TEXT    NOT NULL,
    schema_version INTEGER NOT NULL,
    occurred_at    INTEGER NOT NULL,
    recorded_at    INTEGER NOT NULL,
    hash           BLOB    NOT NULL,
    meta           TEXT    NOT NULL,
    payload        TEXT    NOT NULL,
    UNIQUE (stream_id, version)
) STRICT;

CREATE TRIGGER es_event_never_updated BEFORE UPDATE ON es_event
BEGIN
    SELECT RAISE(ABORT, 'events are never changed');
END;
CREATE TRIGGER es_event_never_deleted BEFORE DELETE ON es_event
BEGIN
    SELECT RAISE(ABORT, 'events are never deleted');
END;
-- INSERT OR REPLACE deletes without asking the trigger above.
CREATE TRIGGER es_event_never_replaced BEFORE INSERT ON es_event
WHEN new.position <= (SELECT position FROM es_head)
BEGIN
    SELECT RAISE(ABORT, 'events are never replaced');
END;

-- What conditions over several streams look for.
CREATE TABLE es_tag (
    tag      TEXT    NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (tag, position)
) STRICT, WITHOUT ROWID;

-- Commands already answered. With a rowid: rows come at the end, and only the slim index is hit at random.
CREATE TABLE es_command (
    command_id     BLOB    NOT NULL PRIMARY KEY,
    request_hash   BLOB    NOT NULL,
    first_position INTEGER NOT NULL,
    last_position  INTEGER NOT NULL,
    at             INTEGER NOT NULL
) STRICT;

-- Folded states, to spare reading long streams.
CREATE TABLE es_snapshot (
    stream_id   BLOB    NOT NULL PRIMARY KEY,
    version     INTEGER NOT NULL,
    position    INTEGER NOT NULL,
    fingerprint TEXT    NOT NULL,
    state       TEXT    NOT NULL
) STRICT;
