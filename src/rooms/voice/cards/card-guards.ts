import { decisions, type Decision } from './card-states.ts'

/** What the machine needs to know about a card, and nothing that names a person. */
export interface CardFacts {
  /** Words in the writer's own text. */
  readonly words: number
  readonly hasSharedVersion: boolean
  readonly hoursSinceShown: number
  /** A reason, a question or what is missing: whatever the step asks for in words. */
  readonly why: boolean
  /** The day of the group's session, or of its vote. */
  readonly hasSession: boolean
  readonly timesAskedAgain: number
  readonly personWasChosen: boolean
  /** Different days on which somebody tried to reach the writer. */
  readonly daysTried: number
  readonly hasOwner: boolean
  readonly hasTitle: boolean
  readonly hasDueDate: boolean
  readonly timesPassedOn: number
  readonly timesGivenLonger: number
  readonly decision: Decision | null
  readonly isPlain: boolean
  readonly isComplete: boolean
  readonly checkerIsOwner: boolean
  /** How often the group has said that an answer is not good enough. */
  readonly rounds: number
  readonly leadMemberAnswered: boolean
  readonly actions: number
  readonly actionsNotShownDone: number
  readonly daysSinceClaim: number
  readonly nudges: number
  readonly originators: number
  readonly originatorsNotTold: number
  readonly hasEntry: boolean
  readonly monthsSinceClosed: number
  readonly pauseDays: number
}

/** The facts of a card about which nothing is known: no guard that asks for something holds. */
export const noFacts: CardFacts = {
  words: 0,
  hasSharedVersion: false,
  hoursSinceShown: 0,
  why: false,
  hasSession: false,
  timesAskedAgain: 0,
  personWasChosen: false,
  daysTried: 0,
  hasOwner: false,
  hasTitle: false,
  hasDueDate: false,
  timesPassedOn: 0,
  timesGivenLonger: 0,
  decision: null,
  isPlain: false,
  isComplete: false,
  checkerIsOwner: false,
  rounds: 0,
  leadMemberAnswered: false,
  actions: 0,
  actionsNotShownDone: 0,
  daysSinceClaim: 0,
  nudges: 0,
  originators: 0,
  originatorsNotTold: 0,
  hasEntry: false,
  monthsSinceClosed: 0,
  pauseDays: 0,
}

export const HOURS_TO_PULL_OUT = 48
export const ROUNDS_BEFORE_LEAD_MEMBER = 3
export const DAYS_TO_CONFIRM = 28
export const NUDGES_TO_CONFIRM = 2
export const MONTHS_TO_REOPEN = 12
export const LONGEST_PAUSE_DAYS = 90

interface Guard {
  readonly holds: (facts: CardFacts) => boolean
  readonly otherwise: string
}

/** Answers that promise something need an action with an owner and a date. */
export const needsAction = (decision: Decision): boolean =>
  decision === 'yes' || decision === 'yes_part'

const isDecided = (facts: CardFacts): boolean =>
  facts.decision !== null && decisions.includes(facts.decision)

