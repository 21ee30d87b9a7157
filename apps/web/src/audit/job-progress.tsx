import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../figures/use-formats';
import classes from './proof.module.css';

interface JobProgressProps {
  label: string;
  job: { doing: string; done: number; total: number } | undefined;
  onStop: () => void;
}

/** Counted progress of long work, and the way to stop it. */
export function JobProgress({ label, job, onStop }: JobProgressProps) {
  const { t } = useTranslation('audit');
  const formats = useFormats();
  const isCounted = job !== undefined && job.total > 0;
  return (
    <div className={classes.progress}>
      <progress aria-label={label} {...(isCounted && { value: job.done, max: job.total })} />
      <Text size="sm" c="dimmed" className={`${classes.doing} numbers`}>
        {isCounted
          ? t('progress.of', { doing: job.doing, done: formats.whole(job.done), total: formats.whole(job.total) })
          : t('progress.begins')}
      </Text>
      <Button variant="default" disabled={job === undefined} onClick={onStop}>
        {t('progress.stop')}
      </Button>
    </div>
  );
}
