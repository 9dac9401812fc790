/**
 * What came of one file and of all together, as plain data that passes between threads.
 * No text for people: that is made by `reporters`.
 */

import type { JsonRange } from '../../../language/features/message-json/json-message.ts'
import type { Level } from '../../../language/rules/rule.ts'

/** A level that a finding can have. */
export type FindingLevel = Exclude<Level, 'off'>

/** A finding as the command line reports it. Lines and columns count from 1; columns in UTF-16 units. */
export interface ReportedFinding {
  readonly rule: string
  readonly level: FindingLevel
  readonly message: string
  readonly range: JsonRange
  readonly related: readonly { readonly message: string; readonly range: JsonRange }[]
  readonly fixable: boolean
}

/** A fix with its edits placed in the file; their texts have the line endings of the file. */
export interface ReportedFix {
  readonly title: string
  readonly edits: readonly { readonly range: JsonRange; readonly text: string }[]
}

/** Why a file gave nothing. */
export interface Problem {
  readonly kind: 'not read' | 'not written' | 'not checked'
  readonly reason: string
}

/** A problem with the file that has it, or with a name that leads nowhere. */
export interface FileProblem extends Problem {
  readonly name: string
}

/**
 * What a text is called: its path, or whatever came with it as NDJSON, which is given back as it came. Only
 * for those who count on it: all others see a string.
 */
export type GivenName = string | number | boolean | null | object

/** What was found out about one file, or why nothing could be. */
export interface FileResult {
  readonly name: string
  readonly givenName?: GivenName
  /** Those that are to be shown. */
  readonly findings: readonly ReportedFinding[]
  /** The text of the line that each finding begins on, in the order of the findings. */
  readonly sourceLines: readonly string[]
  /** The fixes of each finding, in the order of the findings; empty unless they were asked for. */
  readonly fixes: readonly (readonly ReportedFix[])[]
  /** What names the place of each finding by the words of its line, in the order of the findings; empty unless asked for. */
  readonly keys: readonly string[]
  /** Findings that a safe fix mends; 0 unless they were asked for. */
  readonly safe: number
  /** Fingerprints of the findings that the baseline knows: neither shown nor counted. */
  readonly known: readonly string[]
  /** Number of findings that are too quiet to be shown. */
  readonly hidden: Readonly<Record<FindingLevel, number>>
  readonly problem?: Problem
}

/** The result for a file that gave none. */
export function failedResult(name: string, problem: Problem, givenName?: GivenName): FileResult {
  return {
    name,
    ...(givenName === undefined ? {} : { givenName }),
    findings: [],
    sourceLines: [],
    fixes: [],
    keys: [],
    safe: 0,
    known: [],
    hidden: noFindings(),
    problem,
  }
}

export function noFindings(): Record<FindingLevel, number> {
  return { hint: 0, information: 0, warning: 0, error: 0 }
}

/** A problem in words: `not read: a binary file`. */
export function problemText({ kind, reason }: Problem): string {
  return `${kind}: ${reason}`
}

/** What the system says when a file cannot be opened, read or written: its code, or the message of anything else. */
export function systemReason(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const { code } = error as NodeJS.ErrnoException
  if (code === undefined) return error.message
  return REASONS[code] ?? code
}

const REASONS: Readonly<Partial<Record<string, string>>> = {
  ENOENT: 'no such file or folder',
  EACCES: 'no permission (EACCES)',
  EPERM: 'no permission (EPERM)',
  EISDIR: 'a folder, not a file',
  ENOSPC: 'no space left (ENOSPC)',
}
