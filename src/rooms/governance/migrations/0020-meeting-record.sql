-- Promises this file keeps: who was in the room, and when, can be told for every minute of a
-- meeting; what an interest was is kept apart from what the public reads of it; an outcome stands
-- with the words that were decided.

-- Everyone a meeting expected or received, with name and post as they were on the day.
create table hearth.meeting_roll (
  council_id uuid not null,
  roll_id uuid not null,
  meeting_id uuid not null,
  -- Null: a guest, or a young person, who stands here by the group they speak for and nothing else.
  person_id uuid,
  name text not null,
  line text not null,
  capacity text not null check (capacity in
    ('chair', 'vice_chair', 'member', 'co_opted', 'also_present', 'officer', 'young_people')),
  position integer not null,
  apologies_at timestamptz,
  primary key (council_id, roll_id),
  foreign key (council_id, meeting_id) references hearth.meeting (council_id, meeting_id)
);
create index meeting_roll_meeting on hearth.meeting_roll (council_id, meeting_id, position);
create unique index meeting_roll_person on hearth.meeting_roll (council_id, meeting_id, person_id);
select hearth.guard('meeting_roll');

-- Presence is a list of intervals, not a tick: quorum is asked for at a moment.
create table hearth.presence (
  council_id uuid not null,
  presence_id uuid not null,
  roll_id uuid not null,
  arrived_at timestamptz not null,
  left_at timestamptz check (left_at >= arrived_at),
  primary key (council_id, presence_id),
  foreign key (council_id, roll_id) references hearth.meeting_roll (council_id, roll_id)
);
create index presence_roll on hearth.presence (council_id, roll_id);
select hearth.guard('presence');

create table hearth.declaration (
  council_id uuid not null,
  declaration_id uuid not null,
  meeting_id uuid not null,
  roll_id uuid not null,
  item_id uuid not null,
  kind text not null check (kind in
    ('dpi', 'other_registrable', 'non_registrable', 'personal')),
  -- Never in anything public when the interest is sensitive (Localism Act 2011 s.32).
  nature text not null,
  is_sensitive boolean not null,
  in_register boolean not null,
  withdraws boolean not null,
  made_at timestamptz not null,
  primary key (council_id, declaration_id),
  foreign key (council_id, roll_id) references hearth.meeting_roll (council_id, roll_id),
  foreign key (council_id, item_id) references hearth.agenda_item (council_id, item_id)
);
create index declaration_meeting on hearth.declaration (council_id, meeting_id);
select hearth.guard('declaration');

-- What the meeting as a whole said or resolved.
create table hearth.meeting_record (
  council_id uuid not null,
  meeting_id uuid not null,
  no_declarations_at timestamptz,
  exclusion text check (exclusion in ('passed', 'refused')),
  exclusion_at timestamptz,
  readmitted_at timestamptz,
  primary key (council_id, meeting_id),
  foreign key (council_id, meeting_id) references hearth.meeting (council_id, meeting_id)
);
select hearth.guard('meeting_record');

create table hearth.item_record (
  council_id uuid not null,
  item_id uuid not null,
  meeting_id uuid not null,
  started_at timestamptz,
  ended_at timestamptz,
  -- The clerk's own notes; nobody else reads them.
  notes text not null default '',
  -- What was said, as it should stand in the minutes.
  discussion text not null default '',
  outcome text check (outcome in
    ('resolved', 'noted', 'recommended', 'deferred', 'withdrawn', 'no_decision')),
  decisions jsonb not null default '[]',
  votes_for integer,
  votes_against integer,
  abstentions integer,
  casting_vote boolean not null default false,
  version integer not null default 1,
  primary key (council_id, item_id),
  foreign key (council_id, item_id) references hearth.agenda_item (council_id, item_id)
);
create index item_record_meeting on hearth.item_record (council_id, meeting_id);
select hearth.guard('item_record');
