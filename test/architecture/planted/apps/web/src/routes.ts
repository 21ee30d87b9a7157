// fires: web-talks-http-only
import { app } from '../../api/src/main.js';

export const routes = app;
