// Allowed: the ledger, the kernel, Node, and a file of its own.
import { readFileSync } from 'node:fs';
import { now } from '#kernel/clock.js';
import { hash } from '#ledger/tree.js';
import { code } from './result-code.js';

export const verify = [readFileSync, now, hash, code];
