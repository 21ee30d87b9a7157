import { type ErasureRequest } from './erasure.events.js';
import {
  approveErasure,
  DEFAULT_RETENTION_YEARS,
  type ErasureState,
  keptUntil,
  pendingIn,
  refuseErasure,
  requestErasure,
  setRetention,
} from './erasure.js';

const REQUEST_ID = '0190a0b0-0000-7000-8000-00000000000a';
const ASKER = '0190a0b0-0000-7000-8000-000000000001';
const APPROVER = '0190a0b0-0000-7000-8000-000000000002';

const registered: ErasureState = { isRegistered: true, erased: null, pending: null };
const asked: ErasureRequest = { depth: 'person', reason: 'client_request' };
const requested: ErasureState = {
  ...registered,
  pending: { ...asked, requestId: REQUEST_ID, requestedBy: ASKER },
};
const over = { now: '2036-01-01T00:00:00.000Z', keptUntil: '2036-01-01T00:00:00.000Z' };
const kept = { now: '2035-12-31T23:59:59.999Z', keptUntil: '2036-01-01T00:00:00.000Z' };
const problem = (code: string, facts: object = {}) =>
  expect.objectContaining({ code, facts: expect.objectContaining(facts) as object }) as Error;

describe('a request to erase', () => {
  it('waits until the retention is over', () => {
    expect(requestErasure(registered, asked, over)).toEqual([{ type: 'ErasureRequested', data: asked }]);
    expect(() => requestErasure(registered, asked, kept)).toThrow(
      problem('retention_not_over', { keptUntil: kept.keptUntil }),
    );
  });

  it('overrides the retention with a named reason only', () => {
    const overriding = { ...asked, retentionOverride: 'no_duty_to_keep' } as const;
    expect(requestErasure(registered, overriding, kept)).toEqual([{ type: 'ErasureRequested', data: overriding }]);
  });

  it('waits for a decision before there is another', () => {
    expect(() => requestErasure(requested, asked, over)).toThrow(problem('erasure_pending'));
  });

  it('goes deeper than an erasure before it, or nowhere', () => {
    const everything = { ...asked, depth: 'everything' } as const;
    const erased = (depth: 'person' | 'everything') => ({ ...registered, erased: depth });
    expect(requestErasure(erased('person'), everything, over)).toHaveLength(1);
    expect(() => requestErasure(erased('person'), asked, over)).toThrow(problem('subject_erased'));
    expect(() => requestErasure(erased('everything'), everything, over)).toThrow(problem('subject_erased'));
    expect(() => requestErasure({ ...registered, isRegistered: false }, asked, over)).toThrow(
      problem('client_unknown'),
    );
  });
});

describe('an approval', () => {
  it('is that of a second person, and says who asked', () => {
    expect(approveErasure(requested, REQUEST_ID, APPROVER, over)).toEqual({
      ...asked,
      requestId: REQUEST_ID,
      requestedBy: ASKER,
    });
    expect(() => approveErasure(requested, REQUEST_ID, ASKER, over)).toThrow(problem('second_person_needed'));
  });

  it('is of the request that was seen', () => {
    expect(() => approveErasure(requested, ASKER, APPROVER, over)).toThrow(problem('erasure_not_requested'));
    expect(() => approveErasure(registered, REQUEST_ID, APPROVER, over)).toThrow(problem('erasure_not_requested'));
  });

  it('looks at the retention again, since the record may have grown', () => {
    expect(() => approveErasure(requested, REQUEST_ID, APPROVER, kept)).toThrow(problem('retention_not_over'));
    const pending = { ...requested.pending!, retentionOverride: 'legal_order' } as const;
    expect(approveErasure({ ...requested, pending }, REQUEST_ID, APPROVER, kept)).toMatchObject({
      retentionOverride: 'legal_order',
    });
  });
});

describe('a request', () => {
  const entry = (type: string, data: object = asked) => ({ eventId: REQUEST_ID, actor: ASKER, type, data });
  const refusal = { requestId: REQUEST_ID, reason: 'duty_to_keep' } as const;

  it('stands until it is refused or an erasure names it', () => {
    expect(pendingIn([], new Set())).toBeNull();
    expect(pendingIn([entry('ErasureRequested')], new Set())).toEqual(requested.pending);
    expect(pendingIn([entry('ErasureRequested'), entry('ErasureRefused', refusal)], new Set())).toBeNull();
    expect(pendingIn([entry('ErasureRequested')], new Set([REQUEST_ID]))).toBeNull();
  });

  it('is refused, or taken back, while it stands', () => {
    expect(refuseErasure(requested, refusal)).toEqual([{ type: 'ErasureRefused', data: refusal }]);
    expect(() => refuseErasure(registered, refusal)).toThrow(problem('erasure_not_requested'));
  });
});

describe('a retention', () => {
  it('counts full years from the last entry; a leap day ends on the first of March', () => {
    expect(DEFAULT_RETENTION_YEARS).toBe(10);
    expect(keptUntil('2026-05-04T10:00:00.000Z', 10)).toBe('2036-05-04T10:00:00.000Z');
    expect(keptUntil('2024-02-29T10:00:00.000Z', 1)).toBe('2025-03-01T10:00:00.000Z');
    expect(keptUntil('2026-05-04T10:00:00.000Z', 0)).toBe('2026-05-04T10:00:00.000Z');
  });

  it('is 0 to 100 full years', () => {
    for (const years of [0, 100]) expect(setRetention({ years })).toEqual([{ type: 'RetentionSet', data: { years } }]);
    for (const years of [-1, 101, 1.5]) expect(() => setRetention({ years })).toThrow(problem('value_out_of_range'));
  });
});
