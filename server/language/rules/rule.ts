/**
 * What a rule, a finding, a fix and a family are.
 * Rules themselves stand in the folders of their families; what runs them is in `linter`.
 */

import type { BlockFacts } from '../model/message/body.ts'
import type { Edit } from '../model/message/edit.ts'
import type { Layout, Message, Profile } from '../model/message/message.ts'
import type { Span } from '../model/message/span.ts'
import type { Block } from '../syntax/blocks/block.ts'
import type { Vocabulary } from '../vocabulary/vocabulary.ts'

export type { Edit }

/** How loud a rule is. `off` is no finding at all. */
export type Level = 'off' | 'hint' | 'information' | 'warning' | 'error'

export const LEVELS: readonly Level[] = ['off', 'hint', 'information', 'warning', 'error']

/**
 * What applying a fix may do: `safe` changes no meaning and may run over a collection; `ask` is a
 * proposal that a person accepts; `none`: the rule only reports.
 */
export type FixKind = 'safe' | 'ask' | 'none'

/**
 * What stays the same under a safe fix, beside the brackets and the lines that hold text. `text`: every character but
 * blanks. `characters`: every letter, digit and mark of punctuation, each in its telegraphic form. `values`: words, and
 * what numbers and dates say. `codes`: which TAGS and names the line holds, and their order.
 */
export type Preserved = 'text' | 'characters' | 'values' | 'codes'

export interface RuleBase {
  /** Names the pattern found; the `code` of the diagnostic. Never renamed or reused. */
  readonly id: string
  /** A few words, for lists: `Paragraph number missing`. */
  readonly title: string
  readonly severity: Level | Readonly<Record<Profile, Level>>
  /** The most that any of its fixes may do. */
  readonly fix: FixKind
  /** What a safe fix leaves as it was; of every rule that has one. */
  readonly preserves?: Preserved
  /**
   * Its fixes decide how well something is protected: another level or mark, a caption put in or taken out. They are
   * for somebody who reads the place, one at a time, and never for all findings at once.
   */
  readonly oneByOne?: true
  /** Layouts in which the rule means anything. All but `military` and `fragment` when left out. */
  readonly layouts?: readonly Layout[]
  readonly docs: RuleDocs
}

export interface RuleDocs {
  /** What is reported, in one or two sentences. */
  readonly what: string
  /** Why it matters to a reader of the record. */
  readonly why: string
  /** Manual and section, or the corpus evidence; decisions about severity belong here too. */
  readonly source: string
  /** Each produces at least one finding of this rule, in its profile. */
  readonly bad: readonly Example[]
  /** Each produces none. */
  readonly good: readonly Example[]
  /** What the fix does and why it is or is not safe; required when there is a fix. */
  readonly fix?: string
}

export interface Example {
  readonly text: string
  /** Detected when left out. */
  readonly profile?: Profile
  /** For bad examples of rules with a fix: the text after the preferred fix. */
  readonly fixed?: string
}

/** Sees one block of the body and nothing else, so that its findings live as long as the block. Spans count from its first line. */
export interface BlockRule extends RuleBase {
  readonly scope: 'block'
  check(block: Block, facts: BlockFacts, report: Report, context: BlockContext): void
}

/** Sees a whole message. Spans count from its first line. */
export interface MessageRule extends RuleBase {
  readonly scope: 'message'
  check(message: Message, report: Report, context: MessageContext): void
}

export type Rule = BlockRule | MessageRule

/** As much of a family as lists and pages show; its rules may be checked by whatever sees enough. */
export interface ListedFamily extends Pick<FamilyHead, 'title'> {
  readonly rules: readonly RuleBase[]
}

/** What the folder of a family says of itself, in its `family.ts`. */
export interface FamilyHead {
  /** As users read it: `Paragraph numbers`. */
  readonly title: string
  /** Where it stands in lists: the families follow a message from its top to its foot. */
  readonly order: number
}

/** Rules about one subject of a cable. A rule is of the family in whose folder it stands. */
export interface Family extends FamilyHead {
  /** The name of the folder. */
  readonly id: string
  readonly rules: readonly Rule[]
}

export interface BlockContext {
  readonly vocabulary: Vocabulary
}

export interface MessageContext {
  readonly vocabulary: Vocabulary
  /** The profile in force: set by the user, or detected. */
  readonly profile: Profile
  /** It has the form of a draft, and may as well be a copy that lost its header. */
  readonly mayBeCopy: boolean
  /** Columns of a draft, where the user chose other ones than the manual. */
  readonly columns?: number | undefined
}

export type Report = (finding: Reported) => void

export interface Reported {
  /** One token where possible, never more than the lines concerned. */
  readonly span: Span
  /** States the fact and the expectation with the values, without a final period. */
  readonly message: string
  readonly related?: readonly Related[]
  readonly tag?: 'unnecessary' | 'deprecated'
  /** What else would be said of the message follows from this, and is not said until it is mended. */
  readonly alone?: boolean
  /** Louder or quieter than the rule says, for this finding; a level the user chose wins over it. */
  readonly level?: Level
  /** Asked for only when someone wants to see or apply them; the likeliest first. */
  readonly fixes?: () => readonly Fix[]
}

export interface Related {
  readonly span: Span
  readonly message: string
}

export interface Fix {
  /** Imperative: `Renumber 16-19 as 6-9`. */
  readonly title: string
  readonly kind: Exclude<FixKind, 'none'>
  /** Non-overlapping. */
  readonly edits: readonly Edit[]
}

/** A finding of one message: what was reported, with its rule and the level in force. */
export interface Finding extends Reported {
  readonly rule: Rule
  readonly level: Exclude<Level, 'off'>
  /** Its fingerprint, where the baseline of the collection knows it: shown quietly, and not counted. */
  readonly known?: string
}

/** Checks a rule's declaration at compile time and keeps its literal id. */
export function defineRule<R extends Rule>(rule: R): R {
  return rule
}
