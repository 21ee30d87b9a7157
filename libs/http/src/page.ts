import { IntegerField, PatternField } from './fields.js';
import { isUuid } from '#kernel/ids.js';
import { Problem } from '#kernel/problem.js';
import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';

export const PAGE_DEFAULT = 50;
export const PAGE_MAX = 200;

/** Where a list goes on: after the item with this text and id, in the order of the list. */
export interface Cursor {
  text: string;
  id: string;
}

/** Part of a list. `next` asks for what follows; null at its end. */
export interface Page<Item> {
  items: Item[];
  next: string | null;
}

/** Where a page begins. */
export const AfterField = (): PropertyDecorator =>
  PatternField({
    pattern: /^[A-Za-z0-9_-]{1,200}$/,
    says: 'must be a `next` that this list has answered',
    optional: true,
    description: '`next` of the page before.',
  });

/** How many items a page holds. */
export const LimitField = (): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) => (/^\d{1,4}$/.test(String(value)) ? Number(value) : value)),
    IntegerField({ optional: true, description: `Items of a page, 1 to ${PAGE_MAX}; ${PAGE_DEFAULT} by default.` }),
  );

/** What a list is asked for. */
export class PageRequest {
  @AfterField()
  after?: string;

  @LimitField()
  limit?: number;
}

/** What of a list is asked for. */
export interface AskedPage {
  after: Cursor | null;
  limit: number;
}

/**
 * @param isId how the list knows its items
 * @throws Problem `cursor_invalid`, `limit_invalid`
 */
export function pageAsked(
  { after, limit = PAGE_DEFAULT }: PageRequest,
  isId: (text: string) => boolean = isUuid,
): AskedPage {
  if (limit < 1 || limit > PAGE_MAX) {
    throw new Problem('invalid', 'limit_invalid', `A page has 1 to ${PAGE_MAX} items.`, { min: 1, max: PAGE_MAX });
  }
  return { after: after === undefined ? null : cursorIn(after, isId), limit };
}

/** Cuts a page from a list that is whole, in the order of `cursorOf`. */
export function pageOf<Item>(
  items: readonly Item[],
  cursorOf: (item: Item) => Cursor,
  { after, limit }: AskedPage,
): Page<Item> & { total: number } {
  const placed = items.map((item) => ({ item, cursor: cursorOf(item) }));
  placed.sort((one, other) => inOrder(one.cursor, other.cursor));
  const rest = after === null ? placed : placed.filter(({ cursor }) => inOrder(cursor, after) > 0);
  const taken = rest.slice(0, limit).map(({ item }) => item);
  return { ...cut(taken, rest.length > limit, cursorOf), total: items.length };
}

/** A page of a list that was read with one item more than asked for, so that its end shows. */
export function pageRead<Item>(read: readonly Item[], cursorOf: (item: Item) => Cursor, limit: number): Page<Item> {
  return cut(read.slice(0, limit), read.length > limit, cursorOf);
}

function cut<Item>(items: Item[], goesOn: boolean, cursorOf: (item: Item) => Cursor): Page<Item> {
  return { items, next: goesOn ? written(cursorOf(items.at(-1)!)) : null };
}

function inOrder(one: Cursor, other: Cursor): number {
  if (one.text !== other.text) return one.text < other.text ? -1 : 1;
  return one.id < other.id ? -1 : Number(one.id > other.id);
}

function written({ text, id }: Cursor): string {
  return Buffer.from(`${text} ${id}`).toString('base64url');
}

/** Where items are known by their position in the log. */
export function isPosition(id: string): boolean {
  return /^\d{1,15}$/.test(id);
}

function cursorIn(text: string, isId: (text: string) => boolean): Cursor {
  const [place, id, ...more] = Buffer.from(text, 'base64url').toString('latin1').split(' ');
  const isRight = more.length === 0 && /^[0-9TZ:.-]{0,24}$/.test(place!) && id !== undefined && isId(id);
  if (isRight) return { text: place!, id };
  throw new Problem('invalid', 'cursor_invalid', 'after must be a `next` that this list has answered.', {
    field: 'after',
  });
}
