-- What follows from the log: boards, effects, timers, and who does the work.

-- How far a subscription has come, and on which history (the hash at that position).
CREATE TABLE es_checkpoint (
    subscription text    NOT NULL,
    version      integer NOT NULL,
    position     bigint  NOT NULL,
    hash         bytea   NOT NULL,
    PRIMARY KEY (subscription, version)
) WITH (fillfactor = 50);

-- Versions of a board's rows: each holds from valid_from up to, but not at, valid_to.
-- An open row ends at the largest number instead of NULL, so that "now" and "as of" use one index,
-- and so that a second open row of one key is refused. Keys are compared bytewise, as on SQLite.
CREATE TABLE board_row (
    board         text COLLATE "C" NOT NULL,
    board_version integer          NOT NULL,
    row_key       text COLLATE "C" NOT NULL,
    valid_from    bigint           NOT NULL,
    valid_to      bigint           NOT NULL CHECK (valid_to > valid_from),
    body          text             NOT NULL,
    PRIMARY KEY (board, board_version, row_key, valid_from)
);
CREATE UNIQUE INDEX board_row_by_end ON board_row (board, board_version, valid_to, row_key);

-- Effects to be carried out. state: 0 queued, 1 done, 2 failed.
CREATE TABLE es_outbox (
    id          uuid     PRIMARY KEY,
    kind        text     NOT NULL,
    body        text     NOT NULL,
    position    bigint   NOT NULL,
    not_before  bigint   NOT NULL,
    state       smallint NOT NULL,
    attempts    integer  NOT NULL,
    error       text,
    lease_until bigint,
    fence       bigint   NOT NULL
);
CREATE INDEX es_outbox_queued ON es_outbox (kind, not_before, position) WHERE state = 0;
CREATE INDEX es_outbox_by_position ON es_outbox (kind, position);

CREATE TABLE es_timer (
    stream_id uuid             NOT NULL,
    kind      text COLLATE "C" NOT NULL,
    key       text COLLATE "C" NOT NULL,
    due_at    bigint           NOT NULL,
    PRIMARY KEY (stream_id, kind, key)
);
CREATE INDEX es_timer_due ON es_timer (due_at);

-- Rights held for a while. epoch rises with each change of holder.
CREATE TABLE es_lease (
    name   text   PRIMARY KEY,
    holder text   NOT NULL,
    epoch  bigint NOT NULL,
    until  bigint NOT NULL
);
