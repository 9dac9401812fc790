import { byHand } from '../../../language/ledger/by-hand.ts'
import { asFound, entriesOf, mismatch, stateOf } from '../../../language/ledger/chain.ts'
import { enterRepair } from '../../../language/ledger/entry-edits.ts'
import { entryLine, type LedgerContext, type LedgerEntry } from '../../../language/ledger/ledger.ts'
import { offsetsOf } from '../../../language/ledger/offsets.ts'
import { readLedger } from '../../../language/ledger/read-ledger.ts'
import { type FoundFix, recordFixes } from '../../../language/ledger/record-fixes.ts'
import { replay } from '../../../language/ledger/replay.ts'
import { takeBack } from '../../../language/ledger/take-back.ts'
import { replaced, type TextReplacement } from '../../../language/ledger/text-edit.ts'
import { readMessage } from '../../../language/model/incremental/read-message.ts'
import { shift } from '../../../language/model/message/span.ts'
import type { LintConfig, Linter } from '../../../language/rules/linter/lint.ts'
import { openDocument } from '../../../language/syntax/document/document.ts'
import { defaultVocabulary } from '../../../language/vocabulary/vocabulary.ts'
import { VERSION } from '../../runtime/version.ts'
import type {
  AcceptedRepair,
  LedgerEnterAnswer,
  LedgerEnterParams,
  LedgerParams,
  LedgerReplayAnswer,
  LedgerStateAnswer,
  LedgerTakeBackAnswer,
} from './review-types.ts'

/** How a text stands to its ledger. */
export function ledgerState({ ledger, file, text }: LedgerParams): LedgerStateAnswer {
  const read = readLedger(ledger)
  const entries = entriesOf(read.entries, file)
  const wrong = mismatch(entries, text)
  const found = asFound(entries, text)
  const { made } = stateOf(entries, text)
  const back = new Set(made.flatMap(({ takesBack }) => takesBack ?? []))
  return {
    problems: [...read.problems, ...(wrong === undefined ? [] : [wrong])],
    found: found.problem === undefined ? found.text : null,
    repairs: made
      .filter(({ entry, takesBack }) => takesBack === undefined && !back.has(entry))
      .map(({ entry, rule, what, why, when, edits }) => ({
        entry,
        rule,
        what,
        why,
        when,
        line: edits[0]?.now.line ?? 1,
      })),
  }
}

/**
 * The entries of a saving: each repair that was accepted, and what was changed by hand before, between and behind them.
 * A repair that was undone before the text was saved is none: the text that it began with came back.
 */
export function ledgerEnter(params: LedgerEnterParams, linter: Linter): LedgerEnterAnswer {
  const { ledger, file, base, text, repairs, who, begins } = params
  if (begins && isDraft(text)) return { lines: '' }
  const read = readLedger(ledger)
  const context = { file, version: VERSION, who: who ?? undefined, when: new Date().toISOString() }
  let number = Math.max(0, ...entriesOf(read.entries, file).map(({ entry }) => entry)) + 1
  const entries: LedgerEntry[] = []
  let current = base
  const enter = (repair: Parameters<typeof enterRepair>[1]): void => {
    const entered = enterRepair(current, repair, context, number)
    if (entered.text === current) return
    entries.push(entered.entry)
    current = entered.text
    number++
  }
  for (const accepted of lasting(repairs, text)) {
    const before = textBefore(accepted)
    if (before === undefined) continue
    const between = byHand(current, before.text)
    if (between) enter(between)
    const { rule, what, why, takesBack, after } = accepted
    const single = rule === FIX_ALL ? singleFixes(current, after, linter, context, number) : undefined
    if (single) {
      entries.push(...single)
      number += single.length
      current = after
      continue
    }
    enter({ rule, what, why, ...(takesBack === undefined ? {} : { takesBack }), replacements: before.replacements })
  }
  const rest = byHand(current, text)
  // By hand alone enters into a ledger that there is; it does not begin one.
  if (rest && !(begins && entries.length === 0)) enter(rest)
  return { lines: (read.torn && entries.length > 0 ? '\n' : '') + entries.map(entryLine).join('') }
}

/** What `Fix all` did, a repair at a time: where the safe fixes of the rules' own levels come to the same text. */
function singleFixes(
  before: string,
  after: string,
  linter: Linter,
  context: LedgerContext,
  first: number,
): readonly LedgerEntry[] | undefined {
  const { text, entries } = recordFixes(before, (current) => safeFixes(current, linter), context, first)
  return text === after ? entries : undefined
}

