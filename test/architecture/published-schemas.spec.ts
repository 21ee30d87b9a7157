import { createHash } from 'node:crypto';
import { withPublished } from '../../scripts/generate-event-schemas.mjs';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

describe('published event schemas', () => {
  const committed = (files: Record<string, string>) => (name: string) => {
    if (!(name in files)) throw new Error(`${name} is missing`);
    return files[name]!;
  };

  it('stay, when their type has moved on to a new version', () => {
    const files = withPublished(
      { 'A.v2.json': 'new' },
      { 'A.v1.json': sha256('old') },
      committed({ 'A.v1.json': 'old' }),
    );
    expect(files).toEqual({ 'A.v1.json': 'old', 'A.v2.json': 'new' });
  });

  it('do not change: another shape needs a new version', () => {
    expect(() =>
      withPublished({ 'A.v1.json': 'new' }, { 'A.v1.json': sha256('old') }, committed({ 'A.v1.json': 'old' })),
    ).toThrow('A.v1.json is published. Its type was changed and needs a new version.');
  });

  it('are neither edited nor deleted by hand', () => {
    const published = { 'A.v1.json': sha256('old') };
    expect(() => withPublished({}, published, committed({ 'A.v1.json': 'edited' }))).toThrow('its file was changed');
    expect(() => withPublished({}, published, committed({}))).toThrow('A.v1.json is missing');
  });

  it('may change until they are published', () => {
    expect(withPublished({ 'A.v1.json': 'new' }, {}, committed({ 'A.v1.json': 'old' }))).toEqual({
      'A.v1.json': 'new',
    });
  });
});
