export const safety = {
  title: 'Safety',
  lead: 'Side effects among sessions that were followed up. What was never followed up is counted beside them, never with them.',
  empty: {
    title: 'No session yet',
    body: 'Rates appear here with the first sessions and their follow-ups.',
  },
  clinics: {
    label: 'Clinics',
    this: 'This clinic',
    owned: 'All {{count}} that you own',
    compare: 'Compare your clinics, and allow for whom each treats',
  },
  kinds: 'By kind',
  scaleNote:
    'Bars are 95% intervals on one scale. The third line is what the rate would be if none or all of those without follow-up had it. A hollow point may still change.',
  months: 'Last twelve months',
  interval: '95% interval {{interval}}',
  intervalLabel: '95% interval {{interval}}',
  upTo: 'up to {{share}} not excluded',
  ofFollowed: '{{seen}} of {{followed}} followed sessions',
  bounds: '{{interval}} allowing for the missing',
  spark: {
    none: 'No month has a followed session.',
    some: 'From {{first}} in {{from}} to {{last}} in {{to}}, between {{least}} and {{most}}.',
  },
  followUp: {
    title: 'Followed up',
    of: '{{done}} of {{due}} due sessions',
    rest: '{{missing}} without follow-up · {{notDue}} not due yet',
  },
  monthsTable: 'Months as a table',
  monthsNote: 'Followed sessions of each month, and how many of them had a side effect of the kind.',
  month: 'Month',
  followed: 'Followed',
  notDue: 'Not due yet',
} as const;
