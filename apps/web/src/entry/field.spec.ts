import { answers, type Field, faultsOf, numberOf, said } from './field';

const number: Field = { name: 'value', label: 'Value', kind: 'number', min: 0, max: 540, step: 5, isNeeded: true };

describe('what a form takes', () => {
  it.each([
    ['', 'needed'],
    ['7', 'number'],
    ['545', 'number'],
    ['-5', 'number'],
    ['x', 'number'],
    ['0', undefined],
    ['540', undefined],
  ] as const)('a number "%s" from 0 to 540 in fives: %s', (value, kind) => {
    expect(faultsOf([number], { value })[0]?.kind).toBe(kind);
  });

  it('takes a decimal comma, and tenths that binary numbers cannot hold', () => {
    const weight: Field = { name: 'kg', label: 'Weight', kind: 'number', min: 2, max: 400, step: 0.1 };
    expect(faultsOf([weight], { kg: '64,3' })).toEqual([]);
    expect(numberOf({ kg: '64,3' }, 'kg')).toBe(64.3);
  });

  it('no day after the last that can be meant', () => {
    const day: Field = { name: 'on', label: 'Day', kind: 'day', until: '2026-11-26' };
    expect(faultsOf([day], { on: '2026-11-27' })).toMatchObject([{ kind: 'day', id: 'field-on' }]);
    expect(faultsOf([day], { on: '2026-11-26' })).toEqual([]);
  });

  it('an item that has no answer is named, where each needs one', () => {
    const items = ['a', 'b'].map((value) => ({ value, label: value.toUpperCase() }));
    const field: Field = { name: 'items', label: 'Items', kind: 'statuses', items, options: [], isEachNeeded: true };
    const values = { 'items.a': '15', 'itemsOther.c': '1' };
    expect(faultsOf([field], values)).toMatchObject([{ kind: 'each', id: 'field-items.b', facts: { item: 'B' } }]);
    expect(answers(values, 'items')).toEqual([['a', '15']]);
  });
});

it('what was not said is not sent', () => {
  expect(said({ a: undefined, b: [], c: {}, d: 0, e: false, f: ['x'] })).toEqual({ d: 0, e: false, f: ['x'] });
});
