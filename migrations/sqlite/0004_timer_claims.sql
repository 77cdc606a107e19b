-- A timer is fired by whoever holds its claim. lease_until: nobody else takes it before; fence rises with each claim.
ALTER TABLE es_timer ADD COLUMN lease_until INTEGER;
ALTER TABLE es_timer ADD COLUMN fence INTEGER NOT NULL DEFAULT 0;
