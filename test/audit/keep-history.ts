import { accessEventTypes } from '#audit/access-events.js';
import { accessLog } from '#audit/access-trail.js';
import { CheckpointSigner } from '#audit/checkpoints/checkpoint-signer.js';
import { LogKeys } from '#audit/checkpoints/log-keys.js';
import { rotateKey } from '#audit/checkpoints/rotate-key.js';
import { exportBundle } from '#audit/export-bundle/export-bundle.js';
import { readSettings } from '#composition/settings.js';
import { withStores } from '#composition/stores.js';
import { EventCatalogue } from '#event-log/event-catalogue.js';
import { logEventTypes, SYSTEM_ACTOR } from '#event-log/log-events.js';
import { staffEventTypes } from '#identity/staff-events.js';
import { newId } from '#kernel/ids.js';
import { treatmentEventTypes } from '#treatments/treatment-events.js';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import sharp from 'sharp';
import { record, registers, treatment, treatmentIds } from '../journeys/treatment.steps.js';
import { raisedSignals, WATCHFUL } from '../support/funnel-history.js';
import { startTestService, type TestService } from '../support/service.js';
import { keptEvents, recordsOf } from './kept-history.js';

/**
 * Records a history with every type of event of today, over HTTP as people would, and keeps it as a bundle: that of the
 * clinic in the folder named, that of its access trail in the folder `<name>-access`.
 */
const catalogue = new EventCatalogue([
  ...logEventTypes,
  ...staffEventTypes,
  ...treatmentEventTypes,
  ...accessEventTypes,
]);

async function recordAll(service: TestService): Promise<void> {
  const owner = service.owner.headers;
  const say = async (path: string, body: object, headers = owner): Promise<string> => {
    const answer = await service.post(path, body, headers);
    if (answer.status !== 201) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return (answer.body as { events?: { eventId: string }[] }).events?.[0]?.eventId ?? '';
  };
  const ids = treatmentIds();
  await record(service, registers(), undefined, owner);
  await record(service, treatment(ids));
  await takePhoto(service, ids.clientId);

  const leaving = await service.hire('practitioner');
  await say(`staff/${leaving.staffId}/role`, { role: 'auditor', accessEndsAt: '2099-01-01T00:00:00.000Z' });
  await say(`staff/${leaving.staffId}/qualifications`, { qualification: 'physician', heldSince: '2015-04-01' });
  await say(`staff/${leaving.staffId}/removal`, { reason: 'left' });
  const { stores, clinicId } = service;
  const actor = { staffId: newId(), role: 'platform_admin' };
  const command = { clinicId, commandId: newId(), body: null, actor };
  await stores.identity.staff.takeEmergencyAccess(command, 'technical_fault', 'The printer was on fire.');

  const gone = newId();
  await say(`clients/${gone}/registration`, { birthYear: 1970, identity: { name: 'Somebody Gone' } });
  await say('retention', { years: 11 });
  const asked = { depth: 'person', reason: 'client_request', retentionOverride: 'no_duty_to_keep' };
  const refused = await say(`clients/${gone}/erasure`, asked);
  await say(`clients/${gone}/erasure/refusal`, { requestId: refused, reason: 'identity_not_proved' });
  const requestId = await say(`clients/${gone}/erasure`, asked);
  const approver = await service.hire('owner');
  await say(`clients/${gone}/erasure/approval`, { requestId }, approver.headers);

  const [signalId] = await raisedSignals(service);
  await say(`signals/${signalId}/acknowledgement`, { notes: { text: 'A new device was being learned.' } });
  // No test sets the clock of a machine; the log records that somebody did.
  const data = { previous: '2026-03-02T09:00:00.000Z', adjusted: '2026-03-02T08:59:00.000Z', offsetMs: -60_000 };
  await stores.log.append({
    ...{ log: clinicId, commandId: newId(), body: null, actor: SYSTEM_ACTOR, role: SYSTEM_ACTOR },
    events: [{ type: 'ClockAdjusted', stream: 'log', data }],
  });
  await service.get(`clients/${ids.clientId}`);
}

async function takePhoto(service: TestService, clientId: string): Promise<void> {
  await service.post(`clients/${clientId}/consents`, { kind: 'clinical_photo', given: '2025-03-01' });
  const picture = sharp({ create: { width: 60, height: 40, channels: 3, background: '#c08070' } });
  const bytes = await picture.jpeg().toBuffer();
  const shown = String(new URLSearchParams({ taken: '2025-03-10T08:55:00Z', view: 'front', phase: 'baseline' }));
  const path = `clients/${clientId}/photos/${newId()}?${shown}`;
  const { status } = await service.post(path, bytes, { 'content-type': 'image/jpeg' });
  if (status !== 201) throw new Error(`The photo was answered with ${status}.`);
}

async function keep(folder: string): Promise<void> {
  const service = await startTestService(undefined, WATCHFUL);
  try {
    await recordAll(service);
    await service.stop();
    const settings = readSettings({ PINPOINT_DATA: service.dataDirectory });
    await withStores(settings, async ({ log, logStorage, sealer }) => {
      const signer = await CheckpointSigner.open(settings.signingDirectory, log);
      for (const [name, kept] of [
        [service.clinicId, folder],
        [accessLog(service.clinicId), `${folder}-access`],
      ] as const) {
        mkdirSync(kept, { recursive: true });
        const keys = new LogKeys(settings.signingDirectory);
        // Whoever holds the first key is led to the next by the log itself.
        const vkey = await keys.vkey((await log.head(name)).origin);
        if (kept === folder) await rotateKey(name, { log, keys, signer });
        const checkpoint = await signer.sign(name);
        await exportBundle(logStorage, { log: name, folder: join(kept, 'bundle'), checkpoint, sealer });
        writeFileSync(join(kept, 'vkey'), `${vkey}\n`);
        const records = recordsOf(keptEvents(kept), catalogue);
        writeFileSync(join(kept, 'records.json'), `${JSON.stringify(records, null, 2)}\n`);
      }
      await signer.close();
    });
  } finally {
    await service.remove();
  }
}

const [, , folder] = process.argv;
if (folder === undefined) throw new Error('Say which folder of test/data/histories.');
await keep(resolve(folder));
