import { defineRule } from '../rule.ts'

const smart = (level: string, mark: string): string =>
  [
    level,
    '',
    'MRN:        13 ZENDA 1234',
    'Date/DTG:   May 05, 2013 / 051234Z MAY 13',
    'From:       AMEMBASSY ZENDA',
    'Action:     WASHDC, SECSTATE ROUTINE',
    'E.O.:       13526, 1.4 (b), DECL: 05/05/2023',
    'TAGS:       PREL',
    'Captions:   SIPDIS',
    'Subject:    (U) Example - Not a Real Cable',
    '',
    `1. (${mark}) The duke received us.`,
    '',
    'Signature:  RASSENDYLL',
    '',
  ].join('\n')

export default defineRule({
  id: 'smart-top-secret',
  title: 'TOP SECRET in SMART',
  scope: 'message',
  severity: { draft: 'information', transmitted: 'off', archival: 'off' },
  fix: 'none',
  layouts: ['smart'],
  docs: {
    what: 'A message in the label block of SMART is classified TOP SECRET.',
    why: 'SMART takes no message above SECRET: it has to go another way.',
    source: '5 FAH-3 H-711 to H-714 (2012 to 2018). Drafts alone are told.',
    bad: [{ text: smart('TOP SECRET', 'TS'), profile: 'draft' }],
    good: [{ text: smart('SECRET', 'S'), profile: 'draft' }],
  },
  check({ level, classification, banners }, report) {
    const place = classification?.level ?? banners.find(({ text }) => /^T ?O ?P/.test(text))
    if (level !== 'TOP SECRET' || !place) return
    report({ span: place, message: 'SMART does not take messages that are TOP SECRET: another channel is needed' })
  },
})
