/**
 * The pages of the rules as documents of the editor.
 * Their text comes from the server.
 */

import { type Disposable, Uri, workspace } from 'vscode'
import type { LazyClient } from '../connection/lazy-client.ts'

/**
 * Scheme of the documents that explain the rules: `cable-rule:/para-gap.md` is the page of a rule and
 * `cable-rule:/README.md` the list of all. The server, which is told the scheme when it is started, links to
 * them; the manifest says that they open as Markdown is read, not written.
 */
export const RULE_PAGES = 'cable-rule'

/** The address of the page of a rule. */
export function rulePageUri(id: string): Uri {
  return Uri.from({ scheme: RULE_PAGES, path: `/${id}.md` })
}

/** Gives the pages their text, which the server knows: it is started for them if it was not. */
export function provideRulePages(client: LazyClient): Disposable {
  return workspace.registerTextDocumentContentProvider(RULE_PAGES, {
    provideTextDocumentContent({ path }) {
      const page = path.replace(/^\/|\.md$/g, '')
      return client.request<string | null>('cable/rulePage', { rule: page === 'README' ? null : page })
    },
  })
}
