-- Promise this file keeps: a day on which the council is closed is never counted as a clear day,
-- and everyone can see why it was left out.

create table hearth.closed_day (
  council_id uuid not null,
  day date not null,
  -- What the public reads beside the date: "Day of thanksgiving".
  name text not null,
  -- The decision it comes from.
  source text not null,
  added_at timestamptz not null,
  primary key (council_id, day)
);
select hearth.guard('closed_day');
