-- A file that is put once more counts as kept since then, so that nobody removes it as left behind: its time may change,
-- nothing else of it.
DROP TRIGGER es_file_never_updated;
CREATE TRIGGER es_file_never_updated BEFORE UPDATE OF digest, media_type, bytes, body ON es_file
BEGIN
    SELECT RAISE(ABORT, 'files are never changed');
END;
