import type { MarkControl } from '../../vocabulary/types.ts'
import type { Fix } from '../rule.ts'
import { type MarkPlace, type Portion, withoutControl } from './portions-of.ts'

/** The mark with another inside, its parentheses as they should be. */
export function rewritten({ span }: MarkPlace, inner: string): Fix {
  return { title: `Write (${inner})`, kind: 'ask', edits: [{ span, newText: `(${inner})` }] }
}

export function removed(portion: Portion, place: MarkPlace, control: MarkControl): Fix {
  return { ...rewritten(place, withoutControl(portion, control)), title: `Take ${control.word} out of the mark` }
}

export function replaced({ inner }: Portion, place: MarkPlace, { start, end }: MarkControl, word: string): Fix {
  return rewritten(place, inner.slice(0, start) + word + inner.slice(end))
}
