import { type JsonObject } from '#kernel/json.js';
import { bundleFiles, closeParts, openPart, type Tampering } from './bundle.fixture.js';
import { bundleVerifier, edited } from './tampering.fixture.js';

describe('a leaf', () => {
  const verify = bundleVerifier();

  it.each<[string, number, string, Tampering['events']]>([
    ['E_DUP', 5, 'with an event id used before', edited(5, (e, all) => void (e.leaf.eventId = all[2]!.leaf.eventId))],
    [
      'E_DUP',
      5,
      'of a command that another has followed',
      edited(5, (e, all) => void (e.leaf.cause = all[2]!.leaf.cause)),
    ],
    ['E_STREAM', 5, 'that skips a version of its stream', edited(5, (e) => void e.leaf.streamVersion++)],
    ['E_STREAM', 5, 'that repeats a version of its stream', edited(5, (e) => void e.leaf.streamVersion--)],
    ['E_STREAM', 8, 'that begins a stream at 0', edited(8, (e) => void e.leaf.streamVersion--)],
    ['E_STREAM', 8, 'that begins a stream at 2', edited(8, (e) => void e.leaf.streamVersion++)],
    ['E_STREAM', 0, 'that opens the log as another type', edited(0, (e) => void (e.leaf.type = 'LogAnchored'))],
    ['E_STREAM', 0, 'that opens the log in another role', edited(0, (e) => void (e.leaf.role = 'clinic_owner'))],
    [
      'E_TIME',
      5,
      'recorded before the one it follows',
      edited(5, (e) => void (e.leaf.recordedAt = '2026-02-25T07:59:59.999Z')),
    ],
    ['E_TIME', 6, 'that goes back without being ClockAdjusted', edited(6, (e) => void (e.leaf.type = 'LogAnchored'))],
    ['E_CORRECTS', 5, 'that corrects itself', edited(5, (e) => void (e.leaf.corrects = 5))],
    ['E_CORRECTS', 5, 'that corrects a later event', edited(5, (e) => void (e.leaf.corrects = 8))],
    ['E_CORRECTS', 5, 'that corrects an event of no log', edited(5, (e) => void (e.leaf.corrects = -1))],
    ['E_CORRECTS', 5, 'that corrects an event of another stream', edited(5, (e) => void (e.leaf.corrects = 1))],
    ['E_CORRECTS', 5, 'that corrects without a reason', edited(5, (e) => Reflect.deleteProperty(e.leaf, 'reason'))],
    ['E_ERASE', 2, 'with a part erased whose key was not', edited(2, (e) => closeParts(e, 'erased'))],
    ['E_ERASE', 3, 'with a part erased that had no key', edited(3, (e) => closeParts(e, 'erased'))],
    ['E_ERASE', 4, 'erased by an event of another type', edited(7, (e) => void (e.leaf.type = 'ClientRegistered'))],
    ['E_COMMIT', 2, 'whose payload is not NFC', edited(2, (e) => openPart(e, 'notes', '{"text":"e\u0301"}'))],
    ['E_COMMIT', 2, 'whose payload holds U+0000', edited(2, (e) => openPart(e, 'notes', '{"text":"\\u0000"}'))],
    [
      'E_COMMIT',
      2,
      'whose payload holds half a surrogate pair',
      edited(2, (e) => openPart(e, 'notes', '{"text":"\\ud800"}')),
    ],
    ['E_COMMIT', 2, 'whose payload is not canonical', edited(2, (e) => openPart(e, 'notes', '{"text": "x"}'))],
    [
      'E_COMMIT',
      2,
      'whose payload has a member twice',
      edited(2, (e) => openPart(e, 'notes', '{"text":"x","text":"x"}')),
    ],
    ['E_COMMIT', 2, 'whose payload is not JSON', edited(2, (e) => openPart(e, 'notes', 'x'))],
  ])('%s at %i: %s', async (code, index, _what, events) => {
    expect(await verify(await bundleFiles({ events: events! }))).toMatchObject({ result: code, index });
  });

  const partsOf = (line: JsonObject | undefined, state: 'open' | 'closed'): Record<string, JsonObject> =>
    line![state] as Record<string, JsonObject>;
  it.each<[string, string, (lines: JsonObject[]) => unknown]>([
    ['E_COMMIT', 'a payload edited', (lines) => (partsOf(lines[2], 'open').notes!.payload = '{"text":"x"}')],
    [
      'E_COMMIT',
      'white space put into a payload',
      (lines) => (partsOf(lines[2], 'open').notes!.payload = '{"text": "é"}'),
    ],
    ['E_COMMIT', 'a salt that is too short', (lines) => (partsOf(lines[2], 'open').notes!.salt = 'AAAA')],
    ['E_COMMIT', 'an empty salt', (lines) => (partsOf(lines[2], 'open').notes!.salt = '')],
    ['E_COMMIT', 'a padded salt', (lines) => (partsOf(lines[2], 'open').notes!.salt = `${'A'.repeat(43)}=`)],
    [
      'E_COMMIT',
      'the salts of two parts swapped',
      (lines) => {
        const { notes, clinical } = partsOf(lines[2], 'open');
        [notes!.salt, clinical!.salt] = [clinical!.salt!, notes!.salt!];
      },
    ],
    [
      'E_COMMIT',
      'an open part that the leaf does not commit to',
      (lines) => (partsOf(lines[3], 'open').notes = partsOf(lines[2], 'open').notes!),
    ],
    [
      'E_COMMIT',
      'a closed part that the leaf does not commit to',
      (lines) => (lines[3]!.closed = { notes: 'withheld' }),
    ],
    ['E_COMMIT', 'an open part by the name of a prototype', (lines) => (lines[3]!.closed = { toString: 'withheld' })],
    ['E_MISSING_PART', 'a part left out', (lines) => delete partsOf(lines[2], 'open').notes],
    ['E_MISSING_PART', 'a part both open and withheld', (lines) => (lines[2]!.closed = { notes: 'withheld' })],
    ['E_MISSING_PART', 'a part both open and erased', (lines) => (lines[2]!.closed = { notes: 'erased' })],
    [
      'E_MISSING_PART',
      'a part closed in a way that the format does not know',
      (lines) => (lines[1]!.closed = { identity: 'lost' }),
    ],
    ['E_MISSING_PART', 'a part closed as nothing', (lines) => (lines[1]!.closed = { identity: null })],
    ['E_ERASE', 'a withheld part given as erased', (lines) => (lines[1]!.closed = { identity: 'erased' })],
  ])('%s: %s', async (code, _what, lines) => {
    expect((await verify(await bundleFiles({ lines: (all) => void lines(all) }))).result).toBe(code);
  });

  it('is named before a later one, and by its first rule', async () => {
    const both = await bundleFiles({
      events: (events) => {
        events[5]!.leaf.recordedAt = '2026-02-25T07:59:59.999Z';
        closeParts(events[3]!, 'erased');
      },
    });
    expect(await verify(both)).toMatchObject({ result: 'E_ERASE', index: 3 });
    const same = await bundleFiles({
      events: (events) => {
        events[5]!.leaf.recordedAt = '2026-02-25T07:59:59.999Z';
        closeParts(events[5]!, 'erased');
      },
    });
    expect(await verify(same)).toMatchObject({ result: 'E_TIME', index: 5 });
  });
});
