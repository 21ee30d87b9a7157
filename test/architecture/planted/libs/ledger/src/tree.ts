// Allowed: hashing, and the types of a package.
import { createHash } from 'node:crypto';
import type { QueryResult } from 'pg';

export const hash = (row: QueryResult) => createHash('sha256').update(row.command).digest();
