import type { Caption, Message } from '../../../model/message/message.ts'
import { oneLine } from '../../../model/message/span.ts'
import type { MessageSlice } from '../../../syntax/document/message-slice.ts'
import { trimEndOf } from '../../../text/trim-end.ts'
import type { Edit } from '../../rule.ts'
import { wholeLines } from '../edits/one-edit.ts'
import { lineAt, lineText } from '../lines/head-lines.ts'

/**
 * Takes out a caption and nothing else: its line where it has one to itself, with one of the blank lines
 * around it; the word with its separator where it shares the line, be it with other captions, with the
 * classification line or with a label.
 */
export function removeCaption(message: Message, caption: Caption): Edit {
  const { line, start, end } = caption
  const { slice } = message
  const text = lineText(slice, line)
  const before = text.slice(0, start)
  const behind = text.slice(end)
  if (before.trim() === '' && behind.trim() === '') {
    const first = line > 0 && isBlank(slice, line - 1) && isBlank(slice, line + 1) ? line - 1 : line
    return { span: wholeLines(first, line, lineAt(slice, line)), newText: '' }
  }
  // The first of a list goes with the separator behind it, so that what opens the line stays as it is.
  const opens = /(?:^|:)\s*$/.test(before)
  const from = opens ? start : trimEndOf(before, ' \t,;/').length
  const to = opens ? end + (/^[\s,;/]*/.exec(behind)?.[0].length ?? 0) : end
  return { span: oneLine(line, from, to), newText: '' }
}

function isBlank(slice: MessageSlice, line: number): boolean {
  return lineText(slice, line).trim() === ''
}
