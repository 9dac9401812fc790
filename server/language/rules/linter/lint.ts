/**
 * What runs rules over a message and keeps their findings, and what applies fixes.
 * It takes its rules from who calls it, and knows none.
 */

import type { BlockFacts, BodyRole } from '../../model/message/body.ts'
import type { Layout, Message, Profile } from '../../model/message/message.ts'
import { compareSpans, shift } from '../../model/message/span.ts'
import { blockFacts } from '../../model/reading/body/block-facts.ts'
import type { Block } from '../../syntax/blocks/block.ts'
import { blockTable, unusual } from '../../syntax/memory/block-table.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import type { BlockRule, Finding, Level, MessageRule, Reported, Rule } from '../rule.ts'
import { appliesTo } from './applies-to.ts'
import { type Baseline, withKnown } from './baseline.ts'
import { ignoredName, placeKeys } from './place-keys.ts'

/** What is in force for one file. The object's identity keys what is remembered: make a new one for every change. */
export interface LintConfig {
  /** Levels that the user chose; they win over the rule's own. */
  readonly levels: ReadonlyMap<string, Level>
  /** Set by the user; detected for each message when undefined. */
  readonly profile: Profile | undefined
  /** Columns of a draft that the user chose; those of the manual when left out. */
  readonly columns?: number | undefined
  /** Findings that the user has set aside, by `ignoredName`. None when left out. */
  readonly ignored?: ReadonlySet<string>
  /** Findings that are known and set aside for now. None when left out. */
  readonly baseline?: Baseline
  /** Told of a rule that threw; the rest goes on without it. */
  readonly onRuleError: (rule: Rule, error: unknown) => void
}

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
const FINDINGS_TABLE = 'findings of blocks'
/** Roles in which text is the drafter's own; inside quoted text only what harms the characters is reported. */
const TEXT_ROLES: ReadonlySet<BodyRole> = new Set([
  'paragraph',
  'quoted',
  'continuation',
  'heading',
  'list',
  'plain',
  'rule',
  'caption',
])

function levelOf(rule: Rule, reported: Reported, profile: Profile, layout: Layout, config: LintConfig): Level {
  if (!appliesTo(rule, layout)) return 'off'
  const { severity } = rule
  return config.levels.get(rule.id) ?? reported.level ?? (typeof severity === 'string' ? severity : severity[profile])
}

function bodyFindings(
  message: Message,
  rules: readonly BlockRule[],
  vocabulary: Vocabulary,
  config: LintConfig,
): Finding[] {
  const profile = config.profile ?? message.profile.profile
  const findings: Finding[] = []
  const table = blockTable(message.slice, FINDINGS_TABLE, (block) => blockFindings(block, rules, vocabulary, config))
  const offset = table.length - message.body.blocks.length
  for (const index of unusual(table, NONE)) {
    const own = table[index]
    if (!own || index < offset || !TEXT_ROLES.has(message.body.roles[index - offset] ?? 'furniture')) continue
    for (const { rule, reported } of own) {
      const level = levelOf(rule, reported, profile, message.layout, config)
      if (level !== 'off') findings.push(placed(rule, reported, level, message.slice.starts[index] ?? 0))
    }
  }
  return findings
}

/** Kinds of blocks that hold the text of a body. */
const TEXT_KINDS: ReadonlySet<Block['kind']> = new Set(['paragraph', 'text', 'rule', 'captions'])

interface BlockFinding {
  readonly rule: BlockRule
  readonly reported: Reported
}

const NONE: readonly BlockFinding[] = []

/** Computed once for a block, whatever the configuration: levels are applied when findings are placed. */
function blockFindings(
  block: Block,
  rules: readonly BlockRule[],
  vocabulary: Vocabulary,
  config: LintConfig,
): readonly BlockFinding[] {
  const known = block.memo[FINDINGS] as readonly BlockFinding[] | undefined
  if (known) return known
  if (!TEXT_KINDS.has(block.kind)) return NONE
  const facts: BlockFacts = blockFacts(block)
  const findings: BlockFinding[] = []
  const context = { vocabulary }
  let current: BlockRule | undefined
  const report = (reported: Reported): void => {
    if (current) findings.push({ rule: current, reported })
  }
  for (const rule of rules) {
    current = rule
    try {
      rule.check(block, facts, report, context)
    } catch (error) {
      config.onRuleError(rule, error)
    }
  }
  const result = findings.length > 0 ? findings : NONE
  block.memo[FINDINGS] = result
  return result
}

function placed(rule: Rule, reported: Reported, level: Exclude<Level, 'off'>, line: number): Finding {
  const { related, fixes } = reported
  return {
    ...reported,
    rule,
    level,
    span: shift(reported.span, line),
    ...(related ? { related: related.map((other) => ({ ...other, span: shift(other.span, line) })) } : {}),
    ...(fixes
      ? {
          fixes: () =>
            fixes().map((fix) => ({
              ...fix,
              edits: fix.edits.map((edit) => ({ ...edit, span: shift(edit.span, line) })),
            })),
        }
      : {}),
  }
}

/** The rules that mean something in a layout; put together when it is first met. */
function byLayout(rules: readonly MessageRule[]): (layout: Layout) => readonly MessageRule[] {
  const known = new Map<Layout, readonly MessageRule[]>()
  return (layout) => {
    const old = known.get(layout)
    if (old) return old
    const fitting = rules.filter((rule) => appliesTo(rule, layout))
    known.set(layout, fitting)
    return fitting
  }
}

function messageFindings(
  message: Message,
  rules: readonly MessageRule[],
  vocabulary: Vocabulary,
  config: LintConfig,
): Finding[] {
  const profile = config.profile ?? message.profile.profile
  const findings: Finding[] = []
  // One function for all rules: a collection asks a hundred of them about each of its messages.
  let current: MessageRule | undefined
  const report = (reported: Reported): void => {
    if (!current) return
    const level = levelOf(current, reported, profile, message.layout, config)
    if (level !== 'off') findings.push({ ...reported, rule: current, level })
  }
  const mayBeCopy = config.profile === undefined && message.profile.doubtful === true
  const context = { vocabulary, profile, mayBeCopy, columns: config.columns }
  const { levels } = config
  for (const rule of rules) {
    if (levels.size > 0 && levels.get(rule.id) === 'off') continue
    current = rule
    try {
      rule.check(message, report, context)
    } catch (error) {
      config.onRuleError(rule, error)
    }
  }
  return findings
}
