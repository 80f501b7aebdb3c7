-- Promises this file keeps: the house holds totals and never a child's row; what the public reads of
-- a scorecard is frozen when it is sent to a meeting; a target or a benchmark has a source and a year.

create table hearth.scorecard (
  council_id uuid not null,
  scorecard_id uuid not null,
  body_id uuid not null,
  as_at date not null,
  state text not null check (state in ('draft', 'submitted', 'published')),
  -- The window, the counts of queries by rule and whatever else the engine says of the whole run.
  head jsonb not null,
  population_source text not null default '',
  made_by uuid not null,
  made_at timestamptz not null,
  -- The agenda item it was sent to, in the Board's own room.
  item_id uuid,
  meeting_id uuid,
  submitted_at timestamptz,
  -- What the public may read, as it stood when it was sent; small numbers are not in here at all.
  public_data jsonb,
  published_at timestamptz,
  primary key (council_id, scorecard_id),
  foreign key (council_id, body_id) references hearth.body (council_id, body_id),
  foreign key (council_id, made_by) references hearth.person (council_id, person_id)
);
create index scorecard_as_at on hearth.scorecard (council_id, body_id, as_at);
create unique index scorecard_item on hearth.scorecard (council_id, item_id);
select hearth.guard('scorecard');

create table hearth.scorecard_indicator (
  council_id uuid not null,
  scorecard_id uuid not null,
  indicator_id text not null,
  position integer not null,
  -- Numerator, denominator, value, notes and the months before, as the engine gave them.
  figures jsonb not null,
  comment text not null default '',
  -- The writer has read a warning about small numbers in the comment, and stands by the words.
  comment_checked boolean not null default false,
  commented_by uuid,
  commented_at timestamptz,
  version integer not null default 1,
  primary key (council_id, scorecard_id, indicator_id),
  foreign key (council_id, scorecard_id) references hearth.scorecard (council_id, scorecard_id),
  foreign key (council_id, commented_by) references hearth.person (council_id, person_id)
);
select hearth.guard('scorecard_indicator');

-- A target holds from a day on; a scorecard is judged by the one of its own day.
create table hearth.indicator_target (
  council_id uuid not null,
  target_id uuid not null,
  indicator_id text not null,
  -- Null from this day on: there is no target any more.
  value double precision,
  direction text not null check (direction in ('at_least', 'at_most')),
  source text not null,
  effective_on date not null,
  set_by uuid not null,
  set_at timestamptz not null,
  primary key (council_id, target_id),
  foreign key (council_id, set_by) references hearth.person (council_id, person_id)
);
create index indicator_target_day on hearth.indicator_target (council_id, indicator_id, effective_on);
select hearth.guard('indicator_target');

create table hearth.benchmark (
  council_id uuid not null,
  benchmark_id uuid not null,
  indicator_id text not null,
  kind text not null check (kind in ('england', 'statistical_neighbours', 'good_and_outstanding')),
  -- As its publisher writes it: 2018/19, or 2024.
  year text not null,
  -- Always in the indicator's own unit; low and high are the same where it is one figure.
  low double precision not null,
  high double precision not null check (high >= low),
  source text not null,
  note text not null default '',
  entered_by uuid not null,
  entered_at timestamptz not null,
  primary key (council_id, benchmark_id),
  unique (council_id, indicator_id, kind, year),
  foreign key (council_id, entered_by) references hearth.person (council_id, person_id)
);
select hearth.guard('benchmark');
