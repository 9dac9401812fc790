import type { BlockFacts, BodyRole } from '../../model/message/body.ts'
import type { Message } from '../../model/message/message.ts'
import { shift } from '../../model/message/span.ts'
import { blockFacts } from '../../model/reading/body/block-facts.ts'
import type { Block } from '../../syntax/blocks/block.ts'
import { blockTable, unusual } from '../../syntax/memory/block-table.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import type { BlockRule, Finding, Level, Reported, Rule } from '../rule.ts'
import { type LintConfig, levelOf } from './lint-config.ts'

/** What the rules of blocks find in the body of a message; each block is looked at once, however often it moves. */
export function bodyFindings(
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
