import { type Receipt } from '#event-log/append.js';
import { newId } from '#kernel/ids.js';
import { ApplyAnesthetic } from '#treatments/apply-anesthetic/apply-anesthetic.command.js';
import { AssessOutcome } from '#treatments/assess-outcome/assess-outcome.command.js';
import { CompleteSession } from '#treatments/complete-session/complete-session.command.js';
import { EndSeries } from '#treatments/end-series/end-series.command.js';
import { PlanSeries } from '#treatments/plan-series/plan-series.command.js';
import { RecordConsultation } from '#treatments/record-consultation/record-consultation.command.js';
import { RecordFollowUp } from '#treatments/record-follow-up/record-follow-up.command.js';
import { RegisterClient } from '#treatments/register-client/register-client.command.js';
import { RemoveAnesthetic } from '#treatments/remove-anesthetic/remove-anesthetic.command.js';
import { ReportSideEffect } from '#treatments/report-side-effect/report-side-effect.command.js';
import { ResolveSideEffect } from '#treatments/resolve-side-effect/resolve-side-effect.command.js';
import { StartSession } from '#treatments/start-session/start-session.command.js';
import { TreatArea } from '#treatments/treat-area/treat-area.command.js';
import { loadVocabularies } from '#treatments/vocabularies.js';
import { cp, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import supertest from 'supertest';
import { folderFiles } from '../../apps/cli/src/import/folder-files.js';
import { importFolder } from '../../apps/cli/src/import/import-folder.js';
import { importIntoClinic } from '../../apps/cli/src/import/import-into-clinic.js';
import { openFolder } from '../../apps/cli/src/import/read-folder.js';
import { serviceEngines, type TestService } from '../support/service.js';
import { tempDirPerTest } from '../support/temp-dir.js';

const published = fileURLToPath(new URL('../data/published/', import.meta.url));
const SERIES = ['dogra-2014', 'asif-2016', 'majid-2009'];
const vocabularies = loadVocabularies();
const signal = new AbortController().signal;

type Report = Record<string, unknown> & { side_effects: Record<string, unknown> };

async function printed(series: string): Promise<Report> {
  const figures = JSON.parse(await readFile(join(published, series, 'expected.json'), 'utf8')) as Report;
  delete figures.source;
  return figures;
}

async function folderAt(path: string) {
  const { folder, faults } = await openFolder(path, folderFiles(vocabularies));
  expect(faults).toEqual([]);
  return folder;
}

/** The request that a person would send for what a command says. */
function requestOf(command: unknown): { path: string; said: object } {
  if (command instanceof RegisterClient) {
    const { clientId, registration, identity } = command;
    return { path: `clients/${clientId}/registration`, said: { ...registration, identity } };
  }
  if (command instanceof RecordConsultation) {
    return { path: `clients/${command.clientId}/consultations`, said: command.consultation };
  }
  if (command instanceof AssessOutcome) {
    return { path: `clients/${command.clientId}/assessments`, said: command.assessment };
  }
  if (command instanceof PlanSeries) return { path: `series/${command.seriesId}/plan`, said: command.plan };
  if (command instanceof EndSeries) return { path: `series/${command.seriesId}/end`, said: command.end };
  if (command instanceof StartSession) return { path: `sessions/${command.sessionId}/start`, said: command.start };
  if (command instanceof ApplyAnesthetic) {
    return { path: `sessions/${command.sessionId}/anesthetics`, said: command.application };
  }
  if (command instanceof RemoveAnesthetic) {
    const { applicationId, ...said } = command.removal;
    return { path: `sessions/${command.sessionId}/anesthetics/${applicationId}/removal`, said };
  }
  if (command instanceof TreatArea) return { path: `sessions/${command.sessionId}/areas`, said: command.treatment };
  if (command instanceof CompleteSession) {
    return { path: `sessions/${command.sessionId}/completion`, said: command.completion };
  }
  if (command instanceof RecordFollowUp) {
    return { path: `sessions/${command.sessionId}/follow-ups`, said: command.followUp };
  }
  if (command instanceof ReportSideEffect) {
    return { path: `sessions/${command.sessionId}/side-effects`, said: command.report };
  }
  if (command instanceof ResolveSideEffect) {
    const { effectId, ...said } = command.resolution;
    return { path: `sessions/${command.sessionId}/side-effects/${effectId}/resolution`, said };
  }
  throw new Error('The published series say nothing of this kind.');
}

describe.each(serviceEngines)('a published case series on $name', ({ start }) => {
  const { file } = tempDirPerTest();
  let service: TestService;

  beforeEach(async () => {
    service = await start();
  });
  afterEach(() => service.remove());

  /** The report over HTTP, once it holds all that is in the log. */
  async function reportOf(clinicId: string): Promise<Report> {
    const { nextPosition } = await service.stores.log.head(clinicId);
    const answer = await supertest(service.url)
      .get(`/api/v1/clinics/${clinicId}/reports/series`)
      .set({ ...service.owner.headers, 'pinpoint-at-least': String(nextPosition - 1) });
    expect(answer.status).toBe(200);
    return answer.body as Report;
  }

  /** Imports a folder into a clinic of its own, and answers its report. */
  async function reportOfImported(path: string): Promise<Report> {
    const clinic = newId();
    const result = await importIntoClinic(service.stores, {
      folder: await folderAt(path),
      clinic,
      vocabularies,
      signal,
    });
    expect([...result.faults()]).toEqual([]);
    result.close();
    const { id } = await service.stores.clinics.byName(clinic);
    await service.place(service.owner, id, 'owner');
    return reportOf(id);
  }

  it.each(SERIES)('%s comes to what was printed, through import, in any order of its rows', async (series) => {
    expect(await reportOfImported(join(published, series))).toMatchObject(await printed(series));
    await cp(join(published, series), file('shuffled'), { recursive: true });
    for (const name of (await readdir(file('shuffled'))).filter((other) => other.endsWith('.csv'))) {
      const [header, ...rows] = (await readFile(file('shuffled', name), 'utf8')).trim().split('\n');
      // Backwards, and the second half first: children before parents, and everybody's rows apart.
      const half = rows.length / 2;
      const shuffled = [...rows.slice(half), ...rows.slice(0, half)].reverse();
      await writeFile(file('shuffled', name), [header, ...shuffled].join('\n'));
    }
    expect(await reportOfImported(file('shuffled'))).toMatchObject(await printed(series));
  });

  it.each(SERIES)('%s comes to what was printed, row for row over HTTP', async (series) => {
    const execute = async (command: object): Promise<Receipt> => {
      const { path, said } = requestOf(command);
      const { late, notes } = command as { late?: object; notes?: object };
      const answer = await service.post(path, { ...said, late, notes });
      expect([path, answer.status, answer.body.code]).toEqual([path, 201, undefined]);
      return answer.body as Receipt;
    };
    const result = await importFolder(await folderAt(join(published, series)), {
      clinic: { id: service.clinicId, timeZone: 'Europe/Berlin' },
      source: '',
      commands: { execute, sessionEvents: () => Promise.resolve([]) },
      vocabularies,
      signal,
    });
    expect([...result.faults()]).toEqual([]);
    result.close();
    expect(await reportOf(service.clinicId)).toMatchObject(await printed(series));
  });

  it('counts a drop-out who had an effect among the enrolled, and not among those who completed', async () => {
    await cp(join(published, 'dogra-2014'), file('folder'), { recursive: true });
    const rowsOf = async (name: string) => (await readFile(file('folder', name), 'utf8')).trim().split('\n');
    const dropOut = (await rowsOf('series.csv')).find((row) => row.endsWith('dropped_out'))!.split(',')[1]!;
    const session = (await rowsOf('sessions.csv')).find((row) => row.split(',')[1] === dropOut)!.split(',');
    const onset = session[5]!.slice(0, 10);
    const type = 'post_inflammatory_hyperpigmentation';
    const effects = [...(await rowsOf('side_effects.csv')), `late-one,${session[0]},${type},cheek,${onset},2,`];
    await writeFile(file('folder', 'side_effects.csv'), effects.join('\n'));
    const expected = await printed('dogra-2014');
    expect(await reportOfImported(file('folder'))).toMatchObject({
      ...expected,
      side_effects: {
        ...expected.side_effects,
        // 6 of 36 and 5 of 30; the interval is Wilson's for 6 of 36.
        [type]: { clients: 6, of_enrolled_pct: 16.7, of_completed_pct: 16.7, of_enrolled_wilson95_pct: [7.9, 31.9] },
      },
    });
  });
});
