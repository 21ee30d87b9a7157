import { useTranslation } from 'react-i18next';
import { useFormats } from '../figures/use-formats';
import { useTimes } from '../session/use-times';
import { type Course, type Photo } from './course-queries';

type Named = Pick<Photo, 'view' | 'phase' | 'taken'>;

export interface PhotoNames {
  /** "Front, baseline, 9 Mar 2025". */
  alt(photo: Named): string;
  /** "baseline, 9 Mar 2025". */
  option(photo: Named): string;
  /** "before the session of 9 Mar 2025", of a phase that belongs to one. */
  phase(phase: Photo['phase'], sessionId?: string): string;
}

/** What photos are called in choices, and for whoever does not see them. */
export function usePhotoNames(sessions: Course['sessions']): PhotoNames {
  const { t } = useTranslation('course');
  const formats = useFormats();
  const times = useTimes();
  // Taken at an instant, it belongs to a day of the clinic.
  const dayOf = (taken: string): string => (taken.includes('T') ? times.shortDay(taken) : formats.day(taken));
  return {
    alt: ({ view, phase, taken }) =>
      t('photos.alt', { view: t(`photos.views.${view}`), phase: t(`photos.phases.${phase}`), day: dayOf(taken) }),
    option: ({ phase, taken }) => t('photos.option', { phase: t(`photos.phases.${phase}`), day: dayOf(taken) }),
    phase: (phase, sessionId) => {
      const at = sessions.find((session) => session.sessionId === sessionId)?.startedAt;
      const name = t(`photos.phases.${phase}`);
      return at ? t('photos.ofSession', { phase: name, day: times.shortDay(at) }) : name;
    },
  };
}
