// fires: libs-know-no-app
import { app } from '../../../../apps/api/src/main.js';

export const started = app;
