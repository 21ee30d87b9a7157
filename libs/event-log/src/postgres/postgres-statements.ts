/** A statement with the name under which a connection keeps its plan. */
export interface Statement {
  name: string;
  text: string;
}

const EVENT_COLUMNS = 'e.position, e.stream_version, e.leaf, e.leaf_hash, e.nodes, e.clinical, e.salt';
const LOG_OF_NAME = '(SELECT log_id FROM log.log WHERE name = $1)';
const STREAM_OF_NAMES = `(SELECT stream_id FROM log.stream WHERE log_id = ${LOG_OF_NAME} AND name = $2)`;

export const INSERT_LOG = {
  name: 'insert_log',
  text: 'INSERT INTO log.log (name) VALUES ($1) ON CONFLICT DO NOTHING',
};
export const LOG_ID = { name: 'log_id', text: 'SELECT log_id FROM log.log WHERE name = $1' };
/** Names the log whose rows the transaction may see and write. */
export const NAME_LOG = { name: 'name_log', text: `SELECT set_config('pinpoint.log_id', $1, true)` };
export const LOGS = { name: 'logs', text: 'SELECT name FROM log.log ORDER BY log_id' };

export const INSERT_EPOCH = {
  name: 'insert_epoch',
  text: `INSERT INTO log.epoch (log_id, epoch, origin, base, size, root, recorded_at)
         SELECT $1, $2, $3, coalesce((SELECT max(position) + 1 FROM log.event WHERE log_id = $1), 0), 0, $4, ''
         ON CONFLICT DO NOTHING`,
};
export const EPOCHS = {
  name: 'epochs',
  text: `SELECT epoch, origin, base, size, root, recorded_at AS "recordedAt" FROM log.epoch
         WHERE log_id = ${LOG_OF_NAME} ORDER BY epoch`,
};

/** The row lock on the newest epoch is the log's lock: it makes writers of one log, and of that log only, wait. */
export const LOCK_EPOCH = {
  name: 'lock_epoch',
  text: `SELECT epoch, origin, base, size, root, recorded_at AS "recordedAt",
           (SELECT earlier.recorded_at FROM log.epoch AS earlier
            WHERE earlier.log_id = $1 AND earlier.recorded_at <> '' ORDER BY earlier.epoch DESC LIMIT 1) AS earlier
         FROM log.epoch WHERE log_id = $1 ORDER BY epoch DESC LIMIT 1 FOR UPDATE`,
};

/**
 * All that a plan asks, in one statement: the newest epoch, heads of streams, streams of corrected events, and which
 * commands are known already. A leaf counts its stream's versions within its epoch, so the newest leaf of a stream
 * tells how many stand in earlier ones.
 */
export const FACTS = {
  name: 'facts',
  text: `WITH newest AS (SELECT epoch, base FROM log.epoch WHERE log_id = $1 ORDER BY epoch DESC LIMIT 1)
         SELECT 'epoch' AS kind, '' AS name, epoch AS number, base FROM newest
         UNION ALL
         SELECT 'stream', s.name, head.version, head.base
         FROM log.stream AS s
         CROSS JOIN newest
         CROSS JOIN LATERAL (
           SELECT stream_version AS version, CASE
             WHEN newest.base = 0 THEN 0
             WHEN position < newest.base THEN stream_version
             ELSE stream_version - (leaf::json ->> 'streamVersion')::bigint END AS base
           FROM log.event
           WHERE log_id = $1 AND stream_id = s.stream_id ORDER BY stream_version DESC LIMIT 1) AS head
         WHERE s.log_id = $1 AND s.name = ANY ($2::text[])
         UNION ALL
         SELECT 'corrected', s.name, e.position, 0
         FROM log.event AS e JOIN log.stream AS s USING (log_id, stream_id)
         WHERE log_id = $1 AND e.position = ANY ($3::bigint[])
         UNION ALL
         SELECT 'recorded', '', first_position, 0 FROM log.command
         WHERE log_id = $1 AND command_id = ANY ($4::uuid[])`,
};

export const RECORDED = {
  name: 'recorded',
  text: `SELECT c.command_id, c.fingerprint, ${EVENT_COLUMNS}
         FROM log.command AS c
         JOIN log.event AS e ON e.log_id = c.log_id AND e.position BETWEEN c.first_position AND c.last_position
         WHERE c.log_id = ${LOG_OF_NAME} AND c.command_id = ANY ($2::uuid[]) ORDER BY e.position`,
};

