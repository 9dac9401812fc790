import type { Message } from '../../model/message/message.ts'
import { oneLine } from '../../model/message/span.ts'
import type { Fix } from '../rule.ts'

/** A line with the caption below the last one, or below the classification line; behind the last one of a label. */
export function insertCaption(message: Message, word: string): Fix {
  const last = message.captions[message.captions.length - 1]
  const title = `Insert the caption ${word}`
  // Those of a label stand on one line.
  if (last && message.layout === 'smart')
    return { title, kind: 'ask', edits: [{ span: oneLine(last.endLine, last.end, last.end), newText: `, ${word}` }] }
  const line = last?.endLine ?? message.classification?.span.endLine ?? 0
  const above = lineOf(message, line)
  const eol = above.eol || '\n'
  return {
    title,
    kind: 'ask',
    edits: [
      { span: oneLine(line, above.length, above.length), newText: last ? `${eol}${word}` : `${eol}${eol}${word}` },
    ],
  }
}

function lineOf(message: Message, line: number): { length: number; eol: string } {
  const { blocks, starts } = message.slice
  for (let index = 0; index < blocks.length; index++) {
    const text = blocks[index]?.lines[line - (starts[index] ?? 0)]
    if (text) return { length: text.text.length, eol: text.eol }
  }
  return { length: 0, eol: '\n' }
}
