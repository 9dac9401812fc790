import { exampleCable } from '../support/examples/example-cable.ts'

/** A confidential cable of 2009 with these paragraphs; the second one is there for who gives one alone. */
export function markedExample(...paragraphs: readonly string[]): string {
  return exampleCable({
    captions: paragraphs.some((text) => /NF|NOFORN/.test(text)) ? ['NOFORN'] : [],
    body: [...paragraphs, `${paragraphs.length + 1}. (C) We left.`],
  })
}
