-- Items as they are now. A body longer than a column may hold is kept in parts.
CREATE TABLE item (
    kind VARCHAR(60) NOT NULL,
    home VARCHAR NOT NULL,
    id   VARCHAR NOT NULL,
    part INT NOT NULL,
    body VARBINARY(1000000) NOT NULL,
    CONSTRAINT item_key PRIMARY KEY (kind, home, id, part)
);

-- What was approved. Nobody but a migration may alter or remove a row.
CREATE TABLE version_content (
    plan     VARCHAR NOT NULL,
    version  VARCHAR NOT NULL,
    part     INT NOT NULL,
    plan_ref VARCHAR NOT NULL,
    json     VARBINARY(1000000) NOT NULL,
    CONSTRAINT version_content_key PRIMARY KEY (plan, version, part)
);

-- What became of it. Only ever appended to.
CREATE TABLE version_state (
    plan     VARCHAR NOT NULL,
    version  VARCHAR NOT NULL,
    state    VARCHAR(20) NOT NULL,
    part     INT NOT NULL,
    revision BIGINT NOT NULL,
    json     VARBINARY(1000000) NOT NULL,
    CONSTRAINT version_state_key PRIMARY KEY (plan, version, state, part)
);

-- Who did what, and where in the journal it stands.
CREATE TABLE change (
    revision    BIGINT NOT NULL CONSTRAINT change_key PRIMARY KEY,
    made_at     TIMESTAMP(9) WITH TIME ZONE NOT NULL,
    author      VARCHAR NOT NULL,
    author_type VARCHAR(10) NOT NULL,
    origin      VARCHAR NOT NULL,
    verb        VARCHAR NOT NULL,
    step        VARCHAR(10) NOT NULL,
    of_revision BIGINT NOT NULL,
    segment     INT NOT NULL,
    position    BIGINT NOT NULL,
    length      INT NOT NULL
);
CREATE INDEX change_by_author ON change (author, revision);

CREATE TABLE change_item (
    revision BIGINT NOT NULL,
    kind     VARCHAR(60) NOT NULL,
    home     VARCHAR NOT NULL,
    id       VARCHAR NOT NULL,
    effect   VARCHAR(10) NOT NULL,
    CONSTRAINT change_item_key PRIMARY KEY (revision, kind, home, id)
);
CREATE INDEX change_item_by_item ON change_item (home, kind, id, revision);

-- How far this database has followed the journal. Always exactly one row.
CREATE TABLE head (
    revision  BIGINT NOT NULL,
    line_hash VARCHAR(64) NOT NULL,
    state     VARCHAR(64) NOT NULL,
    segment   INT NOT NULL,
    position  BIGINT NOT NULL,
    length    INT NOT NULL
);
INSERT INTO head VALUES (0, REPEAT('0', 64), REPEAT('0', 64), 1, 0, 0);

-- File permissions keep others out; these users keep Setpoint itself from what it must never do.
CREATE USER IF NOT EXISTS writer PASSWORD '';
CREATE USER IF NOT EXISTS reader PASSWORD '';
GRANT SELECT, INSERT, UPDATE, DELETE ON item TO writer;
GRANT SELECT, INSERT ON version_content, version_state, change, change_item TO writer;
GRANT SELECT, UPDATE ON head TO writer;
GRANT SELECT ON "flyway_schema_history" TO writer;
GRANT SELECT ON item, version_content, version_state, change, change_item, head TO reader;
