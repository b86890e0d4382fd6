-- Long enough to be killed in the middle, in steps that cannot be taken twice.
CREATE TABLE trial (n BIGINT PRIMARY KEY, text VARCHAR NOT NULL);
INSERT INTO trial SELECT x, 'trial ' || x FROM SYSTEM_RANGE(1, 12000);
ALTER TABLE item ADD COLUMN trial INT DEFAULT 0 NOT NULL;
CREATE INDEX trial_by_text ON trial (text);
UPDATE trial SET text = 'trial ' || (n * 7919 % 12007);
UPDATE item SET trial = 1;
DROP TABLE trial;
