import { type Device } from '@medplum/fhirtypes';
import { type Chart, entriesOf, type EntryOf, standing } from './chart.js';
import { notesOf } from './observation.js';
import { lotDeviceId, type Mapped, organization } from './references.js';
import { identifier, own } from './terms.js';

/** The registers of devices and of cartridge lots. Of an entry that was changed, the last holds. */
export function devices(chart: Chart): Mapped[] {
  return [
    ...byKey(entriesOf(chart, 'DeviceRegistered'), ({ data }) => data.deviceId).map((entries) =>
      mapped(chart, entries, device),
    ),
    ...byKey(entriesOf(chart, 'CartridgeLotReceived'), ({ data }) => data.lot).map((entries) =>
      mapped(chart, entries, cartridgeLot),
    ),
  ];
}

function byKey<E>(entries: readonly E[], keyOf: (entry: E) => string): E[][] {
  const groups = new Map<string, E[]>();
  for (const entry of entries) groups.set(keyOf(entry), [...(groups.get(keyOf(entry)) ?? []), entry]);
  return [...groups.values()];
}

type Registered = EntryOf<'DeviceRegistered'> | EntryOf<'CartridgeLotReceived'>;

function mapped<E extends Registered>(
  chart: Chart,
  entries: readonly E[],
  resourceOf: (entry: E) => Device & { id: string },
): Mapped {
  const entry = standing(entries).at(-1) ?? entries.at(-1)!;
  const resource = resourceOf(entry);
  const retirements = entriesOf(chart, 'RegisterEntryRetired').filter(({ data }) => keyIn(entry) === data.key);
  const isRetired = standing(retirements).length > 0;
  return {
    resource: {
      ...resource,
      status: entry.isVoided ? 'entered-in-error' : isRetired ? 'inactive' : 'active',
      owner: organization(entry.event),
      note: notesOf(entry, ['name', 'serial']),
    },
    entryIds: [...entries, ...retirements].map(({ event }) => event.eventId),
  };
}

function keyIn(entry: Registered): string {
  return entry.type === 'DeviceRegistered' ? entry.data.deviceId : entry.data.lot;
}

function device({ data, words }: EntryOf<'DeviceRegistered'>): Device & { id: string } {
  const { name, serial } = words.notes ?? {};
  return {
    resourceType: 'Device',
    id: data.deviceId,
    identifier: [identifier('device', data.deviceId)],
    type: own('device-type', data.deviceType),
    ...(data.model !== undefined && { modelNumber: data.model }),
    ...(name !== undefined && { deviceName: [{ name, type: 'user-friendly-name' }] }),
    ...(serial !== undefined && { serialNumber: serial }),
  };
}

function cartridgeLot({ data }: EntryOf<'CartridgeLotReceived'>): Device & { id: string } {
  return { ...unlistedLot(data.lot), expirationDate: data.expiresOn, modelNumber: data.deviceModel };
}

function unlistedLot(lot: string): Device & { id: string } {
  return { resourceType: 'Device', id: lotDeviceId(lot), lotNumber: lot, type: own('device-type', 'needle_cartridge') };
}

const LOT = /^lot-((?:[0-9a-f]{2})+)$/;

/** A device, a lot or the token of a machine that the record names and no register does. */
export function unlistedDevice(id: string): Device & { id: string } {
  const [, lot] = LOT.exec(id) ?? [];
  if (lot !== undefined) return unlistedLot(Buffer.from(lot, 'hex').toString());
  return { resourceType: 'Device', id, identifier: [identifier('device-or-machine', id)] };
}
