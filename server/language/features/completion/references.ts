import type { Mention } from '../../model/message/reference.ts'
import { blockFacts } from '../../model/reading/body/block-facts.ts'
import { nextLabel } from '../composing/next-label.ts'
import type { Candidate, Candidates } from './candidate.ts'
import { fields } from './fields.ts'

/** The next label in the column of those above; behind REF itself also what the text cites. */
export const referenceLabels: Candidates = (writing, context) => {
  const { message, line, text } = writing.place
  if (/REF/i.test(text.text)) return references(writing, context)
  const next = nextLabel(message, line)
  const others = writing.typed === '' ? fields(writing, context) : []
  if (!next || next.line >= line) return others
  const delimiter = messageDelimiter(writing)
  return [
    {
      text: `${' '.repeat(next.column)}${next.text}${delimiter} `,
      label: `${next.text}${delimiter}`,
      detail: 'The next label',
      first: true,
    },
    ...others,
  ]
}

function messageDelimiter({ place: { message } }: Parameters<Candidates>[0]): string {
  const last = message.references?.labels.at(-1)
  if (!last) return '.'
  let at = message.slice.blocks.length - 1
  while (at > 0 && (message.slice.starts[at] ?? 0) > last.line) at--
  const line = message.slice.blocks[at]?.lines[last.line - (message.slice.starts[at] ?? 0)]
  return line?.text.charAt(last.end) === ')' ? ')' : '.'
}

/** Cables that the text cites by number and that are no reference yet. */
export const references: Candidates = ({ place: { message } }) => {
  const present = new Set(
    message.references?.references.map(({ seriesCode, number }) => `${seriesCode ?? ''} ${number ?? ''}`) ?? [],
  )
  const cited = new Map<string, Candidate>()
  for (const index of message.body.mentioning) {
    const block = message.body.blocks[index]
    for (const mention of block ? blockFacts(block).mentions : []) {
      if (!isCable(mention) || mention.year === undefined) continue
      const name = `${mention.series.toUpperCase()} ${mention.number}`
      const text = `${String(mention.year % 100).padStart(2, '0')} ${name}`
      if (!present.has(name)) cited.set(text, { text, detail: 'Cited in the text', words: name, first: true })
    }
  }
  return [...cited.values()]
}

function isCable(mention: Mention): mention is Mention & { kind: 'cable' } {
  return mention.kind === 'cable'
}
