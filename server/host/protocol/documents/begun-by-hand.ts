import { lineAt } from '../../../language/syntax/document/document.ts'
import type { Documents, SyncedText } from './documents.ts'

/** Whether a text is being typed. */
export interface BegunByHand {
  has(uri: string): boolean
}

/** A text that was empty when it was opened, as far as it has been typed. */
interface Typed {
  readonly lines: number
  /** The text while it has one line. */
  readonly only: string | undefined
}

/**
 * Which open texts are being typed: empty when they were opened, and grown by a few lines at a time since. Header and
 * labels make them look like a copy, and they are none while they are written. Whoever pastes more than stands there
 * has a copy before him, and so has whoever fills an empty file with another's text.
 *
 * @param onChange called with each text that becomes one or is one no longer
 */
export function begunByHand(documents: Documents, onChange: (uri: string, isBegun: boolean) => void): BegunByHand {
  const typed = new Map<string, Typed>()
  const begun = new Set<string>()
  const forget = (uri: string): void => {
    typed.delete(uri)
    if (begun.delete(uri)) onChange(uri, false)
  }

  documents.onOpen(({ document }) => {
    const state = stateOf(document)
    if (state?.only === '') typed.set(document.uri, state)
  })
  documents.onChange(({ document }) => {
    const { uri } = document
    const before = typed.get(uri)
    if (!before) return
    const now = stateOf(document)
    if (!now || isPaste(before, now)) return forget(uri)
    typed.set(uri, now)
    if (now.only?.trim() === '' || begun.has(uri)) return
    begun.add(uri)
    onChange(uri, true)
  })
  documents.onClose(({ document: { uri } }) => {
    typed.delete(uri)
    begun.delete(uri)
  })
  return begun
}

function stateOf({ cable }: SyncedText): Typed | undefined {
  if (!cable) return undefined
  return { lines: cable.lineCount, only: cable.lineCount === 1 ? lineAt(cable, 0)?.text : undefined }
}

function isPaste(before: Typed, { lines }: Typed): boolean {
  const added = lines - before.lines
  return added > MOST_AT_ONCE && added >= before.lines && !isNameOfSnippet(before.only)
}

/** Lines that come at once by Enter or by a snippet of a part. */
const MOST_AT_ONCE = 3

/** Where `cable`, or its beginning, is all that stands there, the whole cable that is offered for it takes its place. */
function isNameOfSnippet(only: string | undefined): boolean {
  const word = only?.trim().toLowerCase() ?? ''
  return word !== '' && 'cable'.startsWith(word)
}
