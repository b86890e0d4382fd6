-- In whose history a change belongs: whatever goes by an id in a home, an empty id meaning that home and all that lives in
-- it. What happens to a dependency, or to a proposal for it, belongs in the histories of both of its ends too.
CREATE TABLE change_subject (
    home     VARCHAR NOT NULL,
    id       VARCHAR NOT NULL,
    revision BIGINT NOT NULL,
    CONSTRAINT change_subject_key PRIMARY KEY (home, id, revision)
);

INSERT INTO change_subject (home, id, revision)
    SELECT CASE home WHEN '' THEN id ELSE home END, '', revision FROM change_item
    UNION
    SELECT home, id, revision FROM change_item WHERE kind <> 'proposal'
    UNION
    SELECT home, REGEXP_SUBSTR(id, '^[^>]+'), revision FROM change_item WHERE kind = 'dependency'
    UNION
    SELECT home, REGEXP_SUBSTR(id, '[^>]+$'), revision FROM change_item WHERE kind = 'dependency'
    UNION
    SELECT home, SUBSTRING(id FROM LOCATE('/', id) + 1), revision FROM change_item WHERE kind = 'proposal'
    UNION
    SELECT home, REGEXP_SUBSTR(SUBSTRING(id FROM LOCATE('/', id) + 1), '^[^>]+'), revision
        FROM change_item WHERE kind = 'proposal' AND id LIKE 'dependency/%'
    UNION
    SELECT home, REGEXP_SUBSTR(id, '[^>]+$'), revision
        FROM change_item WHERE kind = 'proposal' AND id LIKE 'dependency/%';

GRANT SELECT, INSERT ON change_subject TO writer;
GRANT SELECT ON change_subject TO reader;
