-- Promises this file keeps: no yes without an action, an owner and a date; an answer that was
-- replaced can still be read; every child who said something has a line of their own.

create table hearth.card_answer (
  council_id uuid not null,
  card_id uuid not null,
  version integer not null,
  state text not null check (state in ('writing', 'checking', 'returned', 'released', 'superseded')),
  decision text not null check (decision in ('yes', 'yes_part', 'already', 'no_because')),
  words text not null,
  what_next text not null,
  by_when date not null,
  -- How a young person could check it (for "you can already").
  how_to_check text not null default '',
  by_lead_member boolean not null default false,
  -- In person or on video: the Lead Member answers face to face.
  given_by text,
  author_id uuid not null,
  grade real not null,
  sent_at timestamptz,
  returned_note text,
  checker_name text,
  released_at timestamptz,
  primary key (council_id, card_id, version),
  foreign key (council_id, card_id) references hearth.card (council_id, card_id)
);
select hearth.guard('card_answer');

create table hearth.card_answer_action (
  council_id uuid not null,
  card_id uuid not null,
  answer_version integer not null,
  position integer not null,
  what text not null,
  owner_id uuid not null,
  due_on date not null,
  -- In the tracker, once the group has agreed to it.
  action_id uuid,
  primary key (council_id, card_id, answer_version, position),
  foreign key (council_id, card_id, answer_version)
    references hearth.card_answer (council_id, card_id, version)
);
select hearth.guard('card_answer_action');

-- What each writer thinks of an answer or of what was done; the group's own word is a card_event.
create table hearth.card_opinion (
  council_id uuid not null,
  card_id uuid not null,
  originator_id uuid not null,
  about text not null check (about in ('answer', 'done')),
  telling_round integer not null,
  answer_version integer not null,
  opinion text not null check (opinion in ('happy', 'still_not_happy', 'not_enough', 'better', 'a_bit', 'no')),
  words text not null,
  said_at timestamptz not null,
  primary key (council_id, card_id, originator_id, about, answer_version, telling_round),
  foreign key (council_id, originator_id) references hearth.card_originator (council_id, originator_id)
);
select hearth.guard('card_opinion');

create table hearth.outcome_delivery (
  council_id uuid not null,
  delivery_id uuid not null,
  card_id uuid not null,
  originator_id uuid not null,
  telling_round integer not null,
  channel text not null check (channel in ('message', 'in_person', 'code', 'none')),
  state text not null check (state in
    ('to_tell', 'sent', 'delivered', 'told_in_person', 'available_by_code', 'could_not_reach',
     'asked_not_to_be_told')),
  since timestamptz not null,
  sent_at timestamptz,
  finished_at timestamptz,
  -- Could not be reached: kept open for a year, and shown when they next sign in.
  keep_until date,
  primary key (council_id, delivery_id),
  unique (council_id, card_id, originator_id, telling_round),
  foreign key (council_id, card_id) references hearth.card (council_id, card_id),
  foreign key (council_id, originator_id) references hearth.card_originator (council_id, originator_id)
);
create index outcome_delivery_state on hearth.outcome_delivery (council_id, state);
select hearth.guard('outcome_delivery');

create table hearth.delivery_try (
  council_id uuid not null,
  try_id uuid not null,
  delivery_id uuid not null,
  at timestamptz not null,
  channel text not null check (channel in ('message', 'phone', 'letter', 'in_person', 'worker', 'carer')),
  result text not null check (result in ('leaving', 'left', 'failed', 'no_answer', 'reached')),
  message_id uuid,
  by_name text,
  primary key (council_id, try_id),
  foreign key (council_id, delivery_id) references hearth.outcome_delivery (council_id, delivery_id)
);
create index delivery_try_delivery on hearth.delivery_try (council_id, delivery_id);
select hearth.guard('delivery_try');

-- "You said, we did (or: we can't, because)". The public reads the publication made from it.
create table hearth.said_did (
  council_id uuid not null,
  card_id uuid not null,
  slug text not null,
  said text not null,
  did text not null,
  who text not null,
  status text not null check (status in ('doing', 'done', 'cannot', 'not_yet')),
  topic text not null,
  -- The group saw it before anybody else did.
  group_saw_on date not null,
  published_at timestamptz not null,
  version integer not null default 1,
  primary key (council_id, card_id),
  unique (council_id, slug),
  foreign key (council_id, card_id) references hearth.card (council_id, card_id)
);
select hearth.guard('said_did');
