import type { LintConfig } from '../../../server/language/rules/linter/lint.ts'
import { rules } from '../../../server/language/rules/registry/registry.ts'
import { createLanguageService } from '../../../server/language/service.ts'
import type { CableDocument } from '../../../server/language/syntax/document/document.ts'
import { defaultVocabulary } from '../../../server/language/vocabulary/vocabulary.ts'

/** The service as the server has it, with every rule. */
export const ruledService = createLanguageService({
  vocabulary: defaultVocabulary(),
  rules,
  docsBase: 'https://example.org/rules',
})

/** What may be in force: each kind of copy, and one in which every rule speaks. A rule that throws fails the test. */
export const lintConfigs: readonly LintConfig[] = [
  ...([undefined, 'draft', 'transmitted', 'archival'] as const).map((profile) => config(profile)),
  { ...config(undefined), levels: new Map(rules.map(({ id }) => [id, 'warning'])) },
]

function config(profile: LintConfig['profile']): LintConfig {
  return {
    levels: new Map(),
    profile,
    onRuleError: (rule, error) => {
      throw new Error(`the rule ${rule.id} threw`, { cause: error })
    },
  }
}

/** Id and message of all findings of a text whose kind of copy is detected. */
export function detectedFindings(text: string): string[] {
  const document = ruledService.open('file:///any.cable', 1, text)
  return ruledService.diagnostics(document, config(undefined)).map(({ code, message }) => `${code}: ${message}`)
}

/** How often each rule speaks of a document whose kind of copy is detected. */
export function countsByRule(document: CableDocument): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  for (const { code } of ruledService.diagnostics(document, config(undefined)))
    found.set(String(code), (found.get(String(code)) ?? 0) + 1)
  return found
}
