import { holds, type Actor } from '#platform/auth/actor.ts'
import type { Policy } from '#platform/policy/policy.ts'
import type { Card, Originator } from './cards/find-card.ts'

/** Who reads: an adult's view of a card, with nothing about who wrote it. */
export interface CardRecord {
  readonly card: Card
}

/** What a young person's page is about: the card they follow, and their own line on it if they said it. */
export interface FollowedCard extends CardRecord {
  readonly line: Originator | undefined
  readonly isGroups: boolean
}

export const aYoungPerson: Policy<unknown> = function aYoungPerson(actor) {
  return holds(actor, 'young_person')
}

export const whoeverSaidItOrTheirGroup: Policy<FollowedCard> = function whoeverSaidItOrTheirGroup(
  _actor,
  record,
) {
  return record.line !== undefined || record.isGroups
}

export const whoeverSaidIt: Policy<FollowedCard> = function whoeverSaidIt(_actor, record) {
  return record.line !== undefined
}

export const youthVoice: Policy<unknown> = function youthVoice(actor) {
  return holds(actor, 'youth_voice')
}

export const anOfficerWhoAnswers: Policy<unknown> = function anOfficerWhoAnswers(actor) {
  return holds(actor, 'card_owner')
}

export const theOwnerOfThisCard: Policy<CardRecord> = function theOwnerOfThisCard(actor, record) {
  return actor.kind === 'person' && record.card.owner_id === actor.personId
}

/** The Board, its officers, and those who answer to it. Young people have their own pages. */
export const theBoardAndItsOfficers: Policy<unknown> = function theBoardAndItsOfficers(actor) {
  return boardRoles.some((role) => holds(actor, role))
}

const boardRoles = [
  'chair',
  'vice_chair',
  'member',
  'co_opted',
  'clerk',
  'corporate_parenting_officer',
  'director',
  'card_owner',
  'report_author',
  'analyst',
  'youth_voice',
]

export const theCorporateParentingOfficer: Policy<unknown> = function theCorporateParentingOfficer(
  actor: Actor,
) {
  return holds(actor, 'corporate_parenting_officer')
}

export const theDirector: Policy<unknown> = function theDirector(actor) {
  return holds(actor, 'director')
}
