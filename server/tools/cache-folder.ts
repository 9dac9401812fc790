import { join } from 'node:path'
import { projectRoot } from './project-root.ts'

/** What is made once on a machine and can be deleted at any time. */
export const cacheFolder = join(projectRoot, '.cache')
