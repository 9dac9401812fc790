import assert from 'node:assert/strict'
import { readCopyDate } from '../../../../../server/language/model/reading/fields/read-copy-date.ts'
import { scanLine } from '../../../../../server/language/syntax/lines/scan-line.ts'

/** What the head of a copy says, and the day that it gives. */
const DAYS: Readonly<Record<string, string | undefined>> = {
  'Monday, 03 August 2009, 14:53': '2009-08-03',
  'Friday, 29 February 2008': '2008-02-29',
  'Tuesday, 03 August 2009': undefined,
  'Sunday, 31 November 2008': undefined,
  '09ZENDA123 2009-08-03 14:53': '2009-08-03',
  '09ZENDA123 2009-12-31 23:59': '2009-12-31',
  '09ZENDA123 2009-01-01 00:00': '2009-01-01',
  '09ZENDA123 2009-13-01 14:53': undefined,
  '09ZENDA123 2009-00-10 14:53': undefined,
  '09ZENDA123 2009-08-00 14:53': undefined,
  '09ZENDA123 2009-02-29 14:53': undefined,
  '09ZENDA123 2009-06-31 14:53': undefined,
  '08/03/2009 202-555-0142': '2009-08-03',
  '08/03/09 (202) 555-0142': '2009-08-03',
  '13/03/2009 202-555-0142': undefined,
  '02/30/2009 202-555-0142': undefined,
  'date: 8/3/2009 14:53': '2009-08-03',
  'date: 12/31/2009 4:53 ': '2009-12-31',
  'date: 13/3/2009 14:53': undefined,
  'date: 8/3/2009': undefined,
  'the date: 8/3/2009 14:53': undefined,
}

describe('the day at the head of a copy', () => {
  for (const [text, day] of Object.entries(DAYS))
    it(`of ${text}: ${day ?? 'none'}`, () => assert.equal(readCopyDate(scanLine({ text, eol: '\n' }), 0)?.day, day))
})
