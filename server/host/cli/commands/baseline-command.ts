import { existsSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { addToBaseline, baselineText } from '../../../language/rules/linter/baseline.ts'
import { createLinter } from '../../../language/rules/linter/lint.ts'
import { byMessage } from '../../../language/rules/linter/set-aside.ts'
import { rules } from '../../../language/rules/registry/registry.ts'
import { defaultVocabulary } from '../../../language/vocabulary/vocabulary.ts'
import { readFileText } from '../inputs/read-text.ts'
import type { BadName, Task } from '../inputs/task.ts'
import { requireSource, type TaskOptions, tasksOf } from '../inputs/tasks.ts'
import { inFile, inForce } from '../jobs/around.ts'
import { collectionConfig } from '../jobs/collection-config.ts'
import { readText } from '../jobs/reported.ts'
import { writeWhole } from '../outputs/write-whole.ts'
import { tell } from '../reporters/tell.ts'
import { Failure } from '../results/failure.ts'
import { systemReason } from '../results/file-result.ts'
import { aroundOf, requireFolders } from './around-of.ts'

export interface BaselineFlags extends TaskOptions {
  readonly output: string
  /** With what the files show about one another. */
  readonly collection?: boolean
}

/** Remembers all findings of a collection, so that only new ones count from now on. */
export async function baseline(paths: string[], flags: BaselineFlags): Promise<void> {
  requireSource(paths, flags)
  if (flags.collection) requireFolders(paths, flags)
  const linter = createLinter(rules, defaultVocabulary())
  const configFor = collectionConfig({ config: undefined, profile: undefined, levels: [], baseline: false })
  const counts = new Map<string, { rule: string; count: number }>()
  const around = flags.collection ? await aroundOf(paths, flags) : {}
  const notices: string[] = []
  let files = 0
  let failed = 0
  for await (const task of tasksOf(paths, flags)) {
    const { name, text, reason } = textOf(task)
    const found = text === undefined ? undefined : configFor(name, { notices })
    if (text === undefined || !found || !('config' in found)) {
      failed++
      tell(`${name}: not read: ${reason ?? (found && 'reason' in found ? found.reason : '')}`)
      continue
    }
    files++
    const messages = readText(name, text)
    for (const { message } of messages) addToBaseline(counts, message, linter.lint(message, found.config))
    const shown = inForce(messages, around[resolve(name)] ?? [], found.config)
    for (const { message, placed } of byMessage(
      messages,
      shown.map(({ finding }) => inFile(finding)),
    ))
      addToBaseline(counts, message, placed)
  }
  for (const notice of notices) tell(notice)
  write(flags.output, baselineText(counts))
  const sum = [...counts.values()].reduce((all, { count }) => all + count, 0)
  tell(`${flags.output}: ${sum} findings of ${files} files are known from now on`)
  if (failed > 0) process.exitCode = 2
}

function write(output: string, text: string): void {
  const reason = existsSync(output) ? writeWhole(output, Buffer.from(text)) : create(output, text)
  if (reason !== undefined) throw new Failure(`${output}: not written: ${reason}`)
}

function create(output: string, text: string): string | undefined {
  try {
    writeFileSync(output, text, { flag: 'wx' })
    return undefined
  } catch (error) {
    return systemReason(error)
  }
}

interface TaskText {
  readonly name: string
  readonly text?: string
  /** Why there is none. */
  readonly reason?: string
}

function textOf(task: Task | BadName): TaskText {
  if ('badName' in task) return { name: task.badName.name, reason: task.badName.reason }
  const { name } = task
  if ('problem' in task) return { name, reason: task.problem.reason }
  if ('text' in task) return { name, text: task.text }
  const read = readFileText(task.path)
  return typeof read === 'string' ? { name, reason: read } : { name, text: read.text }
}
