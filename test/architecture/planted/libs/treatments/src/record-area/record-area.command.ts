// fires: slices-leave-their-siblings-alone
import { type StartSession } from '#treatments/start-session/start-session.command.js';

export type RecordArea = StartSession;
