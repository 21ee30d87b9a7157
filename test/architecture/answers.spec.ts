import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

interface Answer {
  content?: Record<string, { schema?: { $ref?: string; type?: string; items?: { $ref?: string }; oneOf?: unknown[] } }>;
}

const { paths } = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../apps/api/openapi.json'), 'utf8')) as {
  paths: Record<string, Record<string, { operationId: string; responses: Record<string, Answer> }>>;
};
const answers = Object.values(paths).flatMap((methods) =>
  Object.values(methods).flatMap(({ operationId, responses }) =>
    Object.entries(responses)
      .filter(([status]) => status.startsWith('2'))
      .map(([, answer]) => ({ operationId, schema: answer.content?.['application/json']?.schema })),
  ),
);
/** JSON Schemas themselves have no shape that could be told. */
const SHAPELESS = ['listEventSchemas', 'readEventSchema'];

it('every answer of the interface that is JSON has a schema with a name, so that clients get types for it', () => {
  const unnamed = answers.filter(({ schema }) => schema && !schema.$ref && !schema.items?.$ref && !schema.oneOf);
  const found = unnamed.map(({ operationId }) => operationId).filter((name) => !SHAPELESS.includes(name));
  expect(found).toEqual([]);
  expect(answers.length).toBeGreaterThan(100);
});
