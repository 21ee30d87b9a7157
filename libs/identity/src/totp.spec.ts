import { base32, hotp, matchingStep, otpauthUri, stepAt, type TotpDigest } from './totp.js';

/** The seeds of RFC 6238, appendix B: the digits 1 to 0, repeated to the digest's length. */
const SEEDS: Record<TotpDigest, Buffer> = {
  sha1: Buffer.from('12345678901234567890'),
  sha256: Buffer.from('12345678901234567890123456789012'),
  sha512: Buffer.from('1234567890123456789012345678901234567890123456789012345678901234'),
};

/** RFC 6238, appendix B: seconds since 1970, then the codes. */
const PUBLISHED: [number, Record<TotpDigest, string>][] = [
  [59, { sha1: '94287082', sha256: '46119246', sha512: '90693936' }],
  [1_111_111_109, { sha1: '07081804', sha256: '68084774', sha512: '25091201' }],
  [1_111_111_111, { sha1: '14050471', sha256: '67062674', sha512: '99943326' }],
  [1_234_567_890, { sha1: '89005924', sha256: '91819424', sha512: '93441116' }],
  [2_000_000_000, { sha1: '69279037', sha256: '90698825', sha512: '38618901' }],
  [20_000_000_000, { sha1: '65353130', sha256: '77737706', sha512: '47863826' }],
];

describe('TOTP', () => {
  it.each(PUBLISHED)('gives the codes that RFC 6238 prints for second %d', (seconds, codes) => {
    for (const [digest, code] of Object.entries(codes) as [TotpDigest, string][]) {
      expect(hotp(SEEDS[digest], stepAt(seconds * 1_000), 8, digest)).toBe(code);
    }
  });

  it('gives the codes that RFC 4226, appendix D, prints', () => {
    const codes = Array.from({ length: 10 }, (_, counter) => hotp(SEEDS.sha1, counter));
    expect(codes).toEqual([
      ...['755224', '287082', '359152', '969429', '338314'],
      ...['254676', '287922', '162583', '399871', '520489'],
    ]);
  });

  it('takes the code of this half minute and of its neighbours, and says whose it was', () => {
    const at = (step: number) => step * 30_000 + 12_000;
    for (const late of [-1, 0, 1])
      expect(matchingStep(SEEDS.sha1, hotp(SEEDS.sha1, 1_000), at(1_000 + late))).toBe(1_000);
    for (const late of [-2, 2]) expect(matchingStep(SEEDS.sha1, hotp(SEEDS.sha1, 1_000), at(1_000 + late))).toBeNull();
  });

  it.each(['', '12345', '1234567', '75522４'])('takes no code of another shape: %j', (code) => {
    expect(matchingStep(SEEDS.sha1, code, 1_772_442_000_000)).toBeNull();
  });

  it('hands secrets to apps in base32 (the vectors of RFC 4648, §10)', () => {
    const texts = ['', 'f', 'fo', 'foo', 'foob', 'fooba', 'foobar'];
    const encoded = ['', 'MY', 'MZXQ', 'MZXW6', 'MZXW6YQ', 'MZXW6YTB', 'MZXW6YTBOI'];
    expect(texts.map((text) => base32(Buffer.from(text)))).toEqual(encoded);
    expect(otpauthUri(Buffer.from('foobar'), 'ada@example.org', 'Pinpoint')).toBe(
      'otpauth://totp/Pinpoint:ada%40example.org?secret=MZXW6YTBOI&issuer=Pinpoint&algorithm=SHA1&digits=6&period=30',
    );
  });
});
