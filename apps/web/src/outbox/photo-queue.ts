import { backOffMs, type Verdict, verdictOf } from './delivery';
import { deviceStore, digestOf, type PhotoRow, seal, sealBytes, unseal, unsealBytes } from './device-store';
import { type Lane } from './drain';
import { type Refusal } from './queued-command';
import { type PhotoItem, type QueuedPhoto } from './queued-photo';
import { refusalOf, tried } from './send-command';

const ANSWER_WITHIN_MS = 120_000;

type NewPhoto = Omit<QueuedPhoto, 'photoId' | 'mediaType'>;

/**
 * Takes a picture in. When this answers, it is on the disk, sealed, and it will be sent however often the page is closed.
 * The same picture of the same client waits once, however often it is chosen.
 */
export async function enqueuePhoto(clinicId: string, staffId: string, shown: NewPhoto, picture: Blob): Promise<void> {
  const bytes = await picture.arrayBuffer();
  const digest = await digestOf(shown.clientId, bytes);
  const photo: QueuedPhoto = { ...shown, photoId: crypto.randomUUID(), mediaType: picture.type };
  const row = {
    ...({ id: crypto.randomUUID(), clinicId, staffId, digest, state: 'waiting', tries: 0, dueAt: 0 } as const),
    after: [`client-${shown.clientId}`, ...(shown.sessionId === undefined ? [] : [`session-${shown.sessionId}`])],
    photo: await seal(photo),
    picture: await sealBytes(bytes),
  };
  await deviceStore.transaction('rw', deviceStore.photos, async () => {
    if ((await deviceStore.photos.where('digest').equals(digest).count()) === 0) await deviceStore.photos.add(row);
  });
}

export async function openedPhoto(row: PhotoRow): Promise<PhotoItem> {
  const photo = await unseal<QueuedPhoto>(row.photo);
  return {
    ...photo,
    seq: row.seq,
    state: row.state,
    picture: new Blob([await unsealBytes(row.picture)], { type: photo.mediaType }),
    ...(row.refusal && { refusal: await unseal<Refusal>(row.refusal) }),
  };
}

export async function sendPhotoAgain({ seq }: PhotoItem): Promise<void> {
  await deviceStore.photos
    .where('seq')
    .equals(seq)
    .modify((row) => {
      Object.assign(row, { state: 'waiting', dueAt: 0 });
      delete row.refusal;
    });
}

export function withdrawPhoto({ seq }: PhotoItem): Promise<void> {
  return deviceStore.photos.delete(seq);
}

/** Photos go apart from commands, so that a large picture on a bad connection holds up no entry; one at a time. */
export const photoLane: Lane = {
  lock: 'pinpoint-photos',
  async sendSome(staffId) {
    const now = Date.now();
    const next = (await deliverable(staffId)).find(({ dueAt }) => dueAt <= now);
    return next ? [await sendPhoto(next)] : [];
  },
  async nextLook(staffId) {
    const due = (await deliverable(staffId)).map(({ dueAt }) => dueAt);
    return due.length > 0 ? Math.min(...due) : undefined;
  },
  hurry: async () => void (await deviceStore.photos.where('state').equals('waiting').modify({ dueAt: 0 })),
};

/** Those whose records have nothing else waiting: the service takes no photo before it has heard of the consent to it. */
async function deliverable(staffId: string): Promise<PhotoRow[]> {
  const [photos, commands] = await Promise.all([
    deviceStore.photos.where('state').equals('waiting').sortBy('seq'),
    deviceStore.commands.where('state').anyOf('waiting', 'attention').toArray(),
  ]);
  const busy = new Set(commands.map(({ record }) => record));
  return photos.filter((photo) => photo.staffId === staffId && !photo.after.some((record) => busy.has(record)));
}

async function sendPhoto(row: PhotoRow): Promise<Verdict> {
  const { clientId, photoId, mediaType, ...shown } = await unseal<QueuedPhoto>(row.photo);
  const { status, body, retryAfterS } = await tried(
    `/api/v1/clinics/${row.clinicId}/clients/${clientId}/photos/${photoId}?${String(new URLSearchParams(shown))}`,
    { 'content-type': mediaType, 'idempotency-key': row.id },
    await unsealBytes(row.picture),
    ANSWER_WITHIN_MS,
  );
  const verdict = verdictOf(status);
  switch (verdict) {
    case 'acknowledged':
      await deviceStore.photos.delete(row.seq);
      return verdict;
    case 'needs_attention':
      await deviceStore.photos.update(row.seq, {
        state: 'attention',
        refusal: await seal(refusalOf(status as number, body)),
      });
      return verdict;
    case 'back_off': {
      const tries = row.tries + 1;
      await deviceStore.photos.update(row.seq, {
        tries,
        dueAt: Date.now() + backOffMs(tries, Math.random(), retryAfterS),
      });
      return verdict;
    }
    case 'sign_in':
      return verdict;
  }
}
