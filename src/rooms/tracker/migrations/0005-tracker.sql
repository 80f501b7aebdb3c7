-- Promises this file keeps: an action has one named owner and a due point in the words it was
-- given in; nobody can call it done without proof; what happened to it can always be told.

create table hearth.action (
  council_id uuid not null,
  action_id uuid not null,
  -- "Action 12": how people speak of it, and its public address.
  number integer not null,
  body_id uuid not null,
  title text not null,
  owner_id uuid not null,
  state text not null check (state in
    ('open', 'in_progress', 'submitted_as_done', 'closed', 'not_pursued')),
  -- Who asked for it: a minute of the Board, or a young person's card. The reference belongs to them.
  source_kind text not null check (source_kind in ('minute', 'card')),
  source_ref text not null,
  -- Where it came from in words, and the decision it was drawn from.
  source_label text not null,
  source_url text,
  source_words text,
  -- The wording is kept as it was decided; the day behind it is computed again when meetings move.
  due_kind text not null check (due_kind in ('date', 'next_meeting', 'meeting', 'months')),
  due_words text not null,
  due_meeting_id uuid,
  due_after date not null,
  due_on date,
  -- What the public reads; null: never public (a card's action, or one from a private item).
  public_title text,
  public_since timestamptz,
  -- Drawn from an item taken in private: its words are for those entitled to it, and its owner.
  is_restricted boolean not null default false,
  raised_at timestamptz not null,
  done_at timestamptz,
  version integer not null default 1,
  primary key (council_id, action_id),
  unique (council_id, number),
  foreign key (council_id, body_id) references hearth.body (council_id, body_id),
  foreign key (council_id, owner_id) references hearth.person (council_id, person_id)
);
create index action_source on hearth.action (council_id, source_kind, source_ref);
create index action_owner on hearth.action (council_id, owner_id);
select hearth.guard('action');

-- The history of an action. Rows are added and never changed.
create table hearth.action_event (
  council_id uuid not null,
  event_id uuid not null,
  action_id uuid not null,
  sequence integer not null,
  kind text not null check (kind in
    ('raised', 'started', 'noted', 'claimed_done', 'sent_back', 'closed', 'not_pursued',
     'transferred', 'due_moved')),
  at timestamptz not null,
  actor_id uuid,
  actor_line text not null,
  words text not null,
  proof_link text,
  proof_sha256 text,
  proof_name text,
  proof_type text,
  primary key (council_id, event_id),
  unique (council_id, action_id, sequence),
  foreign key (council_id, action_id) references hearth.action (council_id, action_id)
);
select hearth.guard('action_event', 'select, insert');
