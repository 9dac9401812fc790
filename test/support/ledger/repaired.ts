import type { LedgerContext } from '../../../server/language/ledger/ledger.ts'
import { type FoundFix, type RecordedFixes, recordFixes } from '../../../server/language/ledger/record-fixes.ts'
import { readMessage } from '../../../server/language/model/incremental/read-message.ts'
import { shift } from '../../../server/language/model/message/span.ts'
import { createLinter, type LintConfig } from '../../../server/language/rules/linter/lint.ts'
import { rules } from '../../../server/language/rules/registry/registry.ts'
import { openDocument } from '../../../server/language/syntax/document/document.ts'
import { defaultVocabulary } from '../../../server/language/vocabulary/vocabulary.ts'
import { randomOf } from '../generator/random.ts'
import { textOf, writeCable } from '../generator/write-cable.ts'

export const CONTEXT: LedgerContext = {
  file: 'a.txt',
  version: '0.1.0',
  who: 'An archivist',
  when: '2026-01-02T03:04:05Z',
}

const linter = createLinter(rules, defaultVocabulary())
const config: LintConfig = {
  levels: new Map(),
  profile: undefined,
  onRuleError: (_, error) => {
    throw error
  },
}

/** The likeliest fix of every finding of a text, safe or not. */
export function allFixes(text: string): readonly FoundFix[] {
  const document = openDocument('a.txt', 1, text)
  const eol = document.blocks[0]?.lines[0]?.eol || '\n'
  return document.messages.flatMap((slice, index) =>
    linter.lint(readMessage(slice, defaultVocabulary()), config).flatMap((finding): FoundFix[] => {
      const fix = finding.fixes?.()[0]
      const line = document.messageStarts[index] ?? 0
      if (!fix) return []
      const edits = fix.edits.map(({ span, newText }) => ({
        span: shift(span, line),
        newText: newText.replaceAll('\n', eol),
      }))
      return [{ rule: finding.rule.id, why: finding.message, fix: { ...fix, edits } }]
    }),
  )
}

/** A text with all its fixes made, three rounds of them, each entered. */
export function repaired(text: string): RecordedFixes {
  return recordFixes(text, allFixes, CONTEXT, 1, 3)
}

/** A fictional cable with damage of the kinds that copies have; characters that Windows-1252 has as well. */
export function damagedCable(seed: number): string {
  const random = randomOf(seed + 4_242)
  const { rows, eol } = writeCable(seed)
  let text = textOf(rows, eol)
  for (let count = random.integer(1, 6); count > 0; count--) {
    const at = random.integer(0, text.length - 1)
    text = text.slice(0, at) + random.pick(DAMAGE) + text.slice(at + random.integer(0, 2))
  }
  return text
}

const DAMAGE = [
  '',
  '\u00c2\u00b6',
  '\u2019',
  '\u2014',
  '(C',
  ')',
  '9. ',
  '\t',
  '\u00a0',
  ' ',
  '\r\n',
  '\n\n',
  'SIPDIS',
  '?',
  'B',
  '1',
]
