import { readMessage } from '../../server/language/model/incremental/read-message.ts'
import type { Message, Profile } from '../../server/language/model/message/message.ts'
import { createLinter, type LintConfig } from '../../server/language/rules/linter/lint.ts'
import { rules } from '../../server/language/rules/registry/registry.ts'
import type { Finding, Level, Rule } from '../../server/language/rules/rule.ts'
import { openDocument } from '../../server/language/syntax/document/document.ts'
import { defaultVocabulary } from '../../server/language/vocabulary/vocabulary.ts'

export interface LintOptions {
  readonly profile?: Profile | undefined
  readonly levels?: ReadonlyMap<string, Level>
  readonly ignored?: ReadonlySet<string>
  /** All, unless some are named. */
  readonly rules?: readonly Rule[]
}

/** A finding with its span counted from the first line of the text. */
export interface PlacedFinding {
  readonly finding: Finding
  readonly message: Message
  /** First line of the message in the text. */
  readonly line: number
}

/** The messages of a text with the line each begins on. */
export function messagesOfText(text: string): { message: Message; line: number }[] {
  const document = openDocument('test:text', 1, text)
  return document.messages.map((slice, index) => ({
    message: readMessage(slice, defaultVocabulary()),
    line: document.messageStarts[index] ?? 0,
  }))
}

/** The first message of a text. */
export function messageOfText(text: string): Message {
  const first = messagesOfText(text)[0]
  if (!first) throw new Error('a text has at least one message')
  return first.message
}

/** All findings of a text. A rule that throws fails the test. */
export function lintText(text: string, options: LintOptions = {}): PlacedFinding[] {
  if (Object.keys(options).some((key) => key !== 'profile')) return lintAnew(text, options)
  // Tests ask about one text again and again: what they are told is a value, and the same each time.
  const key = `${options.profile ?? ''} ${text}`
  const known = told.get(key)
  if (known) return [...known]
  const found = lintAnew(text, options)
  if (told.size >= MOST_TOLD) told.clear()
  told.set(key, found)
  return [...found]
}

const told = new Map<string, readonly PlacedFinding[]>()
const MOST_TOLD = 500
const linterOfAll = createLinter(rules, defaultVocabulary())

function lintAnew(text: string, options: LintOptions): PlacedFinding[] {
  const linter = options.rules ? createLinter(options.rules, defaultVocabulary()) : linterOfAll
  const config: LintConfig = {
    levels: options.levels ?? new Map(),
    profile: options.profile,
    ...(options.ignored ? { ignored: options.ignored } : {}),
    onRuleError: (_, error) => {
      throw error
    },
  }
  return messagesOfText(text).flatMap(({ message, line }) =>
    linter.lint(message, config).map((finding) => ({ finding, message, line })),
  )
}

/** `line:column rule-id` of each finding, counted from 1, for short assertions. */
export function summary(findings: readonly PlacedFinding[]): string[] {
  return findings.map(
    ({ finding, line }) => `${line + finding.span.line + 1}:${finding.span.start + 1} ${finding.rule.id}`,
  )
}
