-- Promises this file keeps: a figure that somebody entered is never overwritten and never deleted, and
-- a correction says why; the words of a comment show who drafted, checked and signed them; a published
-- figure that proves wrong is corrected by two people, in the open, with the old one kept.

-- One row for each version of a figure: the highest version holds, the others are its history. The
-- application may only add rows.
create table hearth.entered_figure (
  council_id uuid not null,
  entered_id uuid not null,
  body_id uuid not null,
  indicator_id text not null,
  -- Who gave it. Two sources of one indicator are two series.
  source text not null check (source <> ''),
  window_kind text not null
    check (window_kind in ('day', 'month', 'quarter', 'term', 'year', 'twelve-months')),
  -- The last day that it is of.
  as_at date not null,
  version integer not null check (version > 0),
  numerator double precision,
  denominator double precision,
  -- In the indicator's unit; null where the source gave words instead of a number.
  value double precision,
  -- The words that came with it: "1 on-going" is a 1 and a note.
  note text not null default '',
  -- From this version on there is no such figure: it was entered by mistake.
  withdrawn boolean not null default false,
  -- Why it differs from the version before; empty for the first.
  reason text not null default '',
  came_by text not null check (came_by in ('page', 'file')),
  entered_by uuid not null,
  entered_at timestamptz not null,
  primary key (council_id, entered_id),
  -- Two people who write at once cannot both be next.
  unique (council_id, body_id, indicator_id, source, window_kind, as_at, version),
  foreign key (council_id, body_id) references hearth.body (council_id, body_id),
  foreign key (council_id, entered_by) references hearth.person (council_id, person_id)
);
select hearth.guard('entered_figure', 'select, insert');

-- Whose figure it is: the service that enters it and drafts its comment. The newest row holds; a row
-- without a person says that from then on it is nobody's but the analyst's.
create table hearth.indicator_owner (
  council_id uuid not null,
  ownership_id uuid not null,
  body_id uuid not null,
  indicator_id text not null,
  person_id uuid,
  set_by uuid not null,
  set_at timestamptz not null,
  -- Counts upwards, so that of two rows of one instant the later is known.
  number integer not null,
  primary key (council_id, ownership_id),
  unique (council_id, body_id, indicator_id, number),
  foreign key (council_id, body_id) references hearth.body (council_id, body_id),
  foreign key (council_id, person_id) references hearth.person (council_id, person_id),
  foreign key (council_id, set_by) references hearth.person (council_id, person_id)
);
select hearth.guard('indicator_owner', 'select, insert');

-- The comment's way. Null in comment_state: written before there were steps, so checked by its analyst.
alter table hearth.scorecard_indicator
  add column comment_state text
    check (comment_state in ('none', 'asked', 'drafted', 'checked', 'signed_off', 'sent_back')),
  -- The figure that the words were signed for: a new figure needs a new signature.
  add column signed_value double precision,
  -- The line as it was sent to the Board, entered figures among it; a draft follows what is entered.
  add column sent_figures jsonb;

create table hearth.comment_step (
  council_id uuid not null,
  step_id uuid not null,
  scorecard_id uuid not null,
  indicator_id text not null,
  number integer not null,
  step text not null
    check (step in ('asked', 'drafted', 'checked', 'signed_off', 'sent_back')),
  -- The reason of what was sent back.
  why text not null default '',
  by_id uuid not null,
  at timestamptz not null,
  primary key (council_id, step_id),
  unique (council_id, scorecard_id, indicator_id, number),
  foreign key (council_id, scorecard_id, indicator_id)
    references hearth.scorecard_indicator (council_id, scorecard_id, indicator_id),
  foreign key (council_id, by_id) references hearth.person (council_id, person_id)
);
select hearth.guard('comment_step', 'select, insert');

create table hearth.figure_correction (
  council_id uuid not null,
  correction_id uuid not null,
  scorecard_id uuid not null,
  indicator_id text not null,
  number integer not null,
  -- The line before it, whole: corrections never lose what stood there.
  before jsonb not null,
  numerator double precision,
  denominator double precision,
  value double precision,
  reason text not null,
  state text not null check (state in ('proposed', 'signed', 'refused')),
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  decided_by uuid check (decided_by <> proposed_by),
  decided_at timestamptz,
  refused_why text not null default '',
  -- What the public read from then on; what it read before stands in the publications.
  public_data jsonb,
  primary key (council_id, correction_id),
  unique (council_id, scorecard_id, indicator_id, number),
  foreign key (council_id, scorecard_id, indicator_id)
    references hearth.scorecard_indicator (council_id, scorecard_id, indicator_id),
  foreign key (council_id, proposed_by) references hearth.person (council_id, person_id),
  foreign key (council_id, decided_by) references hearth.person (council_id, person_id)
);
create unique index figure_correction_open
  on hearth.figure_correction (council_id, scorecard_id, indicator_id) where state = 'proposed';
select hearth.guard('figure_correction', 'select, insert, update');

alter table hearth.benchmark drop constraint benchmark_kind_check;
alter table hearth.benchmark add constraint benchmark_kind_check
  check (kind in ('england', 'region', 'statistical_neighbours', 'good_and_outstanding'));
