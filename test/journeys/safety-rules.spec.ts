import { newId } from '#kernel/ids.js';
import { serviceEngines, type TestService } from '../support/service.js';

/** One entry of a treatment, over HTTP. `{c}`, `{s}`, `{r}` stand for the client, the session, the series. */
interface Said {
  path: string;
  body: object;
}

interface Case {
  rule: string;
  level: 'stop' | 'warn' | 'info';
  /** Entered before, by way of preparation. */
  before?: Said[];
  /** What is entered at the threshold or on its safe side, and raises nothing. */
  passes: Said[];
  /** What is entered beyond the threshold. */
  fires: Said[];
}

const DAY = '2025-03-10';
const at = (hour: number, minute = 0, second = 0): string =>
  new Date(Date.UTC(2025, 2, 10, hour, minute, second)).toISOString();
const daysAgo = (days: number): string =>
  new Date(Date.parse(`${DAY}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);

/** A day that has gone by begins as a late entry; what follows is entered as it happens, and so is stopped. */
const ON_PAPER = { late: { reason: 'recorded_on_paper' } };
const started = (more: object = {}): Said => ({
  path: 'sessions/{s}/start',
  body: { clientId: '{c}', practitionerId: newId(), at: at(9), ...ON_PAPER, ...more },
});
const cleansed: Said = { path: 'sessions/{s}/cleansings', body: { at: at(9, 1) } };
const prepared = (...items: object[]): Said => ({ path: 'sessions/{s}/preparation', body: { at: at(9, 1), items } });
const item = (code: string, more: object = { status: 'not_met' }): Said =>
  prepared({ item: code, status: 'not_met', ...more });
const met = (code: string): Said => prepared({ item: code, status: 'met' });
const history = (more: object): Said => ({ path: 'clients/{c}/histories', body: { takenOn: daysAgo(9), ...more } });
const consulted = (more: object): Said => ({
  path: 'clients/{c}/consultations',
  body: { consultedOn: daysAgo(9), expectationsDiscussed: true, ...more },
});
const area = (more: object = {}): Said => ({
  path: 'sessions/{s}/areas',
  body: {
    at: at(9, 40),
    endedAt: at(10, 0),
    area: 'cheek',
    side: 'both',
    deviceType: 'pen',
    needleLengthUm: 1000,
    passes: 4,
    cartridgeLot: '{lot}',
    ...more,
  },
});
const cream = (more: object = {}): Said => ({
  path: 'sessions/{s}/anesthetics',
  body: { applicationId: newId(), at: at(9, 5), product: 'lidocaine_4', areas: ['chin'], ...more },
});
const completed: Said = { path: 'sessions/{s}/completion', body: { at: at(11, 30) } };
const effect = (type: string, onset: string, more: object = {}): Said => ({
  path: 'sessions/{s}/side-effects',
  body: { effectId: newId(), type, onset, grade: 1, area: 'cheek', ...more },
});
const plan = (more: object): Said => ({
  path: 'series/{r}/plan',
  body: { clientId: '{c}', targetSessions: 4, plannedOn: daysAgo(9), ...more },
});

const flow = [started(), cleansed];
/** An earlier session on the cheek, so many days before. */
const earlier = (days: number): Said[] => {
  const on = (hour: number) => new Date(Date.parse(at(hour)) - days * 86_400_000).toISOString();
  const late = { reason: 'forgotten' };
  return [
    { path: 'sessions/{o}/start', body: { clientId: '{c}', at: on(9), late } },
    { path: 'sessions/{o}/areas', body: { at: on(9), area: 'cheek', cartridgeLot: 'EARLIER', late } },
    { path: 'sessions/{o}/completion', body: { at: on(10), late } },
  ];
};
const present = (rule: string, level: Case['level'], code: string): Case => ({
  rule,
  level,
  before: flow,
  passes: [met(code), item(code, { status: 'unknown' })],
  fires: [item(code)],
});
const within = (rule: string, code: string, days: number, more: object = {}): Case => ({
  rule,
  level: 'warn',
  before: flow,
  passes: [item(code, { lastDoneOn: daysAgo(days), ...more }), item(code, { lastDoneOn: daysAgo(days + 1), ...more })],
  fires: [item(code, { lastDoneOn: daysAgo(days - 1), ...more })],
});
const deeper = (rule: string, level: Case['level'], limit: number, more: object): Case => ({
  rule,
  level,
  before: flow,
  passes: [area({ needleLengthUm: limit - 50, ...more }), area({ needleLengthUm: limit, ...more })],
  fires: [area({ needleLengthUm: limit + 50, ...more })],
});

const CASES: Case[] = [
  {
    ...present('isotretinoin_current', 'stop', 'isotretinoin'),
    passes: [met('isotretinoin'), item('isotretinoin', { lastDoneOn: daysAgo(1) })],
  },
  within('isotretinoin_recent', 'isotretinoin', 180),
  present('skin_not_intact', 'stop', 'active_lesion'),
  present('skin_cancer_in_area', 'stop', 'skin_cancer'),
  present('allergy_steel_or_anesthetic', 'stop', 'allergy'),
  present('bleeding_disorder', 'stop', 'bleeding_disorder'),
  present('pregnant_or_nursing', 'stop', 'pregnancy'),
  present('keloid_tendency', 'stop', 'keloid'),
  present('collagen_or_cardiac', 'warn', 'collagen_or_cardiac'),
  {
    ...present('anticoagulant', 'warn', 'anticoagulant'),
    passes: [met('anticoagulant'), item('anticoagulant', { lastDoneOn: daysAgo(1) })],
  },
  within('nsaid_or_herbal', 'nsaid', 3),
  within('nsaid_or_herbal', 'herbal', 3),
  within('retinoid_or_vitamin_a', 'retinoid', 5),
  within('waxing', 'waxing', 7),
  {
    ...present('sunburn', 'stop', 'sun'),
    passes: [item('sun', { detail: 'unprotected_sun' })],
    fires: [item('sun', { detail: 'sunburn' })],
  },
  within('sun_exposure', 'sun', 14),
  within('sun_exposure', 'peel_or_laser', 14, { detail: 'laser' }),
  {
    rule: 'herpes_without_antiviral',
    level: 'warn',
    before: [
      history({ conditions: [{ condition: 'herpes_simplex', status: 'past' }] }),
      plan({ areas: ['perioral'] }),
      started({ seriesId: '{r}' }),
      cleansed,
    ],
    passes: [
      item('herpes_antiviral', { status: 'met', begun: new Date(Date.parse(at(9)) - 86_400_000).toISOString() }),
    ],
    fires: [item('herpes_antiviral', { status: 'met', begun: new Date(Date.parse(at(9)) - 86_399_000).toISOString() })],
  },
  within('filler_or_toxin', 'filler_or_toxin', 14),
  within('deep_peel', 'peel_or_laser', 30, { detail: 'deep_peel' }),
  present('diabetes_or_immunosuppression', 'warn', 'diabetes_or_immunosuppression'),
  {
    ...present('regimen_not_discussed', 'warn', 'regimen_discussed'),
    passes: [met('regimen_discussed')],
    fires: [met('sun')],
  },
  {
    rule: 'expectations_not_discussed',
    level: 'warn',
    passes: [consulted({})],
    fires: [consulted({ expectationsDiscussed: false })],
  },
  {
    rule: 'consent_missing',
    level: 'stop',
    passes: [started({ at: at(0) })],
    fires: [started({ at: new Date(Date.parse(`${daysAgo(31)}T12:00:00Z`)).toISOString() })],
  },
  { rule: 'interval_short', level: 'warn', before: [...earlier(28), ...flow], passes: [area()], fires: [] },
  { rule: 'interval_short', level: 'warn', before: [...earlier(27), ...flow], passes: [], fires: [area()] },
  {
    rule: 'open_adverse_effect',
    level: 'stop',
    before: [
      ...earlier(40),
      {
        path: 'sessions/{o}/side-effects',
        body: { effectId: newId(), type: 'milia', area: 'cheek', onset: daysAgo(30), grade: 1 },
      },
      ...flow,
    ],
    passes: [area({ area: 'chin' })],
    fires: [area()],
  },
  {
    rule: 'anesthetic_dose',
    level: 'stop',
    before: flow,
    passes: [cream({ product: 'lidocaine_prilocaine_2.5_2.5', massMg: 60_000 })],
    fires: [cream({ product: 'lidocaine_prilocaine_2.5_2.5', massMg: 1 })],
  },
  {
    rule: 'anesthetic_limit_unknown',
    level: 'info',
    before: flow,
    passes: [cream()],
    fires: [cream({ product: 'lidocaine_tetracaine_23_7' })],
  },
  {
    rule: 'anesthetic_over_counter_strength',
    level: 'warn',
    before: flow,
    passes: [
      cream({ surfaceMm2: 19_999 }),
      cream({ product: 'other', agents: [{ agent: 'lidocaine', concentrationMgPerG: 40 }] }),
    ],
    fires: [cream({ product: 'other', agents: [{ agent: 'lidocaine', concentrationMgPerG: 41 }] })],
  },
  {
    rule: 'second_anesthetic',
    level: 'warn',
    before: [
      { path: 'sessions/{s}/start', body: { clientId: '{c}', practitionerId: newId(), at: at(4), ...ON_PAPER } },
      { path: 'sessions/{s}/cleansings', body: { at: at(4, 1) } },
    ],
    passes: [cream({ at: at(5) }), cream({ at: at(9) })],
    fires: [cream({ at: at(12, 59, 59) })],
  },
  {
    rule: 'prilocaine_methemoglobin',
    level: 'stop',
    before: [history({ conditions: [{ condition: 'g6pd_deficiency', status: 'present' }] }), ...flow],
    passes: [cream()],
    fires: [cream({ product: 'lidocaine_prilocaine_2.5_2.5' })],
  },
  ...[
    [20 * 60, 20 * 60 - 1],
    [60 * 60, 60 * 60 + 1],
  ].map(([ok, wrong]): Case => {
    const [one, two] = [newId(), newId()];
    const removed = (id: string, seconds: number): Said => ({
      path: `sessions/{s}/anesthetics/${id}/removal`,
      body: { at: new Date(Date.parse(at(9, 5)) + seconds * 1000).toISOString() },
    });
    return {
      rule: 'contact_time',
      level: 'warn',
      before: [...flow, cream({ applicationId: one }), cream({ applicationId: two })],
      passes: [removed(one, ok!)],
      fires: [removed(two, wrong!)],
    };
  }),
  deeper('depth_above_area', 'warn', 750, { area: 'forehead' }),
  deeper('depth_face_not_evaluated', 'warn', 1500, {}),
  deeper('depth_absolute', 'stop', 3000, { area: 'abdomen' }),
  {
    rule: 'orbital_rim',
    level: 'stop',
    before: flow,
    passes: [area({ area: 'periorbital', needleLengthUm: 500 })],
    fires: [area({ area: 'periorbital', needleLengthUm: 500, withinOrbitalRim: true })],
  },
  { rule: 'cartridge_lot', level: 'warn', before: flow, passes: [area()], fires: [area({ cartridgeLot: undefined })] },
  {
    rule: 'cartridge_reused_or_expired',
    level: 'stop',
    before: flow,
    passes: [area({ cartridgeExpiresOn: DAY })],
    fires: [area({ cartridgeExpiresOn: daysAgo(1) })],
  },
  {
    rule: 'not_for_intradermal_use',
    level: 'stop',
    before: flow,
    passes: [area({ glideProduct: 'own_serum', glideSafeForIntradermalUse: true }), area()],
    fires: [area({ glideProduct: 'own_serum' })],
  },
  {
    rule: 'darker_skin',
    level: 'info',
    before: [consulted({ fitzpatrick: 'III' }), ...flow],
    passes: [area()],
    fires: [],
  },
  {
    rule: 'darker_skin',
    level: 'info',
    before: [consulted({ fitzpatrick: 'IV' }), ...flow],
    passes: [],
    fires: [area()],
  },
  ...[
    [15 * 60, true],
    [15 * 60 - 1, false],
    [90 * 60, true],
    [90 * 60 + 1, false],
  ].map(([seconds, ok]): Case => {
    const needled = area({
      at: at(9, 40),
      endedAt: new Date(Date.parse(at(9, 40)) + (seconds as number) * 1000).toISOString(),
    });
    return {
      rule: 'duration_unusual',
      level: 'warn',
      before: [...flow, needled],
      passes: ok ? [completed] : [],
      fires: ok ? [] : [completed],
    };
  }),
  ...[
    [72, true],
    [73, false],
  ].map(([hours, ok]): Case => {
    const effectId = newId();
    const seen: Said = {
      path: `sessions/{s}/side-effects/${effectId}/progress`,
      body: { observed: new Date(Date.parse(at(11)) + (hours as number) * 3_600_000).toISOString() },
    };
    return {
      rule: 'expected_response_prolonged',
      level: 'warn',
      before: [...flow, area(), effect('erythema', at(11), { effectId })],
      passes: ok ? [seen] : [],
      fires: ok ? [] : [seen],
    };
  }),
  {
    rule: 'new_papules',
    level: 'stop',
    before: [...flow, area(), completed],
    passes: [effect('new_papules_or_plaques', new Date(Date.parse(at(11, 30)) + 3 * 86_400_000).toISOString())],
    fires: [effect('new_papules_or_plaques', new Date(Date.parse(at(11, 30)) + 3 * 86_400_000 + 1000).toISOString())],
  },
  {
    rule: 'energy_injury',
    level: 'stop',
    before: [...flow, area()],
    passes: [effect('thermal_burn', at(11))],
    fires: [],
  },
  {
    rule: 'energy_injury',
    level: 'stop',
    before: [...flow, area({ deviceType: 'rf_pen' })],
    passes: [effect('erythema', at(11))],
    fires: [effect('fat_loss', at(11))],
  },
  { rule: 'series_too_short', level: 'info', passes: [plan({ targetSessions: 3 })], fires: [] },
  { rule: 'series_too_short', level: 'info', passes: [], fires: [plan({ targetSessions: 2 })] },
  ...[6, 5].map((targetSessions): Case => {
    const planned = plan({ targetSessions, concern: 'acne_scar' });
    const before = [consulted({ concern: 'acne_scar', concernSeverity: 'severe' })];
    return {
      rule: 'series_too_short',
      level: 'info',
      before,
      passes: targetSessions === 6 ? [planned] : [],
      fires: targetSessions === 6 ? [] : [planned],
    };
  }),
];

/** What rules that the passing of time brings about need is entered for the clock of the machine: `due.spec.ts` has their instants. */
const BY_TIME = ['no_follow_up', 'touch_up_due'];

/** Rules about what is missing: once it is there for a client, it is there. */
const APART = ['consent_missing', 'series_too_short', 'regimen_not_discussed', 'expectations_not_discussed'];

interface Alert {
  rule: string;
  level: string;
  ruleVersion: number;
  entryId: string;
}

describe.each(serviceEngines)('rules of safety over HTTP on $name', ({ start, name }) => {
  let service: TestService;

  beforeAll(async () => {
    service = await start();
  });
  afterAll(() => service.remove());

  /** A client with consent, and ways to enter what a case says of them. */
  async function aClient() {
    const ids: Record<string, string> = {
      c: newId(),
      s: newId(),
      o: newId(),
      r: newId(),
      lot: `L${newId().slice(0, 12)}`,
    };
    const send = ({ path, body }: Said, more: object = {}) => {
      const filled = (text: string) => text.replace(/\{(\w+)\}/g, (_, id: string) => ids[id]!);
      return service.post(filled(path), JSON.parse(filled(JSON.stringify({ ...body, ...more }))) as object);
    };
    await send({ path: 'clients/{c}/registration', body: { identity: { name: 'Zoe' } } });
    await send({ path: 'clients/{c}/consents', body: { kind: 'treatment', given: daysAgo(30) } });
    return { ids, send };
  }

  /** Enters it, with an override where a stop asks for one, and answers the alerts of the rule. */
  async function alertsOf(
    client: Awaited<ReturnType<typeof aClient>>,
    said: Said,
    { rule, level }: Case,
  ): Promise<Alert[]> {
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

  const cases = name === 'SQLite' ? CASES : CASES.filter((_, index) => index % 5 === 0);

  it.each(cases.map((one, index) => [`${one.rule} (${index + 1})`, one] as const))(
    '%s: equality passes, beyond it fires',
    async (_name, one) => {
      const client = await aClient();
      for (const said of one.before ?? []) {
        const answer = await client.send(said);
        if (answer.status !== 201) throw new Error(`${said.path}: ${answer.status} ${JSON.stringify(answer.body)}`);
      }
      for (const said of one.passes) expect(await alertsOf(client, said, one)).toEqual([]);
      const fires = APART.includes(one.rule) ? await aClient() : client;
      if (fires !== client) for (const said of one.before ?? []) await fires.send(said);
      for (const said of one.fires) expect(await alertsOf(fires, said, one)).toHaveLength(1);
    },
  );

  it('each have a case here, or one by the clock', async () => {
    const { body } = await service.get('safety-rules');
    const codes = body.rules.map(({ code }: { code: string }) => code) as string[];
    expect([...new Set([...CASES.map(({ rule }) => rule), ...BY_TIME])].sort()).toEqual(codes.sort());
  });
});
