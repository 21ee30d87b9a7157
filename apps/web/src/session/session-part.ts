import { type SessionView } from './session-view';

/** What each part of a session's page is given. */
export interface SessionPart {
  clinicId: string;
  sessionId: string;
  clientId: string | undefined;
  view: SessionView;
  /** Version of the record that is shown. */
  version: number;
}
