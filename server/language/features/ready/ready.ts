/**
 * What stands between a draft and its sending, in order of importance: what blocks, what a reviewer asks, what is style.
 * The page of the editor and the gate of the command line are made of this one value.
 */

import type { Message } from '../../model/message/message.ts'
import { compareSpans, oneLine } from '../../model/message/span.ts'
import type { LintConfig, Linter } from '../../rules/linter/lint.ts'
import { unreadMargin } from '../../rules/support/lines/pasted-margin.ts'
import type { CableDocument } from '../../syntax/document/document.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { messageTitle } from '../outline/head-outline.ts'
import { placedMessages } from '../places/placed-message.ts'
import { abbreviations } from './abbreviations.ts'
import { captionsForAddressees } from './captions-for-addressees.ts'
import { clearances } from './clearances.ts'
import { leftEmpty } from './left-empty.ts'
import { longWithoutSummary } from './long-without-summary.ts'
import type { Matter, ReadyCheck, Weight } from './matter.ts'
import { filledLabels, missingParts } from './missing-parts.ts'
import { placeholders } from './placeholders.ts'
import { sentToday } from './sent-today.ts'
import { unusedReferences } from './unused-references.ts'

export interface Readiness {
  /** What the message is called. */
  readonly name: string
  /** First line of the message in the text. */
  readonly line: number
  /** The heaviest first, each kind by place. */
  readonly matters: readonly Matter[]
}

export interface ReadyContext {
  readonly vocabulary: Vocabulary
  readonly linter: Linter
  readonly config: LintConfig
  /** Milliseconds since 1970: the day on which a message without a date is sent. */
  readonly now: number
}

const CHECKS: readonly ReadyCheck[] = [
  missingParts,
  leftEmpty,
  placeholders,
  captionsForAddressees,
  clearances,
  longWithoutSummary,
  unusedReferences,
  abbreviations,
]

/** How far each message of a text is from being sent. Rules are those of a draft, whatever the text is taken for. */
export function readiness(
  document: CableDocument,
  { vocabulary, linter, config, now }: ReadyContext,
): readonly Readiness[] {
  const asDraft = draftConfig(config)
  return placedMessages(document, vocabulary).map(({ message, line }, index) => {
    const found = linter
      .lint(message, asDraft)
      .map(({ rule, level, span, message: text }): Matter => ({ id: rule.id, weight: WEIGHTS[level], span, text }))
    const margin = unreadBehindMargin(message, found)
    const { name } = messageTitle(message, index + 1)
    if (margin) return { name, line, matters: [margin] }
    const own = [...CHECKS.flatMap((check) => check(message, vocabulary)), ...sentToday(message, vocabulary, now)]
    const matters = [
      ...found.filter(
        (matter) => !isSaidBy(own, matter) && !(isOfSubject(matter) && filledLabels(message.slice).has('subject')),
      ),
      ...own,
    ]
    matters.sort((a, b) => ORDER.indexOf(a.weight) - ORDER.indexOf(b.weight) || compareSpans(a.span, b.span))
    return { name, line, matters }
  })
}

/** Behind numbers and signs of quotation nothing of the cable is read, and nothing can be said of it. */
function unreadBehindMargin(message: Message, found: readonly Matter[]): Matter | undefined {
  const margin = unreadMargin(message)
  if (!margin) return undefined
  const { first, widths } = margin
  const text = 'What stands before each line keeps the cable from being read: take it away first'
  const said = found.find(({ id }) => id === MARGIN)
  return { id: MARGIN, ...BLOCKS, span: oneLine(first, 0, widths[first] ?? 0), text, ...said, ...BLOCKS }
}

const BLOCKS = { weight: 'blocks' } as const
const MARGIN = 'hygiene-pasted-margin'

/** What a check says with more weight is not said once more in the words of the rule. */
function isSaidBy(own: readonly Matter[], { id, span }: Matter): boolean {
  const check = SAME[id]
  return own.some((each) => each.id === check && compareSpans(each.span, span) === 0)
}

/** The subject below labels that are not read as those of a message yet stands there all the same. */
function isOfSubject({ id, text }: Matter): boolean {
  return id === 'structure-missing-field' && text.startsWith('The SUBJECT line is missing')
}

const SAME: Readonly<Record<string, string>> = { 'addr-stadis-nonstate': 'ready-caption-addressee' }

export const ORDER: readonly Weight[] = ['blocks', 'asks', 'style']
const WEIGHTS = { error: 'blocks', warning: 'asks', information: 'asks', hint: 'style' } as const

/** One for each configuration, since findings are remembered by it. */
function draftConfig(config: LintConfig): LintConfig {
  const known = drafts.get(config)
  if (known) return known
  const made: LintConfig = { ...config, profile: 'draft' }
  drafts.set(config, made)
  return made
}

const drafts = new WeakMap<LintConfig, LintConfig>()
