import { type SheetBlock } from '../domain/sheet.js';
import { type SheetBody } from './print-sheet.answer.js';

export const SHEET_STYLE_PATH = 'sheets/print.css';

/** Nothing but its own style is loaded, and nothing runs: the words of a clinic are text, whatever they look like. */
export const SHEET_POLICY =
  "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** For A4 and Letter; on a screen it looks as it will on paper. */
export const SHEET_STYLE = `@page { margin: 20mm; }
body { max-width: 170mm; margin: 0 auto; padding: 12mm 6mm; color: #111; background: #fff;
  font: 12pt/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
header, footer { color: #444; font-size: 10pt; }
h1 { margin: 6mm 0 4mm; font-size: 20pt; line-height: 1.2; }
p, ul { margin: 0 0 4mm; }
li { margin: 0 0 1.5mm; break-inside: avoid; }
.for { font-weight: 600; }
footer { margin-top: 10mm; padding-top: 3mm; border-top: 1px solid #999; break-inside: avoid; }
@media print { body { max-width: none; margin: 0; padding: 0; } }
`;

/** The sheet as a page to print: words of the clinic alone, and days and times as its language says them. */
export function sheetPage(sheet: SheetBody): string {
  const { language, title, blocks, clinicName, clientName, session, templateVersion, validFrom, timeZone } = sheet;
  const day = new Intl.DateTimeFormat(language, { timeZone: 'UTC', dateStyle: 'long' });
  const moment = new Intl.DateTimeFormat(language, { timeZone, dateStyle: 'full', timeStyle: 'short' });
  return [
    '<!doctype html>',
    `<html lang="${escaped(language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(title)}</title>`,
    `<link rel="stylesheet" href="/api/v1/${SHEET_STYLE_PATH}">`,
    '</head>',
    '<body>',
    `<header dir="auto">${escaped(clinicName)}</header>`,
    '<main dir="auto">',
    `<h1>${escaped(title)}</h1>`,
    ...(clientName === null ? [] : [`<p class="for">${escaped(clientName)}</p>`]),
    ...(session === null
      ? []
      : [`<p><time datetime="${escaped(session.at)}">${escaped(moment.format(new Date(session.at)))}</time></p>`]),
    ...blocks.map(markedUp),
    '</main>',
    `<footer dir="auto">${escaped(title)} · v${templateVersion} · ${escaped(day.format(new Date(`${validFrom}T00:00:00Z`)))}</footer>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function markedUp({ kind, lines }: SheetBlock): string {
  const words = lines.map(escaped);
  return kind === 'list'
    ? `<ul>\n${words.map((item) => `<li>${item}</li>`).join('\n')}\n</ul>`
    : `<p>${words.join('<br>\n')}</p>`;
}

const MARKS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => MARKS[mark]!);
}