export const EVENTS_BY_POSITION = {
  name: 'events_by_position',
  text: `SELECT ${EVENT_COLUMNS} FROM log.event AS e
         WHERE log_id = ${LOG_OF_NAME} AND position >= $2 AND position < $3 ORDER BY position LIMIT $4`,
};
export const EVENTS_BY_STREAM = {
  name: 'events_by_stream',
  text: `SELECT ${EVENT_COLUMNS} FROM log.event AS e
         WHERE log_id = ${LOG_OF_NAME} AND stream_id = ${STREAM_OF_NAMES}
           AND stream_version >= $3 AND stream_version < $4 ORDER BY stream_version LIMIT $5`,
};
export const ERASURES = {
  name: 'erasures',
  text: `SELECT ${EVENT_COLUMNS} FROM log.event AS e
         WHERE log_id = ${LOG_OF_NAME} AND is_erasure ORDER BY position`,
};
export const SUBJECT_STREAMS = {
  name: 'subject_streams',
  text: `SELECT s.name FROM log.event AS e JOIN log.stream AS s USING (log_id, stream_id)
         WHERE log_id = ${LOG_OF_NAME} AND subject = $2 ORDER BY position`,
};
export const PARTS_BY_POSITION = {
  name: 'parts_by_position',
  text: `SELECT position, name, body FROM log.sealed_part
         WHERE log_id = ${LOG_OF_NAME} AND position >= $2 AND position < $3 ORDER BY position, name`,
};
export const PARTS_BY_STREAM = {
  name: 'parts_by_stream',
  text: `SELECT p.position, p.name, p.body
         FROM log.event AS e JOIN log.sealed_part AS p USING (log_id, position)
         WHERE log_id = ${LOG_OF_NAME} AND stream_id = ${STREAM_OF_NAMES}
           AND stream_version >= $3 AND stream_version < $4 ORDER BY stream_version, p.name`,
};

/** A node lies with the leaf that completes it; `start` says where in its row, 0 being the leaf's own hash. */
export const NODES = {
  name: 'nodes',
  text: `SELECT asked.leaf, asked.start,
           CASE asked.start WHEN 0 THEN e.leaf_hash ELSE substr(e.nodes, asked.start, 32) END AS hash
         FROM unnest($3::bigint[], $4::integer[]) AS asked (leaf, start)
         JOIN log.epoch AS epoch ON epoch.log_id = $1 AND epoch.epoch = $2
         JOIN log.event AS e ON e.log_id = $1 AND e.position = epoch.base + asked.leaf`,
};

export const STREAM_NAMES = {
  name: 'stream_names',
  text: `SELECT s.name FROM log.event AS e LEFT JOIN log.stream AS s USING (log_id, stream_id)
         WHERE log_id = ${LOG_OF_NAME} AND position >= $2 AND position < $3 ORDER BY position`,
};
export const COMMANDS = {
  name: 'commands',
  text: `SELECT command_id, first_position, last_position FROM log.command
         WHERE log_id = ${LOG_OF_NAME} AND command_id = ANY ($2::uuid[])`,
};
export const COMMAND_EXTENT = {
  name: 'command_extent',
  text: `SELECT count(*) FILTER (WHERE first_position < $2) AS count, coalesce(max(last_position), -1) AS last
         FROM log.command WHERE log_id = ${LOG_OF_NAME}`,
};

/** All rows of a group in one statement; the parts of a WITH run together, so new streams are joined as returned. */
export const APPEND = {
  name: 'append',
  text: `WITH new_stream AS (
           INSERT INTO log.stream (log_id, name) SELECT $1, unnest($6::text[]) RETURNING stream_id, name
         ), new_event AS (
           INSERT INTO log.event
             (log_id, position, stream_id, stream_version, leaf, leaf_hash, nodes, clinical, salt)
           SELECT $1, r.position, coalesce(n.stream_id, s.stream_id), r.stream_version,
             r.leaf, r.leaf_hash, r.nodes, r.clinical, r.salt
           FROM unnest($7::bigint[], $8::text[], $9::bigint[], $10::text[], $11::bytea[], $12::bytea[], $13::text[],
             $14::bytea[]) AS r (position, stream, stream_version, leaf, leaf_hash, nodes, clinical, salt)
           LEFT JOIN new_stream AS n ON n.name = r.stream
           LEFT JOIN log.stream AS s ON s.log_id = $1 AND s.name = r.stream
         ), new_part AS (
           INSERT INTO log.sealed_part (log_id, position, name, body)
           SELECT $1, * FROM unnest($15::bigint[], $16::text[], $17::bytea[])
         ), new_command AS (
           INSERT INTO log.command (log_id, command_id, fingerprint, first_position, last_position)
           SELECT $1, * FROM unnest($18::uuid[], $19::bytea[], $20::bigint[], $21::bigint[])
         )
         UPDATE log.epoch SET size = $3, root = $4, recorded_at = $5 WHERE log_id = $1 AND epoch = $2`,
};

export const DESTROY_CLINICAL = `UPDATE log.event SET clinical = NULL, salt = NULL
  WHERE log_id = $1 AND position = ANY ($2::bigint[]) AND clinical IS NOT NULL`;
export const DESTROY_SEALED = `UPDATE log.sealed_part AS p SET body = NULL
  FROM unnest($2::bigint[], $3::text[]) AS d (position, name)
  WHERE p.log_id = $1 AND p.position = d.position AND p.name = d.name AND body IS NOT NULL`;

export const CLEAR_DESTROYED = 'VACUUM log.event, log.sealed_part';
