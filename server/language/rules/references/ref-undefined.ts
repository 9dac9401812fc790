import type { Message } from '../../model/message/message.ts'
import type { ReferenceList } from '../../model/message/reference.ts'
import { ownMentions } from '../../model/reading/body/own-mentions.ts'
import { itemsOf } from '../../model/reading/references/called-references.ts'
import { defineRule } from '../rule.ts'
import { exampleCable } from '../support/examples/example-cable.ts'
import { headLineOf, lineText } from '../support/lines/head-lines.ts'
import { misspeltReferences } from '../support/lines/misspelt-set.ts'
import { isThereInSmall } from './reference-labels.ts'

const withText = (text: string): string =>
  exampleCable({
    references: ['REF: A. STRELSAU 12', '     B. STATE 345'],
    body: [`1. (C) As said in ${text}, the duke came.`, '2. (U) We left.'],
  })

export default defineRule({
  id: 'ref-undefined',
  title: 'Reference not in the list',
  scope: 'message',
  severity: 'warning',
  fix: 'none',
  layouts: ['teleprinter', 'draft', 'smart', 'military'],
  docs: {
    what: 'The text points to a reference whose label is not in the list.',
    why: 'The reader cannot know which cable is meant.',
    source:
      'Reported once for each label. Silent for a list of several without labels, whose order tells which is meant, and for a letter that the list skips, which ref-label-sequence reports.',
    bad: [{ text: withText('REF C') }],
    good: [{ text: withText('REF B') }],
  },
  check(message, report) {
    const { references: list } = message
    if (!list || list.references.length === 0) return
    const { labels } = list
    const items = itemsOf(list)
    // Without labels the order of several tells which is meant: nobody can say that one is missing.
    if (labels.length === 0 && (list.references.length > 1 || mayBeSeveral(message, list))) return
    if (labels.some(({ text }) => /\d/.test(text))) return
    // A set of it is there under another name.
    const slips = message.layout === 'military' ? misspeltReferences(message) : []
    const known = new Set([...labels.map(({ text }) => text), ...slips])
    const highest = Math.max(...Array.from(known, (label) => label.charCodeAt(0)), A)
    const told = new Set<string>()
    for (const mention of ownMentions(message)) {
      if (mention.kind !== 'reference' || mention.quoted || known.has(mention.label) || told.has(mention.label))
        continue
      const code = mention.label.charCodeAt(0)
      // A letter that the list skips, or an item whose label was lost, is there under another name.
      if (code < highest || code - A < Math.max(items.length, labels.length, 1)) continue
      told.add(mention.label)
      if (standsApart(message, list, mention.label) || isThereInSmall(message, mention.label)) continue
      const last = labels.find(({ text }) => text.charCodeAt(0) === highest)
      report({
        span: mention,
        message: `There is no reference ${mention.label}: ${last ? `the list goes to ${last.text}` : 'there is only one reference, without a label'}`,
        related: [{ span: list.keyword, message: 'The list of references' }],
      })
    }
  },
})

const A = 65

/** One item that is no telegram, with what may separate two; or one telegram with more that is not counted. */
function mayBeSeveral({ slice }: Message, { references, span }: ReferenceList): boolean {
  const [only] = references
  if (only?.kind !== 'cable' && /[,;&\n]|\b(?:AND|SEE)\b/i.test(only?.raw ?? '')) return true
  for (let line = span.line; line <= span.endLine; line++) if (MORE.test(lineText(slice, line))) return true
  return false
}

/** `AND PREVIOUS`, `ET AL.`; two telegrams with a slant between; labels in figures. */
const MORE =
  /\bPREVIOUS\b|\bPRIOR\b|\bET ?AL\b|\bOTHERS\b|\b(?:SEP|REF)TELS\b|\d ?\/ ?[A-Z]{4}|\d (?:AND|&) \d|\d[,;] ?\d{2,6}(?!\d)|[:\s(][1-9][.)] ?[A-Z]{4}/i

/** Whether a line above the text begins with the label: the list goes on there, behind what cut it. */
function standsApart(message: Message, { span }: ReferenceList, label: string): boolean {
  const { body } = message
  const text = body.lines[body.paragraphs[0] ?? 0]
  const line = headLineOf(message, [new RegExp(`^\\W{0,12}${label}[.):] {0,4}[A-Z0-9("]`)], text)
  return line !== undefined && line.line > span.endLine
}