const FIX_ALL = 'fix all'

function safeFixes(text: string, linter: Linter): readonly FoundFix[] {
  const document = openDocument('text', 0, text)
  const eol = document.blocks[0]?.lines[0]?.eol || '\n'
  return document.messages.flatMap((slice, index) => {
    const line = document.messageStarts[index] ?? 0
    return linter.lint(readMessage(slice, defaultVocabulary()), OWN_LEVELS).flatMap((finding): FoundFix[] => {
      const fix = finding.fixes?.()[0]
      if (fix?.kind !== 'safe') return []
      const edits = fix.edits.map(({ span, newText }) => ({
        span: shift(span, line),
        newText: eol === '\n' ? newText : newText.replaceAll('\n', eol),
      }))
      return [{ rule: finding.rule.id, why: finding.message, fix: { ...fix, edits } }]
    })
  })
}

const OWN_LEVELS: LintConfig = { levels: new Map(), profile: undefined, onRuleError: () => undefined }

/** Without those behind a state that the text has come back to. */
function lasting(repairs: readonly AcceptedRepair[], text: string): readonly AcceptedRepair[] {
  const undone = repairs.findIndex((repair) => textBefore(repair)?.text === text)
  return undone < 0 ? repairs : repairs.slice(0, undone)
}

/** The text that a repair began with, and the replacements that made its text of it. */
function textBefore({
  after,
  edits,
  before: known,
}: AcceptedRepair): { text: string; replacements: TextReplacement[] } | undefined {
  if (known !== undefined) return { text: known, replacements: [...(byHand(known, after)?.replacements ?? [])] }
  const eol = /\r\n|\r|\n/.exec(after)?.[0] ?? '\n'
  const own = (text: string): string => text.replace(/\r\n|\r|\n/g, eol)
  // Edits count in the text before them; in that order each moves those behind it.
  const sorted = [...edits].sort((a, b) => a.start.line - b.start.line || a.start.character - b.start.character)
  const back: TextReplacement[] = []
  const forward: TextReplacement[] = []
  let before = after
  for (const { start, newText, oldText } of sorted) {
    // What stands in front is as it was: the edits above are taken back already.
    const offset = offsetsOf(before).offsetOf({ line: start.line + 1, column: start.character + 1 })
    if (offset === undefined || !before.startsWith(own(newText), offset)) return undefined
    before = replaced(before, [{ start: offset, end: offset + own(newText).length, text: own(oldText) }])
    back.push({ start: offset, end: offset + own(newText).length, text: own(oldText) })
    forward.push({ start: offset, end: offset + own(oldText).length, text: own(newText) })
  }
  return { text: before, replacements: forward }
}

function isDraft(text: string): boolean {
  const document = openDocument('draft', 0, text)
  const vocabulary = defaultVocabulary()
  return document.messages.every((slice) => readMessage(slice, vocabulary).profile.profile === 'draft')
}

/** The edits that take one repair back. */
export function ledgerTakeBack({
  ledger,
  file,
  text,
  entry,
}: LedgerParams & { readonly entry: number }): LedgerTakeBackAnswer {
  const taken = takeBack(entriesOf(readLedger(ledger).entries, file), text, entry)
  if (taken.problem !== undefined) return taken
  const { placeOf } = offsetsOf(text)
  const point = (offset: number): { line: number; character: number } => {
    const { line, column } = placeOf(offset)
    return { line: line - 1, character: column - 1 }
  }
  const { rule, what, why, replacements } = taken.repair
  return {
    rule,
    what,
    why,
    takesBack: entry,
    edits: replacements.map(({ start, end, text: newText }) => ({
      start: point(start),
      end: point(end),
      newText,
      oldText: text.slice(start, end),
    })),
  }
}

/** A text with a ledger applied to it. */
export function ledgerReplay({ ledger, file, text }: LedgerParams): LedgerReplayAnswer {
  const { entries } = readLedger(ledger)
  const own = entriesOf(entries, file)
  const done = replay(own.length > 0 ? own : entries, text)
  if ('problem' in done) return done
  return {
    text: done.text,
    made: done.made.length,
    left: done.left.map(({ entry, reason }) => `Entry ${entry.entry} (${entry.rule}): ${reason}`),
  }
}
