import { coded, NOT_RECORDED } from '../domain/rates/dimensions.js';
import { type ScopePart } from '../figure-scope.js';
import { type TechniqueFactor } from '../domain/results/technique-levels.js';

/** How a client was treated for the most part; null where two ways are as many, or it is not recorded. */
export interface ClientTechnique {
  level: string | null;
  area: string | null;
}

/** Answers for each client, by code, how the areas of their sessions were treated up to a day. */
export function techniqueOfClients(
  { block, moment, context }: ScopePart,
  factor: TechniqueFactor,
): (client: number, lastDay: number) => ClientTechnique {
  const [levels, areas] = ([factor, 'area'] as const).map((dimension) =>
    coded(dimension, block, moment, { unit: 'session_area', context }),
  ) as [ReturnType<typeof coded>, ReturnType<typeof coded>];
  const firstOf = new Map<number, number>();
  for (let session = block.sessions - 1; session >= 0; session--) firstOf.set(block.client[session]!, session);
  return (client, lastDay) => {
    const ofLevel = new Map<string, number>();
    const ofArea = new Map<string, number>();
    for (let session = firstOf.get(client) ?? block.sessions; block.client[session] === client; session++) {
      if (block.started[session]! > moment.at || block.day[session]! > lastDay) continue;
      for (let j = block.areaFrom[session]!; j < block.areaFrom[session + 1]!; j++) {
        count(ofLevel, levels.labels[levels.codes[j]!]!);
        count(ofArea, areas.labels[areas.codes[j]!]!);
      }
    }
    return { level: mostOf(ofLevel), area: mostOf(ofArea) };
  };
}

function count(counts: Map<string, number>, value: string): void {
  counts.set(value, (counts.get(value) ?? 0) + 1);
}

function mostOf(counts: ReadonlyMap<string, number>): string | null {
  const most = Math.max(...counts.values());
  const values = [...counts].filter(([, of]) => of === most).map(([value]) => value);
  return values.length !== 1 || values[0] === NOT_RECORDED ? null : values[0]!;
}
