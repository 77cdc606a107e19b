-- A file that is put once more counts as kept since then, so that nobody removes it as left behind: its time may change,
-- nothing else of it.
DROP TRIGGER es_file_never_changes ON es_file;
CREATE TRIGGER es_file_never_changes BEFORE UPDATE OF digest, media_type, bytes, body ON es_file
    FOR EACH ROW EXECUTE FUNCTION es_file_never_changes();
