import { pathToFileURL } from 'node:url'
import type { JsonRange } from '../../../language/features/message-json.ts'
import { rules } from '../../../language/rules/registry.ts'
import type { Level } from '../../../language/rules/rule.ts'
import { docsUrl } from '../../docs-url.ts'
import { VERSION } from '../../version.ts'
import type { ReportedFinding } from '../file-result.ts'
import type { Reporter } from './reporter.ts'

/** SARIF 2.1.0, written as it comes: one run, whose results stand in the order of the files. */
export function sarifReporter(): Reporter {
  const index = new Map(rules.map((rule, position) => [rule.id, position]))
  const driver = {
    name: 'cable',
    semanticVersion: VERSION,
    informationUri: docsUrl(''),
    rules: rules.map((rule) => ({
      id: rule.id,
      name: rule.id,
      shortDescription: { text: rule.title },
      fullDescription: { text: rule.docs.what },
      help: { text: rule.docs.why },
      helpUri: docsUrl(rule.id),
      defaultConfiguration: {
        level: sarifLevel(typeof rule.severity === 'string' ? rule.severity : rule.severity.transmitted),
      },
    })),
  }
  const opening = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
  }
  return {
    head: `${JSON.stringify(opening).slice(0, -1)},"runs":[{"tool":${JSON.stringify({ driver })},"columnKind":"utf16CodeUnits","results":[\n`,
    separator: ',\n',
    file({ name, findings }) {
      return findings.map((finding) => JSON.stringify(result(name, finding, index.get(finding.rule) ?? -1))).join(',\n')
    },
    tail: ({ problems }) => `\n],"invocations":[{"executionSuccessful":${problems === 0}}]}]}\n`,
  }
}

function sarifLevel(level: Level): 'none' | 'note' | 'warning' | 'error' {
  if (level === 'off') return 'none'
  return level === 'error' || level === 'warning' ? level : 'note'
}

function result(name: string, finding: ReportedFinding, ruleIndex: number): unknown {
  const uri = uriOf(name)
  return {
    ruleId: finding.rule,
    ruleIndex,
    level: sarifLevel(finding.level),
    message: { text: finding.message },
    locations: [{ physicalLocation: { artifactLocation: { uri }, region: region(finding.range) } }],
    ...(finding.related.length > 0
      ? {
          relatedLocations: finding.related.map(({ message, range }, id) => ({
            id,
            message: { text: message },
            physicalLocation: { artifactLocation: { uri }, region: region(range) },
          })),
        }
      : {}),
  }
}

/** Relative names stay relative, so that a report can be read on another machine. */
function uriOf(name: string): string {
  const path = name.replaceAll('\\', '/')
  if (/^(?:\/|[A-Za-z]:\/)/.test(path)) return pathToFileURL(name).href
  return path.split('/').map(encodeURIComponent).join('/')
}

function region(range: JsonRange): unknown {
  return { startLine: range.line, startColumn: range.column, endLine: range.endLine, endColumn: range.endColumn }
}
