/**
 * Something that has happened, in plain JSON. `data` is the event's clinical part: coded values and integers in the
 * unit that the name ends with, never a name or free text. `sealed` holds what may identify someone; it is encrypted
 * with the client's key before it is stored.
 *
 * The types are the source of the published JSON Schemas: `npm run generate` writes one file per type and version.
 */
export interface Fact<Type extends string, Data, Sealed = never, Version extends number = 1> {
  type: Type;
  version?: Version;
  data: Data;
  sealed?: Sealed;
}
