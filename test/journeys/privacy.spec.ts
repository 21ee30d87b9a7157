import { newId } from '#kernel/ids.js';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import supertest from 'supertest';
import { raisedSignals, WATCHFUL } from '../support/funnel-history.js';
import { serviceEngines, type TestService } from '../support/service.js';
import { record, registers, type Step, treatment, treatmentIds } from './treatment.steps.js';

/** Every planted text holds one of these, and nothing else in the world does. */
const PLANTED = ['Quirinazyx', '5550198877'];
const TEXT = 'Quirinazyx said: call +49 171 5550198877, quirinazyx@example.org';
const IDENTITY = {
  name: 'Quirinazyx Vogt',
  email: 'Quirinazyx.Vogt@example.org',
  phone: '+49 171 5550198877',
  reference: 'Quirinazyx-5550198877',
};

interface Schema {
  $ref?: string;
  allOf?: Schema[];
  type?: string;
  pattern?: string;
  format?: string;
  enum?: string[];
  properties?: Record<string, Schema>;
  additionalProperties?: Schema | boolean;
}

const document = JSON.parse(readFileSync(new URL('../../apps/api/openapi.json', import.meta.url), 'utf8')) as {
  paths: Record<
    string,
    {
      post?: {
        operationId: string;
        tags: string[];
        requestBody?: { content: { 'application/json'?: { schema: Schema } } };
      };
    }
  >;
  components: { schemas: Record<string, Schema> };
};
/** Routes of the clinical record that take JSON; a photo has no words. Names and login names of staff lie in the store of accounts, as they must. */
const requests = new Map(
  Object.values(document.paths).flatMap(({ post }) => {
    const schema = post?.requestBody?.content['application/json']?.schema;
    const isOfRecord = post && schema && !post.tags.includes('sign-in') && !post.tags.includes('staff');
    return isOfRecord ? [[post.operationId, resolved(schema)] as const] : [];
  }),
);

describe.each(serviceEngines)('what is said of a client, on $name', ({ start }) => {
  let service: TestService;
  const ids = treatmentIds();
  const texts: string[] = [];

  beforeAll(async () => {
    service = await start(WATCHFUL);
    const say = (body: Record<string, unknown>, { operation }: { operation: string }) => {
      const said = withTexts(body, requests.get(operation)!, operation);
      // Only a registration and a change of details say who a client is.
      if (/^correct/.test(operation)) delete said.identity;
      texts.push(...textsIn(said).map((text) => `${operation}: ${text}`));
      return said;
    };
    await record(service, treatment(ids), say);
    await record(service, registers(), say, service.owner.headers);
    const [signalId] = await raisedSignals(service);
    const acknowledgement: Step = {
      ...{ operation: 'acknowledgeSignal', path: `signals/${signalId!}/acknowledgement` },
      body: () => ({ notes: { text: '' } }),
    };
    await record(service, [acknowledgement], say, service.owner.headers);
    const { body } = await service.get(`clients/${ids.clientId}`);
    const entryId = body.entries[0].entryId as string;
    const correction = { entryId, changes: [], reason: 'typing_error', identity: IDENTITY };
    expect((await service.post(`clients/${ids.clientId}/corrections`, correction)).status).toBe(201);
    await sendAwry(service);
  });
  afterAll(() => service.remove());

  it('was said on every route that takes text', () => {
    const routes = new Set(texts.map((text) => text.split(':')[0]));
    const taking = [...requests].filter(([, schema]) => hasTexts(schema)).map(([operation]) => operation);
    // The name of a clinic and a checkpoint are nobody's.
    const ofClients = taking.filter((operation) => operation !== 'addClinic' && operation !== 'startBundle');
    expect([...routes].sort()).toEqual(ofClients.sort());
    expect(texts.length).toBeGreaterThan(60);
  });

  it('can be read back by those who may', async () => {
    const client = await service.get(`clients/${ids.clientId}`);
    expect(client.body.identity).toEqual(IDENTITY);
    const session = await service.get(`sessions/${ids.sessionId}`);
    const entries = session.body.entries as { type: string; notes?: { text?: string } }[];
    // An alert is raised without a word.
    const notes = entries.filter(({ type }) => type !== 'AlertRaised').map((entry) => entry.notes?.text);
    expect(notes).toEqual(notes.map(() => TEXT));
  });

  it('stands in clear in no byte of any file', async () => {
    const folders = [service.dataDirectory, ...(await postgresFolders(service))];
    const found = folders.flatMap((folder) => filesHolding(folder, PLANTED.flatMap(disguises)));
    expect(found).toEqual([]);
    // The search does find what is stored in clear: coded values are.
    const coded = folders.flatMap((folder) => filesHolding(folder, ['lidocaine_prilocaine_2.5_2.5']));
    expect(coded).not.toEqual([]);
  });

  it('stands in no line of the logs, and neither does what was sent amiss', () => {
    const lines = service.logged.join('\n').toLowerCase();
    expect(PLANTED.flatMap(disguises).filter((text) => lines.includes(text.toLowerCase()))).toEqual([]);
    expect(lines).toContain('answered');
  });

  it('is still in no file once the service has stopped', async () => {
    await service.stop();
    const folders = [service.dataDirectory, ...(await postgresFolders(service))];
    expect(folders.flatMap((folder) => filesHolding(folder, PLANTED.flatMap(disguises)))).toEqual([]);
  });
});

