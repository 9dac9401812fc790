import { join } from 'node:path'
import { projectRoot } from '../project-root.ts'

/** The npm package that carries the VS Code server and its web workbench; each major wants its own Node major. */
export const codeServerVersion = '4.139.1'

/** What is made once on a machine and can be deleted at any time. */
export const cacheFolder = join(projectRoot, '.cache')
