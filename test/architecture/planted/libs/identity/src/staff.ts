// fires: imports-lead-somewhere
import { role } from './role.js';

export const staff = role;
