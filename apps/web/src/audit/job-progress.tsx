import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../figures/use-formats';
import classes from './proof.module.css';

interface JobProgressProps {
  label: string;
  job: { done: number; total: number } | undefined;
}

/** Counted progress of long work. */
export function JobProgress({ label, job }: JobProgressProps) {
  const { t } = useTranslation('audit');
  const formats = useFormats();
  const isCounted = job !== undefined && job.total > 0;
  return (
    <div className={classes.progress}>
      <progress aria-label={label} {...(isCounted && { value: job.done, max: job.total })} />
      <Text size="sm" c="dimmed" className="numbers">
        {isCounted
          ? t('progress.of', { done: formats.whole(job.done), total: formats.whole(job.total) })
          : t('progress.begins')}
      </Text>
    </div>
  );
}
