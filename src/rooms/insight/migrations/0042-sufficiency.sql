-- Promise this file keeps: of where children live the house holds counts and never a child's row, one set
-- for each scorecard, with the forecast that was made from the same files.
create table hearth.sufficiency (
  council_id uuid not null,
  scorecard_id uuid not null,
  -- Counts by kind of home, who runs it, distance, area and age, and the forecast, as the engine gave them.
  data jsonb not null,
  primary key (council_id, scorecard_id),
  foreign key (council_id, scorecard_id) references hearth.scorecard (council_id, scorecard_id)
);
select hearth.guard('sufficiency');
