import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

/**
 * Names the page in its window and in the history of the browser, where it stays: a page that is headed by somebody's
 * name gives none.
 */
export function useTitle(page: string | undefined): void {
  const { t } = useTranslation('shell');
  useEffect(() => {
    document.title = page === undefined ? t('product') : t('titleOf', { page });
    return () => {
      document.title = t('product');
    };
  }, [t, page]);
}
