/** The forms of a client, as the address names them, and where their titles stand. */
export const FORM_TITLES = {
  details: 'details.title',
  booking: 'booking.title',
  move: 'move.title',
  cancellation: 'cancel.title',
  series: 'series.title',
  'series-change': 'series.revise',
  'series-end': 'series.end',
  consultation: 'consultation.title',
  history: 'history.title',
  consents: 'consents.title',
  withdrawal: 'consents.withdrawal',
  score: 'assessment.title',
  'follow-up': 'followUp.title',
  'side-effect': 'sideEffect.title',
  'side-effect-seen': 'sideEffect.progress',
  'side-effect-over': 'sideEffect.resolve',
  'side-effect-report': 'sideEffect.report',
  'report-made': 'sideEffect.notify',
} as const;

export type FormName = keyof typeof FORM_TITLES;

export function isFormName(name: string): name is FormName {
  return Object.hasOwn(FORM_TITLES, name);
}
