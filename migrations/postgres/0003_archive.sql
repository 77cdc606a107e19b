-- An archive is read by position. Rows stand in the order of positions, so that a summary of each few blocks is enough
-- and appends hardly notice it.
CREATE INDEX es_tag_by_position ON es_tag USING brin (position) WITH (pages_per_range = 32, autosummarize = on);
CREATE INDEX es_command_by_position ON es_command USING brin (last_position)
    WITH (pages_per_range = 32, autosummarize = on);
