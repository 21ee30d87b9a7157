// Allowed: a technical lib that does I/O.
import { DataSource } from 'typeorm';
import { hash } from '#ledger/tree.js';

export const append = [DataSource, hash];
