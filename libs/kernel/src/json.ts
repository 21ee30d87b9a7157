/** A JSON value as RFC 8259 has it: what an event may hold and what crosses a wire. */
export type Json = null | boolean | number | string | Json[] | JsonObject;

export interface JsonObject {
  [key: string]: Json;
}