/** Each guard by its name, with the sentence somebody reads when it does not hold. */
export const guards = {
  something_is_said: {
    holds: (facts) => facts.words > 0,
    otherwise: 'Write something first. One line is fine.',
  },
  a_reason_is_given: { holds: (facts) => facts.why, otherwise: 'Write a few words first.' },
  a_shared_version_is_ready: {
    holds: (facts) => facts.hasSharedVersion,
    otherwise: 'Write the version that the group will read first.',
  },
  two_days_have_passed: {
    holds: (facts) => facts.hoursSinceShown >= HOURS_TO_PULL_OUT,
    otherwise: 'The writer has 48 hours to say no to the shared version. They are not over yet.',
  },
  the_person_is_chosen_or_was_tried_twice: {
    holds: (facts) => facts.personWasChosen || facts.daysTried >= 2,
    otherwise:
      'The young person chooses who helps. Without a choice, try to reach them on two different days first.',
  },
  a_session_is_named: {
    holds: (facts) => facts.hasSession,
    otherwise: 'Say on which day the group talked about it.',
  },
  it_was_not_asked_again_before: {
    holds: (facts) => facts.timesAskedAgain < 1,
    otherwise: 'We have looked at this one again already.',
  },
  one_owner_a_title_and_a_date: {
    holds: (facts) => facts.hasOwner && facts.hasTitle && facts.hasDueDate,
    otherwise: 'A challenge needs a plain title, one named person who answers, and a date.',
  },
  it_was_not_passed_on_before: {
    holds: (facts) => facts.timesPassedOn < 1,
    otherwise: 'This has been passed on once. It stays with the person who has it now.',
  },
  the_owner_has_not_had_longer: {
    holds: (facts) => facts.timesGivenLonger < 1,
    otherwise: 'You have had more time once. A second time needs the director.',
  },
  the_answer_is_complete: {
    holds: (facts) => facts.isComplete && isDecided(facts),
    otherwise: 'An answer needs a decision, plain words, what happens next and by when.',
  },
  a_yes_has_actions: {
    holds: (facts) => facts.decision === null || !needsAction(facts.decision) || facts.actions > 0,
    otherwise: 'A yes needs at least one action: what, who and by when.',
  },
  the_words_are_plain: {
    holds: (facts) => facts.isPlain,
    otherwise: 'These words are too hard to read. Use shorter words and shorter sentences.',
  },
  the_checker_is_not_the_owner: {
    holds: (facts) => !facts.checkerIsOwner,
    otherwise: 'Nobody checks their own answer. Ask a colleague.',
  },
  fewer_than_three_rounds: {
    holds: (facts) => facts.rounds < ROUNDS_BEFORE_LEAD_MEMBER - 1,
    otherwise: 'The group has said no three times. The Lead Member answers now.',
  },
  the_third_round: {
    holds: (facts) => facts.rounds >= ROUNDS_BEFORE_LEAD_MEMBER - 1,
    otherwise: 'The Lead Member answers after the group has said no three times.',
  },
  the_lead_member_has_answered: {
    holds: (facts) => facts.leadMemberAnswered,
    otherwise: 'A card is told with "we do not agree" only after the Lead Member has answered.',
  },
  the_decision_needs_nothing_done: {
    holds: (facts) => facts.decision === 'already' || facts.decision === 'no_because',
    otherwise: 'This answer promised something, so it stays open until that is done.',
  },
  an_action_is_agreed: {
    holds: (facts) => facts.actions > 0,
    otherwise: 'Agree at least one action: what, who and by when.',
  },
  every_action_is_shown_done: {
    holds: (facts) => facts.actions > 0 && facts.actionsNotShownDone === 0,
    otherwise: 'Every action is shown to be done, or dropped with a reason, first.',
  },
  the_group_was_asked_twice: {
    holds: (facts) => facts.daysSinceClaim >= DAYS_TO_CONFIRM && facts.nudges >= NUDGES_TO_CONFIRM,
    otherwise: 'The group has 28 days to say if it is better, and is reminded twice.',
  },
  everyone_is_told: {
    holds: (facts) => facts.originators > 0 && facts.originatorsNotTold === 0,
    otherwise: 'Not everyone who said this has been told what happened.',
  },
  an_entry_is_published: {
    holds: (facts) => facts.hasEntry,
    otherwise: 'Publish the "You said, we did" entry first.',
  },
  closed_less_than_a_year_ago: {
    holds: (facts) => facts.monthsSinceClosed < MONTHS_TO_REOPEN,
    otherwise: 'This finished more than a year ago. Send a new card and name this one.',
  },
  the_pause_is_short: {
    holds: (facts) => facts.pauseDays > 0 && facts.pauseDays <= LONGEST_PAUSE_DAYS,
    otherwise: 'A card rests for 90 days at most. Choose an earlier day.',
  },
} as const satisfies Record<string, Guard>

export type GuardName = keyof typeof guards
