import { type components } from '../api-client/interface.generated';
import { type Course } from '../course/course-queries';
import { type EntrySearch } from './entry-search';
import { clockIn } from './zoned';

/** What each form is given. */
export interface FormPart {
  clinicId: string;
  clientId: string;
  search: EntrySearch;
  /** As the service told it, with what was entered here since; undefined where this device knows nothing of it. */
  course: Course | undefined;
  client: components['schemas']['ClientBody'] | undefined;
  timeZone: string;
  /** The calendar day in the clinic. */
  today: string;
  /** Leaves the form once its entry is safe. */
  leave: () => Promise<void>;
  /** Goes on to another form of the same client. */
  goOn: (form: string, search: EntrySearch) => Promise<void>;
}

/** The calendar day in a zone. */
export const dayIn = (timeZone: string): string => clockIn(timeZone, Date.now()).day;
