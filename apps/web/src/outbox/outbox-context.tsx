import { liveQuery } from 'dexie';
import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type CommandRow, deviceStore } from './device-store';
import { Drain } from './drain';
import { enqueue, opened } from './outbox';
import { type OutboxItem, type QueuedCommand } from './queued-command';

export type Entered = Omit<QueuedCommand, 'id' | 'enteredAt' | 'follows' | 'clinicId' | 'staffId'>;

interface Outbox {
  /** In order of entry; those of this person in this clinic. */
  items: readonly OutboxItem[];
  /** False until the device has looked; nothing can be said of what is saved before. */
  isKnown: boolean;
  waiting: number;
  attention: number;
  /** Answers when the command is safe on this device, with its id. */
  enter: (command: Entered) => Promise<string>;
  /** Looks at once whether something can be sent. */
  sendNow: () => void;
}

const NONE: readonly OutboxItem[] = [];

const OutboxContext = createContext<Outbox | null>(null);

/** @throws Error outside a clinic's pages */
export function useOutbox(): Outbox {
  const outbox = use(OutboxContext);
  if (!outbox) throw new Error('There is no outbox here.');
  return outbox;
}

interface OutboxProviderProps {
  clinicId: string;
  staffId: string;
  onSignInNeeded: () => void;
  children: ReactNode;
}

export function OutboxProvider({ clinicId, staffId, onSignInNeeded, children }: OutboxProviderProps) {
  const known = useItems(clinicId, staffId);
  const items = known ?? NONE;
  const isKnown = known !== null;
  const drain = useRef<Drain | null>(null);
  useEffect(() => {
    const mine = new Drain(staffId, onSignInNeeded);
    drain.current = mine;
    mine.start();
    return () => mine.stop();
  }, [staffId, onSignInNeeded]);
  const enter = useCallback(
    async (command: Entered): Promise<string> => {
      const id = await enqueue({ ...command, clinicId, staffId });
      drain.current?.soon();
      return id;
    },
    [clinicId, staffId],
  );
  const outbox = useMemo(
    () => ({
      items,
      isKnown,
      waiting: items.filter(({ state }) => state === 'waiting').length,
      attention: items.filter(({ state }) => state === 'attention').length,
      enter,
      sendNow: () => drain.current?.soon(),
    }),
    [items, isKnown, enter],
  );
  return <OutboxContext value={outbox}>{children}</OutboxContext>;
}

/** Follows what is in the store, whichever tab put it there. */
function useItems(clinicId: string, staffId: string): readonly OutboxItem[] | null {
  const [items, setItems] = useState<readonly OutboxItem[] | null>(null);
  useEffect(() => {
    const known = new Map<string, Promise<OutboxItem>>();
    let newest = 0;
    const openOnce = (row: CommandRow): Promise<OutboxItem> => {
      const key = [row.seq, row.state, row.tries, row.command.iv].join();
      const item = known.get(key) ?? opened(row);
      known.set(key, item);
      return item;
    };
    const rows = liveQuery(() => deviceStore.commands.orderBy('seq').toArray());
    const subscription = rows.subscribe({
      next: (all) => {
        const turn = ++newest;
        const own = all.filter((row) => row.clinicId === clinicId && row.staffId === staffId);
        void Promise.all(own.map(openOnce)).then(
          (unsealed) => turn === newest && setItems(unsealed),
          () => undefined,
        );
      },
    });
    return () => subscription.unsubscribe();
  }, [clinicId, staffId]);
  return items;
}
