import type { Caption, Message } from '../../model/message/message.ts'
import { oneLine } from '../../model/message/span.ts'
import { lastAtMost } from '../../syntax/document/document.ts'
import type { Line } from '../../syntax/lines/line.ts'
import { trimEndOf } from '../../text/trim-end.ts'
import type { Edit } from '../rule.ts'
import { wholeLines } from '../support/edits/one-edit.ts'

/**
 * Takes out a caption and nothing else: its line where it has one to itself, with one of the blank lines
 * around it; the word with its separator where it shares the line, be it with other captions, with the
 * classification line or with a label.
 */
export function removeCaption(message: Message, caption: Caption): Edit {
  const { line, start, end } = caption
  const text = lineOf(message, line)?.plain ?? ''
  const before = text.slice(0, start)
  const behind = text.slice(end)
  if (before.trim() === '' && behind.trim() === '') {
    const first = line > 0 && isBlank(message, line - 1) && isBlank(message, line + 1) ? line - 1 : line
    return { span: wholeLines(first, line, lineOf(message, line)), newText: '' }
  }
  // The first of a list goes with the separator behind it, so that what opens the line stays as it is.
  const opens = /(?:^|:)\s*$/.test(before)
  const from = opens ? start : trimEndOf(before, ' \t,;/').length
  const to = opens ? end + (/^[\s,;/]*/.exec(behind)?.[0].length ?? 0) : end
  return { span: oneLine(line, from, to), newText: '' }
}

function isBlank(message: Message, line: number): boolean {
  return (lineOf(message, line)?.plain ?? '').trim() === ''
}

function lineOf({ slice: { blocks, starts } }: Message, line: number): Line | undefined {
  const index = lastAtMost(starts, line)
  return blocks[index]?.lines[line - (starts[index] ?? 0)]
}
