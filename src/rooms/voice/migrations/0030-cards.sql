-- Promises this file keeps: who wrote a card stands in one table that officers' and councillors'
-- pages never read; the writer's own words stand apart from the cleared ones; every step is kept.

-- What adults may know of a card: nothing in here says who wrote it.
create table hearth.card (
  council_id uuid not null,
  card_id uuid not null,
  group_id uuid not null,
  -- Set when the challenge is put to a board.
  board_id uuid,
  state text not null check (state in
    ('draft', 'sent', 'checking', 'help_needed', 'personal_route', 'handed_over', 'safety_route',
     'joined', 'shown_to_writer', 'withdrawn', 'with_group', 'not_taken', 'taken_forward', 'asked',
     'answering', 'answer_check', 'answered', 'group_view', 'lead_member', 'doing', 'done_claimed',
     'telling', 'closed', 'paused')),
  state_since timestamptz not null,
  -- Where a card that rests comes back to.
  state_before_pause text,
  paused_until date,
  sent_at timestamptz,
  -- The version others read: names, places and workers removed.
  shared_words text,
  -- Who said it, as the group and as the Board read it: the name the writer chose to show, or the group's.
  group_shown_as text,
  board_shown_as text,
  topic text,
  -- The challenge's own number and plain title, from when it is asked.
  number integer,
  title text,
  owner_id uuid,
  asked_at timestamptz,
  -- Ends at 17:00 in England. The first date stays visible when a later one is given.
  due_on date,
  first_due_on date,
  times_passed_on integer not null default 0,
  times_given_longer integer not null default 0,
  times_asked_again integer not null default 0,
  -- How often the group has said that an answer was not good enough.
  rounds integer not null default 0,
  lead_member_answered boolean not null default false,
  nudges integer not null default 0,
  verdict text check (verdict in ('ok', 'still_not_happy', 'better', 'a_bit')),
  group_disagrees boolean not null default false,
  not_confirmed boolean not null default false,
  joined_into uuid,
  -- What everybody who said this is told, in words that pass the reading rules.
  what_happened text,
  -- Reopened, a card is told anew: deliveries belong to a round of telling.
  telling_round integer not null default 1,
  told_from timestamptz,
  closed_at timestamptz,
  version integer not null default 1,
  primary key (council_id, card_id),
  foreign key (council_id, group_id) references hearth.body (council_id, body_id),
  foreign key (council_id, joined_into) references hearth.card (council_id, card_id)
);
create unique index card_number on hearth.card (council_id, number);
create index card_state on hearth.card (council_id, state, state_since);
create index card_owner on hearth.card (council_id, owner_id, state);
select hearth.guard('card');

-- The writer's own words, first and later ones. Only Youth Voice and the writer read them.
create table hearth.card_words (
  council_id uuid not null,
  card_id uuid not null,
  sequence integer not null,
  said_at timestamptz not null,
  words text not null,
  primary key (council_id, card_id, sequence),
  foreign key (council_id, card_id) references hearth.card (council_id, card_id)
);
select hearth.guard('card_words');

-- Who said it. A person who chose "nobody" is not in here: only the hash of their code is.
create table hearth.card_originator (
  council_id uuid not null,
  originator_id uuid not null,
  -- The card whose way they follow; joined cards keep the one that they wrote beside it.
  card_id uuid not null,
  wrote_card_id uuid not null,
  person_id uuid,
  show_name_to text not null check (show_name_to in ('nobody', 'youth_voice', 'group', 'board')),
  tell_by text not null check (tell_by in ('message', 'in_person', 'code', 'no')),
  -- Slow keyed hashes; the code itself is nowhere. The lookup covers two words of four.
  code_lookup text not null,
  code_hash text not null,
  said_at timestamptz not null,
  primary key (council_id, originator_id),
  foreign key (council_id, card_id) references hearth.card (council_id, card_id),
  foreign key (council_id, wrote_card_id) references hearth.card (council_id, card_id),
  check (show_name_to <> 'nobody' or person_id is null)
);
create index card_originator_card on hearth.card_originator (council_id, card_id);
create index card_originator_person on hearth.card_originator (council_id, person_id);
create index card_originator_code on hearth.card_originator (council_id, code_lookup);
select hearth.guard('card_originator');

-- A draft belongs to the person who wrote it, until it is sent.
create table hearth.card_draft (
  council_id uuid not null,
  person_id uuid not null,
  card_id uuid not null,
  words text not null,
  show_name_to text not null,
  tell_by text not null,
  saved_at timestamptz not null,
  primary key (council_id, card_id)
);
create index card_draft_person on hearth.card_draft (council_id, person_id);
select hearth.guard('card_draft');

-- Five wrong tries lock a code for fifteen minutes, whether or not a card is behind it.
create table hearth.card_code_try (
  council_id uuid not null,
  code_lookup text not null,
  wrong integer not null,
  last_at timestamptz not null,
  locked_until timestamptz,
  primary key (council_id, code_lookup)
);
select hearth.guard('card_code_try');

-- What happened to a card, in order. A young person's own steps carry no name and no id.
create table hearth.card_event (
  council_id uuid not null,
  card_id uuid not null,
  sequence integer not null,
  at timestamptz not null,
  event text not null,
  from_state text not null,
  to_state text not null,
  -- An officer's name and post as they were; for others, the part they played.
  by_part text not null,
  by_person_id uuid,
  by_name text,
  note text,
  -- Who may read the note besides Youth Voice.
  note_for text not null check (note_for in ('youth_voice', 'writer', 'owner', 'group', 'board')),
  -- The day it happened, where that is another one: the group's session.
  happened_on date,
  primary key (council_id, card_id, sequence),
  foreign key (council_id, card_id) references hearth.card (council_id, card_id)
);
select hearth.guard('card_event', 'select, insert');

-- A card about somebody's own life goes to a person whom they choose.
create table hearth.card_hand_over (
  council_id uuid not null,
  card_id uuid not null,
  is_complaint boolean not null,
  offered_at timestamptz not null,
  choice text check (choice in ('advocate', 'complaint', 'worker')),
  chosen_at timestamptz,
  primary key (council_id, card_id),
  foreign key (council_id, card_id) references hearth.card (council_id, card_id)
);
select hearth.guard('card_hand_over');

-- A link, not a state: what the Board minuted about it changes nothing here.
create table hearth.card_on_board (
  council_id uuid not null,
  card_id uuid not null,
  item_id uuid not null,
  meeting_id uuid not null,
  meeting_slug text,
  meets_on date,
  item_number text,
  outcome text,
  minute_number text,
  primary key (council_id, card_id, item_id),
  foreign key (council_id, card_id) references hearth.card (council_id, card_id)
);
select hearth.guard('card_on_board');

-- Who was told that a card is late, so that "we told Priya's boss" is never just said.
create table hearth.card_late_notice (
  council_id uuid not null,
  notice_id uuid not null,
  card_id uuid not null,
  due_on date not null,
  step integer not null,
  told_at timestamptz not null,
  told_names text not null,
  primary key (council_id, notice_id),
  unique (council_id, card_id, due_on, step),
  foreign key (council_id, card_id) references hearth.card (council_id, card_id)
);
select hearth.guard('card_late_notice', 'select, insert');
