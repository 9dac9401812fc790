import assert from 'node:assert/strict'
import {
  addToBaseline,
  type Baseline,
  baselineText,
  readBaseline,
} from '../../server/language/rules/linter/baseline.ts'
import { createLinter, type LintConfig } from '../../server/language/rules/linter/lint.ts'
import { rules } from '../../server/language/rules/registry/registry.ts'
import type { Finding } from '../../server/language/rules/rule.ts'
import { defaultVocabulary } from '../../server/language/vocabulary/vocabulary.ts'
import { messagesOfText } from './cable.ts'

const linter = createLinter(rules, defaultVocabulary())

/** What a copy is found to have, under a baseline. */
export function findingsUnder(text: string, baseline?: Baseline): readonly Finding[] {
  const config: LintConfig = {
    levels: new Map(),
    profile: 'archival',
    onRuleError: (_, error) => {
      throw error
    },
    ...(baseline ? { baseline } : {}),
  }
  return messagesOfText(text).flatMap(({ message }) => linter.lint(message, config))
}

/** The baseline of some texts, written and read again. */
export function baselineOf(...texts: readonly string[]): Baseline {
  const counts = new Map<string, { rule: string; count: number }>()
  const config: LintConfig = { levels: new Map(), profile: 'archival', onRuleError: () => undefined }
  for (const text of texts)
    for (const { message } of messagesOfText(text)) addToBaseline(counts, message, linter.lint(message, config))
  const read = readBaseline(baselineText(counts))
  assert.ok(read.problem === undefined, read.problem)
  return read.baseline
}

/** How many findings there are of each rule. */
export function countsByRule(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { rule } of findings) counts.set(rule.id, (counts.get(rule.id) ?? 0) + 1)
  return counts
}
