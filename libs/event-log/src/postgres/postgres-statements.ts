/** A statement with the name under which a connection keeps its plan. */
export interface Statement {
  name: string;
  text: string;
}

const EVENT_COLUMNS = 'e.position, e.stream_version, e.leaf, e.leaf_hash, e.clinical, e.salt';
const LOG_OF_NAME = '(SELECT log_id FROM log.log WHERE name = $1)';
const STREAM_OF_NAMES = `(SELECT stream_id FROM log.stream WHERE log_id = ${LOG_OF_NAME} AND name = $2)`;

export const INSERT_LOG = {
  name: 'insert_log',
  text: 'INSERT INTO log.log (name) VALUES ($1) ON CONFLICT DO NOTHING',
};
export const LOG_ID = { name: 'log_id', text: 'SELECT log_id FROM log.log WHERE name = $1' };
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

/** All that a plan asks, in one round trip: heads of streams, streams of corrected events, commands known already. */
export const FACTS = {
  name: 'facts',
  text: `SELECT 'stream' AS kind, s.name, head.version,
           CASE WHEN $3::bigint = 0 THEN 0 ELSE coalesce((
             SELECT max(stream_version) FROM log.event
             WHERE log_id = $1 AND stream_id = s.stream_id AND position < $3), 0) END AS version_base
         FROM log.stream AS s
         CROSS JOIN LATERAL (
           SELECT stream_version AS version FROM log.event
           WHERE log_id = $1 AND stream_id = s.stream_id ORDER BY stream_version DESC LIMIT 1) AS head
         WHERE s.log_id = $1 AND s.name = ANY ($2::text[])
         UNION ALL
         SELECT 'corrected', s.name, e.position, 0
         FROM log.event AS e JOIN log.stream AS s USING (log_id, stream_id)
         WHERE log_id = $1 AND e.position = ANY ($4::bigint[])
         UNION ALL
         SELECT 'recorded', '', first_position, 0 FROM log.command
         WHERE log_id = $1 AND command_id = ANY ($5::uuid[])`,
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

/** Leaf hashes stand with their events, all other nodes in their own table. */
export const NODES = {
  name: 'nodes',
  text: `WITH asked AS (SELECT * FROM unnest($3::bigint[], $4::integer[]) AS a (leaf, level))
         SELECT asked.leaf, asked.level, n.hash FROM asked JOIN log.node AS n USING (leaf, level)
         WHERE n.log_id = $1 AND n.epoch = $2
         UNION ALL
         SELECT asked.leaf, 0, e.leaf_hash FROM asked
         JOIN log.epoch AS epoch ON epoch.log_id = $1 AND epoch.epoch = $2
         JOIN log.event AS e ON e.log_id = $1 AND e.position = epoch.base + asked.leaf
         WHERE asked.level = 0`,
};
export const NODES_BY_LEAF = {
  name: 'nodes_by_leaf',
  text: `SELECT leaf, level, hash FROM log.node
         WHERE log_id = ${LOG_OF_NAME} AND epoch = $2 AND leaf >= $3 AND leaf < $4 ORDER BY leaf, level`,
};

export const INSERT_STREAMS = {
  name: 'insert_streams',
  text: 'INSERT INTO log.stream (log_id, name) SELECT $1, unnest($2::text[])',
};
export const INSERT_EVENTS = {
  name: 'insert_events',
  text: `INSERT INTO log.event (log_id, position, stream_id, stream_version, leaf, leaf_hash, clinical, salt)
         SELECT $1, r.position, s.stream_id, r.stream_version, r.leaf, r.leaf_hash, r.clinical, r.salt
         FROM unnest($2::bigint[], $3::text[], $4::bigint[], $5::text[], $6::bytea[], $7::text[], $8::bytea[])
           AS r (position, stream, stream_version, leaf, leaf_hash, clinical, salt)
         JOIN log.stream AS s ON s.log_id = $1 AND s.name = r.stream`,
};
export const INSERT_PARTS = {
  name: 'insert_parts',
  text: `INSERT INTO log.sealed_part (log_id, position, name, body)
         SELECT $1, * FROM unnest($2::bigint[], $3::text[], $4::bytea[])`,
};
export const INSERT_REST = {
  name: 'insert_rest',
  text: `WITH nodes AS (
           INSERT INTO log.node (log_id, epoch, leaf, level, hash)
           SELECT $1, $2, * FROM unnest($6::bigint[], $7::integer[], $8::bytea[])
         ), commands AS (
           INSERT INTO log.command (log_id, command_id, fingerprint, first_position, last_position)
           SELECT $1, * FROM unnest($9::uuid[], $10::bytea[], $11::bigint[], $12::bigint[])
         )
         UPDATE log.epoch SET size = $3, root = $4, recorded_at = $5 WHERE log_id = $1 AND epoch = $2`,
};

export const DESTROY_CLINICAL = `UPDATE log.event SET clinical = NULL, salt = NULL
  WHERE log_id = $1 AND position = ANY ($2::bigint[]) AND clinical IS NOT NULL`;
export const DESTROY_SEALED = `UPDATE log.sealed_part AS p SET body = NULL
  FROM unnest($2::bigint[], $3::text[]) AS d (position, name)
  WHERE p.log_id = $1 AND p.position = d.position AND p.name = d.name AND body IS NOT NULL`;
