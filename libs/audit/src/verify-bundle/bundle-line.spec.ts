import { canonicalJson } from '#ledger/jcs.js';
import { type JsonObject } from '#kernel/json.js';
import { bundleFiles, type Tampering } from './bundle.fixture.js';
import { bundleVerifier, edit, edited } from './tampering.fixture.js';

describe('a line', () => {
  const verify = bundleVerifier();

  it.each<[string, string, Tampering]>([
    ['E_CANON', 'that is not JSON', { files: edit('events.ndjson', (text) => text.replace('\n', '}\n')) }],
    ['E_CANON', 'that is empty, at the end', { files: edit('events.ndjson', (text) => text + '\n') }],
    ['E_CANON', 'with a byte order mark', { files: edit('events.ndjson', (text) => '\ufeff' + text) }],
    [
      'E_CANON',
      'that is not UTF-8',
      {
        files: (files) =>
          files.set(
            'events.ndjson',
            Buffer.from((files.get('events.ndjson') as string).replace('é', '\xff'), 'latin1'),
          ),
      },
    ],
    [
      'E_CANON',
      'with a member twice',
      { files: edit('events.ndjson', (text) => text.replace('{"index":0', '{"index":0,"index":0')) },
    ],
    ['E_CANON', 'with an unknown member', { lines: (lines) => void (lines[3]!.more = 1) }],
    ['E_CANON', 'without its closed parts', { lines: (lines) => void delete lines[3]!.closed }],
    [
      'E_CANON',
      'whose leaf is an object',
      { lines: (lines) => void (lines[3]!.leaf = JSON.parse(lines[3]!.leaf as string) as JsonObject) },
    ],
    [
      'E_CANON',
      'whose open part has another member',
      { lines: (lines) => void ((lines[2]!.open as Record<string, JsonObject>).notes!.more = 1) },
    ],
    [
      'E_CANON',
      'whose payload is not a string',
      { lines: (lines) => void ((lines[2]!.open as Record<string, JsonObject>).notes!.payload = {}) },
    ],
    [
      'E_CANON',
      'that is larger than any line of a log',
      {
        files: edit('events.ndjson', (text) => text.replace('{', '{' + ' '.repeat(17 * 1024 * 1024))),
      },
    ],
    [
      'E_CANON',
      'whose leaf has white space',
      { events: edited(3, (e) => void (e.leafText = canonicalJson(e.leaf).replace(':', ': '))) },
    ],
    [
      'E_CANON',
      'whose leaf is larger than 16,384 bytes',
      { events: edited(3, (e) => void (e.leaf.actor = 'a'.repeat(16_384))) },
    ],
    [
      'E_CANON',
      'whose leaf has an unknown member',
      { events: edited(3, (e) => Object.assign(e.leaf, { ip: '127.0.0.1' })) },
    ],
    ['E_CANON', 'whose leaf lacks its role', { events: edited(3, (e) => Reflect.deleteProperty(e.leaf, 'role')) }],
    ['E_CANON', 'whose leaf is of version 2', { events: edited(3, (e) => Object.assign(e.leaf, { v: 2 })) }],
    [
      'E_CANON',
      'whose event id has upper case',
      { events: edited(3, (e) => void (e.leaf.eventId = e.leaf.eventId.replace('019', '0F9'))) },
    ],
    [
      'E_CANON',
      'whose time has no milliseconds',
      { events: edited(3, (e) => void (e.leaf.recordedAt = '2026-02-25T08:00:00Z')) },
    ],
    ['E_CANON', 'whose number is 2^53', { events: edited(3, (e) => void (e.leaf.typeVersion = 2 ** 53)) }],
    [
      'E_CANON',
      'whose commitment is cut short',
      { events: edited(3, (e) => void (e.leaf.parts.clinical = e.leaf.parts.clinical!.slice(1))) },
    ],
    ['E_INDEX', 'that was left out', { lines: (lines) => void lines.splice(3, 1) }],
    ['E_INDEX', 'that gives another index than its leaf', { lines: (lines) => void (lines[3]!.index = 4) }],
    ['E_INDEX', 'whose leaf gives another index', { events: edited(3, (e) => void (e.leaf.index = 4)) }],
    ['E_INDEX', 'that stands twice', { lines: (lines) => void lines.splice(3, 0, lines[3]!) }],
    ['E_LOG', 'of another log', { events: edited(3, (e) => void (e.leaf.log = 'other.example')) }],
  ])('%s: %s', async (code, _what, tampering) => {
    expect((await verify(await bundleFiles(tampering))).result).toBe(code);
  });

  it('is named by its index', async () => {
    const files = await bundleFiles({ events: edited(3, (e) => void (e.leaf.log = 'other.example')) });
    expect(await verify(files)).toMatchObject({ result: 'E_LOG', events: 3, index: 3, file: 'events.ndjson' });
  });
});
