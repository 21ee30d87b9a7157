import fc from 'fast-check';
import { ClientIndex, type FindableClient } from './client-index.js';

function indexOf(...clients: Partial<FindableClient>[]): ClientIndex {
  const index = new ClientIndex();
  clients.forEach((client, number) => index.put({ ...nobody, clientId: String(number), ...client }));
  return index;
}
const nobody: FindableClient = { clientId: '', name: null, reference: null, birthYear: null };
const found = (index: ClientIndex, asked: string, limit = 10) => index.find(asked, limit).clientIds;

describe('the index of clients', () => {
  it.each([
    ['wil', 'the beginning of a first name'],
    ['przyb', 'the beginning of a last name'],
    ['Przybylska, Wilhelmine', 'a whole name the other way round'],
    ['WIL PRZ 1987', 'name and year of birth'],
    ['A-1207', 'the reference'],
    ['a-12 wilh', 'the reference and a name'],
    ['1987', 'the year of birth'],
  ])('finds %p: %s', (asked) => {
    const client = { name: 'Wilhelmine Przybylska', reference: 'A-1207', birthYear: 1987 };
    expect(found(indexOf(client, { name: 'Jan Kowalski', birthYear: 1990 }), asked)).toEqual(['0']);
  });

  it.each([
    ['Łódź Ångström', 'lodz angstrom'],
    ['José Peña', 'JOSE pena'],
    ['Jürgen Groß', 'juergen gross'],
    ['Jürgen Groß', 'jurgen groß'],
    ['Jurgen Gross', 'jürgen groß'],
    ['Juergen Gross', 'jürgen groß'],
    ['Juergen Groß', 'Jü'],
    ['Jürgen', 'Jue'],
    ['Käthe Bäcker', 'kaethe baecker'],
    ['Kaethe Baecker', 'bäcker käthe'],
    ['Øster', 'oster'],
    ['Øster', 'oester'],
    ['Oester', 'øst'],
    ['Åse Ågård', 'aase aagaard'],
    ['Aase Aagaard', 'åse ågård'],
    ['Ase', 'å'],
    ['Strasse', 'straße'],
    ['Weiß', 'weiss'],
    ['O’Neill', 'neill'],
    ['Zoë', 'Zoe\u0308'],
    ['陳大文', '陳'],
  ])('finds %p by %p: neither accents nor case matter', (name, asked) => {
    expect(found(indexOf({ name }), asked)).toEqual(['0']);
  });

  it('finds each client once, the newest first, however their name and what was asked are written', () => {
    const index = indexOf({ name: 'Jürgen' }, { name: 'Juergen' }, { name: 'Jurgen' }, { name: 'Jürgen Ü' });
    expect(index.find('jürgen', 3)).toEqual({ clientIds: ['3', '2', '1'], hasMore: true });
    expect(found(index, 'jürgen')).toEqual(['3', '2', '1', '0']);
    expect(found(index, 'juergen')).toEqual(['3', '1', '0']);
    expect(found(index, 'jürgen ue')).toEqual(['3']);
  });

  it('takes no name for another that is merely like it', () => {
    const index = indexOf({ name: 'Joel' }, { name: 'Samuel Bauer' }, { name: 'Jol' }, { name: 'Aaron' });
    expect(['jol', 'samul', 'baur', 'aron', 'jö'].map((asked) => found(index, asked))).toEqual([
      ['2'],
      [],
      [],
      [],
      ['2', '0'],
    ]);
  });

  it('finds nobody by the middle of a word, a word that is not theirs, or no word at all', () => {
    const index = indexOf({ name: 'Wilhelmine Przybylska', birthYear: 1987 });
    for (const asked of ['helmine', 'wilhelmine kowalska', '87', '', ' , ', 'wilhelminenstift']) {
      expect(found(index, asked)).toEqual([]);
    }
  });

  it('answers those entered last first, and says that there are more', () => {
    const index = indexOf({ name: 'Ada One' }, { name: 'Ada Two' }, { name: 'Ada Three' });
    expect(index.find('ada', 2)).toEqual({ clientIds: ['2', '1'], hasMore: true });
    expect(index.find('ada', 3)).toEqual({ clientIds: ['2', '1', '0'], hasMore: false });
  });

  it('knows a client as entered last, and one that was taken out not at all', () => {
    const index = indexOf({ name: 'Ada Byron' });
    index.put({ ...nobody, clientId: '0', name: 'Ada King' });
    expect([found(index, 'byron'), found(index, 'king')]).toEqual([[], ['0']]);
    index.remove('0');
    index.remove('0');
    expect([found(index, 'ada'), index.size]).toEqual([[], 0]);
  });

  const aWord = fc.constantFrom('ada', 'adam', 'ad', 'bo', 'bob', 'boris', 'c', '1990', '199');
  const aClient = fc.record({ id: fc.nat(40), words: fc.array(aWord, { maxLength: 4 }), isRemoval: fc.boolean() });

  it('finds what looking at every client finds, whatever came and went', () => {
    fc.assert(
      fc.property(
        fc.array(aClient, { maxLength: 200 }),
        fc.array(aWord, { minLength: 1, maxLength: 3 }),
        (steps, asked) => {
          const index = new ClientIndex();
          const clients = new Map<string, string[]>();
          for (const { id, words, isRemoval } of steps) {
            const clientId = String(id);
            if (isRemoval) index.remove(clientId);
            else index.put({ ...nobody, clientId, name: words.join(' ') });
            if (isRemoval || words.length === 0) clients.delete(clientId);
            else clients.set(clientId, words);
          }
          const expected = [...clients].filter(([, words]) =>
            asked.every((beginning) => words.some((word) => word.startsWith(beginning))),
          );
          expect(found(index, asked.join(' '), 100).sort()).toEqual(expected.map(([id]) => id).sort());
          expect(index.size).toBe(clients.size);
        },
      ),
    );
  });

  it('forgets what is dead: changing clients over and over does not make it slower or larger without end', () => {
    const index = new ClientIndex();
    for (let round = 0; round < 5_000; round++)
      index.put({ ...nobody, clientId: String(round % 3), name: `Ada ${round}` });
    expect(index.size).toBe(3);
    const { texts } = index as unknown as { texts: unknown[] };
    expect(texts.length).toBeLessThan(1_100);
    expect(found(index, 'ada 4999')).toEqual([String(4_999 % 3)]);
  });
});
