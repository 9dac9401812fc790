import type { Profile } from '../../server/language/model/message/message.ts'
import { splitLines } from '../../server/language/syntax/lines/split-lines.ts'

/** A place in a fixture where a finding is expected. */
export interface Mark {
  readonly ruleId: string
  /** Line of the text without marks, counted from 0. */
  readonly line: number
  readonly start: number
  /** Column behind the range on its first line; undefined for `~<-`, which says where it starts only. */
  readonly end: number | undefined
}

export interface MarkedText {
  readonly text: string
  readonly profile: Profile | undefined
  readonly marks: readonly Mark[]
}

/**
 * Reads a marked fixture. Lines that begin with `~` are no text: `~   ^^^^ rule-id` marks the range above
 * its carets, `~<- rule-id` one that starts in the first or second column of the line above, and
 * `~profile: archival` on the first line sets the profile. Throws on a mark that cannot be read.
 */
export function readMarks(source: string): MarkedText {
  const kept: string[] = []
  const marks: Mark[] = []
  let profile: Profile | undefined
  for (const { text, eol } of splitLines(source)) {
    if (!text.startsWith('~')) {
      kept.push(text + eol)
      continue
    }
    const setting = /^~profile: (draft|transmitted|archival)$/.exec(text)
    if (setting && kept.length === 0) profile = setting[1] as Profile
    else marks.push(...marksOfLine(text, kept.length - 1))
  }
  return { text: kept.join(''), profile, marks }
}

/** `line:start-end rule-id`, counted from 1 as editors show it, for comparisons that read well when they fail. */
export function describeMark({ ruleId, line, start, end }: Mark): string {
  return `${line + 1}:${end === undefined ? '1' : `${start + 1}-${end + 1}`} ${ruleId}`
}

function marksOfLine(text: string, line: number): Mark[] {
  if (line < 0) throw new Error(`there is no line above the mark ${text}`)
  const atStart = /^~<-\s*([a-z0-9-]+)\s*$/.exec(text)
  if (atStart) return [{ ruleId: atStart[1] ?? '', line, start: 0, end: undefined }]
  const carets = /^~([ ^]*\^)\s+([a-z0-9-]+)\s*$/.exec(text)
  if (!carets) throw new Error(`this is no mark: ${text}`)
  const ruleId = carets[2] ?? ''
  return [...(carets[1] ?? '').matchAll(/\^+/g)].map((match) => ({
    ruleId,
    line,
    start: match.index + 1,
    end: match.index + 1 + match[0].length,
  }))
}
