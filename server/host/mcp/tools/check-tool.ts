import { statSync } from 'node:fs'
import { collectionFamily } from '../../../language/collection/reports/collection-rules.ts'
import { linesToRead, looksLikeACable } from '../../../language/detection/looks-like-a-cable.ts'
import { families } from '../../../language/rules/registry/registry.ts'
import { unknownRule } from '../../cli/commands/unknown-rule.ts'
import { findInputs } from '../../cli/inputs/inputs.ts'
import { checkText } from '../../cli/jobs/reported.ts'
import type { FindingLevel, ReportedFinding } from '../../cli/results/file-result.ts'
import { closedOutside, nameBelow, placeBelow } from '../roots.ts'
import { visibleValue } from './fenced.ts'
import { notRead } from './limited.ts'
import { configOf, readSource, SOURCE_PROPERTIES, type Source, sourceOf } from './source.ts'
import { type Arguments, counted, refusal, type Tool, type ToolAnswer, type ToolContext } from './tool.ts'

const LEVELS: readonly FindingLevel[] = ['hint', 'information', 'warning', 'error']
/** Findings of one answer, and files of one call. */
const PAGE = 50
const MOST_FILES = 500

export const checkTool: Tool = {
  name: 'cable_check',
  title: 'Check cables',
  description:
    'Findings about the structure of a cable or of all cables of a folder: rule, level, line, message. ' +
    'Says which files were not read; those are not clean.',
  properties: {
    ...SOURCE_PROPERTIES,
    path: { type: 'string', description: 'A file or folder below the roots' },
    level: { type: 'string', enum: LEVELS, description: 'The quietest level to show; information if left out' },
    rule: { type: 'string', description: 'Only this rule' },
    offset: { type: 'integer', description: 'Findings to pass over; next_offset of the answer before' },
  },
  readOnly: true,
  run: async (values, context) => {
    const { rule } = values
    if (typeof rule === 'string' && !isRule(rule)) return refusal(unknownRule(rule))
    const sources = await sourcesOf(values, context)
    return 'refused' in sources ? refusal(sources.refused) : checked(sources, values, context)
  },
}

function isRule(id: string): boolean {
  return [...families, collectionFamily].some(({ rules }) => rules.some((rule) => rule.id === id))
}

interface Sources {
  readonly all: readonly Source[]
  /** Files that were not looked at, being too many. */
  readonly more: number
}

async function sourcesOf(values: Arguments, context: ToolContext): Promise<Sources | { readonly refused: string }> {
  const place = typeof values['path'] === 'string' ? placeBelow(context.roots, values['path']) : undefined
  if (!place || 'refused' in place || !statSync(place.path).isDirectory()) {
    const one = sourceOf(values, context)
    return 'refused' in one ? one : { all: [one], more: 0 }
  }
  const all: Source[] = []
  const inputs = { include: [], exclude: [], closed: closedOutside(context.roots) }
  let more = 0
  for await (const task of findInputs(inputs, [place.path])(place.path)) {
    if ('badName' in task) {
      all.push({ refused: `${nameBelow(context.roots, task.badName.name)} was not read: ${task.badName.reason}` })
      continue
    }
    const inside = 'path' in task ? placeBelow(context.roots, task.path) : undefined
    if (!inside || 'refused' in inside)
      all.push({ refused: `${nameBelow(context.roots, task.name)} leads out of the roots` })
    else if (all.length >= MOST_FILES) more++
    else all.push(readSource(inside.path, inside.name))
  }
  return { all, more }
}

function checked(
  { all, more }: Sources,
  { level = 'information', rule, offset = 0 }: Arguments,
  context: ToolContext,
): ToolAnswer {
  const findings: { readonly file: string; readonly finding: ReportedFinding }[] = []
  const unread: string[] = []
  let [read, quiet, safe, known, other] = [0, 0, 0, 0, 0]
  for (const source of all) {
    const found = 'refused' in source ? { reason: source.refused } : configOf(source.path, context)
    if ('refused' in source || 'reason' in found) {
      unread.push(
        'refused' in source
          ? source.refused
          : `${source.name} was not checked: ${'reason' in found ? found.reason : ''}`,
      )
      continue
    }
    read++
    const least = LEVELS.find((each) => each === level) ?? 'information'
    const result = checkText(source.name, source.text, found.config, { least, withFixes: false, countSafe: true })
    quiet += Object.values(result.hidden).reduce((sum, count) => sum + count, 0)
    safe += result.safe
    known += result.known.length
    if (!isCable(source.text)) other++
    for (const finding of result.findings)
      if (rule === undefined || finding.rule === rule) findings.push({ file: source.name, finding })
  }
  const from = Number(offset)
  const page = findings.slice(from, from + PAGE)
  const next = from + page.length < findings.length ? from + page.length : undefined
  const tooMany = more > 0 ? [`${counted(more, 'more file')} not looked at: name a folder further down`] : []
  return {
    said: [
      `Read ${read} of ${counted(all.length + more, 'file')}: ${counted(findings.length, 'finding')}${page.length < findings.length ? `, ${page.length} of them here` : ''}.`,
      ...(findings.length === 0 ? [whyEmpty(read, quiet, known, rule)] : []),
      ...(findings.length > 0 && page.length === 0 ? [`None stands behind offset ${from}.`] : []),
      ...(known > 0 ? [`${known} that a baseline knows ${known === 1 ? 'is' : 'are'} not shown.`] : []),
      ...(other > 0 ? [`${other} of the files ${other === 1 ? 'is' : 'are'} not recognisably a cable.`] : []),
      ...(unread.length > 0 || more > 0 ? ['Files that were not read are not clean.'] : []),
    ].join(' '),
    data: {
      findings: page.map(row),
      total: findings.length,
      ...(next === undefined ? {} : { next_offset: next }),
      not_shown_below_level: quiet,
      safe_fixes_ready: safe,
      not_read: [...notRead(unread), ...tooMany],
    },
  }
}

function isCable(text: string): boolean {
  return looksLikeACable(text.split(/\r\n|\r|\n/, linesToRead))
}

/** Messages quote a record here and there, so unseen signs stand by their numbers. */
function row({ file, finding }: { readonly file: string; readonly finding: ReportedFinding }): unknown {
  const { rule, level, message, range, fixable } = finding
  return visibleValue({ file, line: range.line, column: range.column, level, rule, message, has_fix: fixable })
}

function whyEmpty(read: number, quiet: number, known: number, rule: unknown): string {
  if (read === 0) return 'Nothing was read, so nothing is known.'
  if (rule !== undefined) return `The rule ${String(rule)} found nothing at this level.`
  if (quiet > 0) return `Nothing at this level; ${quiet === 1 ? '1 finding is' : `${quiet} findings are`} quieter.`
  return known > 0 ? 'Nothing new.' : 'All rules in force ran and found nothing.'
}
