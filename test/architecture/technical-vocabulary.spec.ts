import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';

const repository = resolve(import.meta.dirname, '../..');

/**
 * What knows the domain by right: the capabilities, the policies that link them, the mapping to FHIR, and what puts them
 * together. Every other lib is technical.
 */
const clinicalLibs = ['treatments', 'outcomes', 'audit', 'identity', 'policies', 'fhir', 'composition'];

/** Every path of the interface begins with the tenant, and a tenant is a clinic. */
const tenantLibs = ['http'];

/** Settings of PostgreSQL, whose sessions are connections. */
const foreignNames = /\bidle_in_transaction_session_timeout\b/g;

const technicalLibs = readdirSync(join(repository, 'libs')).filter((lib) => !clinicalLibs.includes(lib));

/**
 * Words that only a clinic uses. Left out because they mean something else in a technical lib: `client` alone (of a
 * database, of HTTP), `area`, `series`, `outcome` and `lot` (statistics), `clinical` (the name that the log format
 * gives to the part of an event that is stored in clear).
 */
const clinicalWords = [
  'aftercare',
  'anesthetic',
  'cartridge',
  'client (?:id|name|registered)',
  'clinic',
  'consent',
  'dermatology',
  'erythema',
  'fitzpatrick',
  'microneedling',
  'needle',
  'needling',
  'patient',
  'practitioner',
  'session',
  'side effect',
  'skin',
  'treatment',
];
const clinicalWord = new RegExp(`\\b(?:${clinicalWords.join('|')})(?:e?s)?\\b`);

describe('technical libs', () => {
  it.each(technicalLibs)('%s names nothing clinical in its code', (lib) => {
    const names = sourcesOf(lib).flatMap((file) => clinicalNames(file, readFileSync(file, 'utf8')));
    const allowed = tenantLibs.includes(lib) ? /clinicId$/ : /^$/;
    expect(names.filter((name) => !allowed.test(name))).toEqual([]);
  });

  it.each([
    ['needleLengthUm', 'const needleLengthUm = 1500;'],
    ['SessionStarted', "append({ type: 'SessionStarted' });"],
    ['client-id', "const stream = 'client-id';"],
    ['side_effects', 'const sql = `select * from side_effects`;'],
  ])('are caught naming %s', (_name, code) => {
    expect(clinicalNames('some.ts', code)).toHaveLength(1);
  });

  it.each([
    ['a comment that explains by example', '// A client whose session ended: the needle length is given in µm.'],
    ['the client of a database', 'const client: PoolClient = await pool.connect();'],
    ['the part named by the log format', "const part = 'clinical';"],
  ])('may use %s', (_what, code) => {
    expect(clinicalNames('some.ts', code)).toEqual([]);
  });
});

function sourcesOf(lib: string): string[] {
  const folder = join(repository, 'libs', lib, 'src');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.ts$/.test(file) && !/\.spec\.ts$/.test(file))
    .map((file) => join(folder, file));
}

/** Identifiers and texts that hold a clinical word, as `file:line: text`. Comments may explain by example. */
function clinicalNames(file: string, code: string): string[] {
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (
      (ts.isIdentifier(node) || ts.isLiteralExpression(node) || ts.isTemplateLiteralToken(node)) &&
      isClinical(node)
    ) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
      found.push(`${file}:${line + 1}: ${node.text}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isClinical({ text }: { text: string }): boolean {
  const words = text
    .replace(foreignNames, '')
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .split(/[^A-Za-z0-9]+/);
  return clinicalWord.test(words.join(' ').toLowerCase());
}
