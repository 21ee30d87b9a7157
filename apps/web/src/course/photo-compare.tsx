import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSetSearch } from '../figures/figure-filters';
import { type Course, type Photo, pictureOf } from './course-queries';
import { type CourseSearch } from './course-search';
import { type PhotoNames, usePhotoNames } from './use-photo-names';
import classes from './course.module.css';

interface PhotoCompareProps {
  clinicId: string;
  clientId: string;
  photos: readonly Photo[];
  sessions: Course['sessions'];
  search: CourseSearch;
}

interface Picture {
  photoId: string;
  src: string;
  alt: string;
}

/** Two photos of one view against each other, and all photos by view beneath. */
export function PhotoCompare({ clinicId, clientId, photos, sessions, search }: PhotoCompareProps) {
  const { t } = useTranslation('course');
  const set = useSetSearch<CourseSearch>();
  const names = usePhotoNames(sessions);
  const views = [...new Set(photos.map(({ view }) => view))];
  const view = views.find((one) => one === search.view) ?? views[0]!;
  const ofView = photos.filter((photo) => photo.view === view);
  const left = ofView.find(({ photoId }) => photoId === search.left) ?? ofView[0]!;
  const right = ofView.find(({ photoId }) => photoId === search.right) ?? ofView.at(-1)!;
  const picture = (photo: Photo): Picture => ({
    photoId: photo.photoId,
    src: pictureOf(clinicId, clientId, photo.photoId, 'full'),
    alt: names.alt(photo),
  });
  const options = ofView.map((photo) => ({ value: photo.photoId, label: names.option(photo) }));
  return (
    <>
      <div className={classes.compareTools}>
        <NativeSelect
          className={classes.view}
          label={t('photos.view')}
          value={view}
          data={views.map((value) => ({ value, label: t(`photos.views.${value}`) }))}
          onChange={({ currentTarget: { value } }) => set({ view: value, left: undefined, right: undefined })}
        />
        {ofView.length > 1 && (
          <>
            <NativeSelect
              label={t('photos.left')}
              value={left.photoId}
              data={options}
              onChange={({ currentTarget: { value } }) => set({ left: value })}
            />
            <NativeSelect
              label={t('photos.right')}
              value={right.photoId}
              data={options}
              onChange={({ currentTarget: { value } }) => set({ right: value })}
            />
            <div className={classes.modes} role="group" aria-label={t('photos.compare')}>
              <button type="button" aria-pressed={!search.beside} onClick={() => set({ beside: undefined })}>
                {t('photos.slider')}
              </button>
              <button type="button" aria-pressed={!!search.beside} onClick={() => set({ beside: true })}>
                {t('photos.beside')}
              </button>
            </div>
          </>
        )}
      </div>
      {left.photoId === right.photoId ? (
        <figure className={classes.beside}>
          <Shown key={left.photoId} picture={picture(left)} caption={names.option(left)} />
        </figure>
      ) : search.beside ? (
        <figure className={classes.beside}>
          <Shown key={left.photoId} picture={picture(left)} caption={names.option(left)} />
          <Shown key={right.photoId} picture={picture(right)} caption={names.option(right)} />
        </figure>
      ) : (
        <Slider
          key={`${left.photoId}/${right.photoId}`}
          shape={left}
          left={{ ...picture(left), caption: names.option(left) }}
          right={{ ...picture(right), caption: names.option(right) }}
        />
      )}
      {ofView.length === 1 && <p className={classes.fine}>{t('photos.onlyOne')}</p>}
      <AllPhotos {...{ clinicId, clientId, photos, names }} onPick={(photo) => set(pickOf(photo))} />
    </>
  );
}

function pickOf({ view, photoId }: Photo): CourseSearch {
  return { view, right: photoId };
}

function Shown({ picture: { src, alt }, caption }: { picture: Picture; caption: string }) {
  const { t } = useTranslation('course');
  const [isMissing, setIsMissing] = useState(false);
  return (
    <div className={classes.shown}>
      {isMissing ? (
        <p className={classes.notHere}>{t('photos.notHere')}</p>
      ) : (
        <img src={src} alt={alt} onError={() => setIsMissing(true)} />
      )}
      <span className={classes.caption}>{caption}</span>
    </div>
  );
}

type Captioned = Picture & { caption: string };

/** Of a picture, in rem: the whole of it, with its captions, on a screen. */
const MOST_HIGH = 34;

/** One photo over the other; the border between them goes with finger, mouse or arrow keys. */
function Slider({ shape, left, right }: { shape: Photo; left: Captioned; right: Captioned }) {
  const { t } = useTranslation('course');
  const [share, setShare] = useState(50);
  const [isMissing, setIsMissing] = useState(false);
  if (isMissing) return <p className={classes.notHere}>{t('photos.notHere')}</p>;
  const missing = (): void => setIsMissing(true);
  return (
    <figure className={classes.slider} style={{ maxInlineSize: `${(MOST_HIGH * shape.widthPx) / shape.heightPx}rem` }}>
      <div className={classes.stack} style={{ aspectRatio: `${shape.widthPx} / ${shape.heightPx}` }}>
        <img src={right.src} alt={right.alt} onError={missing} />
        <img src={left.src} alt={left.alt} onError={missing} style={{ clipPath: `inset(0 ${100 - share}% 0 0)` }} />
        <input
          type="range"
          min={0}
          max={100}
          value={share}
          className={classes.range}
          aria-label={t('photos.sliderLabel')}
          aria-valuetext={t('photos.sliderValue', { share: String(share) })}
          onChange={({ currentTarget: { value } }) => setShare(Number(value))}
        />
        <span className={classes.border} style={{ insetInlineStart: `${share}%` }} aria-hidden="true" />
      </div>
      <figcaption className={classes.captions}>
        <span>{left.caption}</span>
        <span>{right.caption}</span>
      </figcaption>
    </figure>
  );
}

interface AllPhotosProps {
  clinicId: string;
  clientId: string;
  photos: readonly Photo[];
  names: PhotoNames;
  onPick: (photo: Photo) => void;
}

function AllPhotos({ clinicId, clientId, photos, names, onPick }: AllPhotosProps) {
  const { t } = useTranslation('course');
  const views = [...new Set(photos.map(({ view }) => view))];
  return (
    <div className={classes.views}>
      {views.map((view) => (
        <section key={view} aria-labelledby={`view-${view}`}>
          <h3 id={`view-${view}`} className={classes.viewTitle}>
            {t(`photos.views.${view}`)}
          </h3>
          <ul className={classes.thumbnails}>
            {photos
              .filter((photo) => photo.view === view)
              .map((photo) => (
                <li key={photo.photoId}>
                  <button
                    type="button"
                    className={classes.thumbnail}
                    aria-label={t('photos.pick', { alt: names.alt(photo) })}
                    onClick={() => onPick(photo)}
                  >
                    <img
                      src={pictureOf(clinicId, clientId, photo.photoId, 'thumbnail')}
                      alt=""
                      loading="lazy"
                      width={160}
                      height={120}
                    />
                    <span className={classes.caption}>{names.option(photo)}</span>
                  </button>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
