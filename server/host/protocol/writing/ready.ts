import { type Position, RequestType } from 'vscode-languageserver'
import type { ReadyPage } from '../../../language/features/ready/ready-text.ts'

/** What stands between a text and its sending. */
export const readyRequest = new RequestType<
  { readonly textDocument: { readonly uri: string } },
  ReadyAnswer | null,
  void
>('cable/ready')

/** A page in Markdown, with the columns of its lines that lead to a place of the text. */
export interface ReadyAnswer {
  readonly text: string
  readonly links: readonly {
    readonly onLine: number
    readonly from: number
    readonly to: number
    readonly target: Position
  }[]
}

/** Columns of the page are none of the text: they have names that are not those of a place. */
export function readyAnswer({ text, places }: ReadyPage): ReadyAnswer {
  return { text, links: places.map(({ line, start, end, target }) => ({ onLine: line, from: start, to: end, target })) }
}
