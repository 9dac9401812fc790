import { codesOf } from '../../text/character-codes.ts'
import { markBehindNumber } from './mark-behind-number.ts'
import type { ParagraphStart } from './paragraph-start.ts'

/** How a copy writes the numbers of its paragraphs, where it is not `1.` */
export type NumberStyle = 'round' | 'square' | 'word' | 'sign' | `behind ${string}`

/** A number in another form, which is one only where the numbers run on in this form. */
export interface OtherNumber {
  readonly style: NumberStyle
  readonly start: ParagraphStart
}

/** `(1) Text`, `[1] Text`, `Para 1. Text`, `#1 Text`, `1) Text`, `1.- Text`, `1 - Text`, `1: Text`, `1/ Text`. */
export function readOtherNumber(plain: string, from: number): OtherNumber | undefined {
  if (!OPENS.has(plain.charCodeAt(from))) return undefined
  OTHER.lastIndex = from
  const match = OTHER.exec(plain)
  if (!match) return undefined
  const [whole, round, square, word, signed, digits, behind = ''] = match
  const number = round ?? square ?? word ?? signed ?? digits ?? ''
  const value = Number(number)
  const end = from + whole.trimEnd().length
  const after = from + whole.length
  if (value === 0 || after >= plain.length) return undefined
  const numberStart = plain.indexOf(number, from)
  return {
    style: round
      ? 'round'
      : square
        ? 'square'
        : word
          ? 'word'
          : signed
            ? 'sign'
            : `behind ${behind.replaceAll(' ', '')}`,
    start: {
      number: { start: numberStart, end: numberStart + number.length },
      value,
      // What the copy has throughout is no damage of one number.
      delimiter: '.',
      delimiterEnd: end,
      ...markBehindNumber(plain, after),
    },
  }
}

const OPENS = codesOf('([#Pp0123456789')
const OTHER =
  /(?:\((\d{1,2})\)|\[(\d{1,2})\]|(?:PARA(?:GRAPH)?|Para(?:graph)?|para(?:graph)?)\.? {0,2}(\d{1,2})(?:[.:)]| ?-{1,2})?(?= )|#(\d{1,2})[.:)]?(?=[ (])|(\d{1,2})(\)|\.-{1,2}|\. -{1,2}(?= )|:|\/|,| -{1,2}(?= )|-(?=[ ("'A-Z])|(?= )))(?![\d/]) {0,6}(?=["'([A-Z]|-{1,2} {0,4}\()/y