/** Requests that are refused, with names wherever somebody may put them by mistake. */
async function sendAwry(service: TestService): Promise<void> {
  const clinic = `/api/v1/clinics/${service.clinicId}`;
  const signedIn = service.practitioner.headers;
  const post = (path: string, raw: string, headers: Record<string, string> = {}) =>
    supertest(service.url)
      .post(path)
      .set({ ...signedIn, 'idempotency-key': newId(), 'content-type': 'application/json', ...headers })
      .serialize((text) => text as string)
      .send(raw);
  const name = JSON.stringify(TEXT);
  const client = `${clinic}/clients/${newId()}`;
  const answers = [
    await post(`${client}/registration`, `{"identity":{"name":${name}`),
    await post(`${client}/registration`, `{${name}:${name}}`),
    await post(`${client}/registration`, `{"name":${name},"identity":{"name":[${name}]}}`),
    await post(`${client}/registration`, `{"identity":{"name":${name},"email":"\\u0000"}}`),
    await post(`${client}/registration`, `{"sex":${name}}`),
    await post(`${client}/registration`, `{"identity":{"name":"${'Quirinazyx '.repeat(900)}"}}`),
    await post(`${client}/registration`, name, { 'content-type': 'text/plain' }),
    await post(`${client}/registration`, '{}', { 'idempotency-key': IDENTITY.email }),
    await post(`${client}/registration`, '{}', { 'if-match': IDENTITY.email }),
    await post(`${client}/consultations`, `{"consultedOn":"2025-03-01","notes":{"goals":${name}}}`),
    await post(
      `${clinic}/series/${newId()}/plan`,
      `{"clientId":"${newId()}","targetSessions":4,"notes":{"text":${name}}}`,
    ),
    await post(`${clinic}/clients/Quirinazyx%20Vogt/registration`, '{}'),
    await post(`/api/v1/Quirinazyx/${IDENTITY.email}`, '{}'),
    await supertest(service.url).get(`${clinic}/clients?name=Quirinazyx`).set(signedIn),
    await supertest(service.url)
      .get(`${clinic}/clients/Quirinazyx`)
      .set({ ...signedIn, 'user-agent': IDENTITY.email, 'x-request-id': IDENTITY.name, referer: IDENTITY.email }),
    await supertest(service.url)
      .get(`${clinic}/clients`)
      .set({ authorization: `Bearer ${IDENTITY.name}`, cookie: `pinpoint=${IDENTITY.email}` }),
  ];
  expect(answers.filter(({ status }) => status < 400 || status >= 500).map(({ body }) => body)).toEqual([]);
}

function resolved(schema: Schema): Schema {
  const [inner] = schema.allOf ?? [schema];
  const name = inner!.$ref?.slice('#/components/schemas/'.length);
  return name === undefined ? inner! : document.components.schemas[name]!;
}

function isText({ type, pattern, format, enum: list }: Schema): boolean {
  return type === 'string' && pattern === undefined && format === undefined && list === undefined;
}

function hasTexts(schema: Schema): boolean {
  if (typeof schema.additionalProperties === 'object') return true;
  return Object.values(schema.properties ?? {}).some((member) => isText(member) || hasTexts(resolved(member)));
}

/** The body with a planted text in every member that takes one, and as a late entry, since that takes words too. */
function withTexts(body: Record<string, unknown>, schema: Schema, operation: string): Record<string, unknown> {
  if (typeof schema.additionalProperties === 'object') return { ...body, text: TEXT };
  const said = { ...body };
  for (const [name, member] of Object.entries(schema.properties ?? {})) {
    const inner = resolved(member);
    if (isText(inner)) said[name] = IDENTITY[name as keyof typeof IDENTITY] ?? TEXT;
    else if (inner.type === 'object' && hasTexts(inner)) {
      const given = name === 'late' ? { reason: 'forgotten' } : (said[name] as Record<string, unknown> | undefined);
      said[name] = withTexts(given ?? {}, inner, operation);
    }
  }
  return said;
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return PLANTED.some((planted) => value.includes(planted)) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** A text as it might lie in a file: as it is, as UTF-16, as hex, or within base64 at any offset. */
function disguises(text: string): string[] {
  const bytes = Buffer.from(text);
  const base64 = [0, 1, 2].map((offset) => {
    const encoded = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64');
    // The first and the last characters depend on the neighbours.
    return encoded.slice(offset === 0 ? 0 : 4, -4);
  });
  return [text, Buffer.from(text, 'utf16le').toString('latin1'), bytes.toString('hex'), ...base64];
}

/** Files under a folder that hold one of the texts, whatever its case. */
function filesHolding(folder: string, texts: readonly string[]): string[] {
  const needles = texts.map((text) => text.toLowerCase());
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => {
      const content = readFileSync(file).toString('latin1').toLowerCase();
      return needles.some((needle) => content.includes(needle));
    });
}

/** Where PostgreSQL keeps tables and write-ahead log, after it has written out what it holds in memory. */
async function postgresFolders({ databaseUrl }: TestService): Promise<string[]> {
  if (databaseUrl === undefined) return [];
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('CHECKPOINT');
    const { rows } = await client.query<{ folder: string; oid: number }>(
      `SELECT current_setting('data_directory') AS folder, oid FROM pg_database WHERE datname = current_database()`,
    );
    const { folder, oid } = rows[0]!;
    return [join(folder, 'base', String(oid)), join(folder, 'pg_wal')];
  } finally {
    await client.end();
  }
}
