import { LEVELS, type ListedFamily } from '../rule.ts'
import { severityShort } from './rule-page.ts'

/** What `profile` may be in a configuration: `auto` decides from the text of each message. */
export const PROFILE_CHOICES = ['auto', 'draft', 'transmitted', 'archival'] as const

/** Narrower than a label and a word is no line, wider than this is no screen. */
export const FEWEST_COLUMNS = 40
export const MOST_COLUMNS = 200

export function isColumns(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= FEWEST_COLUMNS && value <= MOST_COLUMNS
}

/**
 * JSON schema (draft 7) of `.cablerc.json` over the families of rules: what completes and checks the file in an
 * editor. `allowComments` and `allowTrailingCommas` are words of VS Code; other readers pass over them.
 */
export function cablercSchema(families: readonly ListedFamily[]): Readonly<Record<string, unknown>> {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Cable configuration',
    description: 'Levels of rules for the cables of this folder and the folders below. The nearest file alone counts.',
    allowComments: true,
    allowTrailingCommas: true,
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { type: 'string', description: 'Address of this schema, for editors that do not know it.' },
      profile: { $ref: '#/definitions/profile' },
      rules: { $ref: '#/definitions/rules' },
      columns: { $ref: '#/definitions/columns' },
      overrides: {
        type: 'array',
        description: 'Exceptions for some files. Where several match, the last one that says something counts.',
        items: { $ref: '#/definitions/override' },
      },
      ignore: {
        type: 'array',
        description: 'Single findings that are not reported. *Ignore this finding* in the light bulb adds to it.',
        items: { $ref: '#/definitions/ignored' },
      },
      writing: { $ref: '#/definitions/writing' },
      collection: { $ref: '#/definitions/collection' },
    },
    definitions: {
      writing: WRITING,
      collection: COLLECTION,
      ignored: {
        type: 'object',
        required: ['file', 'rule', 'at'],
        additionalProperties: false,
        properties: {
          file: {
            type: 'string',
            minLength: 1,
            description: 'Path of the cable, counted from the folder of this file.',
          },
          rule: {
            enum: families.flatMap(({ rules }) => rules.map(({ id }) => id)),
            description: 'The rule that reports it.',
          },
          at: {
            type: 'string',
            pattern: '^[0-9a-f]{8}(-[0-9]+)?$',
            description:
              'The place: a digest of its line, which holds no word of the record. The light bulb writes it.',
          },
          note: { type: 'string', description: 'Why it is right as it stands, for those who come after.' },
        },
      },
      profile: {
        enum: PROFILE_CHOICES,
        description: 'What kind of copy the files are: it decides which rules run, and how loud they are.',
      },
      rules: {
        type: 'object',
        description: 'The level of each rule. A rule that is not named keeps its own.',
        additionalProperties: false,
        properties: Object.fromEntries(
          families.flatMap((family) => family.rules.map((rule) => [rule.id, levelSchema(rule, family)])),
        ),
      },
      override: {
        type: 'object',
        required: ['files'],
        additionalProperties: false,
        properties: {
          files: {
            description:
              'Globs, counted from the folder of this file: `*` and `?` within a name, `**` for any folders, `{a,b}` for choices. Without a slash a glob means the name of a file, in any folder.',
            anyOf: [
              { type: 'string', minLength: 1 },
              { type: 'array', minItems: 1, items: { type: 'string', minLength: 1 } },
            ],
          },
          profile: { $ref: '#/definitions/profile' },
          rules: { $ref: '#/definitions/rules' },
          columns: { $ref: '#/definitions/columns' },
        },
      },
      columns: {
        type: 'integer',
        minimum: FEWEST_COLUMNS,
        maximum: MOST_COLUMNS,
        description:
          'Columns that the lines of a draft keep within: what is wrapped at, and called too long. 55 by 5 FAH-1 H-246.',
      },
    },
  }
}

function levelSchema(rule: ListedFamily['rules'][number], family: ListedFamily): unknown {
  return { enum: LEVELS, description: `${family.title}: ${rule.title}. Own level: ${severityShort(rule.severity)}.` }
}

/** Which files are taken for one folder of cables. */
const COLLECTION = {
  type: 'object',
  description:
    'Which files belong to the folder of cables: what is searched, cited and missing. Globs are counted from the folder of this file.',
  additionalProperties: false,
  properties: {
    include: {
      type: 'array',
      description: 'Only files that match one of these; all where it is left out.',
      items: { type: 'string', minLength: 1 },
    },
    exclude: {
      type: 'array',
      description: 'Files that are left out.',
      items: { type: 'string', minLength: 1 },
    },
  },
} as const

/** What a house writes again and again. */
const WRITING = {
  type: 'object',
  description: 'Who writes here: what new cables and completion begin with.',
  additionalProperties: false,
  properties: {
    post: { type: 'string', description: 'Address of the own post, as it stands behind FM: AMEMBASSY BANGKOK.' },
    drafter: { type: 'string', description: 'Surname that signs.' },
    classifier: {
      type: 'string',
      description: 'Name and position of who classifies, as they stand behind Classified By.',
    },
    tags: {
      type: 'array',
      description: 'TAGS that most cables of this house have, the first first.',
      items: { type: 'string', pattern: '^[A-Za-z0-9-]{2,9}$' },
    },
  },
} as const
