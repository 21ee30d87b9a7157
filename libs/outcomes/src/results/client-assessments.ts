import { dayText } from '../domain/columnar/clinic-days.js';
import { type ClinicFacts } from '../domain/columnar/clinic-facts.js';
import { type ScopePart } from '../figure-scope.js';
import { type Assessed } from '../scale-results.js';

/** Baseline and final assessments of a part's clients that had been made, by client. */
export function assessmentsOf({ block, moment, isWanted }: ScopePart): Map<number, Assessed[]> {
  const { facts, position } = block;
  const { assessment: table, words, clientIds } = facts;
  const byClient = new Map<number, Assessed[]>();
  for (let row = 0; row < table.length; row++) {
    const client = table.int('client')[row]!;
    if (!isWanted(client) || !table.stands(row, position) || table.int('day')[row]! > moment.today) continue;
    const phase = words.labels[table.int('phase')[row]!];
    if (phase !== 'baseline' && phase !== 'final') continue;
    const assessed: Assessed = {
      clientId: clientIds.labels[client]!,
      phase,
      assessedOn: dayText(table.int('day')[row]!),
      scale: words.labels[table.int('scale')[row]!]!,
      arm: words.labels[table.int('arm')[row]!]!,
      rater: words.labels[table.int('rater')[row]!]!,
      ...formOf(facts, row),
      value: words.labels[table.int('level')[row]!] ?? table.instant('score')[row]!,
    };
    const known = byClient.get(client);
    if (known) known.push(assessed);
    else byClient.set(client, [assessed]);
  }
  return byClient;
}

function formOf({ assessment, words }: ClinicFacts, row: number): Pick<Assessed, 'variant' | 'area' | 'side'> {
  const parts = words.labels[assessment.int('form')[row]!]!.split('|').map((part) => (part === '' ? null : part));
  const [variant = null, area = null, side = null] = parts;
  return { variant, area, side };
}
