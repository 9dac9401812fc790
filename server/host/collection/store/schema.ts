import { STORE_VERSION } from './store.ts'

/** Says whose a database is, in its head: `Cabl`. */
export const APPLICATION_ID = 0x4361626c

/**
 * The tables of an index, and the views in which SQLite's own tools read them. A record is kept as the JSON that it
 * is; the views take it apart. `words` is an index of FTS5 over the words of each message, by the message's `id`, and
 * holds no text of its own.
 */
export const SCHEMA = `
PRAGMA application_id = ${APPLICATION_ID};
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE file (
  id INTEGER PRIMARY KEY,
  path TEXT NOT NULL UNIQUE,
  size INTEGER NOT NULL,
  modified REAL NOT NULL,
  changed REAL NOT NULL,
  inode REAL NOT NULL,
  hash TEXT NOT NULL
);
CREATE TABLE message (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  file INTEGER NOT NULL REFERENCES file,
  position INTEGER NOT NULL,
  number TEXT,
  record TEXT NOT NULL
);
CREATE INDEX message_file ON message (file, position);
CREATE INDEX message_number ON message (number);
CREATE VIRTUAL TABLE words USING fts5 (text, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 0");
CREATE VIEW cable AS
  SELECT message.id, file.path, message.position, message.number,
    record ->> '$.number.year' AS year, record ->> '$.number.series' AS series, record ->> '$.number.number' AS serial,
    record ->> '$.date' AS date, record ->> '$.from' AS sender, record ->> '$.level' AS level,
    record ->> '$.subject' AS subject, record ->> '$.signature' AS signature,
    record ->> '$.section.number' AS section, record ->> '$.section.total' AS sections,
    record ->> '$.paragraphs' AS paragraphs, record ->> '$.line' + 1 AS line,
    record ->> '$.opening' AS opening, record ->> '$.digest' AS digest
  FROM message JOIN file ON file.id = message.file;
CREATE VIEW addressee AS
  SELECT message.id AS message, 'to' AS kind, each.value AS name FROM message, json_each(record, '$.to') AS each
  UNION ALL
  SELECT message.id, 'info', each.value FROM message, json_each(record, '$.info') AS each;
CREATE VIEW tag AS
  SELECT message.id AS message, each.value AS code FROM message, json_each(record, '$.tags') AS each;
CREATE VIEW caption AS
  SELECT message.id AS message, each.value AS name FROM message, json_each(record, '$.captions') AS each;
CREATE VIEW citation AS
  SELECT message.id AS message, each.value ->> '$.year' AS year, each.value ->> '$.series' AS series,
    each.value ->> '$.number' AS serial, each.value ->> '$.label' AS label, each.value ->> '$.in' AS place,
    each.value ->> '$.place[0]' + 1 AS line
  FROM message, json_each(record, '$.citations') AS each;
CREATE VIEW finding AS
  SELECT message.id AS message, each.key AS rule, each.value AS count FROM message, json_each(record, '$.findings') AS each;
INSERT INTO meta VALUES ('version', '${STORE_VERSION}');
`
