import fc from 'fast-check';
import { isUuid, newId, uuidV5, uuidV7 } from './ids.js';

describe('ids', () => {
  it('gives the version 5 id that RFC 9562 prints for www.example.com', () => {
    expect(uuidV5('6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'www.example.com')).toBe(
      '2ed6657d-e927-568b-95e1-2665a8aea6a2',
    );
  });

  it('gives the version 7 id that RFC 9562 prints for 2022-02-22T19:22:22Z', () => {
    const random = Buffer.from('0cc318c4dc0c0c07398f', 'hex');
    expect(uuidV7(0x017f22e279b0, random)).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f');
  });

  it('sorts version 7 ids by their instant', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 47 }), fc.integer({ min: 1, max: 2 ** 46 }), (at, later) => {
        expect(uuidV7(at) < uuidV7(at + later)).toBe(true);
      }),
    );
  });

  it('knows its own ids and refuses upper case', () => {
    expect([newId(), uuidV7(0), uuidV5(newId(), 'x')].every(isUuid)).toBe(true);
    expect(isUuid(newId().toUpperCase())).toBe(false);
  });
});
