/** The coded part of an event as names and values in words: `needleLengthUm: 500` as "needle length um", "500". */
export function wordsOf(data: object | null | undefined): [string, string][] {
  if (!data) return [];
  return Object.entries(data).flatMap(([name, value]): [string, string][] => {
    const words = name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
    const told = inWords(value);
    return told === '' ? [] : [[words.charAt(0).toUpperCase() + words.slice(1), told]];
  });
}

function inWords(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(inWords).join(', ');
  if (typeof value === 'object') {
    return Object.entries(value)
      .map(([name, inner]) => `${name.replaceAll('_', ' ')} ${inWords(inner)}`)
      .join(', ');
  }
  if (typeof value === 'string') return value.replaceAll('_', ' ');
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
