import type { Runtime } from '../runtime/runtime.ts'
import { docsBase } from './docs-base.ts'
import { learnAtOnce } from './learn-at-once.ts'
import { nodeFiles } from './node-files.ts'

export function nodeRuntime(): Runtime {
  return {
    files: nodeFiles,
    docsBase: docsBase(),
    fail(error) {
      console.error(`Cable's language server cannot go on: ${error instanceof Error ? error.message : error}`)
      process.exit(1)
    },
    largestText: 20 * 1024 * 1024,
    // The first turn comes before the message that is next in the queue, the second after it.
    nextMessage: () => new Promise((resolve) => setImmediate(() => setImmediate(resolve))),
    onFirstFindings: learnAtOnce,
    async openCollection(options) {
      const { nodeCollection } = await import('../collection/source/node-collection.ts')
      return nodeCollection(options)
    },
    delay: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds).unref()),
  }
}
