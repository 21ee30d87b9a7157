import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOutbox } from '../outbox/outbox-context';
import { type PhotoItem } from '../outbox/queued-photo';
import { Consent, useConsent } from '../session/consent';
import { type Course, type Photo } from './course-queries';
import { usePhotoNames } from './use-photo-names';
import { useObjectUrl } from '../outbox/use-object-url';
import classes from './course.module.css';

const VIEWS = [
  ...([
    'front',
    'left_oblique',
    'right_oblique',
    'left_profile',
    'right_profile',
    'close_up',
    'back',
    'other',
  ] as const),
] satisfies Photo['view'][];
const MEDIA_TYPES = ['image/jpeg', 'image/png', 'image/webp'];
const LARGEST_BYTES = 25 * 1024 * 1024;
/** Sessions that a photo can still be said to belong to. */
const LATEST = 3;

interface PhotoSetProps {
  clinicId: string;
  clientId: string;
  sessions: Course['sessions'];
  photos: readonly Photo[];
  waiting: readonly PhotoItem[];
}

/** A tile for each view, so that the same views are taken each time. A picture is safe on this device at once. */
export function PhotoSet({ clinicId, clientId, sessions, photos, waiting }: PhotoSetProps) {
  const { t } = useTranslation('course');
  const names = usePhotoNames(sessions);
  const { enterPhoto } = useOutbox();
  const consent = useConsent(clinicId, clientId, 'clinical_photo');
  const today = new Date().toLocaleDateString('sv-SE');
  const occasions = occasionsOf(sessions);
  const [chosen, setChosen] = useState<string | null>(null);
  const [day, setDay] = useState(today);
  const [problem, setProblem] = useState<'tooLarge' | 'wrongType' | null>(null);
  const occasion = occasions.find(({ key }) => key === chosen) ?? occasions[0]!;
  const isOfOccasion = ({ phase, sessionId }: Pick<Photo, 'phase' | 'sessionId'>): boolean =>
    phase === occasion.phase && sessionId === occasion.sessionId;

  async function add(view: Photo['view'], picture: File | undefined): Promise<void> {
    if (!picture) return;
    const isTaken = MEDIA_TYPES.includes(picture.type) && picture.size <= LARGEST_BYTES;
    setProblem(isTaken ? null : picture.size > LARGEST_BYTES ? 'tooLarge' : 'wrongType');
    if (!isTaken) return;
    const when = day === today ? { taken: new Date().toISOString() } : { taken: day, lateReason: 'forgotten' as const };
    const { phase, sessionId } = occasion;
    await enterPhoto({ clientId, view, phase, ...when, ...(sessionId !== undefined && { sessionId }) }, picture);
  }

  return (
    <section className={classes.set} aria-labelledby="take">
      <h3 id="take" className={classes.viewTitle}>
        {t('photos.take')}
      </h3>
      <Consent clinicId={clinicId} clientId={clientId} kind="clinical_photo" />
      {consent === null ? (
        <p className={classes.fine}>{t('photos.consent')}</p>
      ) : (
        <>
          <p className={classes.fine}>{t('photos.takeHint')}</p>
          <div className={classes.compareTools}>
            <NativeSelect
              label={t('photos.phase')}
              value={occasion.key}
              data={occasions.map(({ key, phase, sessionId }) => ({
                value: key,
                label: names.phase(phase, sessionId),
              }))}
              onChange={({ currentTarget: { value } }) => setChosen(value)}
            />
            <TextInput
              type="date"
              label={t('photos.taken')}
              value={day}
              max={today}
              onChange={({ currentTarget: { value } }) => setDay(value === '' ? today : value)}
            />
          </div>
          {problem && (
            <p role="alert" className={classes.problem}>
              ▲ {t(`photos.${problem}`)}
            </p>
          )}
          <ul className={classes.tiles}>
            {VIEWS.map((view) => (
              <li key={view}>
                <Tile
                  view={view}
                  taken={photos.filter((photo) => photo.view === view && isOfOccasion(photo)).length}
                  waiting={waiting.filter((photo) => photo.view === view && isOfOccasion(photo))}
                  onPicture={(picture) => void add(view, picture)}
                />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

interface TileProps {
  view: Photo['view'];
  taken: number;
  waiting: readonly PhotoItem[];
  onPicture: (picture: File | undefined) => void;
}

function Tile({ view, taken, waiting, onPicture }: TileProps) {
  const { t } = useTranslation('course');
  const last = waiting.at(-1);
  return (
    <label className={classes.tile}>
      <input
        type="file"
        accept={MEDIA_TYPES.join()}
        aria-label={t('photos.add', { view: t(`photos.views.${view}`) })}
        onChange={({ currentTarget }) => {
          onPicture(currentTarget.files?.[0]);
          currentTarget.value = '';
        }}
      />
      {last ? <Waiting key={last.seq} photo={last} /> : <span className={classes.plus} aria-hidden="true" />}
      <span className={classes.tileName}>{t(`photos.views.${view}`)}</span>
      <span className={classes.fine}>
        {last
          ? `${last.state === 'attention' ? '▲' : '○'} ${t(`photos.${last.state}`)}`
          : taken > 0 && `✓ ${t('photos.has', { count: taken })}`}
      </span>
    </label>
  );
}

function Waiting({ photo }: { photo: PhotoItem }) {
  return <img src={useObjectUrl(photo.picture)} alt="" className={classes.waitingPicture} />;
}

interface Occasion {
  key: string;
  phase: Photo['phase'];
  sessionId?: string;
}

/** What a photo can be of: before and after the latest sessions, and the phases of a course. What is likely comes first. */
function occasionsOf(sessions: Course['sessions']): Occasion[] {
  const held = sessions.filter(({ state }) => state !== 'cancelled' && state !== 'booked');
  const ofSessions = held
    .toReversed()
    .slice(0, LATEST)
    .flatMap(({ sessionId, state }) =>
      (state === 'running' ? (['before', 'after'] as const) : (['after', 'before'] as const)).map((phase) => ({
        ...{ key: `${phase} ${sessionId}`, phase, sessionId },
      })),
    );
  const ofCourse = (['baseline', 'interim', 'final', 'touch_up'] as const).map((phase) => ({ key: phase, phase }));
  return held.length === 0 ? [...ofCourse, ...ofSessions] : [...ofSessions, ...ofCourse];
}
