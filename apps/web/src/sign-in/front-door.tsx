import { Paper, Text, Title } from '@mantine/core';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useTitle } from '../shell/use-title';
import { ProductMark } from '../shell/icons';
import classes from './sign-in.module.css';

interface FrontDoorProps {
  title: string;
  lead?: string;
  children: ReactNode;
}

/** The frame of every page that one sees before anything of a clinic. */
export function FrontDoor({ title, lead, children }: FrontDoorProps) {
  const { t } = useTranslation('shell');
  useTitle(title);
  return (
    <main className={classes.door}>
      <div className={classes.brand}>
        <ProductMark />
        <Text component="span" fw={640} size="lg">
          {t('product')}
        </Text>
      </div>
      <Paper className={classes.card} p="xl">
        <Title order={1} size="h2">
          {title}
        </Title>
        {lead && <Text c="dimmed">{lead}</Text>}
        {children}
      </Paper>
    </main>
  );
}
