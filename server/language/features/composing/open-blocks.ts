import type { Message } from '../../model/message/message.ts'

/** What BEGIN X or a title has opened above a line and no END X has closed anywhere, the innermost first. */
export function openBlocks(
  { body }: Message,
  line: number,
): readonly { readonly name: string; readonly explicit: boolean }[] {
  return body.namedBlocks
    .filter(({ open, close }) => open !== undefined && close === undefined && open.line <= line)
    .reverse()
}
