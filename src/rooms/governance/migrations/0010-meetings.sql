-- Promises this file keeps: a meeting keeps its address for ever, an item keeps its number once it
-- was published, and nothing that was public is ever simply deleted.

create table hearth.meeting (
  council_id uuid not null,
  meeting_id uuid not null,
  body_id uuid not null,
  -- Part of the permanent address: 2026-12-09-corporate-parenting-board.
  slug text not null,
  -- Local wall time in England, never an offset.
  meets_on date not null,
  starts_at time not null,
  venue text not null,
  access_note text not null default '',
  state text not null check (state in
    ('scheduled', 'published', 'in_session', 'held', 'concluded', 'cancelled')),
  state_reason text,
  is_open_to_public boolean not null default true,
  quorum integer not null,
  -- The Chair's agreement to the agenda (a condition of publishing).
  chair_agreed_at timestamptz,
  short_notice_reason text,
  agenda_published_at timestamptz,
  opened_at timestamptz,
  closed_at timestamptz,
  -- Two people can edit a meeting: the loser sees what changed.
  version integer not null default 1,
  primary key (council_id, meeting_id),
  unique (council_id, slug),
  foreign key (council_id, body_id) references hearth.body (council_id, body_id)
);
create index meeting_body on hearth.meeting (council_id, body_id, meets_on);
select hearth.guard('meeting');

create table hearth.agenda_item (
  council_id uuid not null,
  item_id uuid not null,
  meeting_id uuid not null,
  position integer not null,
  -- Fixed when the agenda is published; never renumbered afterwards.
  number text,
  kind text not null check (kind in
    ('young_people', 'apologies', 'declarations', 'minutes', 'public_participation', 'urgent',
     'report', 'scorecard', 'exclusion', 'tracker', 'forward_plan', 'next_meeting')),
  title text not null,
  -- What the public reads where the title itself would give something away (exempt items).
  public_title text,
  purpose text not null,
  asked_for text not null check (asked_for in
    ('decision', 'information', 'consultation', 'endorsement', 'noting')),
  scheduled_at time,
  publicity text not null check (publicity in ('public', 'exempt')),
  -- Who proposed it, when another room did: ('voice', card id), ('insight', scorecard id).
  source_room text,
  source_ref text,
  state text not null check (state in
    ('on_agenda', 'in_progress', 'dealt_with', 'withdrawn', 'deferred')),
  version integer not null default 1,
  primary key (council_id, item_id),
  foreign key (council_id, meeting_id) references hearth.meeting (council_id, meeting_id)
);
create index agenda_item_meeting on hearth.agenda_item (council_id, meeting_id, position);
create unique index agenda_item_number on hearth.agenda_item (council_id, meeting_id, number);
select hearth.guard('agenda_item');
