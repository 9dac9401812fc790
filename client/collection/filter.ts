import { window } from 'vscode'
import type { LazyClient } from '../connection/lazy-client.ts'
import type { FindAnswer } from './tree-node.ts'

export interface Filter {
  readonly query: string
  readonly explanation: string
}

const PROMPT = 'For example from:KABUL date:2008-06..2009 level>=S; nothing shows all.'
const MOST_PROPOSALS = 4

/**
 * Asks for a query; says what may come next and, while it is none, why and where: whoever wants it all the same finds
 * what is wrong selected. Undefined when the user thinks better of it.
 */
export function askForFilter(client: LazyClient, before: string): Promise<Filter | undefined> {
  const input = window.createInputBox()
  input.title = 'Show Which Cables?'
  input.prompt = PROMPT
  input.value = before
  input.ignoreFocusOut = true
  let asked = 0
  const ask = async (query: string): Promise<FindAnswer | undefined> => {
    const own = ++asked
    const answer = await client.request<FindAnswer>('cable/find', { query, most: 0, offset: query.length })
    // Only the latest question counts.
    if (own !== asked) return undefined
    input.validationMessage = answer.error ? mistake(query, answer.error) : undefined
    input.prompt = query === '' ? PROMPT : promptOf(answer)
    return answer
  }
  return new Promise((resolve) => {
    input.onDidChangeValue(ask)
    input.onDidAccept(async () => {
      const query = input.value
      const answer = await ask(query)
      if (!answer) return
      if (answer.error) {
        input.valueSelection = [answer.error.start, answer.error.end]
        return
      }
      resolve({ query, explanation: answer.explanation ?? '' })
      input.hide()
    })
    input.onDidHide(() => {
      resolve(undefined)
      input.dispose()
    })
    input.show()
  })
}

/** What may come next. */
function promptOf({ proposals = [] }: FindAnswer): string {
  const [first] = proposals
  if (!first) return PROMPT
  if (proposals.length === 1) return `${first.text} ${first.detail}`
  const more = proposals.length > MOST_PROPOSALS ? ' \u2026' : ''
  return `${proposals
    .slice(0, MOST_PROPOSALS)
    .map(({ text }) => text)
    .join('  ')}${more}`
}

/** The sentence, with the characters that it is about. */
export function mistake(text: string, { message, start, end }: NonNullable<FindAnswer['error']>): string {
  const marked = text.slice(start, end)
  const place = marked === '' ? 'At' : `\u201c${marked}\u201d at`
  return `${place} character ${start + 1}: ${message}`
}
