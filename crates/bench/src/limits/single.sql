\set number random(1, 1000000000)
INSERT INTO bench_event (stream_id, version, kind, payload, meta)
VALUES (gen_random_uuid(), 1, 'drafted', '{"number":' || :number || ',"text":"' || repeat('x', :bytes) || '"}', '{}');
