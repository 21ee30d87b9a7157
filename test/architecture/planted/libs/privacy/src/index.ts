// fires: no-barrels
export * from './seal.js';
