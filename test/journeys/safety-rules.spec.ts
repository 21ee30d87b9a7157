import { newId } from '#kernel/ids.js';
import { serviceEngines, signIn, type TestService } from '../support/service.js';
import { SteppedClock } from '../support/stepped-clock.js';
import {
  area,
  at,
  type Case,
  CASES,
  daysAgo,
  earlier,
  flow,
  type Said,
  TIMED,
  type Timed,
} from './safety-rules.cases.js';

/** Rules about what is missing: once it is there for a client, it is there. */
const APART = ['consent_missing', 'series_too_short', 'regimen_not_discussed', 'expectations_not_discussed'];

interface Alert {
  rule: string;
  level: string;
  ruleVersion: number;
  limitsEntryId?: string;
  entryId: string;
  evidence: { name: string; value: unknown }[];
}

/** A client with consent, and ways to enter what a case says of them. */
async function aClient(service: TestService) {
  const ids: Record<string, string> = {
    c: newId(),
    s: newId(),
    o: newId(),
    r: newId(),
    e: newId(),
    lot: `L${newId().slice(-12)}`,
  };
  const send = ({ path, body }: Said, more: object = {}) => {
    const filled = (text: string) => text.replace(/\{(\w+)\}/g, (_, id: string) => ids[id]!);
    return service.post(filled(path), JSON.parse(filled(JSON.stringify({ ...body, ...more }))) as object);
  };
  await send({ path: 'clients/{c}/registration', body: { identity: { name: 'Zoe' } } });
  await send({ path: 'clients/{c}/consents', body: { kind: 'treatment', given: daysAgo(30) } });
  return { ids, send };
}

type Client = Awaited<ReturnType<typeof aClient>>;

async function enter({ send }: Client, before: readonly Said[] = []): Promise<void> {
  for (const said of before) {
    const { status, body } = await send(said);
    if (status !== 201) throw new Error(`${said.path}: ${status} ${JSON.stringify(body)}`);
  }
}

