/** Column types that both engines have: `uuid` is 16 bytes on PostgreSQL and text on SQLite. */
export type ColumnType = 'text' | 'integer' | 'real' | 'uuid';

/** A table of a read model, for both engines. Names are lower snake_case; they are written into SQL as they are. */
export interface TableDefinition {
  name: string;
  /** `text?` may be null, `text` may not. */
  columns: Readonly<Record<string, ColumnType | `${ColumnType}?`>>;
  /** The primary key. It begins with `log_id`, so that a database which spreads over machines can shard by log. */
  key: readonly string[];
  indexes?: readonly (readonly string[])[];
}

export type Cell = string | number | null;

/** One row, by column; a column that is left out is null. */
export type Row = Readonly<Record<string, Cell | undefined>>;

export function columnType(table: TableDefinition, column: string): ColumnType {
  const type = table.columns[column];
  if (type === undefined) throw new Error(`Table ${table.name} has no column ${column}.`);
  return type.replace('?', '') as ColumnType;
}

/** `name type NOT NULL, …, PRIMARY KEY (…)`, with the types as the engine calls them. */
export function columnsSql(table: TableDefinition, typeNames: Readonly<Record<ColumnType, string>>): string {
  const columns = Object.entries(table.columns).map(([name, type]) => {
    return `${name} ${typeNames[columnType(table, name)]}${type.endsWith('?') ? '' : ' NOT NULL'}`;
  });
  return [...columns, `PRIMARY KEY (${table.key.join(', ')})`].join(', ');
}

export function indexesSql(table: TableDefinition): string[] {
  return (table.indexes ?? []).map((columns) => {
    return `CREATE INDEX ${table.name}_by_${columns.join('_')} ON ${table.name} (${columns.join(', ')})`;
  });
}
