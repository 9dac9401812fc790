/**
 * `npm run test:inspector`: the official inspector against `cable mcp`, fetched by npx unless it has it. It says what it
 * asked and what came; without a network, or a copy that npx has kept, it fails and says so. `npm test` asks the same
 * where npx has it, and fetches it on build machines.
 */
import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../../server/tools/project-root.ts'
import { INSPECTOR, inspectServer } from './ask-inspector.ts'

assert.ok(existsSync(join(projectRoot, 'dist/cli.js')), 'There is no build yet: npm run build.')
console.log(`npx downloads ${INSPECTOR}, unless it has it.`)
inspectServer('registry', console.log)
