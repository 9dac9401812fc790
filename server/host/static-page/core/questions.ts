/**
 * The core behind messages: what the page asks of the worker, and what it is told.
 * No element of a page, and nothing that a browser has and Node has not: tests ask it as the worker does.
 */

import type { DocumentSymbol, Hover, Position, Range, TextEdit } from 'vscode-languageserver-types'
import type { Profile } from '../../../language/model/message/message.ts'
import type { Level } from '../../../language/rules/rule.ts'
import type { TextChange } from '../../../language/syntax/document/document.ts'

/** A finding as the page shows it. Its fixes are made when somebody looks at it. */
export interface ShownFinding {
  readonly rule: string
  readonly level: Exclude<Level, 'off'>
  readonly message: string
  readonly range: Range
  readonly related: readonly { readonly message: string; readonly range: Range }[]
}

/** What there is to see of one version of a text. */
export interface Look {
  readonly version: number
  readonly findings: readonly ShownFinding[]
  readonly outline: readonly DocumentSymbol[]
}

export interface ShownFix {
  readonly title: string
  readonly isSafe: boolean
  readonly edits: readonly TextEdit[]
}

/** A stretch of a line in a colour of its own. */
export interface Token {
  readonly line: number
  readonly start: number
  readonly end: number
  /** Names of classes: the kind of the token and its modifiers. */
  readonly kinds: readonly string[]
}

/** A rule in a few words, from the rule itself. */
export interface RuleNote {
  readonly id: string
  readonly title: string
  readonly what: string
  readonly why: string
  readonly fix: string | undefined
  readonly source: string
}

/** Questions by their names, each with what it is told and what it answers. Texts go by numbers that the page gives. */
export interface Questions {
  /** @param path from what was given to the page; `.cablerc.json` of its folders count for it */
  open(cable: number, text: string, profile?: Profile, path?: string): Look
  /** What a folder says from now on, to be followed by looks; answers what is wrong with it, by lines. */
  configure(folder: string, cablerc: string | undefined): readonly string[]
  change(cable: number, changes: readonly TextChange[]): number
  profile(cable: number, profile?: Profile): Look
  look(cable: number): Look
  /** Tokens of the lines from the first to the last, both included. */
  tokens(cable: number, first: number, last: number): readonly Token[]
  hover(cable: number, position: Position): Hover | undefined
  /** Fixes of a finding by its place among those of the look; none where the text is no longer of that version. */
  fixes(cable: number, version: number, finding: number): readonly ShownFix[]
  /** What applies all safe fixes, and those that follow from them. */
  fixAll(cable: number): readonly TextEdit[]
  rule(id: string): RuleNote | undefined
  close(cable: number): void
}

export type QuestionName = keyof Questions

/** What is sent to the worker, and what comes back. */
export interface Asked {
  readonly id: number
  readonly name: QuestionName
  readonly words: readonly unknown[]
}

export type Answered =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly failure: string }
