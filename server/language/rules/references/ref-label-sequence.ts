import type { Message } from '../../model/message/message.ts'
import type { Part, Span } from '../../model/message/span.ts'
import { placeOfLabel } from '../../model/numbering/label-places.ts'
import { placesNamed } from '../../model/numbering/pointed-at.ts'
import { defineRule, type Fix } from '../rule.ts'
import { exampleCable } from '../support/examples/example-cable.ts'
import { lineText } from '../support/lines/head-lines.ts'
import { misspeltReferences } from '../support/lines/misspelt-set.ts'
import { firstWrongLabel, isThereInSmall } from './reference-labels.ts'
import { relabelReferences } from './relabel.ts'

export default defineRule({
  id: 'ref-label-sequence',
  title: 'Reference labels not consecutive',
  scope: 'message',
  severity: 'warning',
  fix: 'ask',
  layouts: ['teleprinter', 'draft', 'smart', 'military'],
  docs: {
    what: 'The labels of the references are not A, B, C and so on.',
    why: 'The text points to references by their labels: a missing letter is a missing reference or a misread one.',
    source: 'Practice of reference lists.',
    bad: [
      {
        text: exampleCable({ references: ['REF: A. STRELSAU 12', '     C. STATE 345'] }),
        fixed: exampleCable({ references: ['REF: A. STRELSAU 12', '     B. STATE 345'] }),
      },
    ],
    good: [{ text: exampleCable({ references: ['REF: A. STRELSAU 12', '     B. STATE 345'] }) }],
    fix: 'Relabels the list from the first wrong label on; what the text says of them follows. Where the text mentions the missing label and the one in its place, a line of the list is lost, and there is nothing to relabel.',
  },
  check(message, report) {
    const wrong = firstWrongLabel(message)
    const labels = message.references?.labels ?? []
    if (!wrong) return
    const before = labels[wrong.index - 1]
    const { expected, label } = wrong
    if (message.layout === 'military' && misspeltReferences(message).includes(expected)) return
    const again = sameLineAbove(message, label, labels)
    if (again) {
      report({
        span: label,
        message: `Reference ${label.text} appears a second time: expected once`,
        related: [{ span: again, message: `Reference ${again.text}` }],
      })
      return
    }
    if (isThereInSmall(message, expected) || isUnlabelled(message, before, label, expected)) return
    const listed = labels.some(({ text }) => text === expected)
    const lost = !listed && isMentioned(message, expected) && isMentioned(message, label.text)
    report({
      span: label,
      message: lost
        ? `Reference ${label.text} should be ${expected}, but the text mentions both`
        : `Reference ${label.text} should be ${expected}`,
      ...(before ? { related: [{ span: before, message: `Reference ${before.text}` }] } : {}),
      // Relabelled, one of the two would lead to the other: a line of the list is lost.
      ...(lost
        ? {}
        : {
            fixes: (): readonly Fix[] => {
              const edits = relabelReferences(message)
              return edits.length > 0 ? [{ title: 'Relabel the references', kind: 'ask', edits }] : []
            },
          }),
    })
  },
})

/** The label of a line that a copy holds twice. */
function sameLineAbove({ slice }: Message, label: Part, labels: readonly Part[]): Part | undefined {
  const text = lineText(slice, label.line).trim()
  return labels.find(
    (other) => other.text === label.text && other.line < label.line && lineText(slice, other.line).trim() === text,
  )
}

/** `B. ZENDA 12`, `ZENDA 15`, `D. ZENDA 19`: the item between the two lost its label, and the labels behind are right. */
function isUnlabelled({ references }: Message, before: Part | undefined, label: Part, expected: string): boolean {
  if (!before || !references) return false
  const bare = references.references.filter(
    (item) => item.label === undefined && isBehind(item, before) && isBehind(label, item),
  ).length
  // The first of the items behind a label is its own.
  const own = references.references.some(
    (item) => item.label?.line === before.line && item.label.start === before.start,
  )
  return (own ? bare : bare - 1) === label.text.charCodeAt(0) - expected.charCodeAt(0)
}

function isBehind(one: Span, other: Span): boolean {
  return one.line > other.line || (one.line === other.line && one.start > other.start)
}

function isMentioned(message: Message, label: string): boolean {
  return placesNamed(message).has(placeOfLabel(label))
}
