/**
 * What runs rules over a message and keeps their findings, and what applies fixes.
 * It takes its rules from who calls it, and knows none.
 */

import type { Message } from '../../model/message/message.ts'
import { compareSpans } from '../../model/message/span.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import type { BlockRule, Finding, MessageRule, Rule } from '../rule.ts'
import { withKnown } from './baseline.ts'
import { bodyFindings } from './lint-blocks.ts'
import type { LintConfig } from './lint-config.ts'
import { byLayout, messageFindings } from './lint-message.ts'
import { ignoredName, placeKeys } from './place-keys.ts'

export type { LintConfig } from './lint-config.ts'

export interface Linter {
  /** Findings of a message, by place. The same array as long as message and configuration are the same. */
  lint(message: Message, config: LintConfig): readonly Finding[]
  /** The same findings, each with the name of its place; those set aside are counted and left out. */
  lintPlaces(message: Message, config: LintConfig): readonly FindingInPlace[]
}

export interface FindingInPlace {
  readonly finding: Finding
  /** See `placeKeys`. */
  readonly key: string
}

/** What is remembered for a message: all findings under a configuration, and those of them that are not set aside. */
interface Linted {
  readonly config: LintConfig
  readonly all: readonly Finding[]
  readonly kept: readonly Finding[]
}

/**
 * A linter over an explicit list of rules. Holds no state: what is remembered lives on messages and blocks.
 * One rule that fails loses its own findings and nothing else.
 */
export function createLinter(rules: readonly Rule[], vocabulary: Vocabulary): Linter {
  const blockRules = rules.filter((rule): rule is BlockRule => rule.scope === 'block')
  const messageRules = byLayout(rules.filter((rule): rule is MessageRule => rule.scope === 'message'))
  const linted = (message: Message, config: LintConfig): Linted => {
    const known = message.slice.memo[FINDINGS] as Linted | undefined
    if (known?.config === config) return known
    const found = [
      ...bodyFindings(message, blockRules, vocabulary, config),
      ...messageFindings(message, messageRules(message.layout), vocabulary, config),
    ]
    const only = found.find(({ alone }) => alone)
    const sorted = only ? [only] : found
    sorted.sort((a, b) => compareSpans(a.span, b.span))
    const all = config.baseline ? withKnown(message, sorted, config.baseline) : sorted
    const made = { config, all, kept: withoutIgnored(message, all, config) }
    message.slice.memo[FINDINGS] = made
    return made
  }
  return Object.freeze({
    lint: (message: Message, config: LintConfig) => linted(message, config).kept,
    lintPlaces(message: Message, config: LintConfig) {
      const { all, kept } = linted(message, config)
      const shown = new Set(kept)
      const keys = placeKeys(message, all)
      return all.flatMap((finding, index) => (shown.has(finding) ? [{ finding, key: keys[index] ?? '' }] : []))
    },
  })
}

function withoutIgnored(message: Message, findings: readonly Finding[], { ignored }: LintConfig): readonly Finding[] {
  if (!ignored || ignored.size === 0) return findings
  const keys = placeKeys(message, findings)
  return findings.filter(({ rule }, index) => !ignored.has(ignoredName(rule.id, keys[index] ?? '')))
}

const FINDINGS = 'findings'
