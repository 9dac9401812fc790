import type { Message } from '../../../model/message/message.ts'
import { oneLine } from '../../../model/message/span.ts'
import { remember } from '../../../syntax/memory/remember.ts'
import type { Fix } from '../../rule.ts'

/** Every place where something is said of the whole message, in capitals and with letter-spaced words joined. */
export function headTexts(message: Message): readonly string[] {
  return remember(message.slice, 'head texts', () => {
    const { classification, captions, attention, notes, banners, labels } = message
    const texts = [
      ...captions.map(({ name }) => name),
      ...[...attention, ...notes].map(({ text }) => text.toUpperCase()),
      ...banners.map(({ text }) => text),
      ...(classification?.controls ?? []).map(({ text }) => text),
      classification?.rest?.text ?? '',
      ...labels.filter(({ name }) => name === 'Captions').map(({ value }) => value.text.toUpperCase()),
    ]
    return texts.map((text) => text.replace(/(?<=\b[A-Z]) (?=[A-Z]\b)/g, ''))
  })
}

export function headSays(message: Message, pattern: RegExp): boolean {
  return headTexts(message).some((text) => pattern.test(text))
}

/** A line with the caption below the last one, or below the classification line. */
export function insertCaption(message: Message, word: string): Fix {
  const last = message.captions[message.captions.length - 1]
  const line = last?.endLine ?? message.classification?.span.endLine ?? 0
  const above = lineOf(message, line)
  const eol = above.eol || '\n'
  return {
    title: `Insert the caption ${word}`,
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
