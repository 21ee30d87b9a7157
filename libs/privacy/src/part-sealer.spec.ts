import { uuidV7 } from '#kernel/ids.js';
import { partCommitment } from '#ledger/part-commitment.js';
import { randomBytes } from 'node:crypto';
import { createTempDir, type TempDir } from '../../../test/support/temp-dir.js';
import { DataKeys } from './data-keys.js';
import { FileKeyWrapper } from './key-wrapper.js';
import { PartSealer } from './part-sealer.js';

describe('the part sealer', () => {
  const log = 'clinic.example/log/0190a0b0-0000-7000-8000-000000000001';
  let directory: TempDir;
  let keys: DataKeys;
  let sealer: PartSealer;
  let kid: string;

  const eventId = uuidV7(1_780_000_000_000);
  const part = { payloadJcs: '{"name":"Zoë"}', salt: randomBytes(32) };
  const commitment = partCommitment(eventId, 'identity', part.salt, part.payloadJcs).toString('base64url');
  const place = { log, eventId, part: 'identity' };
  const problem = (code: string) => expect.objectContaining({ code });

  beforeAll(async () => {
    directory = await createTempDir();
    const wrapper = await FileKeyWrapper.open(directory.file('kek'));
    // A cache of one key, so that sealing for two subjects at once evicts keys that are in use.
    keys = await DataKeys.open({ engine: 'sqlite', file: directory.file('keys.db') }, wrapper, { cachedKeys: 1 });
    sealer = new PartSealer(keys);
  });
  beforeEach(async () => (kid = await keys.create(log)));
  afterAll(async () => {
    await keys.close();
    await directory.remove();
  });

  it('opens what it sealed', async () => {
    const sealed = await sealer.seal({ ...place, ...part, kid });
    expect(sealed.includes('Zoë')).toBe(false);
    expect(await sealer.open({ ...place, kid, sealed, commitment })).toEqual(part);
    expect(await sealer.open({ ...place, kid, sealed })).toEqual(part);
  });

  it('opens nothing with the key of another subject', async () => {
    const sealed = await sealer.seal({ ...place, ...part, kid });
    const other = await keys.create(log);
    await expect(sealer.open({ ...place, kid: other, sealed })).rejects.toEqual(problem('sealed_part_not_authentic'));
  });

  it('opens in the epoch that the event stands in and in no other, with the key that both share', async () => {
    const old = await sealer.seal({ ...place, ...part, kid });
    const next = { ...place, log: `${log}/e2` };
    const young = await sealer.seal({ ...next, ...part, kid });
    expect(await sealer.open({ ...place, kid, sealed: old, commitment })).toEqual(part);
    expect(await sealer.open({ ...next, kid, sealed: young, commitment })).toEqual(part);
    await expect(sealer.open({ ...next, kid, sealed: old })).rejects.toEqual(problem('sealed_part_not_authentic'));
  });

  it('opens to null, and seals nothing more, once the key is destroyed', async () => {
    const sealed = await sealer.seal({ ...place, ...part, kid });
    await keys.destroy(log, [kid]);
    expect(await sealer.open({ ...place, kid, sealed, commitment })).toBeNull();
    await expect(sealer.seal({ ...place, ...part, kid })).rejects.toEqual(problem('data_key_not_found'));
  });

  it('keeps subjects apart when many seal at once', async () => {
    const kids = [kid, await keys.create(log), await keys.create(log)];
    const all = await Promise.all(
      Array.from({ length: 300 }, async (_, index) => {
        const subject = kids[index % 3]!;
        return { kid: subject, sealed: await sealer.seal({ ...place, ...part, kid: subject }) };
      }),
    );
    const opened = await Promise.all(all.map((one) => sealer.open({ ...place, ...one, commitment })));
    expect(opened.every((clear) => clear?.payloadJcs === part.payloadJcs)).toBe(true);
  });
});
