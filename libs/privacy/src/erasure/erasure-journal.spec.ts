import { appendFileSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tempDirPerTest } from '../../../../test/support/temp-dir.js';
import { ErasureJournal, type JournalEntry } from './erasure-journal.js';

const LOG = 'example.org/log/0190a0b0-0000-7000-8000-000000000001';
const entry = (other: Partial<JournalEntry> = {}): JournalEntry => ({
  origin: LOG,
  kid: '0190a0b0-0000-7000-8000-00000000000a',
  depth: 'person',
  stream: 'subject-a',
  position: 7,
  time: '2026-03-02T09:30:00.000Z',
  reason: 'asked_for',
  ...other,
});

describe('the erasure journal', () => {
  const directory = tempDirPerTest();
  const path = () => directory.file('signing', 'erasures.ndjson');
  const lines = () => readFileSync(path(), 'utf8').split('\n').slice(0, -1);

  async function written(...entries: JournalEntry[]): Promise<void> {
    const journal = await ErasureJournal.open(path());
    for (const each of entries) await journal.add(each);
    await journal.close();
  }

  async function reopened<Answer>(ask: (journal: ErasureJournal) => Answer): Promise<Answer> {
    const journal = await ErasureJournal.open(path());
    try {
      return ask(journal);
    } finally {
      await journal.close();
    }
  }

  it('keeps one line for each erasure, in a file that only its owner reads', async () => {
    await written(entry(), entry({ depth: 'everything', position: 9 }), entry());
    expect(lines().map((line) => JSON.parse(line) as JournalEntry)).toEqual([
      entry(),
      entry({ depth: 'everything', position: 9 }),
    ]);
    expect(statSync(path()).mode & 0o777).toBe(0o600);
    await written(entry());
    expect(lines()).toHaveLength(2);
  });

  it('knows the erasures of a log through all its epochs, and no other’s', async () => {
    await written(entry(), entry({ origin: `${LOG.slice(0, -1)}2` }));
    await reopened((journal) => {
      expect(journal.of(`${LOG}/e3`)).toEqual([entry()]);
      expect(journal.has(entry({ origin: `${LOG}/e2` }))).toBe(true);
      expect(journal.has(entry({ depth: 'everything' }))).toBe(false);
    });
  });

  it('takes off a line that a crash cut short, and goes on', async () => {
    await written(entry());
    appendFileSync(path(), '{"origin":"exam');
    await written(entry({ depth: 'everything' }));
    expect(await reopened((journal) => journal.of(LOG))).toEqual([entry(), entry({ depth: 'everything' })]);
  });

  it.each([
    'no JSON',
    '{}',
    '{"origin":"a","kid":"b","depth":"deep","stream":"c","position":1,"time":"d","reason":"e"}',
  ])('is refused with a line that is no entry: %s', async (line) => {
    await written(entry());
    writeFileSync(path(), `${lines()[0]!}\n${line}\n`);
    await expect(ErasureJournal.open(path())).rejects.toMatchObject({
      code: 'erasure_journal_invalid',
      facts: { line: 2 },
    });
  });
});
