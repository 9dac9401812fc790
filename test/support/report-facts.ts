import type { ReportFacts } from '../../client/report/report-text.ts'

/** What a report tells, made up. */
export const REPORT_FACTS: ReportFacts = {
  version: '0.1.0',
  editor: 'Editor 1.91.0',
  system: 'linux x64, node 24.0.0',
  lines: 115,
  characters: 4000,
  eol: 'crlf',
  messages: [
    { profile: 'archival', layout: 'telegram' },
    { profile: 'draft', layout: 'label-block' },
  ],
  levels: { error: 1, warning: 2 },
  rules: { 'para-gap': 1, 'ref-undefined': 2 },
  answer: 3.4,
  settings: { 'cable.rules': { 'para-gap': 'off' } },
  file: 'sound',
}
