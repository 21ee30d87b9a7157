/**
 * Lets Node run TypeScript sources as they stand, so that a child process of a test never runs a stale build:
 *
 *   node --conditions=source --import ./test/support/run-typescript.js FILE.ts
 *
 * The condition makes the aliases of package.json (`#event-log/…`) lead to the sources.
 */
import { register } from 'node:module';

register('./typescript-hooks.js', import.meta.url);
