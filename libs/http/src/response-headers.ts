/** Headers of answers, as the OpenAPI document describes them. */
export const ETag = {
  description: 'Version of the record, quoted. Send it back as If-Match to write only where nothing came in between.',
  schema: { type: 'string', example: '"7"' },
} as const;

export const POSITION = {
  description: 'Position in the log that the answer stands at; a later read can wait for it.',
  schema: { type: 'integer' },
} as const;
