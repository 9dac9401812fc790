import type { Line } from '../../../syntax/lines/line.ts'
import { plainText } from '../../../text/plain-text.ts'

/** A line in small letters that looks like one of a header, and is one of the text: `to Combat Command he said`. */
export function asWritten({ kind, plain, text, ascii }: Line): string {
  if (kind === 'text' || kind === 'numbered' || SMALL.test(plain) || !SMALL.test(text)) return plain
  return plainText(text, ascii)
}

const SMALL = /[a-z]/
