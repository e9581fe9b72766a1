import * as path from 'node:path';

/** The checkout. */
export const root = path.join(__dirname, '..');
