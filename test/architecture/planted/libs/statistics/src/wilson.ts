// fires: pure-code-imports-no-package
export { parse } from 'csv-parse/sync';
