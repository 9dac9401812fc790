import type { Body, NumberRun } from '../message/body.ts'
import { oneLine } from '../message/span.ts'
import { blockFacts } from '../reading/body/block-facts.ts'
import { hiddenParagraphs } from './hidden-paragraphs.ts'
import { runsOf } from './numbered-items.ts'
import type { OwnParagraph, ParagraphList } from './own-paragraph.ts'

/** The numbered paragraphs of the cable: those that begin blocks, and those that stand inside one. */
export interface OwnParagraphs {
  readonly list: ParagraphList
  /** Their numbers, over `list`. */
  readonly runs: readonly NumberRun[]
}

export function ownParagraphs(body: Body): OwnParagraphs {
  const read: OwnParagraphs = {
    list: paragraphList(body.paragraphs.length, (index) => readParagraph(body, body.paragraphs[index])),
    runs: body.runs,
  }
  return withParagraphs(read, hiddenParagraphs(body, read.list, read.runs))
}

/** Further paragraphs, by the index of the one they follow; -1 for those above the first. */
export function withParagraphs(own: OwnParagraphs, more: ReadonlyMap<number, readonly OwnParagraph[]>): OwnParagraphs {
  if (more.size === 0) return own
  const all: OwnParagraph[] = [...(more.get(-1) ?? [])]
  for (let index = 0; index < own.list.length; index++) {
    const paragraph = own.list.at(index)
    if (paragraph) all.push(paragraph)
    all.push(...(more.get(index) ?? []))
  }
  return { list: paragraphList(all.length, (index) => all[index]), runs: runsOf(all.map(({ number }) => number)) }
}

function paragraphList(length: number, at: (index: number) => OwnParagraph | undefined): ParagraphList {
  return {
    length,
    at: (index) => (index >= 0 && index < length ? at(index) : undefined),
    slice: (from, to) => {
      const found: OwnParagraph[] = []
      for (let index = Math.max(0, from); index < Math.min(length, to); index++) {
        const paragraph = at(index)
        if (paragraph) found.push(paragraph)
      }
      return found
    },
  }
}

function readParagraph(body: Body, block: number | undefined): OwnParagraph | undefined {
  const own = block === undefined ? undefined : body.blocks[block]
  const start = own && blockFacts(own).start
  if (block === undefined || !start) return undefined
  return { number: start.value, span: oneLine(body.lines[block] ?? 0, start.number.start, start.number.end), block }
}
