import { Button } from '@mantine/core';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { csvOf, saveText } from './csv';
import classes from './figure-table.module.css';

export interface TableCell {
  text: ReactNode;
  /** As it goes into a file: whole numbers and shares without a language. */
  value: string | number | null;
}

export interface TableRow {
  key: string;
  cells: readonly TableCell[];
}

interface FigureTableProps {
  title: string;
  note?: string;
  /** Of the file that it can be saved as, without its ending. */
  fileName: string;
  columns: readonly string[];
  rows: readonly TableRow[];
  isOpen?: boolean;
}

/** The numbers behind a chart, with a file of them. The first column names the row. */
export function FigureTable({ title, note, fileName, columns, rows, isOpen = false }: FigureTableProps) {
  const { t } = useTranslation('figures');
  return (
    <details className={classes.details} open={isOpen}>
      <summary className={classes.summary}>{title}</summary>
      <div className={classes.tools}>
        <p className={classes.note}>{note}</p>
        <Button
          variant="default"
          onClick={() =>
            saveText(`${fileName}.csv`, csvOf([columns, ...rows.map(({ cells }) => cells.map(({ value }) => value))]))
          }
        >
          {t('table.csv')}
        </Button>
      </div>
      <div className={classes.scroll} role="region" aria-label={title} tabIndex={0}>
        <table className={classes.table}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, cells }) => (
              <tr key={key}>
                {cells.map(({ text }, index) =>
                  index === 0 ? (
                    <th key={index} scope="row">
                      {text}
                    </th>
                  ) : (
                    <td key={index}>{text}</td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
