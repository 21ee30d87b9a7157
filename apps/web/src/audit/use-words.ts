import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Formats, useFormats } from '../figures/use-formats';
import { type HistoryEvent } from './use-events';
import { useNames } from './use-names';
import { type Said, wordsOf } from './words-of-data';

const INSTANT = /\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)/g;
const DAY = /\b\d{4}-\d\d-\d\d\b/g;
const UUID = /\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g;
const DIGEST = /\b[0-9a-f]{64}\b/g;
const SHORT = 8;

/** Records say instants and ids; people read times of the clinic and names. */
export interface Words {
  /** A sentence of the service: its instants in the clinic's time zone, names for ids, short ids where there is no name. */
  text: (sentence: string) => string;
  /** When something happened: an instant or a day. */
  time: (happened: string) => string;
  /** Who recorded an event. */
  who: (event: Pick<HistoryEvent, 'actor' | 'role'>) => string;
  /** The members of an event's coded part. */
  members: (data: object | null | undefined) => Said[];
}

/** @param clientId the client whom the page is about, and whose name it says */
export function useWords(clientId: string | null = null): Words {
  const { t } = useTranslation('audit');
  const formats = useFormats();
  const names = useNames(clientId);
  return useMemo(() => {
    const text = (sentence: string): string => inWords(sentence, formats, names);
    return {
      text,
      time: (happened) => (happened.includes('T') ? formats.exactInstant(happened) : formats.day(happened)),
      who: ({ actor, role }) =>
        actor === 'system'
          ? t('system')
          : t('whoAs', { who: names.get(actor) ?? t('staff', { id: actor.slice(0, SHORT) }), role: text(role) }),
      members: (data) => wordsOf(data, text, formats.decimals),
    };
  }, [formats, names, t]);
}

function inWords(sentence: string, formats: Formats, names: ReadonlyMap<string, string>): string {
  return sentence
    .replace(INSTANT, (instant) => formats.exactInstant(instant))
    .replace(DAY, (day) => (Number.isNaN(Date.parse(day)) ? day : formats.day(day)))
    .replace(DIGEST, (digest) => `${digest.slice(0, 12)}…`)
    .replace(UUID, (id) => names.get(id) ?? id.slice(0, SHORT));
}
