-- Files that people hand in, by the SHA-256 of their bytes. No event holds bytes; an event names a digest. body is the
-- last column, so that what is known of a file is read without its pages.
CREATE TABLE es_file (
    digest     BLOB    NOT NULL PRIMARY KEY CHECK (length(digest) = 32),
    media_type TEXT    NOT NULL,
    bytes      INTEGER NOT NULL,
    kept_at    INTEGER NOT NULL,
    body       BLOB    NOT NULL
) STRICT;

-- A file may be removed; it never becomes another under its digest.
CREATE TRIGGER es_file_never_updated BEFORE UPDATE ON es_file
BEGIN
    SELECT RAISE(ABORT, 'files are never changed');
END;
