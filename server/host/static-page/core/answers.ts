import type { TextEdit } from 'vscode-languageserver-types'
import { toRange } from '../../../language/features/protocol/to-lsp.ts'
import type { Profile } from '../../../language/model/message/message.ts'
import type { LintConfig } from '../../../language/rules/linter/lint.ts'
import { rules } from '../../../language/rules/registry/registry.ts'
import type { Finding } from '../../../language/rules/rule.ts'
import { createLanguageService } from '../../../language/service.ts'
import type { CableDocument } from '../../../language/syntax/document/document.ts'
import { defaultVocabulary } from '../../../language/vocabulary/vocabulary.ts'
import { folderConfigurations } from './folder-configurations.ts'
import type { Asked, Look, Questions, ShownFinding } from './questions.ts'
import { unpacked } from './unpacked.ts'

interface Opened {
  readonly document: CableDocument
  readonly config: LintConfig
  readonly path: string
  readonly profile: Profile | undefined
}

interface Placed {
  readonly finding: Finding
  readonly line: number
}

/** Answers of the core about texts that it keeps: each a value, which can be sent to another thread. */
export function createAnswers(): Questions {
  const service = createLanguageService({ vocabulary: defaultVocabulary(), rules, docsBase: undefined })
  const opened = new Map<number, Opened>()
  const configurations = folderConfigurations()

  const cable = (number: number): Opened => {
    const known = opened.get(number)
    if (!known) throw new Error(`No text ${number} is open`)
    return known
  }
  const findingsOf = ({ document, config }: Opened): Placed[] =>
    service
      .messagesOf(document)
      .flatMap(({ message, line }) => service.linter.lint(message, config).map((finding) => ({ finding, line })))
  const look = (number: number): Look => {
    const it = cable(number)
    return {
      version: it.document.version,
      findings: findingsOf(it).map(shown),
      outline: service.symbols(it.document),
    }
  }

  return {
    look,
    open(number, text, profile, path = '') {
      const document = service.open(`cable:${number}`, 0, text)
      opened.set(number, { document, path, profile, config: configurations.configOf(path, profile) })
      return look(number)
    },
    configure(folder, cablerc) {
      const problems = configurations.set(folder, cablerc)
      for (const [number, it] of opened)
        opened.set(number, { ...it, config: configurations.configOf(it.path, it.profile) })
      return problems
    },
    change(number, changes) {
      const it = cable(number)
      const next = service.update(it.document, changes, it.document.version + 1)
      opened.set(number, { ...it, document: next })
      return next.version
    },
    profile(number, profile) {
      const it = cable(number)
      opened.set(number, { ...it, profile, config: configurations.configOf(it.path, profile) })
      return look(number)
    },
    tokens(number, first, last) {
      const range = { start: { line: first, character: 0 }, end: { line: last + 1, character: 0 } }
      return unpacked(service.semanticTokens(cable(number).document, range), service.semanticTokensLegend)
    },
    hover: (number, position) =>
      service.hover(cable(number).document, position, { markdown: false, now: Date.now(), timeZone: undefined }),
    fixes(number, version, index) {
      const it = cable(number)
      const placed = it.document.version === version ? findingsOf(it)[index] : undefined
      const fixes = placed?.finding.fixes?.() ?? []
      return fixes.map(({ title, kind, edits }) => ({
        title,
        isSafe: kind === 'safe',
        edits: edits.map(({ span, newText }) => ({ range: toRange(span, placed?.line ?? 0), newText })),
      }))
    },
    fixAll(number) {
      const { document, config } = cable(number)
      const start = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }
      const actions = service.codeActions(document, start, config, ['source.fixAll'])
      return actions.flatMap(({ edit }) =>
        (edit?.documentChanges ?? []).flatMap((change) => ('edits' in change ? (change.edits as TextEdit[]) : [])),
      )
    },
    rule(id) {
      const rule = rules.find((each) => each.id === id)
      if (!rule) return undefined
      const { what, why, fix, source } = rule.docs
      return { id, title: rule.title, what, why, fix, source }
    },
    close: (number) => void opened.delete(number),
  }
}

/** The answer to a question as it was sent. */
export function answer(answers: Questions, { name, words }: Asked): unknown {
  return (answers[name] as (...words: readonly unknown[]) => unknown)(...words)
}

function shown({ finding, line }: Placed): ShownFinding {
  const { rule, level, message, span, related = [] } = finding
  return {
    rule: rule.id,
    level,
    message,
    range: toRange(span, line),
    related: related.map((other) => ({ message: other.message, range: toRange(other.span, line) })),
  }
}
