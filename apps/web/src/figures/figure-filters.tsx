import { NativeSelect, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DEFAULT_WINDOW, type FigureSearch, isDay, WINDOWS } from './figure-search';
import classes from './figures.module.css';

/** Puts what was chosen into the address, so that it can be sent, kept and gone back to. */
export function useSetSearch<Search extends object>() {
  const navigate = useNavigate();
  return (changed: { [Name in keyof Search]?: Search[Name] | undefined }): void => {
    void navigate({
      to: '.',
      search: (before: object) => withoutUndefined({ ...before, ...changed }) as never,
      replace: true,
      resetScroll: false,
    });
  };
}

/** Which sessions count and as of which day: the filters that every page of figures has. */
export function FigureFilters({ search }: { search: FigureSearch }) {
  const { t } = useTranslation('figures');
  const set = useSetSearch<FigureSearch>();
  return (
    <>
      <NativeSelect
        className={classes.filter}
        label={t('filter.window')}
        value={search.window ?? DEFAULT_WINDOW}
        onChange={({ currentTarget: { value } }) => {
          set({ window: WINDOWS.find((days) => days === value && days !== DEFAULT_WINDOW) });
        }}
        data={WINDOWS.map((days) => ({ value: days, label: t('filter.days', { count: Number(days) }) }))}
      />
      <TextInput
        className={classes.filter}
        type="date"
        label={t('filter.day')}
        value={search.day ?? ''}
        onChange={({ currentTarget: { value } }) => set({ day: isDay(value) ? value : undefined })}
      />
    </>
  );
}

function withoutUndefined(search: object): object {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined));
}
