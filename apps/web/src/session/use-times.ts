import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClinic } from '../shell/use-clinic';

const DAY_LENGTH = '2026-03-10'.length;

/** Days and times as they are said in the clinic: in its time zone, whatever that of the device. */
export function useTimes() {
  const { i18n } = useTranslation();
  const { timeZone } = useClinic();
  return useMemo(() => {
    const format = (options: Intl.DateTimeFormatOptions) => {
      const formatter = new Intl.DateTimeFormat(i18n.language, { timeZone, ...options });
      return (instant: string | number): string => formatter.format(new Date(instant));
    };
    const short = format({ day: 'numeric', month: 'short', year: 'numeric' });
    const dayOfYear = new Intl.DateTimeFormat(i18n.language, {
      ...({ timeZone: 'UTC', day: 'numeric', month: 'short', year: 'numeric' } as const),
    });
    const ofDay = new Intl.DateTimeFormat(i18n.language, { timeZone: 'UTC', day: 'numeric', month: 'short' });
    return {
      time: format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
      longDay: format({ weekday: 'long', day: 'numeric', month: 'long' }),
      /** Of an instant, in the zone; a calendar day is the same everywhere. */
      shortDay: (moment: string | number): string =>
        typeof moment === 'string' && moment.length === DAY_LENGTH ? dayOfYear.format(new Date(moment)) : short(moment),
      /** A calendar day of the record, `2026-03-10`. */
      day: (day: string): string => ofDay.format(new Date(`${day}T00:00:00Z`)),
    };
  }, [i18n.language, timeZone]);
}

/** ms since 1970, anew each second while `isRunning`. */
export function useNow(isRunning: boolean): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (!isRunning) return undefined;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, [isRunning]);
  return now;
}

/** `4:07`, or `1:04:07`. */
export function clockOf(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1_000));
  const [hours, minutes] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60];
  const rest = String(seconds % 60).padStart(2, '0');
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`;
}
