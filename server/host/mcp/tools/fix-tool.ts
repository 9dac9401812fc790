import { encode } from '../../cli/inputs/decode.ts'
import { fixSafely } from '../../cli/jobs/reported.ts'
import { unifiedDiff } from '../../cli/jobs/unified-diff.ts'
import { writeWhole } from '../../cli/outputs/write-whole.ts'
import { beginning } from './limited.ts'
import { configOf, SOURCE_PROPERTIES, sourceOf } from './source.ts'
import { refusal, type Tool, type ToolAnswer, type ToolContext } from './tool.ts'

/** Characters of a diff in an answer. */
const MOST = 40_000

export const fixTool: Tool = {
  name: 'cable_fix',
  title: 'Apply the safe fixes',
  description:
    'The safe fixes of a cable as a diff. Writes the file only with write and where the server was started with --allow-writes.',
  properties: { ...SOURCE_PROPERTIES, write: { type: 'boolean', description: 'Write the file' } },
  readOnly: false,
  run: async (values, context) => {
    const source = sourceOf(values, context)
    if ('refused' in source) return refusal(source.refused)
    const found = configOf(source.path, context)
    if ('reason' in found) return refusal(`${source.name} was not checked: ${found.reason}`)
    const fixed = fixSafely(source.name, source.text, found.config)
    if (fixed.text === source.text)
      return {
        said: `No safe fix is ready for ${source.name}: nothing to write.`,
        data: { applied: 0, written: false },
      }
    const before = bytesOf(source.text)
    const diff = Buffer.from(unifiedDiff(source.name, before, bytesOf(fixed.text)), 'latin1').toString('utf8')
    const { written, why } = values['write'] === true ? write(source, fixed.text, context) : { written: false, why: '' }
    return {
      said: `${fixed.applied} safe fixes of ${source.name}, ${written ? 'written' : 'not written'}${why}.${diff.length > MOST ? ` The diff is cut to ${MOST} of its ${diff.length} characters.` : ''}`,
      data: { applied: fixed.applied, written },
      quoted: beginning(diff, MOST),
      ...(values['write'] === true && !written ? { isRefusal: true as const } : {}),
    } satisfies ToolAnswer
  },
}

function bytesOf(text: string): Uint8Array {
  return Buffer.from(text, 'utf8')
}

/** In the encoding that the file has, whole or not at all. */
function write(
  { path, text, file }: Exclude<ReturnType<typeof sourceOf>, { readonly refused: string }>,
  next: string,
  { allowWrites }: ToolContext,
): { readonly written: boolean; readonly why: string } {
  const not = (why: string) => ({ written: false, why: `: ${why}` })
  if (!allowWrites) return not('the server was started without --allow-writes')
  if (path === undefined || !file) return not('a text that was handed over has no file')
  const [same, bytes] = [encode({ text, encoding: file.encoding }), encode({ text: next, encoding: file.encoding })]
  if (!same || !bytes || Buffer.compare(same, file.bytes) !== 0) return not('it has bytes that would be lost')
  const reason = writeWhole(path, bytes)
  return reason === undefined ? { written: true, why: '' } : not(reason)
}
