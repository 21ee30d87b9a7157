import { liveQuery } from 'dexie';
import { useEffect, useState } from 'react';
import { type Unsaved, unsavedHere } from './settle';

/** What waits on this device, of all clinics and of everyone; null until it was looked at. */
export function useUnsaved(): readonly Unsaved[] | null {
  const [unsaved, setUnsaved] = useState<readonly Unsaved[] | null>(null);
  useEffect(() => {
    const subscription = liveQuery(unsavedHere).subscribe(setUnsaved);
    return () => subscription.unsubscribe();
  }, []);
  return unsaved;
}
