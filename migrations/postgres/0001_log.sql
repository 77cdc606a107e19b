-- The log. Times are whole microseconds since 1970, which both engines hold exactly and alike.
-- A careful operator gives the program's role only SELECT and INSERT on es_event; the triggers below hold for all.

-- One row: the end of the log. Its lock, taken once a batch, orders the log, so positions are dense.
-- The free space keeps its many versions on one page.
CREATE TABLE es_head (
    id          smallint PRIMARY KEY CHECK (id = 1),
    position    bigint   NOT NULL CHECK (position >= 0),
    hash        bytea    NOT NULL CHECK (length(hash) = 32),
    recorded_at bigint   NOT NULL,
    epoch       bigint   NOT NULL
) WITH (fillfactor = 10);
INSERT INTO es_head (id, position, hash, recorded_at, epoch)
VALUES (1, 0, decode(repeat('00', 32), 'hex'), 0, 1);

-- payload and meta are text, not jsonb, which would reorder and reformat them: the hash covers their exact bytes.
-- Partitioned by position from the start, so that the indexes in use stay small. A unique key of a partitioned table
-- must contain the partition key, so (stream_id, version) cannot be one: the guard is es_stream's row, read and
-- written under the head's lock.
CREATE TABLE es_event (
    position       bigint  NOT NULL CHECK (position > 0),
    stream_id      uuid    NOT NULL,
    version        integer NOT NULL CHECK (version > 0),
    schema_version integer NOT NULL,
    occurred_at    bigint  NOT NULL,
    recorded_at    bigint  NOT NULL,
    stream_type    text    NOT NULL,
    event_type     text    NOT NULL,
    hash           bytea   NOT NULL,
    meta           text    NOT NULL,
    payload        text    NOT NULL,
    PRIMARY KEY (position)
) PARTITION BY RANGE (position);
CREATE INDEX es_event_by_stream ON es_event (stream_id, version);

CREATE FUNCTION es_event_never_changes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'events are never changed: % of % refused', TG_OP, TG_TABLE_NAME;
END $$;

-- Row triggers are handed down to partitions; a trigger on TRUNCATE is not, so each partition gets its own.
CREATE TRIGGER es_event_never_changes BEFORE UPDATE OR DELETE ON es_event
    FOR EACH ROW EXECUTE FUNCTION es_event_never_changes();
CREATE TRIGGER es_event_never_truncated BEFORE TRUNCATE ON es_event
    FOR EACH STATEMENT EXECUTE FUNCTION es_event_never_changes();

-- Makes the partitions up to that of `wanted` and answers the first position that has none.
-- A partition is attached, not created in place, since that lets readers go on.
CREATE FUNCTION es_event_make_room(wanted bigint) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    size CONSTANT bigint := 50000000;
    part text;
BEGIN
    FOR number IN 0 .. wanted / size LOOP
        part := format('%I.%I', current_schema(), 'es_event_' || lpad(number::text, 4, '0'));
        CONTINUE WHEN to_regclass(part) IS NOT NULL;
        EXECUTE format('CREATE TABLE %s (LIKE es_event INCLUDING CONSTRAINTS)', part);
        EXECUTE format('ALTER TABLE es_event ATTACH PARTITION %s FOR VALUES FROM (%s) TO (%s)',
            part, number * size, (number + 1) * size);
        EXECUTE format('CREATE TRIGGER es_event_never_truncated BEFORE TRUNCATE ON %s
            FOR EACH STATEMENT EXECUTE FUNCTION es_event_never_changes()', part);
    END LOOP;
    RETURN (wanted / size + 1) * size;
END $$;
SELECT es_event_make_room(0);

-- Where each stream stands: the versions of a batch are one look-up, and no version is given twice.
CREATE TABLE es_stream (
    stream_id   uuid    PRIMARY KEY,
    stream_type text    NOT NULL,
    version     integer NOT NULL,
    position    bigint  NOT NULL
) WITH (fillfactor = 80);

-- What conditions over several streams look for.
CREATE TABLE es_tag (
    tag      text COLLATE "C" NOT NULL,
    position bigint           NOT NULL,
    PRIMARY KEY (tag, position)
);

-- Commands already answered.
CREATE TABLE es_command (
    command_id     uuid   PRIMARY KEY,
    request_hash   bytea  NOT NULL,
    first_position bigint NOT NULL,
    last_position  bigint NOT NULL,
    at             bigint NOT NULL
);

-- Folded states, to spare reading long streams.
CREATE TABLE es_snapshot (
    stream_id   uuid    PRIMARY KEY,
    version     integer NOT NULL,
    position    bigint  NOT NULL,
    fingerprint text    NOT NULL,
    state       text    NOT NULL
);
