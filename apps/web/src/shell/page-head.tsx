import { Text, Title } from '@mantine/core';
import { type ReactNode } from 'react';
import classes from './page-head.module.css';

interface PageHeadProps {
  title: string;
  lead?: ReactNode;
  /** What can be done with the whole page, and its filters. */
  children?: ReactNode;
}

/** How every page of figures and records begins. */
export function PageHead({ title, lead, children }: PageHeadProps) {
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
