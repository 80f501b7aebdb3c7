-- Promises this file keeps: minutes are numbered in one run for a municipal year without a gap; a
-- number is never used twice; the public version of a private item is a summary of its own, and
-- never the item's text.

create table hearth.minutes (
  council_id uuid not null,
  meeting_id uuid not null,
  body_id uuid not null,
  -- The municipal year whose numbers these are: 2026-27.
  year text not null,
  state text not null check (state in ('draft', 'cleared', 'published')),
  drafted_at timestamptz not null,
  cleared_at timestamptz,
  cleared_by uuid,
  published_at timestamptz,
  -- What the Chair asked to be changed, until the clerk sends the draft again.
  chair_remark text,
  version integer not null default 1,
  primary key (council_id, meeting_id),
  foreign key (council_id, meeting_id) references hearth.meeting (council_id, meeting_id)
);
select hearth.guard('minutes');

create table hearth.minute (
  council_id uuid not null,
  minute_id uuid not null,
  meeting_id uuid not null,
  item_id uuid not null,
  body_id uuid not null,
  year text not null,
  number integer not null,
  title text not null,
  text text not null,
  outcome text not null check (outcome in
    ('resolved', 'noted', 'recommended', 'deferred', 'withdrawn', 'no_decision')),
  decisions jsonb not null,
  is_private boolean not null,
  public_title text,
  -- LGA 1972 s.100C(2): what is left must be a fair and coherent record, or a summary makes it so.
  public_summary text not null default '',
  no_summary_because text not null default '',
  version integer not null default 1,
  primary key (council_id, minute_id),
  unique (council_id, body_id, year, number),
  unique (council_id, meeting_id, item_id),
  foreign key (council_id, meeting_id) references hearth.minutes (council_id, meeting_id),
  foreign key (council_id, item_id) references hearth.agenda_item (council_id, item_id)
);
create index minute_meeting on hearth.minute (council_id, meeting_id, number);
select hearth.guard('minute');
