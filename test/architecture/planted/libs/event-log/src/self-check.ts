// fires: product-runs-without-development-packages
import fc from 'fast-check';

export const sample = fc.sample;
