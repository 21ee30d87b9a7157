import { Button, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ApiProblem, isUnreachable } from '../api-client/api-problem';
import classes from './states.module.css';

interface ErrorStateProps {
  error: unknown;
  onRetry?: () => void;
}

/** Says what happened, what is safe, and what to do. */
export function ErrorState({ error, onRetry }: ErrorStateProps) {
  const { t } = useTranslation('shell');
  const unreachable = isUnreachable(error);
  const reference = error instanceof ApiProblem && error.status >= 500 ? error.facts['instance'] : undefined;
  return (
    <section className={classes.error} role="alert">
      <Title order={3}>{unreachable ? t('error.unreachable') : t('error.failed')}</Title>
      <Text>{unreachable ? t('error.unreachableSafe') : error instanceof Error ? error.message : String(error)}</Text>
      {typeof reference === 'string' && (
        <Text size="sm" c="dimmed">
          {t('error.reference', { id: reference })}
        </Text>
      )}
      {onRetry && (
        <Button variant="default" onClick={onRetry}>
          {t('retry')}
        </Button>
      )}
    </section>
  );
}
