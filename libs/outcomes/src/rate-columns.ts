import { type CsvCell } from '#http/csv.js';
import { type RateBody } from './figure.answer.js';

/** The columns of a rate in a file; rates and limits are between 0 and 1. */
export const RATE_COLUMNS = [
  ...['unit', 'numerator', 'denominator', 'clients', 'due', 'missing', 'not_due'],
  ...['spontaneous_reports', 'estimate', 'lower_95', 'upper_95', 'interval_method', 'not_excluded_up_to'],
  ...['crude_numerator', 'crude_denominator', 'verdict', 'words'],
];

export function rateCells(rate: RateBody): CsvCell[] {
  const { unit, numerator, denominator, clients, due, missing, notDue, spontaneousReports } = rate;
  const { estimate, lower, upper, method, notExcludedUpTo, crude, verdict, words } = rate;
  return [
    ...[unit, numerator, denominator, clients, due, missing, notDue],
    ...[spontaneousReports, estimate, lower, upper, method, notExcludedUpTo],
    ...[crude.numerator, crude.denominator, verdict, words],
  ];
}
