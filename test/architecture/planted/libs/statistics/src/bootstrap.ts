// fires: hashing-belongs-to-ledger-and-kernel
import { randomInt } from 'node:crypto';

export const draw = randomInt;
