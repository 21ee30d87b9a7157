/** What stands beside every figure, whichever page it is on. */
export const figures = {
  verdict: {
    rate: 'Enough to judge',
    none_seen: 'None seen',
    review: 'Read with care',
    low_follow_up: 'Too few followed up',
    too_few: 'Too few to judge',
    no_data: 'No follow-up yet',
  },
  filter: {
    window: 'Follow-up window',
    days_one: '{{count}} day',
    days_other: '{{count}} days',
    day: 'As known on',
  },
  foot: {
    at: 'As of {{time}} ({{zone}})',
    clinics: 'From the logs of {{count}} clinics',
    knownAt: 'From {{events}} events of the log',
    method: 'Method, version {{version}}',
  },
  files: {
    inside: 'All figures as CSV',
    outside: 'CSV for outside the clinic',
    note: 'For outside, numbers are rounded, and groups of few clients are withheld.',
  },
  table: { csv: 'Save as CSV' },
} as const;
