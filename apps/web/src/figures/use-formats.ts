import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useClinic } from '../shell/use-clinic';

/** Numbers and times, as the language has them and in the time zone of the clinic. */
export function useFormats() {
  const { i18n } = useTranslation();
  const { timeZone } = useClinic();
  return useMemo(() => formatsOf(i18n.language, timeZone), [i18n.language, timeZone]);
}

export type Formats = ReturnType<typeof formatsOf>;

function formatsOf(language: string, timeZone: string) {
  const whole = new Intl.NumberFormat(language);
  const decimals = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  const percent = new Intl.NumberFormat(language, { style: 'percent', minimumFractionDigits: 1 });
  const roundPercent = new Intl.NumberFormat(language, { style: 'percent' });
  const stepPercent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });
  const instant = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone });
  const exact = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'medium', timeZone });
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' });
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone });
  const month = new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const shortMonth = new Intl.DateTimeFormat(language, { month: 'short', year: 'numeric', timeZone: 'UTC' });
  return {
    whole: (value: number) => whole.format(value),
    /** With as many decimals as it has, two at most: for a number by itself. */
    decimals: (value: number) => withMinus(decimals.format(value)),
    /** With so many decimals, one by default: for a column of numbers. */
    fixed: (value: number, digits = 1) => {
      const format = { minimumFractionDigits: digits, maximumFractionDigits: digits };
      return withMinus(value.toLocaleString(language, format));
    },
    /** Of a share between 0 and 1, with one decimal. */
    percent: (share: number) => percent.format(share),
    roundPercent: (share: number) => roundPercent.format(share),
    /** Of an axis: with a decimal where its steps have one. */
    stepPercent: (share: number) => stepPercent.format(share),
    /** "3.1 to 4.5%" reads as one thing, so the two keep together. */
    interval: (lower: number, upper: number) => `${percent.format(lower)} – ${percent.format(upper)}`,
    instant: (text: string) => instant.format(new Date(text)),
    exactInstant: (text: string) => exact.format(new Date(text)),
    /** The day of an instant, where the clinic is. */
    date: (text: string) => date.format(new Date(text)),
    /** Of a day, 2026-03-01, or a month, 2026-03. */
    day: (text: string) => day.format(new Date(`${text}T00:00Z`)),
    month: (text: string) => month.format(new Date(`${text.slice(0, 7)}-01T00:00Z`)),
    /** With the whole year: "Jul 26" would read as a day. */
    shortMonth: (text: string) => shortMonth.format(new Date(`${text.slice(0, 7)}-01T00:00Z`)),
  };
}

/** A minus sign, which is as wide as a plus, in place of a hyphen. */
export function withMinus(text: string): string {
  return text.replace('-', '\u2212');
}
