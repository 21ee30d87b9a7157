import { newId } from '#kernel/ids.js';

/** One entry of a treatment, over HTTP. `{c}`, `{s}`, `{r}` stand for the client, the session, the series. */
export interface Said {
  path: string;
  body: object;
}

export interface Case {
  rule: string;
  level: 'stop' | 'warn' | 'info';
  /** Entered before, by way of preparation. */
  before?: Said[];
  /** Just on the safe side of the threshold; where a rule asks whether there is something, it is not there. */
  below: Said[];
  /** At the threshold, and what comes closest to it; it raises nothing, unless `firesAt` says so. */
  at: Said[];
  firesAt?: true;
  /** Just beyond the threshold. */
  beyond: Said[];
}

export const DAY = '2025-03-10';
export const at = (hour: number, minute = 0, second = 0): string =>
  new Date(Date.UTC(2025, 2, 10, hour, minute, second)).toISOString();
export const daysAgo = (days: number): string =>
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
export const area = (more: object = {}): Said => ({
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

export const flow = [started(), cleansed];
/** An earlier session on the cheek, so many days before. */
export const earlier = (days: number): Said[] => {
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
  below: [met(code)],
  at: [item(code, { status: 'unknown' })],
  beyond: [item(code)],
});
const within = (rule: string, code: string, days: number, more: object = {}): Case => ({
  rule,
  level: 'warn',
  before: flow,
  below: [item(code, { lastDoneOn: daysAgo(days + 1), ...more })],
  at: [item(code, { lastDoneOn: daysAgo(days), ...more })],
  beyond: [item(code, { lastDoneOn: daysAgo(days - 1), ...more })],
});
const deeper = (rule: string, level: Case['level'], limit: number, more: object): Case => ({
  rule,
  level,
  before: flow,
  below: [area({ needleLengthUm: limit - 50, ...more })],
  at: [area({ needleLengthUm: limit, ...more })],
  beyond: [area({ needleLengthUm: limit + 50, ...more })],
});

/** A case of which each side needs a client of its own. */
const sided = (said: Said, side: 'below' | 'at' | 'beyond'): Pick<Case, 'below' | 'at' | 'beyond'> => ({
  ...{ below: [], at: [], beyond: [] },
  [side]: [said],
});

const LIDOCAINE_4 = [{ agent: 'lidocaine', concentrationMgPerG: 40 }];

const papulesAfter = (seconds: number): Said =>
  effect('new_papules_or_plaques', new Date(Date.parse(at(11, 30)) + seconds * 1_000).toISOString());

const begunBefore = (seconds: number): Said => {
  const begun = new Date(Date.parse(at(9)) - seconds * 1_000).toISOString();
  return item('herpes_antiviral', { status: 'met', begun });
};

export const CASES: Case[] = [
  {
    ...present('isotretinoin_current', 'stop', 'isotretinoin'),
    at: [item('isotretinoin', { lastDoneOn: daysAgo(1) })],
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
    at: [item('anticoagulant', { lastDoneOn: daysAgo(1) })],
  },
  within('nsaid_or_herbal', 'nsaid', 3),
  within('nsaid_or_herbal', 'herbal', 3),
  within('retinoid_or_vitamin_a', 'retinoid', 5),
  within('waxing', 'waxing', 7),
  {
    ...present('sunburn', 'stop', 'sun'),
    at: [item('sun', { detail: 'unprotected_sun' })],
    beyond: [item('sun', { detail: 'sunburn' })],
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
    below: [begunBefore(86_401)],
    at: [begunBefore(86_400)],
    beyond: [begunBefore(86_399)],
  },
  within('filler_or_toxin', 'filler_or_toxin', 14),
  within('deep_peel', 'peel_or_laser', 30, { detail: 'deep_peel' }),
  present('diabetes_or_immunosuppression', 'warn', 'diabetes_or_immunosuppression'),
  {
    ...present('regimen_not_discussed', 'warn', 'regimen_discussed'),
    below: [met('regimen_discussed')],
    at: [],
    beyond: [met('sun')],
  },
  {
    ...{ rule: 'regimen_not_discussed', level: 'warn', before: [consulted({ regimenDiscussed: true }), ...flow] },
    ...sided(met('sun'), 'at'),
  },
  {
    rule: 'expectations_not_discussed',
    level: 'warn',
    below: [consulted({})],
    at: [consulted({ expectationsDiscussed: undefined })],
    beyond: [consulted({ expectationsDiscussed: false })],
  },
  {
    rule: 'consent_missing',
    level: 'stop',
    below: [started({ at: `${daysAgo(29)}T12:00:00Z` })],
    at: [],
    beyond: [started({ at: `${daysAgo(31)}T12:00:00Z` })],
  },
  {
    rule: 'consent_missing',
    level: 'stop',
    below: [],
    at: [started({ at: `${daysAgo(30)}T12:00:00Z` })],
    beyond: [],
  },
  ...([29, 28, 27] as const).map((days): Case => ({
    ...{ rule: 'interval_short', level: 'warn', before: [...earlier(days), ...flow] },
    ...sided(area(), days === 29 ? 'below' : days === 28 ? 'at' : 'beyond'),
  })),
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
    below: [area({ area: 'chin' })],
    at: [],
    beyond: [area()],
  },
  {
    rule: 'open_adverse_effect',
    level: 'stop',
    before: [
      ...earlier(40),
      {
        path: 'sessions/{o}/side-effects',
        body: { effectId: '{e}', type: 'milia', area: 'cheek', onset: daysAgo(30), grade: 1 },
      },
      { path: 'sessions/{o}/side-effects/{e}/resolution', body: { resolved: at(9) } },
      ...flow,
    ],
    below: [],
    at: [area()],
    beyond: [],
  },
  {
    rule: 'anesthetic_dose',
    level: 'stop',
    before: flow,
    below: [cream({ product: 'lidocaine_prilocaine_2.5_2.5', massMg: 59_999, surfaceMm2: 59_999 })],
    at: [cream({ product: 'lidocaine_prilocaine_2.5_2.5', massMg: 1, surfaceMm2: 1 })],
    beyond: [cream({ product: 'lidocaine_prilocaine_2.5_2.5', massMg: 1 })],
  },
  {
    rule: 'anesthetic_dose',
    level: 'stop',
    before: flow,
    below: [cream({ product: 'lidocaine_prilocaine_2.5_2.5', surfaceMm2: 59_999 })],
    at: [cream({ product: 'lidocaine_prilocaine_2.5_2.5', surfaceMm2: 1 })],
    beyond: [cream({ product: 'lidocaine_prilocaine_2.5_2.5', surfaceMm2: 1 })],
  },
  {
    rule: 'anesthetic_limit_unknown',
    level: 'info',
    before: flow,
    below: [cream()],
    at: [cream({ product: 'none', areas: undefined })],
    beyond: [cream({ product: 'lidocaine_tetracaine_23_7' })],
  },
  {
    rule: 'anesthetic_over_counter_strength',
    level: 'warn',
    before: flow,
    below: [cream({ product: 'other', agents: [{ agent: 'lidocaine', concentrationMgPerG: 39 }] })],
    at: [cream({ product: 'other', agents: [{ agent: 'lidocaine', concentrationMgPerG: 40 }] })],
    beyond: [cream({ product: 'other', agents: [{ agent: 'lidocaine', concentrationMgPerG: 41 }] })],
  },
  {
    rule: 'anesthetic_over_counter_strength',
    level: 'warn',
    before: flow,
    below: [cream({ product: 'other', agents: LIDOCAINE_4, surfaceMm2: 19_999 })],
    at: [cream({ product: 'other', agents: LIDOCAINE_4, surfaceMm2: 20_000 })],
    beyond: [cream({ product: 'other', agents: LIDOCAINE_4, surfaceMm2: 20_001 })],
  },
  {
    rule: 'second_anesthetic',
    level: 'warn',
    before: [
      { path: 'sessions/{s}/start', body: { clientId: '{c}', practitionerId: newId(), at: at(4), ...ON_PAPER } },
      { path: 'sessions/{s}/cleansings', body: { at: at(4, 1) } },
    ],
    below: [cream({ at: at(4, 30) }), cream({ at: at(8, 30, 1) })],
    at: [cream({ at: at(12, 30, 1) })],
    beyond: [cream({ at: at(16, 30) })],
  },
  {
    rule: 'prilocaine_methemoglobin',
    level: 'stop',
    before: [history({ conditions: [{ condition: 'g6pd_deficiency', status: 'present' }] }), ...flow],
    below: [cream()],
    at: [cream({ product: 'none', areas: undefined })],
    beyond: [cream({ product: 'lidocaine_prilocaine_2.5_2.5' })],
  },
  ...[
    [20 * 60 + 1, 20 * 60, 20 * 60 - 1],
    [60 * 60 - 1, 60 * 60, 60 * 60 + 1],
  ].map(([inside, edge, outside]): Case => {
    const [one, two, three] = [newId(), newId(), newId()];
    const removed = (id: string, seconds: number): Said => ({
      path: `sessions/{s}/anesthetics/${id}/removal`,
      body: { at: new Date(Date.parse(at(9, 5)) + seconds * 1000).toISOString() },
    });
    return {
      rule: 'contact_time',
      level: 'warn',
      before: [...flow, ...[one, two, three].map((applicationId) => cream({ applicationId }))],
      below: [removed(one, inside!)],
      at: [removed(two, edge!)],
      beyond: [removed(three, outside!)],
    };
  }),
  deeper('depth_above_area', 'warn', 750, { area: 'forehead' }),
  deeper('depth_face_not_evaluated', 'warn', 1500, {}),
  deeper('depth_absolute', 'stop', 3000, { area: 'abdomen' }),
  // No needle is longer than 3500 µm: beyond it, an rf_pen comes only where a clinic has a limit of its own.
  { ...deeper('depth_absolute', 'stop', 3500, { area: 'abdomen', deviceType: 'rf_pen' }), beyond: [] },
  {
    rule: 'orbital_rim',
    level: 'stop',
    before: flow,
    below: [area({ area: 'periorbital', needleLengthUm: 500 })],
    at: [area({ area: 'periorbital', needleLengthUm: 500, withinOrbitalRim: false })],
    beyond: [area({ area: 'periorbital', needleLengthUm: 500, withinOrbitalRim: true })],
  },
  {
    rule: 'cartridge_lot',
    level: 'warn',
    before: flow,
    below: [area()],
    at: [area({ cartridgeSerial: '1' })],
    beyond: [area({ cartridgeLot: undefined })],
  },
  {
    rule: 'cartridge_reused_or_expired',
    level: 'stop',
    before: flow,
    below: [area({ cartridgeExpiresOn: daysAgo(-1) })],
    at: [area({ cartridgeExpiresOn: DAY })],
    beyond: [area({ cartridgeExpiresOn: daysAgo(1) })],
  },
  {
    rule: 'not_for_intradermal_use',
    level: 'stop',
    before: flow,
    below: [area()],
    at: [area({ glideProduct: 'own_serum', glideSafeForIntradermalUse: true })],
    beyond: [area({ glideProduct: 'own_serum' })],
  },
  ...(['III', 'IV', 'V'] as const).map((fitzpatrick): Case => ({
    ...{ rule: 'darker_skin', level: 'info', before: [consulted({ fitzpatrick }), ...flow], firesAt: true },
    ...sided(area(), fitzpatrick === 'III' ? 'below' : fitzpatrick === 'IV' ? 'at' : 'beyond'),
  })),
  ...(
    [
      [15 * 60 + 1, 'below'],
      [15 * 60, 'at'],
      [15 * 60 - 1, 'beyond'],
      [90 * 60 - 1, 'below'],
      [90 * 60, 'at'],
      [90 * 60 + 1, 'beyond'],
    ] as const
  ).map(([seconds, side]): Case => {
    const needled = area({
      at: at(9, 40),
      endedAt: new Date(Date.parse(at(9, 40)) + seconds * 1000).toISOString(),
    });
    return {
      rule: 'duration_unusual',
      level: 'warn',
      before: [...flow, needled],
      ...sided(completed, side),
    };
  }),
  ...(
    [
      [72 * 3600 - 1, 'below'],
      [72 * 3600, 'at'],
      [72 * 3600 + 1, 'beyond'],
    ] as const
  ).map(([seconds, side]): Case => {
    const effectId = newId();
    const seen: Said = {
      path: `sessions/{s}/side-effects/${effectId}/progress`,
      body: { observed: new Date(Date.parse(at(11)) + seconds * 1000).toISOString() },
    };
    return {
      rule: 'expected_response_prolonged',
      level: 'warn',
      before: [...flow, area(), effect('erythema', at(11), { effectId })],
      ...sided(seen, side),
    };
  }),
  {
    rule: 'new_papules',
    level: 'stop',
    before: [...flow, area(), completed],
    below: [papulesAfter(3 * 86_400 - 1)],
    at: [papulesAfter(3 * 86_400)],
    beyond: [papulesAfter(3 * 86_400 + 1)],
  },
  {
    rule: 'energy_injury',
    level: 'stop',
    before: [...flow, area()],
    ...sided(effect('thermal_burn', at(11)), 'below'),
  },
  {
    rule: 'energy_injury',
    level: 'stop',
    before: [...flow, area({ deviceType: 'rf_pen' })],
    below: [],
    at: [effect('erythema', at(11))],
    beyond: [effect('fat_loss', at(11))],
  },
  ...[
    { fewest: 3, before: [] },
    { fewest: 6, before: [consulted({ concern: 'acne_scar', concernSeverity: 'severe' })] },
  ].flatMap(({ fewest, before }) =>
    (['below', 'at', 'beyond'] as const).map((side, fewer): Case => ({
      ...{ rule: 'series_too_short', level: 'info', before },
      ...sided(plan({ targetSessions: fewest + 1 - fewer, concern: 'acne_scar' }), side),
    })),
  ),
];

