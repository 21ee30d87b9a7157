import { loadVocabularies } from '#treatments/vocabularies.js';

/** What facts are read with: scales with their response rules, how long a response is expected, what rules look for. */
export abstract class OutcomeVocabularies {
  abstract readonly scales: ReturnType<typeof loadVocabularies>['scales'];
  abstract readonly sideEffects: ReturnType<typeof loadVocabularies>['sideEffects'];
  abstract readonly safetyRules: ReturnType<typeof loadVocabularies>['safetyRules'];
}

export const outcomeVocabularies = { provide: OutcomeVocabularies, useFactory: () => loadVocabularies() };
