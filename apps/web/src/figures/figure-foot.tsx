import { useTranslation } from 'react-i18next';
import { type components } from '../api-client/interface.generated';
import { useFormats } from './use-formats';
import classes from './figures.module.css';

type Figure = Pick<components['schemas']['SafetyOverviewBody'], 'at' | 'clinics' | 'timeZone' | 'methodVersion'>;

/** What a figure rests on: as of when, from how much of the log, and by which version of its method. */
export function FigureFoot({ figure }: { figure: Figure }) {
  const { t } = useTranslation('figures');
  const formats = useFormats();
  return (
    <footer className={`${classes.foot} numbers`}>
      <span>{t('foot.at', { time: formats.instant(figure.at), zone: figure.timeZone })}</span>
      {figure.clinics.length > 1 && <span>{t('foot.clinics', { count: figure.clinics.length })}</span>}
      {figure.clinics.length === 1 && (
        <span>{t('foot.knownAt', { events: formats.whole(figure.clinics[0]!.knownAt + 1) })}</span>
      )}
      <span>{t('foot.method', { version: String(figure.methodVersion) })}</span>
    </footer>
  );
}
