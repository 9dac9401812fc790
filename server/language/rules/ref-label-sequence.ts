import { defineRule, type Edit, type Fix } from './rule.ts'
import { exampleCable } from './support/example-cable.ts'
import { ownMentions } from './support/own-mentions.ts'
import { firstWrongLabel } from './support/reference-labels.ts'

export default defineRule({
  id: 'ref-label-sequence',
  title: 'Reference labels not consecutive',
  scope: 'message',
  severity: 'warning',
  fix: 'ask',
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
    fix: 'Relabels the list from the first wrong label on; what the text says of them follows.',
  },
  check(message, report) {
    const wrong = firstWrongLabel(message)
    const labels = message.references?.labels ?? []
    if (!wrong) return
    const before = labels[wrong.index - 1]
    report({
      span: wrong.label,
      message: `Reference ${wrong.label.text} stands where ${wrong.expected} is expected`,
      ...(before ? { related: [{ span: before, message: `Reference ${before.text}` }] } : {}),
      fixes: (): readonly Fix[] => [
        { title: 'Relabel the references', kind: 'ask', edits: relabel(message, wrong.index) },
      ],
    })
  },
})

/** Edits of the labels from an index on, and of the mentions of those whose old label is unambiguous. */
function relabel(message: Parameters<typeof ownMentions>[0], from: number): Edit[] {
  const labels = message.references?.labels ?? []
  const renamed = new Map<string, string>()
  const edits: Edit[] = []
  for (const [index, label] of labels.entries()) {
    const expected = String.fromCharCode(65 + index)
    if (index < from || index > 25 || label.text === expected) continue
    edits.push({ span: label, newText: expected })
    if (labels.filter(({ text }) => text === label.text).length === 1) renamed.set(label.text, expected)
  }
  for (const mention of ownMentions(message)) {
    const name = mention.kind === 'reference' ? renamed.get(mention.label) : undefined
    if (name) edits.push({ span: { ...mention, line: mention.endLine, start: mention.end - 1 }, newText: name })
  }
  return edits
}
