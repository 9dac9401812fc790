import { dirname } from 'node:path'

/** The folder of the manifest. */
export const projectRoot = dirname(dirname(import.meta.dirname))
