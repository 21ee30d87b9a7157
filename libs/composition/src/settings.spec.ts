import { generateSigningKey, parseSigningKey, WITNESS_COSIGNATURE } from '#ledger/note-key.js';
import { readSettings } from './settings.js';

describe('settings', () => {
  it('begin with SQLite in ./data, on loopback', () => {
    const settings = readSettings({});
    expect(settings).toMatchObject({ originHost: 'pinpoint.localhost', listen: { host: '127.0.0.1', port: 3_000 } });
    expect(settings.dataDirectory).toMatch(/\/data$/);
    expect(settings.kekFile).toBe(`${settings.dataDirectory}/secrets/kek`);
    expect(settings.erasureJournalFile).toBe(`${settings.dataDirectory}/signing/erasures.ndjson`);
    expect(settings).not.toHaveProperty('databaseUrl');
    expect(settings.production).toBe(false);
  });

  it('take databases, places and address from the environment', () => {
    const url = 'postgres://service@db/pinpoint';
    const keys = 'postgresql://keys@other/keys';
    expect(
      readSettings({
        DATABASE_URL: url,
        PINPOINT_KEYS_DATABASE_URL: keys,
        PINPOINT_KEK_FILE: '/run/secrets/kek',
        PINPOINT_ERASURE_JOURNAL: '/var/lib/pinpoint/erasures.ndjson',
        PINPOINT_HOST: '0.0.0.0',
        PINPOINT_PORT: '0',
        PINPOINT_ORIGIN_HOST: 'record.example.org',
        NODE_ENV: 'production',
      }),
    ).toMatchObject({
      databaseUrl: url,
      originHost: 'record.example.org',
      keysDatabaseUrl: keys,
      kekFile: '/run/secrets/kek',
      erasureJournalFile: '/var/lib/pinpoint/erasures.ndjson',
      listen: { host: '0.0.0.0', port: 0 },
      production: true,
    });
  });

  it('take witnesses, each with its address and its key', () => {
    const key = generateSigningKey('witness.example/w1', WITNESS_COSIGNATURE);
    const { vkey } = parseSigningKey(key).verifier;
    const text = `http://127.0.0.1:3100 ${vkey}, https://witness.example/prefix/  ${vkey},`;
    expect(readSettings({ PINPOINT_WITNESSES: text })).toMatchObject({
      witnesses: [
        { url: 'http://127.0.0.1:3100', vkey },
        { url: 'https://witness.example/prefix/', vkey },
      ],
    });
    expect(readSettings({})).toMatchObject({ witnesses: [] });
  });

  it('refuse in production what is only fit for development', () => {
    for (const host of [{}, { PINPOINT_ORIGIN_HOST: 'pinpoint.localhost' }]) {
      expect(() => readSettings({ ...host, NODE_ENV: 'production' })).toThrow(
        expect.objectContaining({
          code: 'setting_invalid',
          facts: { variable: 'PINPOINT_ORIGIN_HOST' },
        }) as Error,
      );
    }
  });

  it('take a demo where it is asked for, and never in production', () => {
    expect(readSettings({})).not.toHaveProperty('demo');
    expect(readSettings({ PINPOINT_DEMO: '0' })).not.toHaveProperty('demo');
    expect(readSettings({ PINPOINT_DEMO: '1' })).toMatchObject({ demo: true, production: false });
    const production = { NODE_ENV: 'production', PINPOINT_ORIGIN_HOST: 'record.example.org', PINPOINT_DEMO: '1' };
    expect(() => readSettings(production)).toThrow(
      expect.objectContaining({ code: 'setting_invalid', facts: { variable: 'PINPOINT_DEMO' } }) as Error,
    );
  });

  it.each([
    ['PINPOINT_DEMO', 'yes'],
    ['DATABASE_URL', 'mysql://db'],
    ['PINPOINT_OWNER_DATABASE_URL', 'db'],
    ['PINPOINT_PORT', '70000'],
    ['PINPOINT_PORT', 'http'],
    ['PINPOINT_ORIGIN_HOST', 'Clinic Host'],
    ['PINPOINT_WITNESSES', 'http://127.0.0.1:3100'],
    ['PINPOINT_WITNESSES', 'ftp://witness.example name+00000000+key'],
    ['PINPOINT_WITNESSES', `https://witness.example ${parseSigningKey(generateSigningKey('a')).verifier.vkey}`],
  ])('refuse %s=%s, naming the variable and not its value', (variable, value) => {
    const read = () => readSettings({ [variable]: value });
    expect(read).toThrow(expect.objectContaining({ code: 'setting_invalid', facts: { variable } }) as Error);
    expect(read).not.toThrow(value);
  });
});
