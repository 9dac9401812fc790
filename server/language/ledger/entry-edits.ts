import type { LedgerContext, LedgerEdit, LedgerEntry } from './ledger.ts'
import { offsetsOf } from './offsets.ts'
import { sha256 } from './sha256.ts'
import { inOrder, replaced, type TextReplacement } from './text-edit.ts'

/** What is entered of a repair beside its edits. */
export interface Repair {
  readonly rule: string
  readonly what: string
  readonly why: string
  readonly takesBack?: number
  /** Free of overlaps. */
  readonly replacements: readonly TextReplacement[]
}

export interface Entered {
  readonly entry: LedgerEntry
  readonly text: string
}

/** The entry of a repair, and the text after it. `textBefore` is the hash of the text, where it is known already. */
export function enterRepair(
  text: string,
  repair: Repair,
  context: LedgerContext,
  number: number,
  textBefore = sha256(text),
): Entered {
  const { rule, what, why, takesBack } = repair
  const replacements = inOrder(repair.replacements)
  const after = replaced(text, replacements)
  const [places, places2] = [offsetsOf(text), offsetsOf(after)]
  let shift = 0
  const edits = replacements.map(({ start, end, text: put }): LedgerEdit => {
    const edit: LedgerEdit = {
      at: places.placeOf(start),
      now: places2.placeOf(start + shift),
      before: text.slice(start, end),
      after: put,
      between: [text.slice(Math.max(0, start - NEAR), start), text.slice(end, end + NEAR)],
    }
    shift += put.length - (end - start)
    return edit
  })
  const entry: LedgerEntry = {
    ledger: 1,
    entry: number,
    file: context.file,
    rule,
    ...(takesBack === undefined ? {} : { takesBack }),
    version: context.version,
    what,
    why,
    who: context.who ?? null,
    when: context.when,
    textBefore,
    textAfter: sha256(after),
    edits,
  }
  return { entry, text: after }
}

/** So many characters tell a place from others like it. */
const NEAR = 24

/** The replacements that make a repair in the text before it; undefined where one of its places holds something else. */
export function forward(text: string, { edits }: LedgerEntry): TextReplacement[] | undefined {
  return placed(
    text,
    edits,
    ({ at }) => at,
    ({ before }) => before,
    ({ after }) => after,
  )
}

/** Those that take it back in the text after it. */
export function backward(text: string, { edits }: LedgerEntry): TextReplacement[] | undefined {
  return placed(
    text,
    edits,
    ({ now }) => now,
    ({ after }) => after,
    ({ before }) => before,
  )
}

function placed(
  text: string,
  edits: readonly LedgerEdit[],
  place: (edit: LedgerEdit) => LedgerEdit['at'],
  old: (edit: LedgerEdit) => string,
  put: (edit: LedgerEdit) => string,
): TextReplacement[] | undefined {
  const { offsetOf } = offsetsOf(text)
  const found: TextReplacement[] = []
  for (const edit of edits) {
    const start = offsetOf(place(edit))
    if (start === undefined || !text.startsWith(old(edit), start)) return undefined
    const end = start + old(edit).length
    if (start < (found.at(-1)?.end ?? 0)) return undefined
    found.push({ start, end, text: put(edit) })
  }
  return found
}
