/** What a client is handed: how to prepare, and how to care for the skin afterwards. */
export const SHEET_KINDS = ['preparation', 'aftercare'] as const;
export type SheetKind = (typeof SHEET_KINDS)[number];

/** A part of a text: a paragraph with its lines, or a list with its items. */
export interface SheetBlock {
  kind: 'paragraph' | 'list';
  lines: string[];
}

const ITEM = '- ';

/** The blocks of a text: an empty line parts paragraphs, and lines that begin with `- ` are the items of a list. */
export function blocksOf(body: string): SheetBlock[] {
  const blocks: SheetBlock[] = [];
  let isParted = true;
  for (const line of body.split(/\r\n|\r|\n/).map((raw) => raw.trim())) {
    if (line === '') {
      isParted = true;
      continue;
    }
    const kind = line.startsWith(ITEM) ? 'list' : 'paragraph';
    const text = kind === 'list' ? line.slice(ITEM.length).trim() : line;
    const last = blocks.at(-1);
    if (last?.kind === kind && !isParted) last.lines.push(text);
    else blocks.push({ kind, lines: [text] });
    isParted = false;
  }
  return blocks;
}
