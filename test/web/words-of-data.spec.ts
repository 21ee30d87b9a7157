import { fieldInWords } from '#audit/domain/in-words.js';
import { wordsOf } from '../../apps/web/src/audit/words-of-data.js';

describe('the members of an event', () => {
  it.each([
    ...['needleLengthUm', 'weightG', 'massMg', 'surfaceMm2', 'pulseMs', 'energyMj', 'powerMw', 'durationS'],
    ...['concentrationMgPerG', 'intervalDays', 'areaPercent', 'passes'],
  ])('%s: has the unit on the pages that the service says', (field) => {
    const { label, unit } = fieldInWords(field);
    const [said] = wordsOf({ [field]: 5 }, (sentence) => sentence, String);
    expect(said!.name.toLowerCase()).toBe(label);
    expect(said!.value).toBe(unit === null ? '5' : `5 ${unit}`);
  });
});
