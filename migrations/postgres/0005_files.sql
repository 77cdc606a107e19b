-- Files that people hand in, by the SHA-256 of their bytes. No event holds bytes; an event names a digest.
CREATE TABLE es_file (
    digest     bytea  PRIMARY KEY CHECK (length(digest) = 32),
    media_type text   NOT NULL,
    bytes      bigint NOT NULL,
    kept_at    bigint NOT NULL,
    body       bytea  NOT NULL
);
-- What is taken is compressed by its own format already.
ALTER TABLE es_file ALTER COLUMN body SET STORAGE EXTERNAL;

CREATE FUNCTION es_file_never_changes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'files are never changed';
END $$;

-- A file may be removed; it never becomes another under its digest.
CREATE TRIGGER es_file_never_changes BEFORE UPDATE ON es_file
    FOR EACH ROW EXECUTE FUNCTION es_file_never_changes();
