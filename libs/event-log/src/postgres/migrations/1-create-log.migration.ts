import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { CREATE_SERVICE_ROLE } from '../service-role.js';

/**
 * The log's tables in the schema `log`, run as their owner. The service works as the role `pinpoint_service`, which
 * may read and insert, let an epoch grow, and blank the body of a part: nothing else. Triggers hold the same against
 * whoever has more rights. Texts that are compared or hashed have the collation "C", so that they sort as bytes.
 */
export class CreateLog1764000000000 implements MigrationInterface {
  readonly name = 'CreateLog1764000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...TABLES, GUARD, ...TRIGGERS, ...RIGHTS]) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('The log is never dropped by a migration.'));
  }
}

const TABLES = [
  `CREATE SCHEMA IF NOT EXISTS log`,
  `CREATE TABLE log.log (
     log_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
     name text COLLATE "C" NOT NULL UNIQUE
   )`,
  `CREATE TABLE log.epoch (
     log_id bigint NOT NULL REFERENCES log.log,
     epoch integer NOT NULL,
     origin text COLLATE "C" NOT NULL UNIQUE,
     base bigint NOT NULL,
     size bigint NOT NULL,
     root bytea NOT NULL CHECK (length(root) = 32),
     recorded_at text COLLATE "C" NOT NULL,
     PRIMARY KEY (log_id, epoch)
   ) WITH (fillfactor = 50)`,
  `CREATE TABLE log.stream (
     stream_id bigint GENERATED ALWAYS AS IDENTITY,
     log_id bigint NOT NULL,
     name text COLLATE "C" NOT NULL,
     PRIMARY KEY (log_id, stream_id),
     UNIQUE (log_id, name)
   )`,
  `CREATE TABLE log.event (
     log_id bigint NOT NULL,
     position bigint NOT NULL,
     stream_id bigint NOT NULL,
     stream_version bigint NOT NULL,
     leaf text COLLATE "C" NOT NULL,
     leaf_hash bytea NOT NULL CHECK (length(leaf_hash) = 32),
     nodes bytea CHECK (length(nodes) % 32 = 0),
     clinical text COLLATE "C",
     salt bytea,
     PRIMARY KEY (log_id, position),
     UNIQUE (log_id, stream_id, stream_version)
   )`,
  `CREATE TABLE log.sealed_part (
     log_id bigint NOT NULL,
     position bigint NOT NULL,
     name text COLLATE "C" NOT NULL,
     body bytea,
     PRIMARY KEY (log_id, position, name)
   )`,
  `CREATE TABLE log.command (
     log_id bigint NOT NULL,
     command_id uuid NOT NULL,
     fingerprint bytea NOT NULL CHECK (length(fingerprint) = 8),
     first_position bigint NOT NULL,
     last_position bigint NOT NULL,
     PRIMARY KEY (log_id, command_id)
   )`,
  // For erasures. A record stays with the subject for whom it was begun, so one row for each stream is enough.
  `CREATE INDEX event_of_subject ON log.event (log_id, (leaf::jsonb ->> 'kid')) WHERE stream_version = 1`,
  `CREATE INDEX event_of_erasure ON log.event (log_id, position) WHERE strpos(leaf, '"erases":') > 0`,
];

const GUARD = `
  CREATE FUNCTION log.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    -- One test inside the other: a row that lacks the column must not meet the expression that names it.
    IF TG_OP = 'UPDATE' AND TG_TABLE_NAME = 'epoch' THEN
      IF (NEW.log_id, NEW.epoch, NEW.origin, NEW.base) = (OLD.log_id, OLD.epoch, OLD.origin, OLD.base)
         AND NEW.size > OLD.size THEN RETURN NEW; END IF;
    ELSIF TG_OP = 'UPDATE' AND TG_TABLE_NAME = 'event' THEN
      IF (NEW.log_id, NEW.position, NEW.stream_id, NEW.stream_version, NEW.leaf, NEW.leaf_hash)
           = (OLD.log_id, OLD.position, OLD.stream_id, OLD.stream_version, OLD.leaf, OLD.leaf_hash)
         AND NEW.nodes IS NOT DISTINCT FROM OLD.nodes
         AND NEW.clinical IS NULL AND NEW.salt IS NULL THEN RETURN NEW; END IF;
    ELSIF TG_OP = 'UPDATE' AND TG_TABLE_NAME = 'sealed_part' THEN
      IF (NEW.log_id, NEW.position, NEW.name) = (OLD.log_id, OLD.position, OLD.name)
         AND NEW.body IS NULL THEN RETURN NEW; END IF;
    END IF;
    RAISE EXCEPTION 'append-only: % takes no %', TG_TABLE_NAME, TG_OP;
  END $$`;

const NAMES = ['log', 'epoch', 'stream', 'event', 'sealed_part', 'command'];

const TRIGGERS = NAMES.flatMap((table) => [
  `CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON log.${table}
   FOR EACH ROW EXECUTE FUNCTION log.refuse_change()`,
  `CREATE TRIGGER no_truncate BEFORE TRUNCATE ON log.${table}
   FOR EACH STATEMENT EXECUTE FUNCTION log.refuse_change()`,
]);

const RIGHTS = [
  CREATE_SERVICE_ROLE,
  `GRANT USAGE ON SCHEMA log TO pinpoint_service`,
  `GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA log TO pinpoint_service`,
  `GRANT UPDATE (size, root, recorded_at) ON log.epoch TO pinpoint_service`,
  `GRANT UPDATE (clinical, salt) ON log.event TO pinpoint_service`,
  `GRANT UPDATE (body) ON log.sealed_part TO pinpoint_service`,
  // What an erasure destroyed is vacuumed away at once. Before PostgreSQL 17 only the owner may do that.
  `DO $$ BEGIN
     IF current_setting('server_version_num')::integer >= 170000 THEN
       EXECUTE 'GRANT MAINTAIN ON log.event, log.sealed_part TO pinpoint_service';
     END IF;
   END $$`,
];
