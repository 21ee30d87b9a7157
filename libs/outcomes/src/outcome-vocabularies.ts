import { loadVocabularies } from '#treatments/vocabularies.js';

/** What figures are read with: the scales with their response rules, and how long a response is expected. */
export abstract class OutcomeVocabularies {
  abstract readonly scales: ReturnType<typeof loadVocabularies>['scales'];
  abstract readonly sideEffects: ReturnType<typeof loadVocabularies>['sideEffects'];
}

export const outcomeVocabularies = { provide: OutcomeVocabularies, useFactory: () => loadVocabularies() };
