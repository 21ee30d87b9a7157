import { newId } from '#kernel/ids.js';
import { canonicalJson } from '#ledger/jcs.js';
import { createHash, createHmac } from 'node:crypto';
import { anEventLog, aRequest, engines, measuredEvent, type TestEngine } from './engines.js';

const BODY = { identity: { name: 'Wilhelmine Przybylska' } };
const keyOf = (byte: number) => async () => Buffer.alloc(32, byte);

describe.each(engines)('what is kept of a command on $name', ({ create }) => {
  let engine: TestEngine;

  beforeEach(async () => {
    engine = await create();
  });
  afterEach(() => engine.destroy());

  it('tells a repeat from another command, and confirms no guess to whoever has the log without its key', async () => {
    const clinic = newId();
    const log = anEventLog(await engine.openStorage(), { fingerprintKey: keyOf(1) });
    const request = aRequest(clinic, [measuredEvent('client-a')], { body: BODY });
    await log.append(request);
    expect(await log.append(request)).toMatchObject({ repeated: true });
    expect(await log.findCommand(clinic, request.commandId, BODY)).toMatchObject({ repeated: true });
    const other = { identity: { name: 'Jan Kowalski' } };
    await expect(log.findCommand(clinic, request.commandId, other)).rejects.toMatchObject({
      code: 'command_id_reused',
    });
    await log.close();

    const stored = await engine.asOwner('SELECT fingerprint FROM log.command ORDER BY first_position');
    const fingerprints = stored.map(({ fingerprint }) => (fingerprint as Buffer).toString('hex'));
    const text = canonicalJson(BODY);
    const guesses = [createHash('sha256'), createHmac('sha256', ''), createHmac('sha256', Buffer.alloc(32, 2))];
    for (const hash of guesses) expect(fingerprints).not.toContain(hash.update(text).digest('hex').slice(0, 16));
    expect(fingerprints).toContain(createHmac('sha256', Buffer.alloc(32, 1)).update(text).digest('hex').slice(0, 16));
  });
});
