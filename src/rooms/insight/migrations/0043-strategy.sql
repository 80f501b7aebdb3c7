-- Promises this file keeps: a priority of the strategy holds from a day on and, once it ended, until
-- one; what it was held against is known; and everybody reads it as it was published.

create table hearth.strategy_priority (
  council_id uuid not null,
  priority_id uuid not null,
  body_id uuid not null,
  title text not null,
  -- What it means for a child, in the strategy's own plain words.
  meaning text not null,
  position integer not null,
  effective_on date not null,
  -- The last day it holds; null while no end is set.
  ends_on date,
  changed_by uuid not null,
  changed_at timestamptz not null,
  version integer not null default 1,
  primary key (council_id, priority_id),
  check (ends_on is null or ends_on >= effective_on),
  foreign key (council_id, body_id) references hearth.body (council_id, body_id),
  foreign key (council_id, changed_by) references hearth.person (council_id, person_id)
);
create index strategy_priority_order on hearth.strategy_priority (council_id, body_id, position);
select hearth.guard('strategy_priority');

create table hearth.strategy_measure (
  council_id uuid not null,
  priority_id uuid not null,
  -- An indicator of the scorecard that shows whether the priority is kept.
  indicator_id text not null,
  primary key (council_id, priority_id, indicator_id),
  foreign key (council_id, priority_id)
    references hearth.strategy_priority (council_id, priority_id)
);
select hearth.guard('strategy_measure');
