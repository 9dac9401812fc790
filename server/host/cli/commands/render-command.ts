import { zonedText } from '../../../language/features/hover/times.ts'
import { htmlPage } from '../../../language/page/html-page.ts'
import { createLinter } from '../../../language/rules/linter/lint.ts'
import { rules } from '../../../language/rules/registry/registry.ts'
import { openDocument } from '../../../language/syntax/document/document.ts'
import { READING_STYLE, viewHtml } from '../../../language/view/view-html.ts'
import { viewOf } from '../../../language/view/view-of.ts'
import { viewText } from '../../../language/view/view-text.ts'
import { defaultVocabulary } from '../../../language/vocabulary/vocabulary.ts'
import { collectionConfig } from '../jobs/collection-config.ts'
import { writeOut } from '../outputs/write-out.ts'
import { Failure } from '../results/failure.ts'
import { readOne } from './read-one.ts'

export interface RenderFlags {
  readonly format: 'text' | 'html'
  readonly width?: number
  readonly timeZone?: string
  readonly findings: boolean
}

/** Writes a cable as one reads it. */
export async function render(path: string, flags: RenderFlags): Promise<void> {
  const zone = flags.timeZone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone
  if (flags.timeZone !== undefined && zonedText(0, zone) === undefined)
    throw new Failure(`there is no time zone ${flags.timeZone}: say it as Europe/Berlin`)
  const { text } = await readOne(path)
  const vocabulary = defaultVocabulary()
  const found = flags.findings
    ? collectionConfig({ config: undefined, profile: undefined, levels: [], baseline: undefined })(path, {
        notices: [],
      })
    : undefined
  const view = viewOf(openDocument(path, 0, text), {
    vocabulary,
    linter: createLinter(rules, vocabulary),
    config: found && 'config' in found ? found.config : undefined,
    timeZone: zone,
  })
  if (flags.format === 'text') {
    await writeOut(viewText(view, flags.width))
    return
  }
  const title = view.messages[0]?.title ?? path
  await writeOut(htmlPage({ title, style: READING_STYLE, body: viewHtml(view) }))
}
