import { newId } from '#kernel/ids.js';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import supertest from 'supertest';
import { IMAGE_MAX_BYTES } from '#treatments/skin-image.js';
import { serviceEngines, type TestService } from '../support/service.js';
import { record, treatment, treatmentIds, type TreatmentIds, until } from './treatment.steps.js';

const SECRET = 'Anna Meier';

async function aPicture(background = '#c08070'): Promise<Buffer> {
  const picture = sharp({ create: { width: 600, height: 400, channels: 3, background } });
  return picture
    .withExif({ IFD0: { Artist: SECRET } })
    .jpeg()
    .toBuffer();
}

describe.each(serviceEngines)('photos over HTTP on $name', ({ start }) => {
  let service: TestService;
  let ids: TreatmentIds;

  const JPEG = { 'content-type': 'image/jpeg' };
  const shown = (more: Record<string, string> = {}) =>
    String(new URLSearchParams({ taken: '2025-03-10T08:55:00Z', view: 'front', phase: 'baseline', ...more }));
  const photosOf = (clientId = ids.clientId) => `clients/${clientId}/photos`;
  const take = (photoId: string, bytes: Buffer, more = {}, headers = {}) =>
    service.post(`${photosOf()}/${photoId}?${shown(more)}`, bytes, { ...JPEG, ...headers });
  const consent = async (clientId = ids.clientId) => {
    const answer = await service.post(`clients/${clientId}/consents`, { kind: 'clinical_photo', given: '2025-03-01' });
    expect(answer.status).toBe(201);
  };
  const filesKept = async (): Promise<string[]> => {
    const all = await readdir(join(service.dataDirectory, 'photos'), { recursive: true, withFileTypes: true }).catch(
      () => [],
    );
    return all.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  };

  beforeEach(async () => {
    service = await start();
    ids = treatmentIds();
    await record(service, until(treatment(ids), 'startSession'));
    await consent();
  });
  afterEach(() => service.remove());

  it('are kept before and after a session, shown as pictures, and listed in the order in which they were taken', async () => {
    const [before, after] = [newId(), newId()];
    const session = { sessionId: ids.sessionId, area: 'cheek', side: 'left' };
    const taken = await take(after, await aPicture('#d04030'), { ...session, phase: 'after', taken: '2025-03-10' });
    expect(taken.status).toBe(201);
    await take(before, await aPicture(), { ...session, phase: 'before', taken: '2025-03-09T10:00:00+01:00' });
    const { body } = await service.get(photosOf());
    expect(body.photos).toEqual([
      expect.objectContaining({ photoId: before, phase: 'before', taken: '2025-03-09T09:00:00.000Z', view: 'front' }),
      expect.objectContaining({ photoId: after, phase: 'after', ...session, widthPx: 600, heightPx: 400 }),
    ]);
    const full = await service.get(`${photosOf()}/${after}`);
    expect(full.headers).toMatchObject({
      'content-type': 'image/jpeg',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    });
    expect(await sharp(full.body as Buffer).metadata()).toMatchObject({ width: 600, height: 400, format: 'jpeg' });
    const thumbnail = await service.get(`${photosOf()}/${after}?size=thumbnail`);
    expect(await sharp(thumbnail.body as Buffer).metadata()).toMatchObject({ width: 480, height: 320 });
  });

  it('lie on the disk sealed, without what the camera wrote, named by their hash', async () => {
    const bytes = await aPicture();
    expect(bytes.includes(SECRET)).toBe(true);
    await take(newId(), bytes);
    const files = await filesKept();
    expect(files).toHaveLength(2);
    for (const file of files) {
      const content = await readFile(file);
      expect(content.includes(SECRET)).toBe(false);
      expect(content.subarray(0, 3).toString('hex')).not.toBe('ffd8ff');
    }
    const { body } = await service.get(`clients/${ids.clientId}`);
    const { contentHash, thumbnailHash } = body.entries.at(-1).data;
    expect(files.map((file) => file.split('/').at(-1)).sort()).toEqual([contentHash, thumbnailHash].sort());
  });

  it('are recorded once, however often they are sent', async () => {
    const [photoId, bytes, key] = [newId(), await aPicture(), { 'idempotency-key': newId() }];
    const first = await take(photoId, bytes, {}, key);
    const again = await take(photoId, bytes, {}, key);
    expect(again.body).toMatchObject({ position: first.body.position, repeated: true });
    expect(await filesKept()).toHaveLength(2);
    const changed = await take(photoId, await aPicture('#ffffff'), {}, key);
    expect(changed.body).toMatchObject({ code: 'command_id_reused' });
    const other = await take(photoId, bytes);
    expect(other.body).toMatchObject({ code: 'id_taken', status: 409 });
    expect(await filesKept()).toHaveLength(2);
  });

  it('are refused where they are no pictures, too large, or of somebody else’s session, and nothing is kept', async () => {
    const other = treatmentIds();
    await record(service, until(treatment(other), 'bookSession'));
    const code = async (bytes: Buffer, more = {}, headers = {}) =>
      (await take(newId(), bytes, more, headers)).body.code;
    const picture = await aPicture();
    expect(await code(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toBe('image_type_unsupported');
    expect(await code(picture, {}, { 'content-type': 'image/svg+xml' })).toBe('media_type_unsupported');
    expect(await code(Buffer.from('{}'), {}, { 'content-type': 'application/json' })).toBe('media_type_unsupported');
    expect(await code(picture, { phase: 'before' })).toBe('field_missing');
    expect(await code(picture, { phase: 'before', sessionId: other.sessionId })).toBe('session_of_another_client');
    expect(await code(picture, { view: 'upside_down' })).toBe('value_not_in_list');
    expect(await code(picture, { taken: '2999-01-01' })).toBe('in_the_future');
    expect(await code(picture, { name: 'x' })).toBe('body_invalid');
    const nobody = await service.post(`${photosOf(newId())}/${newId()}?${shown()}`, picture, JPEG);
    expect(nobody.body.code).toBe('client_unknown');
    const large = await take(newId(), Buffer.concat([picture, Buffer.alloc(IMAGE_MAX_BYTES)]));
    expect(large.body).toMatchObject({ status: 413, code: 'body_too_large', maxBytes: IMAGE_MAX_BYTES });
    expect(await filesKept()).toEqual([]);
  });

  it('need the client’s consent to clinical photos, which held when they were taken', async () => {
    const withdrawal = { kind: 'clinical_photo', withdrawn: '2025-03-05' };
    const withdrawn = await service.post(`clients/${ids.clientId}/consent-withdrawals`, withdrawal);
    expect(withdrawn.status).toBe(201);
    const picture = await aPicture();
    expect((await take(newId(), picture)).body).toMatchObject({ status: 409, code: 'photo_consent_missing' });
    expect((await take(newId(), picture, { lateReason: 'forgotten' })).body.code).toBe('photo_consent_missing');
    expect(await filesKept()).toEqual([]);
    expect((await take(newId(), picture, { taken: '2025-03-04' })).status).toBe(201);
  });

  it('go with the client who is erased, and with nobody else', async () => {
    const [photoId, other] = [newId(), treatmentIds()];
    await take(photoId, await aPicture());
    await record(service, until(treatment(other), 'registerClient'));
    await consent(other.clientId);
    const kept = await service.post(`${photosOf(other.clientId)}/${newId()}?${shown()}`, await aPicture(), JPEG);
    expect(kept.status).toBe(201);
    const reasons = { reason: 'client_request', retentionOverride: 'no_duty_to_keep' };
    const path = `clients/${ids.clientId}/erasure`;
    const asked = await service.post(path, { depth: 'person', ...reasons }, service.owner.headers);
    const approver = await service.hire('owner');
    const requestId = asked.body.events[0].eventId;
    expect((await service.post(`${path}/approval`, { requestId }, approver.headers)).status).toBe(201);
    expect(await filesKept()).toHaveLength(2);
    expect((await service.get(`${photosOf()}/${photoId}`)).body).toMatchObject({ code: 'subject_erased' });
    expect((await take(newId(), await aPicture())).body.code).toBe('subject_erased');
    expect(await filesKept()).toHaveLength(2);
  });

  it('are taken only where a picture is asked for', async () => {
    const answer = await service.post(`clients/${ids.clientId}/assessments`, await aPicture(), JPEG);
    expect(answer.body).toMatchObject({ status: 415, code: 'media_type_unsupported' });
    const path = `/api/v1/clinics/${service.clinicId}/${photosOf()}/../../../x`;
    expect((await supertest(service.url).get(path).set(service.practitioner.headers)).status).toBe(404);
  });

  it('are shown to those who treat, and to nobody once the entry was voided', async () => {
    const photoId = newId();
    const taken = await take(photoId, await aPicture());
    const auditor = await service.hire('auditor', '2999-01-01T00:00:00Z');
    expect((await service.get(`${photosOf()}/${photoId}`, auditor.headers)).status).toBe(403);
    expect(
      (await supertest(service.url).get(`/api/v1/clinics/${service.clinicId}/${photosOf()}/${photoId}`)).status,
    ).toBe(401);
    const entryId = taken.body.events[0].eventId;
    await service.post(`clients/${ids.clientId}/voids`, { entryId, reason: 'wrong_client' });
    expect((await service.get(`${photosOf()}/${photoId}`)).body).toMatchObject({ code: 'photo_unknown' });
    expect((await service.get(photosOf())).body.photos).toEqual([]);
  });
});
