import fc from 'fast-check';
import { backOffMs, nextLook, sendableNow, verdictOf } from './delivery';
import { type CommandState } from './queued-command';

describe('what becomes of a command after a try', () => {
  it.each([
    ['unknown', 'back_off'],
    [201, 'acknowledged'],
    [401, 'sign_in'],
    [408, 'back_off'],
    [425, 'back_off'],
    [429, 'back_off'],
    [500, 'back_off'],
    [503, 'back_off'],
    [400, 'needs_attention'],
    [403, 'needs_attention'],
    [404, 'needs_attention'],
    [409, 'needs_attention'],
    [412, 'needs_attention'],
  ] as const)('%s: %s', (status, verdict) => {
    expect(verdictOf(status)).toBe(verdict);
  });

  it('a refusal is never taken for an acknowledgement, nor dropped', () => {
    fc.assert(
      fc.property(fc.integer({ min: 400, max: 599 }), (status) => {
        expect(['sign_in', 'back_off', 'needs_attention']).toContain(verdictOf(status));
      }),
    );
  });

  it('waits longer with each try, a minute at most, and never shorter than the service asked', () => {
    expect(backOffMs(1, 0)).toBe(500);
    expect(backOffMs(3, 1)).toBe(4_000);
    expect(backOffMs(50, 1)).toBe(60_000);
    expect(backOffMs(1, 0.5, 30)).toBe(30_000);
  });
});

describe('the order of sending', () => {
  const item = (record: string, seq: number, state: CommandState, dueAt = 0, after: string[] = []) => ({
    ...{ id: `command ${seq}`, record, seq, state, dueAt, after },
  });

  it('takes the first of each record, whatever order the rows come in', () => {
    const queue = [item('b', 4, 'waiting'), item('a', 2, 'waiting'), item('a', 1, 'waiting'), item('b', 3, 'waiting')];
    expect(sendableNow(queue, 10).map(({ seq }) => seq)).toEqual([1, 3]);
  });

  it('lets nothing pass a command that needs attention, in its own record', () => {
    const queue = [item('a', 1, 'attention'), item('a', 2, 'waiting'), item('b', 3, 'waiting')];
    expect(sendableNow(queue, 10).map(({ seq }) => seq)).toEqual([3]);
  });

  it('holds what names another record until what was entered for that one before is through', () => {
    const begun = item('session', 2, 'waiting', 0, ['command 1']);
    const queue = (state: CommandState) => [item('client', 1, state), begun, item('session', 3, 'waiting')];
    expect(sendableNow(queue('waiting'), 10).map(({ seq }) => seq)).toEqual([1]);
    expect(sendableNow(queue('attention'), 10)).toEqual([]);
    expect(sendableNow(queue('acknowledged'), 10).map(({ seq }) => seq)).toEqual([2]);
    expect(sendableNow([begun], 10)).toEqual([begun]);
  });

  it('lets nothing pass a command that waits for its next try', () => {
    const queue = [item('a', 1, 'waiting', 99), item('a', 2, 'waiting')];
    expect(sendableNow(queue, 10)).toEqual([]);
    expect(nextLook(queue)).toBe(99);
  });

  it('ends with everything acknowledged once, in the order of entry of each record, however tries turn out', () => {
    const records = fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(records, fc.infiniteStream(fc.boolean()), (names, luck) => {
        const queue = names.map((record, seq) => item(record, seq, 'waiting'));
        const sent: number[] = [];
        for (let now = 0; queue.some(({ state }) => state === 'waiting'); now++) {
          if (now > 10_000) throw new Error('never done');
          for (const head of sendableNow(queue, now)) {
            if (luck.next().value || now > 1_000) {
              head.state = 'acknowledged';
              sent.push(head.seq);
            } else head.dueAt = now + 2;
          }
        }
        expect([...sent].sort((a, b) => a - b)).toEqual(names.map((_, seq) => seq));
        for (const name of new Set(names)) {
          const ofRecord = sent.filter((seq) => names[seq] === name);
          expect(ofRecord).toEqual([...ofRecord].sort((a, b) => a - b));
        }
      }),
    );
  });
});
