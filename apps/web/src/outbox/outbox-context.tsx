import { liveQuery } from 'dexie';
import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { deviceStore, type PhotoRow, type Sealed } from './device-store';
import { commandLane, Drain } from './drain';
import { enqueue, opened } from './outbox';
import { enqueuePhoto, openedPhoto, photoLane } from './photo-queue';
import { type OutboxItem, type QueuedCommand } from './queued-command';
import { type PhotoItem } from './queued-photo';

export type Entered = Omit<QueuedCommand, 'id' | 'enteredAt' | 'follows' | 'clinicId' | 'staffId'>;

interface Outbox {
  /** In order of entry; those of this person in this clinic. */
  items: readonly OutboxItem[];
  /** Photos that have not reached the record yet, in order of entry. */
  photos: readonly PhotoItem[];
  /** False until the device has looked; nothing can be said of what is saved before. */
  isKnown: boolean;
  waiting: number;
  attention: number;
  /** Answers when the command is safe on this device, with its id. */
  enter: (command: Entered) => Promise<string>;
  /** Answers when the picture is safe on this device. */
  enterPhoto: (shown: Parameters<typeof enqueuePhoto>[2], picture: Blob) => Promise<void>;
  /** Looks at once whether something can be sent. */
  sendNow: () => void;
}

const NONE: readonly never[] = [];

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
  const known = useOpened(commandRows, opened, clinicId, staffId);
  const knownPhotos = useOpened(photoRows, openedPhoto, clinicId, staffId);
  const items = known ?? NONE;
  const photos = knownPhotos ?? NONE;
  const isKnown = known !== null && knownPhotos !== null;
  const drains = useRef<readonly Drain[]>([]);
  useEffect(() => {
    const mine = [commandLane, photoLane].map((lane) => new Drain(lane, staffId, onSignInNeeded));
    drains.current = mine;
    for (const drain of mine) drain.start();
    return () => mine.forEach((drain) => drain.stop());
  }, [staffId, onSignInNeeded]);
  const sendNow = useCallback((): void => drains.current.forEach((drain) => drain.soon()), []);
  const inState = (state: OutboxItem['state']): number =>
    [...items, ...photos].filter((item) => item.state === state).length;
  const [waiting, attention] = [inState('waiting'), inState('attention')];
  // A photo may have waited for the commands that are through now.
  useEffect(sendNow, [waiting, sendNow]);
  const enter = useCallback(
    async (command: Entered): Promise<string> => {
      const id = await enqueue({ ...command, clinicId, staffId });
      sendNow();
      return id;
    },
    [clinicId, staffId, sendNow],
  );
  const enterPhoto = useCallback<Outbox['enterPhoto']>(
    async (shown, picture) => {
      await enqueuePhoto(clinicId, staffId, shown, picture);
      sendNow();
    },
    [clinicId, staffId, sendNow],
  );
  const outbox = useMemo(
    () => ({ items, photos, isKnown, waiting, attention, enter, enterPhoto, sendNow }),
    [items, photos, isKnown, waiting, attention, enter, enterPhoto, sendNow],
  );
  return <OutboxContext value={outbox}>{children}</OutboxContext>;
}

const commandRows = () => deviceStore.commands.orderBy('seq').toArray();
const photoRows = () => deviceStore.photos.orderBy('seq').toArray();

type Row = Pick<PhotoRow, 'seq' | 'clinicId' | 'staffId' | 'tries'> & {
  state: OutboxItem['state'];
  /** Sealed anew where a person has changed it. */
  command?: Sealed;
};

/** Follows what is in the store, whichever tab put it there; null until it was looked at. */
function useOpened<R extends Row, Item>(
  read: () => Promise<R[]>,
  open: (row: R) => Promise<Item>,
  clinicId: string,
  staffId: string,
): readonly Item[] | null {
  const [items, setItems] = useState<readonly Item[] | null>(null);
  useEffect(() => {
    const known = new Map<string, Promise<Item>>();
    let newest = 0;
    const openOnce = (row: R): Promise<Item> => {
      const key = [row.seq, row.state, row.tries, row.command?.iv].join();
      const item = known.get(key) ?? open(row);
      known.set(key, item);
      return item;
    };
    const subscription = liveQuery(read).subscribe({
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
  }, [read, open, clinicId, staffId]);
  return items;
}
