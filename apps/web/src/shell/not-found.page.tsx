import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../states/empty-state';

export function NotFoundPage() {
  const { t } = useTranslation('shell');
  return (
    <EmptyState title={t('notFound.title')} body={t('notFound.body')}>
      <Button component={Link} to="/">
        {t('notFound.home')}
      </Button>
    </EmptyState>
  );
}
