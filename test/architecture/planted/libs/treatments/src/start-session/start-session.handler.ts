// Allowed: a slice that uses its own files, the domain, the shared files of its capability, and a technical lib.
import { append } from '#event-log/append.js';
import { startSession } from '../domain/session.js';
import { Sessions } from '../sessions.js';
import { StartSession } from './start-session.command.js';

export const handle = [append, startSession, Sessions, StartSession];
