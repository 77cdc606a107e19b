-- An archive is read by position. Positions only grow, so new entries come at the index's end. es_command needs none:
-- its rows stand in the order of positions.
CREATE INDEX es_tag_by_position ON es_tag (position);
