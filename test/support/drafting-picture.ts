import type { DraftingAnswer, DraftingCommand } from '../../server/language/features/drafting/drafting.ts'

/** What a command answers line by line, lines with the same answer together; `ask` answers for a line from 0. */
export function draftingPicture(
  command: DraftingCommand,
  lines: readonly number[],
  ask: (line: number) => DraftingAnswer,
): string {
  const shown: string[] = []
  let last = ''
  for (const line of lines) {
    const answer = answerText(ask(line))
    if (answer === last) shown.push(shown.pop()?.replace(/:\n/, `, ${line + 1}:\n`) ?? '')
    else shown.push(`${command} at ${line + 1}:\n${answer}`)
    last = answer
  }
  return shown.join('')
}

function answerText({ edits, cursor, preview, sentence, choices, text }: DraftingAnswer): string {
  const said = [
    ...(sentence === undefined ? [] : [sentence]),
    ...(preview === undefined ? [] : [`preview: ${preview}`]),
    ...(choices ?? []).map((choice) => JSON.stringify(choice)),
    ...(text === undefined ? [] : text.trimEnd().split('\n')),
    ...(edits ?? []).map(
      ({ range: { start, end }, newText }) =>
        `${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1} ${JSON.stringify(newText)}`,
    ),
    ...(cursor ? [`cursor ${cursor.line + 1}:${cursor.character + 1}`] : []),
  ]
  return said.map((line) => `  ${line}\n`).join('')
}
