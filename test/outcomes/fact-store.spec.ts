import { FactStore } from '#outcomes/fact-store.js';
import { ReadModels } from '#projections/read-models.js';
import { SqliteReadDatabases } from '#projections/sqlite/sqlite-read-databases.js';
import { loadVocabularies } from '#treatments/vocabularies.js';
import { factProjections, fillFacts } from '../bench/fact-world.js';
import { openClinicLog } from '../bench/read-models-world.js';
import { createTempDir } from '../support/temp-dir.js';

const SESSIONS = 2_500;
/** Every client comes once: so many that they are laid side by side in several turns. */
const CLINICS = { clinics: 2, sessionsOfClinic: SESSIONS, years: 1, sessionsOfClient: 1 };

async function openStore() {
  const directory = await createTempDir();
  const log = await openClinicLog({ engine: 'sqlite', place: directory.path });
  const databases = new SqliteReadDatabases(directory.path);
  const readModels = await ReadModels.open(databases, factProjections(), log);
  const clinicIds = await fillFacts(databases, CLINICS, () => undefined);
  await readModels.refresh();
  const store = new FactStore(readModels, { byId: async () => ({ timeZone: 'UTC' }) }, loadVocabularies());
  const close = async () => {
    await readModels.close();
    await databases.close();
    await log.close();
    await directory.remove();
  };
  return { store, readModels, clinicIds: clinicIds as [string, string], close };
}

describe('facts in memory (SQLite)', () => {
  let world: Awaited<ReturnType<typeof openStore>>;

  beforeAll(async () => {
    world = await openStore();
  });

  afterAll(() => world.close());

  it('answer for another clinic while many clients are laid side by side as known earlier', async () => {
    const { store, readModels, clinicIds } = world;
    const [asked, other] = clinicIds;
    const { position } = await store.view(asked);
    await store.view(other);
    const earlier = Math.floor(position / 2);
    const answered: string[] = [];
    const answers = [
      store.view(asked, earlier).then((view) => {
        answered.push('as known earlier');
        return view;
      }),
      store.view(other).then((view) => {
        answered.push('the other clinic');
        return view;
      }),
    ];
    const [known, ofOther] = await Promise.all(answers);
    expect(answered).toEqual(['the other clinic', 'as known earlier']);
    const [stood] = await readModels.database.all<{ sessions: number }>(
      'SELECT count(*) AS sessions FROM session WHERE log_id = 1 AND recorded_from <= $1',
      [earlier],
    );
    expect(stood!.sessions).toBeGreaterThan(1_000);
    expect(known!.blocks.map(({ block }) => block.sessions)).toEqual([stood!.sessions]);
    expect(ofOther!.blocks.map(({ block }) => block.sessions)).toEqual([SESSIONS]);
  });
});
