import { scannedLot } from './scanned-lot';

const LOTS = ['MN-2204', 'A10', '2204'];

describe('the lot that a scanned code is about', () => {
  it.each([
    ['MN-2204', 'MN-2204'],
    [' mn-2204\n', 'MN-2204'],
    ['(01)04012345678901(17)270531(10)MN-2204', 'MN-2204'],
    [']d201040123456789011727053110MN-2204', 'MN-2204'],
    ['010401234567890110MN-2204\u001d21X9', 'MN-2204'],
    ['21X9\u001d10A10', 'A10'],
    ['MN-2205', undefined],
    ['2204X', undefined],
    ['', undefined],
  ])('%j: %s', (code, lot) => {
    expect(scannedLot(code, LOTS)).toBe(lot);
  });
});
