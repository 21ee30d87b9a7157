import { Text, Title } from '@mantine/core';
import { type ReactNode } from 'react';
import classes from './states.module.css';

interface EmptyStateProps {
  title: string;
  body?: string;
  /** The next thing to do. */
  children?: ReactNode;
}

/** Where there is nothing yet: says so, and what comes next. */
export function EmptyState({ title, body, children }: EmptyStateProps) {
  return (
    <section className={classes.empty}>
      <Title order={2}>{title}</Title>
      {body && (
        <Text c="dimmed" maw={460}>
          {body}
        </Text>
      )}
      {children}
    </section>
  );
}
