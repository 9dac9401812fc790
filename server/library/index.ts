/**
 * The core as a library for programs: texts in, data out. No file is read, nothing is kept, nothing is printed.
 * The shapes are in `api.ts`; what is found is the matter of the core.
 */

import { messageJson } from '../language/features/message-json/message-json.ts'
import { readMessage } from '../language/model/incremental/read-message.ts'
import { type Span, shift } from '../language/model/message/span.ts'
import { fixText } from '../language/rules/linter/fixes.ts'
import { createLinter, type LintConfig } from '../language/rules/linter/lint.ts'
import { rules } from '../language/rules/registry/registry.ts'
import type * as core from '../language/rules/rule.ts'
import { openDocument } from '../language/syntax/document/document.ts'
import { lazy } from '../language/text/lazy.ts'
import { defaultVocabulary } from '../language/vocabulary/vocabulary.ts'
import type { CheckOptions, Finding, Fix, Fixed, ParsedMessage, Range } from './api.ts'
import { mustBeText } from './must-be-text.ts'

export type * from './api.ts'

const linter = lazy(() => createLinter(rules, defaultVocabulary()))

/** The messages of a text, in their order; one at least, whatever the text is. */
export function parse(text: string): readonly ParsedMessage[] {
  mustBeText('parse', text)
  return messagesOf(text).map(({ message, line }) => messageJson(message, line, false, defaultVocabulary()))
}

/** What is wrong with the structure of the messages of a text, in its order. Any text has an answer. */
export function check(text: string, options: CheckOptions = {}): readonly Finding[] {
  mustBeText('check', text)
  const config = configOf(options)
  return messagesOf(text).flatMap(({ message, line }) =>
    linter()
      .lint(message, config)
      .map((finding) => report(finding, line)),
  )
}

/** The text after all safe fixes of the rules that are on, applied until nothing changes; line ends stay as they are. */
export function fix(text: string, options: CheckOptions = {}): Fixed {
  mustBeText('fix', text)
  const config = configOf(options)
  const eol = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n'
  const { text: fixed, applied } = fixText(text, (current) =>
    messagesOf(current).flatMap(({ message, line }) =>
      linter()
        .lint(message, config)
        .flatMap((finding) => {
          const safe = finding.rule.fix === 'safe' ? finding.fixes?.().find(({ kind }) => kind === 'safe') : undefined
          return safe ? [{ ...safe, edits: safe.edits.map((edit) => place(edit, line, eol)) }] : []
        }),
    ),
  )
  return { text: fixed, applied }
}

function messagesOf(text: string) {
  const { messages, messageStarts } = openDocument('', 1, text)
  return messages.map((slice, index) => ({
    message: readMessage(slice, defaultVocabulary()),
    line: messageStarts[index] ?? 0,
  }))
}

function configOf({ profile, levels = {} }: CheckOptions): LintConfig {
  // A rule that fails loses its own findings and no others.
  return { profile, levels: new Map(Object.entries(levels)), onRuleError: () => undefined }
}

function place({ span, newText }: core.Edit, line: number, eol: string): core.Edit {
  return { span: shift(span, line), newText: eol === '\n' ? newText : newText.replaceAll('\n', eol) }
}

function report(finding: core.Finding, line: number): Finding {
  let fixes: readonly Fix[] | undefined
  return {
    rule: finding.rule.id,
    level: finding.level,
    message: finding.message,
    range: rangeOf(finding.span, line),
    related: (finding.related ?? []).map(({ message, span }) => ({ message, range: rangeOf(span, line) })),
    // Made when they are looked at: most are not.
    get fixes() {
      fixes ??= (finding.fixes?.() ?? []).map(({ title, kind, edits }) => ({
        title,
        safe: kind === 'safe',
        edits: edits.map(({ span, newText }) => ({ range: rangeOf(span, line), text: newText })),
      }))
      return fixes
    },
  }
}

function rangeOf({ line, start, endLine, end }: Span, first: number): Range {
  return { line: first + line + 1, column: start + 1, endLine: first + endLine + 1, endColumn: end + 1 }
}
