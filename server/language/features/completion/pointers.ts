import { numberingOf } from '../../model/numbering/numbering-of.ts'
import { paragraphHead } from '../../model/numbering/paragraph-head.ts'
import { lineText } from '../../rules/support/lines/head-lines.ts'
import { openBlocks } from '../composing/open-blocks.ts'
import type { Candidate, Candidates } from './candidate.ts'

/** The numbers that paragraphs have, with their first words. */
export const paragraphs: Candidates = ({ place: { message } }) => {
  const { list } = numberingOf(message).own
  const seen = new Set<number>()
  const found: Candidate[] = []
  for (let index = 0; index < list.length && found.length < MOST; index++) {
    const paragraph = list.at(index)
    if (!paragraph || seen.has(paragraph.number)) continue
    seen.add(paragraph.number)
    const { textLine, textStart } = paragraphHead(message.body, paragraph)
    const words = lineText(message.slice, paragraph.span.line + textLine).slice(textStart, textStart + 60)
    found.push({ text: String(paragraph.number), detail: words, words })
  }
  return found
}

/** Nobody reads a list that is longer. */
const MOST = 200

/** The labels that references have. */
export const mentions: Candidates = ({ place: { message, text }, start }) => {
  // A row goes on to a later one.
  const first = /\b([A-Z])(?: ?- ?| (?:TO|THRU|THROUGH) )$/i.exec(text.text.slice(0, start))?.[1]?.toUpperCase() ?? ''
  return (message.references?.references ?? []).flatMap(({ label, raw }): Candidate[] => {
    const letter = label?.text.toUpperCase()
    return letter && letter > first ? [{ text: letter, detail: raw, words: raw }] : []
  })
}

/** END of what is open, the innermost first. */
export const ends: Candidates = ({ place: { message, line }, start }) => {
  // The one that stands there closes what nothing else does.
  const own = message.body.namedBlocks.find(
    ({ close }) => close?.line === line && close.end > start && close.start <= start,
  )
  const names = own ? [own.name] : openBlocks(message, line).map(({ name }) => name)
  return [...new Set(names)].map((name) => ({
    text: `END ${name}.`,
    detail: `Ends what ${name} has begun`,
    explains: 4,
  }))
}
