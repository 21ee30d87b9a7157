// fires: slices-leave-their-siblings-alone
import { StartSession } from '../start-session/start-session.command.js';

export const handle = StartSession;
