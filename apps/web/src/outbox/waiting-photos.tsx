import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clientQuery } from '../session/queries';
import { useClinic } from '../shell/use-clinic';
import { useObjectUrl } from './use-object-url';
import { useOutbox } from './outbox-context';
import { sendPhotoAgain, withdrawPhoto } from './photo-queue';
import { type PhotoItem } from './queued-photo';
import classes from './outbox.module.css';

/** Pictures that have not reached the record, with what it said of those that it did not take. */
export function WaitingPhotos({ photos }: { photos: readonly PhotoItem[] }) {
  const { t } = useTranslation('record');
  return (
    <section>
      <h2 className={classes.subtitle}>{t('outbox.photosTitle')}</h2>
      <ul className={classes.list}>
        {photos.map((photo) => (
          <li key={photo.seq} className={classes.photo}>
            <WaitingPhoto photo={photo} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function WaitingPhoto({ photo }: { photo: PhotoItem }) {
  const { t } = useTranslation(['course', 'record']);
  const { sendNow } = useOutbox();
  const { data: client } = useQuery(clientQuery(useClinic().id, photo.clientId));
  const [isSure, setIsSure] = useState(false);
  const shows = `${t(`photos.views.${photo.view}`)}, ${t(`photos.phases.${photo.phase}`)}`;
  return (
    <>
      <img src={useObjectUrl(photo.picture)} alt={shows} className={classes.picture} />
      <div>
        <p>{[client?.identity.name, shows].filter(Boolean).join(' · ')}</p>
        {photo.refusal && (
          <>
            <p role="alert" className={classes.problem}>
              <span aria-hidden="true">▲ </span>
              {photo.refusal.detail}
            </p>
            <div className={classes.actions}>
              <Button onClick={() => void sendPhotoAgain(photo).then(sendNow)}>{t('record:outbox.again')}</Button>
              <Button
                variant="subtle"
                color="red"
                onClick={() => (isSure ? void withdrawPhoto(photo) : setIsSure(true))}
              >
                {t(isSure ? 'record:outbox.withdrawSure' : 'record:outbox.withdraw')}
              </Button>
            </div>
          </>
        )}
      </div>
    </>
  );
}