/** A rule that the passing of time alone brings about. Each side is an instant, and whether the rule holds then. */
export interface Timed {
  rule: string;
  level: Case['level'];
  record: 'sessions/{s}' | 'series/{r}';
  before: Said[];
  below: readonly [instant: number, holds: boolean];
  at: readonly [instant: number, holds: boolean];
  beyond: readonly [instant: number, holds: boolean];
}

const DAY_MS = 86_400_000;
const sessionEnd = Date.parse(at(11, 30));
const redness = Date.parse(at(11));
const ended: Said[] = [
  plan({ targetSessions: 3 }),
  { path: 'series/{r}/end', body: { endedOn: DAY, reason: 'completed' } },
];
const noonOf = (day: string): number => Date.parse(`${day}T12:00:00Z`);

export const TIMED: Timed[] = [
  {
    ...{ rule: 'no_follow_up', level: 'warn', record: 'sessions/{s}', before: [...flow, area(), completed] },
    below: [sessionEnd + 7 * DAY_MS - 1, false],
    at: [sessionEnd + 7 * DAY_MS, false],
    beyond: [sessionEnd + 7 * DAY_MS + 1, true],
  },
  {
    ...{ rule: 'expected_response_prolonged', level: 'warn', record: 'sessions/{s}' },
    before: [...flow, area(), effect('erythema', at(11), { effectId: '{e}' }), completed],
    below: [redness + 3 * DAY_MS - 1, false],
    at: [redness + 3 * DAY_MS, false],
    beyond: [redness + 3 * DAY_MS + 1, true],
  },
  {
    ...{ rule: 'touch_up_due', level: 'info', record: 'series/{r}', before: ended },
    below: [noonOf('2025-09-09'), false],
    at: [noonOf('2025-09-10'), true],
    beyond: [noonOf('2025-09-11'), true],
  },
  {
    ...{ rule: 'touch_up_due', level: 'info', record: 'series/{r}', before: ended },
    below: [noonOf('2026-03-09'), true],
    at: [noonOf('2026-03-10'), true],
    beyond: [noonOf('2026-03-11'), false],
  },
];
