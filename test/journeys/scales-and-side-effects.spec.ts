import { newId } from '#kernel/ids.js';
import { type Scale, SCALE_ITEM_LEVELS } from '#treatments/domain/vocabularies.js';
import { loadVocabularies } from '#treatments/vocabularies.js';
import { serviceEngines, type TestService } from '../support/service.js';

const { scales } = loadVocabularies();
const LATE = { late: { reason: 'recorded_on_paper' } };

/** What a scale takes at its ends and in its steps, and what lies just outside. */
function valuesOf(scale: Scale): { taken: (number | string)[]; refused: (number | string)[] } {
  if (scale.kind === 'levels') return { taken: [...scale.levels], refused: ['splendid', 1] };
  const { min, max, step } = scale;
  return {
    taken: [min, min + step, max],
    refused: [min - step, max + step, 'good', ...(step > 1 ? [min + 1] : [])],
  };
}

describe.each(serviceEngines)('scales and side effects over HTTP on $name', ({ start }) => {
  let service: TestService;
  let position: string;
  const [clientId, sessionId] = [newId(), newId()];
  const session = `sessions/${sessionId}`;

  const post = async (path: string, body: object, headers = {}): Promise<void> => {
    const answer = await service.post(path, body, headers);
    expect({ path, body, status: answer.status, answer: answer.body as unknown }).toMatchObject({ status: 201 });
    position = answer.headers['pinpoint-position']!;
  };
  const read = async (path: string) => (await service.get(path, { 'pinpoint-at-least': position })).body;

  beforeAll(async () => {
    service = await start();
    await post(`clients/${clientId}/registration`, { identity: { name: 'Ada' } });
    const began = { clientId, practitionerId: newId(), at: '2025-03-10T09:00:00Z', ...LATE };
    await post(`${session}/start`, began);
    await post(`${session}/areas`, { at: '2025-03-10T09:20:00Z', area: 'cheek', deviceType: 'rf_pen', ...LATE });
    await post(`${session}/completion`, { at: '2025-03-10T10:00:00Z', ...LATE });
  });
  afterAll(() => service.remove());

  const assessment = (scale: string, value: number | string, more: object = {}): object => ({
    ...{ assessedOn: '2025-06-01', phase: 'final', scale, value, rater: 'independent', raterId: newId() },
    ...{ blinded: true, ...more },
  });

  it.each([...scales.keys()])('%s takes its values, and nothing beside them', async (code) => {
    const { taken, refused } = valuesOf(scales.get(code)!);
    for (const value of taken) await post(`clients/${clientId}/assessments`, assessment(code, value));
    for (const value of refused) {
      const { status, body } = await service.post(`clients/${clientId}/assessments`, assessment(code, value));
      expect([code, value, status, body.code]).toEqual([code, value, 400, expect.stringMatching(/^value_/)]);
    }
    const { assessments } = await read(`clients/${clientId}/course`);
    const told = (assessments as { scale: string; value: unknown }[]).filter(({ scale }) => scale === code);
    expect(told.map(({ value }) => value)).toEqual(taken);
  });

  it.each(['ecca', 'goodman_baron_quantitative'])(
    '%s takes scores of its items that add up to the total',
    async (code) => {
      const scale = scales.get(code)!;
      const items = scale.kind === 'numeric' ? scale.items : [];
      const scores = items.map(({ code: item, weight }, index) => ({
        item,
        score: weight * (index % (SCALE_ITEM_LEVELS + 1)),
      }));
      const total = scores.reduce((sum, { score }) => sum + score, 0);
      await post(`clients/${clientId}/assessments`, assessment(code, total, { items: scores }));
      const step = scale.kind === 'numeric' ? scale.step : 0;
      const wrong = assessment(code, total + step, { items: scores });
      const { status, body } = await service.post(`clients/${clientId}/assessments`, wrong);
      expect([status, body.code, body.total]).toEqual([400, 'items_do_not_add_up', total]);
    },
  );

  it('a side effect is told with everything that was said of it, and reported within ten working days', async () => {
    const effectId = newId();
    const effect = `${session}/side-effects/${effectId}`;
    await post(`${session}/side-effects`, {
      ...{ effectId, type: 'thermal_burn', area: 'cheek', side: 'left', onset: '2025-03-10T11:00:00Z' },
      ...{ grade: 2, causality: 'probable', treatedAreaPercent: 5, psychosocialImpact: 'mild', serious: false },
      ...{ action: 'topical_treatment', informant: 'client' },
    });
    await post(`${effect}/progress`, {
      ...{
        observed: '2025-03-14',
        grade: 3,
        causality: 'certain',
        treatedAreaPercent: 10,
        psychosocialImpact: 'severe',
      },
      ...{ serious: true, seriousnessCriterion: 'intervention_required', action: 'procedure' },
    });
    const decision = { decidedOn: '2025-03-17', reportable: true, reason: 'serious_injury', learnedOn: '2025-03-14' };
    await post(`${effect}/reportability`, { ...decision, authority: 'default' });
    const due = async (at: string) =>
      (await read(`work-list?section=reports&at=${at}T12:00:00Z`)).reports.items as object[];
    const waits = { effectId, type: 'thermal_burn', grade: 3, decided: true, learnedOn: '2025-03-14' };
    expect(await due('2025-03-28')).toMatchObject([{ ...waits, dueOn: '2025-03-28', overdue: false }]);
    expect(await due('2025-03-29')).toMatchObject([{ ...waits, dueOn: '2025-03-28', overdue: true }]);
    const reportDeadlines = [{ authority: 'default', workingDays: 2 }];
    await post('settings', { reportDeadlines }, service.owner.headers);
    expect(await due('2025-03-18')).toMatchObject([{ dueOn: '2025-03-18', overdue: false }]);
    await post(`${effect}/authority-report`, { authority: 'default', notifiedOn: '2025-03-18' });
    expect(await due('2025-03-29')).toEqual([]);
    await post(`${effect}/resolution`, { resolved: '2025-05-02', sequelae: 'scarring' });

    const { sideEffects } = await read(`clients/${clientId}/course`);
    expect(sideEffects).toMatchObject([{ effectId, type: 'thermal_burn', grade: 3, sequelae: 'scarring' }]);
    const { entries } = (await read(session)) as { entries: { type: string; data: object }[] };
    const dataOf = (type: string) => entries.find((entry) => entry.type === type)!.data;
    expect(dataOf('SideEffectReported')).toMatchObject({ causality: 'probable', psychosocialImpact: 'mild', grade: 2 });
    expect(dataOf('SideEffectProgressed')).toMatchObject({ seriousnessCriterion: 'intervention_required', grade: 3 });
  });
});
