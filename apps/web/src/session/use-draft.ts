import { liveQuery } from 'dexie';
import { useCallback, useEffect, useState } from 'react';
import { deviceStore, seal, unseal } from '../outbox/device-store';

/** An area that is being needled: it becomes an entry when it is done, and survives until then. */
export interface AreaDraft {
  /** When needling began. */
  at: string;
  area: string;
  side?: 'left' | 'right' | 'both' | 'midline';
  cartridgeLot?: string;
  technique: Record<string, unknown>;
}

interface HeldDraft {
  draft: AreaDraft | null;
  /** False until this device has looked. */
  isKnown: boolean;
  hold: (draft: AreaDraft | null) => Promise<void>;
}

export function useDraft(sessionId: string): HeldDraft {
  const [held, setHeld] = useState<{ draft: AreaDraft | null; isKnown: boolean }>({ draft: null, isKnown: false });
  useEffect(() => {
    const subscription = liveQuery(() => deviceStore.drafts.get(sessionId)).subscribe((row) => {
      if (!row) setHeld({ draft: null, isKnown: true });
      else void unseal<AreaDraft>(row.content).then((draft) => setHeld({ draft, isKnown: true }));
    });
    return () => subscription.unsubscribe();
  }, [sessionId]);
  const hold = useCallback(
    async (draft: AreaDraft | null): Promise<void> => {
      if (draft === null) await deviceStore.drafts.delete(sessionId);
      else await deviceStore.drafts.put({ name: sessionId, at: Date.now(), content: await seal(draft) });
    },
    [sessionId],
  );
  return { ...held, hold };
}
