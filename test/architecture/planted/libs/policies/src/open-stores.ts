// fires: only-apps-compose
import { stores } from '#composition/stores.js';

export const opened = stores;
