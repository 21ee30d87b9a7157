import { Text, Title } from '@mantine/core';
import { type ReactNode } from 'react';
import { useTitle } from './use-title';
import classes from './page-head.module.css';

interface PageHeadProps {
  title: string;
  /** Of somebody: it then stands on the page alone. */
  isPrivate?: boolean;
  lead?: ReactNode;
  /** What can be done with the whole page, and its filters. */
  children?: ReactNode;
}

/** How every page of figures and records begins. */
export function PageHead({ title, isPrivate = false, lead, children }: PageHeadProps) {
  useTitle(isPrivate ? undefined : title);
  return (
    <header className={classes.head}>
      <div className={classes.words}>
        <Title order={1}>{title}</Title>
        {lead && (
          <Text c="dimmed" className={classes.lead}>
            {lead}
          </Text>
        )}
      </div>
      {children && <div className={classes.actions}>{children}</div>}
    </header>
  );
}
