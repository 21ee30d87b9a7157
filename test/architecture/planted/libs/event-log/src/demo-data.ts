// fires: product-runs-without-its-tests
import { world } from '../../../test/journeys/world.js';

export const demo = world;
