import { Skeleton, Stack, VisuallyHidden } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

const AFTER_MS = 300;

/** Grey lines for what is on its way, shown only once waiting is noticed: a page that blinks feels slower. */
export function LateSkeleton({ lines = 5 }: { lines?: number }) {
  const { t } = useTranslation('shell');
  const [isLate, setIsLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsLate(true), AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!isLate) return null;
  return (
    <Stack gap="md" role="status">
      <VisuallyHidden>{t('loading')}</VisuallyHidden>
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton key={line} height={line === 0 ? 32 : 56} width={line === 0 ? '40%' : '100%'} radius="md" />
      ))}
    </Stack>
  );
}
