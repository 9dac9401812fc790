import { window } from 'vscode'
import type { LazyClient } from '../connection/lazy-client.ts'
import type { FindAnswer } from './tree-node.ts'

export interface Filter {
  readonly query: string
  readonly explanation: string
}

/** Asks for a query; while it is none, says why and where. Undefined when the user thinks better of it. */
export async function askForFilter(client: LazyClient, before: string): Promise<Filter | undefined> {
  let explanation = ''
  const query = await window.showInputBox({
    title: 'Show Which Cables?',
    prompt: 'For example from:KABUL date:2008-06..2009 level>=S; nothing shows all.',
    value: before,
    ignoreFocusOut: true,
    async validateInput(value) {
      const answer = await client.request<FindAnswer>('cable/find', { query: value, most: 0 })
      explanation = answer.explanation ?? ''
      return answer.error ? mistake(value, answer.error) : undefined
    },
  })
  return query === undefined ? undefined : { query, explanation }
}

/** The sentence, with the characters that it is about. */
export function mistake(text: string, { message, start, end }: NonNullable<FindAnswer['error']>): string {
  const marked = text.slice(start, end)
  return marked === '' ? message : `\u201c${marked}\u201d at character ${start + 1}: ${message}`
}
