import { dayText } from '../domain/columnar/clinic-days.js';
import { type ClinicFacts } from '../domain/columnar/clinic-facts.js';
import { type FactBlock } from '../domain/columnar/fact-block.js';
import { type Moment } from '../domain/rates/moment.js';
import { type Assessed } from '../scale-results.js';

/** A client's baseline and final assessments that had been made. */
export function assessmentsOf({ facts, position }: FactBlock, { today }: Moment, client: number): Assessed[] {
  const { assessment: table, words, clientIds } = facts;
  const assessments: Assessed[] = [];
  for (let row = table.newestOf(client); row !== -1; row = table.rowBefore(row)) {
    if (!table.stands(row, position) || table.int('day')[row]! > today) continue;
    const phase = words.labels[table.int('phase')[row]!];
    if (phase !== 'baseline' && phase !== 'final') continue;
    assessments.push({
      clientId: clientIds.labels[client]!,
      phase,
      assessedOn: dayText(table.int('day')[row]!),
      scale: words.labels[table.int('scale')[row]!]!,
      arm: words.labels[table.int('arm')[row]!]!,
      rater: words.labels[table.int('rater')[row]!]!,
      ...formOf(facts, row),
      value: words.labels[table.int('level')[row]!] ?? table.instant('score')[row]!,
    });
  }
  return assessments;
}

function formOf({ assessment, words }: ClinicFacts, row: number): Pick<Assessed, 'variant' | 'area' | 'side'> {
  const parts = words.labels[assessment.int('form')[row]!]!.split('|').map((part) => (part === '' ? null : part));
  const [variant = null, area = null, side = null] = parts;
  return { variant, area, side };
}
