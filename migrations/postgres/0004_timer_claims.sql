-- A timer is fired by whoever holds its claim. lease_until: nobody else takes it before; fence rises with each claim.
ALTER TABLE es_timer ADD COLUMN lease_until bigint;
ALTER TABLE es_timer ADD COLUMN fence bigint NOT NULL DEFAULT 0;