/** Enters it, with an override where a stop asks for one, and answers the alerts of the rule. */
async function alertsOf(client: Client, said: Said, { rule, level }: Pick<Case, 'rule' | 'level'>): Promise<Alert[]> {
  let answer = await client.send(said);
  const isAct = /areas|anesthetics$/.test(said.path);
  if (answer.status === 409 && answer.body.code === 'stopped_by_rule') {
    expect(isAct && level === 'stop').toBe(true);
    expect(answer.body.alerts.map((alert: Alert) => alert.rule)).toContain(rule);
    answer = await client.send(said, {
      overrides: [{ rule, reason: 'clinical_judgement', explanation: 'looked at it' }],
    });
  } else if (isAct && level === 'stop' && answer.body.alerts?.some((alert: Alert) => alert.rule === rule)) {
    throw new Error(`${rule} was recorded without an override.`);
  }
  if (answer.status !== 201) throw new Error(`${said.path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  const [entry] = answer.body.events as { eventId: string }[];
  const alerts = (answer.body.alerts as Alert[]).filter((alert) => alert.rule === rule);
  for (const alert of alerts) expect(alert).toMatchObject({ level, ruleVersion: 1, entryId: entry!.eventId });
  return alerts;
}

describe.each(serviceEngines)('rules of safety over HTTP on $name', ({ start, name }) => {
  let service: TestService;

  beforeAll(async () => {
    service = await start();
  });
  afterAll(() => service.remove());

  const cases = name === 'SQLite' ? CASES : CASES.filter((_, index) => index % 5 === 0);

  it.each(cases.map((one, index) => [`${one.rule} (${index + 1})`, one] as const))(
    '%s: below and at its threshold it is content, beyond it fires',
    async (_name, one) => {
      const client = await aClient(service);
      await enter(client, one.before);
      for (const said of one.below) expect(await alertsOf(client, said, one)).toEqual([]);
      for (const said of one.at) expect(await alertsOf(client, said, one)).toHaveLength(one.firesAt ? 1 : 0);
      const fires = APART.includes(one.rule) ? await aClient(service) : client;
      if (fires !== client) await enter(fires, one.before);
      for (const said of one.beyond) expect(await alertsOf(fires, said, one)).toHaveLength(1);
    },
  );

  it('each have a case below, at and beyond their threshold', async () => {
    const { body } = await service.get('safety-rules');
    const codes = body.rules.map(({ code }: { code: string }) => code) as string[];
    const lacking = codes.flatMap((code) => {
      const said = CASES.filter(({ rule }) => rule === code);
      const timed = TIMED.filter(({ rule }) => rule === code);
      return (['below', 'at', 'beyond'] as const)
        .filter((side) => !said.some((one) => one[side].length > 0) && !timed.some((one) => one[side] !== undefined))
        .map((side) => `${code}: ${side}`);
    });
    expect(lacking).toEqual([]);
    const known = new Set(codes);
    expect([...CASES, ...TIMED].filter(({ rule }) => !known.has(rule))).toEqual([]);
  });

  it('look at the limits of the clinic, from their change until it is taken back', async () => {
    const limit = async (rule: string, limits: object[]): Promise<string> => {
      const change = { rule, limits, reason: 'clinic_protocol' };
      const { status, body } = await service.post('safety-rules/limits', change, service.owner.headers);
      expect(status).toBe(201);
      return body.events[0].eventId as string;
    };
    const after = async (days: number): Promise<Alert[]> => {
      const client = await aClient(service);
      await enter(client, [...earlier(days), ...flow]);
      return alertsOf(client, area(), { rule: 'interval_short', level: 'warn' });
    };
    const intervals = await limit('interval_short', [{ limit: 'days', value: 42 }]);
    expect(await after(43)).toEqual([]);
    expect(await after(42)).toEqual([]);
    const [fired] = await after(41);
    expect(fired).toMatchObject({ limitsEntryId: intervals, ruleVersion: 1 });
    expect(fired!.evidence).toContainEqual({ name: 'daysSince', value: 41 });
    expect(fired!.evidence).toContainEqual({ name: 'limitDays', value: 42 });
    await limit('interval_short', [{ limit: 'days' }]);
    expect(await after(41)).toEqual([]);
    expect(await after(28)).toEqual([]);
    expect(await after(27)).toHaveLength(1);

    const depths = await limit('depth_absolute', [{ limit: 'rf_pen_needle_length_um', value: 3_200 }]);
    const client = await aClient(service);
    await enter(client, flow);
    const rf = (needleLengthUm: number) => area({ area: 'abdomen', deviceType: 'rf_pen', needleLengthUm });
    const rule = { rule: 'depth_absolute', level: 'stop' } as const;
    expect(await alertsOf(client, rf(3_150), rule)).toEqual([]);
    expect(await alertsOf(client, rf(3_200), rule)).toEqual([]);
    expect(await alertsOf(client, rf(3_250), rule)).toMatchObject([{ limitsEntryId: depths }]);
    await limit('depth_absolute', [{ limit: 'rf_pen_needle_length_um' }]);
  });
});

describe.each(serviceEngines)('rules of safety by the clock over HTTP on $name', ({ start }) => {
  it('hold from their instant on: not before, and where they have an end, not after', async () => {
    const clock = new SteppedClock(at(14));
    const service = await start({ clock });
    try {
      const looks: { one: Timed; client: Client; instant: number; holds: boolean }[] = [];
      for (const one of TIMED) {
        for (const [instant, holds] of [one.below, one.at, one.beyond]) {
          const client = await aClient(service);
          await enter(client, one.before);
          looks.push({ one, client, instant, holds });
        }
      }
      for (const { one, client, instant, holds } of looks.sort((a, b) => a.instant - b.instant)) {
        clock.goTo(instant);
        const { practitioner } = service;
        practitioner.headers = await signIn(service.url, practitioner.loginName, practitioner.password);
        const { rule, level, record } = one;
        const { status, body } = await client.send({ path: `${record}/alerts`, body: { rule } });
        const told = { rule, instant: new Date(instant).toISOString() };
        expect({ ...told, status, code: body.code }).toEqual({
          ...{ ...told, status: holds ? 201 : 409, code: holds ? undefined : 'rule_does_not_hold' },
        });
        if (holds) expect(body.alerts).toMatchObject([{ rule, level, ruleVersion: 1 }]);
      }
    } finally {
      await service.remove();
    }
  });
});
