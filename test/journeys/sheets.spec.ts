import { newId } from '#kernel/ids.js';
import supertest from 'supertest';
import { serviceEngines, type TestService } from '../support/service.js';

const NAME = `Zoë "Z" <O'Hara> & co`;
const BODY =
  'Vor der Behandlung: <script>alert(1)</script>\nBitte "nichts" & niemand.\n\n- Keine Sonne\n- Kein <b>Make-up</b>';

describe.each(serviceEngines)('sheets for clients on $name', ({ start }) => {
  let service: TestService;
  const [clientId, sessionId] = [newId(), newId()];
  const sheets = `clients/${clientId}/sheets`;

  const publish = async (template: string, language: string, title: string, body: string, more: object = {}) => {
    const text = { template, language, notes: { title, body }, ...more };
    const { status } = await service.post('templates', text, service.owner.headers);
    expect(status).toBe(201);
  };

  beforeAll(async () => {
    service = await start();
    await publish('preparation', 'de', 'Alte Hinweise', 'Alt.');
    await publish('preparation', 'de', 'Hinweise <vorher>', BODY);
    await publish('preparation', 'en', 'Before', 'No sun.');
    await publish('preparation', 'de', 'Künftige Hinweise', 'Später.', { validFrom: '2999-01-01' });
    await publish('aftercare', 'de', 'Danach', '- Sanft reinigen');
    const identity = { name: NAME };
    expect((await service.post(`clients/${clientId}/registration`, { identity })).status).toBe(201);
    const booking = { clientId, plannedFor: '2999-06-30T07:30:00.000Z' };
    expect((await service.post(`sessions/${sessionId}/booking`, booking)).status).toBe(201);
  });
  afterAll(() => service.remove());

  it('are the newest text that holds, in the language asked for, with its version, and without a name', async () => {
    const newest = await service.get(`${sheets}/preparation`);
    expect(newest.status).toBe(200);
    expect(newest.headers['cache-control']).toBe('no-store');
    expect(newest.body).toMatchObject({ sheet: 'preparation', templateVersion: 3, language: 'en', title: 'Before' });
    const { body } = await service.get(`${sheets}/preparation?language=de&sessionId=${sessionId}`);
    expect(body).toMatchObject({
      ...{ templateVersion: 2, title: 'Hinweise <vorher>', clinicName: 'Hautklinik Nord', timeZone: 'Europe/Berlin' },
      ...{ clientId, clientName: null, session: { sessionId, at: '2999-06-30T07:30:00.000Z' } },
      blocks: [
        { kind: 'paragraph', lines: BODY.split('\n').slice(0, 2) },
        { kind: 'list', lines: ['Keine Sonne', 'Kein <b>Make-up</b>'] },
      ],
    });
    expect((await service.get(`${sheets}/preparation?name=shown`)).body.clientName).toBe(NAME);
  });

  it('are a page to print: nothing but text, its own style, and times as the clinic says them', async () => {
    const { status, text, headers } = await service.get(
      `${sheets}/preparation/page?language=de&sessionId=${sessionId}&name=shown`,
    );
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['content-security-policy']).toBe(
      "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
    expect(text).toContain('<html lang="de">');
    expect(text).toContain('<h1>Hinweise &lt;vorher&gt;</h1>');
    expect(text).toContain('Zoë &quot;Z&quot; &lt;O&#39;Hara&gt; &amp; co');
    expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;<br>\nBitte &quot;nichts&quot; &amp; niemand.');
    expect(text).toContain('<li>Kein &lt;b&gt;Make-up&lt;/b&gt;</li>');
    expect(text).toContain('· v2 ·');
    expect(text).toContain('>Sonntag, 30. Juni 2999 um 09:30</time>');
    expect(text).not.toMatch(/<script|<style|\sstyle=|<b>|\son\w+=|http-equiv/i);
    expect(text.match(/<(?:link|img|iframe|a|form)\b[^>]*>/g)).toEqual([
      '<link rel="stylesheet" href="/api/v1/sheets/print.css">',
    ]);

    const unnamed = await service.get(`${sheets}/preparation/page?language=de&sessionId=${sessionId}`);
    expect(unnamed.text).not.toContain('Zoë');
    const style = await supertest(service.url).get('/api/v1/sheets/print.css');
    expect([style.status, style.headers['content-type']]).toEqual([200, 'text/css; charset=utf-8']);
    expect(style.text).toContain('@media print');
  });

  it('say what is wrong with what they are asked for', async () => {
    const code = async (path: string) => {
      const { status, body } = await service.get(path);
      return [status, body.code];
    };
    expect(await code(`${sheets}/everything`)).toEqual([404, 'sheet_unknown']);
    expect(await code(`${sheets}/aftercare?language=fr`)).toEqual([404, 'template_unknown']);
    expect(await code(`${sheets}/aftercare/page?language=%3Cx%3E`)).toEqual([400, 'body_invalid']);
    expect(await code(`${sheets}/aftercare?sessionId=${newId()}`)).toEqual([404, 'session_unknown']);
    expect(await code(`clients/${newId()}/sheets/aftercare`)).toEqual([404, 'client_unknown']);
    const another = newId();
    await service.post(`clients/${another}/registration`, { identity: { name: 'Ada' } });
    const foreign = await code(`clients/${another}/sheets/aftercare?sessionId=${sessionId}`);
    expect(foreign).toEqual([400, 'session_of_another_client']);
  });

  it('are recorded as given, with the version, and their reading is recorded too', async () => {
    const advice = { at: new Date().toISOString(), templateVersion: 2, channel: 'printed' };
    const given = await service.post(`sessions/${sessionId}/preparation-advice`, advice);
    expect(given.status).toBe(201);
    await service.post(`sessions/${sessionId}/start`, { clientId, practitionerId: newId(), at: advice.at });
    const aftercare = { at: advice.at, items: ['gentle_cleanser'], templateVersion: 1, channel: 'printed' };
    expect((await service.post(`sessions/${sessionId}/aftercare`, aftercare)).status).toBe(201);
    const { body } = await service.get(`sessions/${sessionId}`);
    const entry = (type: string) => body.entries.find((one: { type: string }) => one.type === type).data as object;
    expect(entry('PreparationAdviceGiven')).toMatchObject({ templateVersion: 2, channel: 'printed' });
    expect(entry('AftercareGiven')).toMatchObject({ templateVersion: 1, channel: 'printed' });

    const { body: trail } = await service.get('accesses', service.owner.headers);
    expect(trail.accesses).toContainEqual(
      expect.objectContaining({ operation: 'printSheet', clients: [clientId], staffId: service.practitioner.staffId }),
    );
  });
});
