import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const repository = resolve(import.meta.dirname, '../..');
const text = (file: string): string => readFileSync(join(repository, file), 'utf8');
const list = (folder: string): string[] => readdirSync(join(repository, folder));

const documents = ['', 'docs/', 'docs/decisions/'].flatMap((folder) =>
  list(folder)
    .filter((file) => file.endsWith('.md'))
    .map((file) => folder + file),
);

describe('documents', () => {
  it.each(documents)('%s links only to what is there', (document) => {
    const links = [...text(document).matchAll(/\]\(([^)#]+)[^)]*\)/g)].map((match) => match[1]!);
    const local = links.filter((link) => !/^https?:/.test(link));
    const broken = local.filter((link) => !existsSync(join(repository, dirname(document), link)));
    expect(broken).toEqual([]);
  });

  it.each(documents)('%s names only npm scripts that exist', (document) => {
    const { scripts } = JSON.parse(text('package.json')) as { scripts: Record<string, string> };
    const named = [...text(document).matchAll(/\bnpm run (?:-s )?([\w:-]+)/g)].map((match) => match[1]!);
    expect(named.filter((script) => !(script in scripts))).toEqual([]);
  });

  it.each(documents)('%s names only paths that are there, save where it says "to come"', (document) => {
    const named = [...standing(text(document)).matchAll(/`((?:apps|libs|scripts|test)\/[\w./-]*)`/g)];
    expect(named.map((match) => match[1]!).filter((path) => !existsSync(join(repository, path)))).toEqual([]);
  });

  it.each(['apps', 'libs'].flatMap((folder) => list(folder).map((name) => `${folder}/${name}`)))(
    '%s is explained in the architecture',
    (folder) => {
      expect(text('docs/architecture.md')).toContain(`\`${folder}\``);
    },
  );

  it('list every decision record, under the number it has', () => {
    const records = list('docs/decisions').filter((file) => file !== 'README.md');
    const listed = [...text('docs/decisions/README.md').matchAll(/\[(\d{4})\]\((\d{4})-[^)]+\)/g)];
    expect(listed.map(([link]) => /\(([^)]+)\)/.exec(link)![1])).toEqual(records.sort());
    expect(listed.filter(([, shown, number]) => shown !== number)).toEqual([]);
    for (const record of records) {
      expect(text(`docs/decisions/${record}`)).toMatch(new RegExp(`^# ${Number(record.slice(0, 4))}\\. `));
    }
  });
});

/** The text without what it announces: the section "To come", and lines that say so themselves. */
function standing(markdown: string): string {
  const lines = markdown.replace(/^### To come\n[^#]*/m, '').split('\n');
  return lines.filter((line) => !line.includes('(to come)')).join('\n');
}
