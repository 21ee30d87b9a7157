// fires: technical-libs-know-no-capability
import { policy } from '#policies/alerts.js';

export const keys = policy;
