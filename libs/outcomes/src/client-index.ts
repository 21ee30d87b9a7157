/** What a client is found by. */
export interface FindableClient {
  clientId: string;
  name: string | null;
  /** The clinic's own number for the client. */
  reference: string | null;
  birthYear: number | null;
}

export interface FoundClients {
  /** Those entered last first. */
  clientIds: string[];
  hasMore: boolean;
}

/** Beginnings of words that lead to clients: longer ones would take more memory than the time they save is worth. */
const KEY_LENGTH_MAX = 3;
const ASKED_WORDS_MAX = 10;
/** So many entries may be dead before the index is made anew without them. */
const DEAD_MIN = 1_000;

/**
 * Clients by the beginnings of the words in their names, of their reference and of their year of birth. It lives in
 * memory only: names lie nowhere in clear on a disk.
 */
export class ClientIndex {
  private clientIds: string[] = [];
  /** All words of a client, each after a space; null where the client was entered anew or taken out. */
  private texts: (string | null)[] = [];
  private slots = new Map<string, number>();
  private byBeginning = new Map<string, number[]>();

  get size(): number {
    return this.slots.size;
  }

  /** Enters a client, in place of what was known of them. */
  put({ clientId, name, reference, birthYear }: FindableClient): void {
    const words = new Set([...wordsOf(name ?? ''), ...wordsOf(reference ?? '')]);
    if (birthYear !== null) words.add(String(birthYear));
    const text = [...words].map((word) => ` ${word}`).join('');
    const known = this.slots.get(clientId);
    if (known !== undefined && this.texts[known] === text) return;
    this.remove(clientId);
    if (text !== '') this.enter(clientId, text);
  }

  remove(clientId: string): void {
    const slot = this.slots.get(clientId);
    if (slot === undefined) return;
    this.slots.delete(clientId);
    this.texts[slot] = null;
    const dead = this.texts.length - this.slots.size;
    if (dead > Math.max(DEAD_MIN, this.slots.size)) this.rebuild();
  }

  /**
   * The clients of whom every word asked for begins a word, in any order, without regard to case and accents; a word
   * with an umlaut may be written either way, here and there.
   */
  find(asked: string, limit: number): FoundClients {
    const words = waysToWrite(asked).slice(0, ASKED_WORDS_MAX);
    const found: FoundClients = { clientIds: [], hasMore: false };
    if (words.length === 0) return found;
    const candidates = merged(
      words
        .map((ways) => this.slotsOf(ways))
        .reduce((fewest, slots) => (lengthOf(slots) < lengthOf(fewest) ? slots : fewest)),
    );
    const beginnings = words.map((ways) => ways.map((word) => ` ${word}`));
    for (let index = candidates.length - 1; index >= 0; index--) {
      const slot = candidates[index]!;
      const text = this.texts[slot];
      if (text === undefined || text === null) continue;
      if (!beginnings.every((ways) => ways.some((beginning) => text.includes(beginning)))) continue;
      if (found.clientIds.length === limit) return { ...found, hasMore: true };
      found.clientIds.push(this.clientIds[slot]!);
    }
    return found;
  }

  /** For each beginning that the ways to write a word have, who has such a word. */
  private slotsOf(ways: readonly string[]): number[][] {
    const keys = new Set(ways.map((word) => word.slice(0, KEY_LENGTH_MAX)));
    return [...keys].map((key) => this.byBeginning.get(key) ?? []);
  }

  private enter(clientId: string, text: string): void {
    const slot = this.texts.length;
    this.clientIds.push(clientId);
    this.texts.push(text);
    this.slots.set(clientId, slot);
    const beginnings = new Set<string>();
    for (const word of text.split(' ')) {
      for (let length = 1; length <= Math.min(KEY_LENGTH_MAX, word.length); length++) {
        beginnings.add(word.slice(0, length));
      }
    }
    for (const beginning of beginnings) {
      const slots = this.byBeginning.get(beginning);
      if (slots) slots.push(slot);
      else this.byBeginning.set(beginning, [slot]);
    }
  }

  private rebuild(): void {
    const living = [...this.slots.values()].sort((one, other) => one - other);
    const entries = living.map((slot): [string, string] => [this.clientIds[slot]!, this.texts[slot]!]);
    this.clientIds = [];
    this.texts = [];
    this.slots = new Map();
    this.byBeginning = new Map();
    for (const [clientId, text] of entries) this.enter(clientId, text);
  }
}

/** Letters that do not come apart into a letter and its accent. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};
/** As they are written where a keyboard lacks them: whoever types Mueller finds Müller, and Müller Mueller. */
const SPELT_OUT: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' };

/** The words of a text in plain lower-case letters and digits; of a word with umlauts, both ways to write it. */
function wordsOf(text: string): Set<string> {
  return new Set(waysToWrite(text).flat());
}

/** For each word of a text how it is written in plain letters: without the accents, and with umlauts spelt out. */
function waysToWrite(text: string): string[][] {
  const lower = text.normalize('NFC').toLowerCase();
  const plain = plainWords(lower);
  if (!/[äöüøå]/.test(lower)) return plain.map((word) => [word]);
  const speltOut = plainWords(lower.replace(/[äöüøå]/g, (letter) => SPELT_OUT[letter]!));
  return plain.map((word, index) => (speltOut[index] === word ? [word] : [word, speltOut[index]!]));
}

function lengthOf(lists: readonly (readonly number[])[]): number {
  return lists.reduce((sum, { length }) => sum + length, 0);
}

/** The slots of all lists, each once; the lists ascend, and so does this. */
function merged(lists: readonly (readonly number[])[]): readonly number[] {
  const [first = [], ...others] = lists;
  return others.reduce<readonly number[]>((one, other) => {
    const slots: number[] = [];
    for (let at = 0, to = 0; at < one.length || to < other.length;) {
      const [next, fromOther] = [one[at] ?? Infinity, other[to] ?? Infinity];
      slots.push(Math.min(next, fromOther));
      if (next <= fromOther) at++;
      if (fromOther <= next) to++;
    }
    return slots;
  }, first);
}

function plainWords(text: string): string[] {
  const plain = text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßæœøłđðþı]/g, (letter) => PLAIN_LETTERS[letter]!);
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}
