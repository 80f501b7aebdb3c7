-- Promises this file keeps: files that a council chose to send are kept sealed and only until their
-- day; what stays of a reading is who, when, how many files and what came of it, and no child's row.

create table hearth.returns_import (
  council_id uuid not null,
  import_id uuid not null,
  body_id uuid not null,
  as_at date not null,
  -- Population, definitions and area code as they were told: what the engine needs beside the files.
  terms jsonb not null,
  population_source text not null default '',
  state text not null check (state in ('waiting', 'read', 'refused', 'failed')),
  file_count integer not null,
  byte_count integer not null,
  sent_by uuid not null,
  sent_at timestamptz not null,
  -- The first day on which the files are gone.
  delete_on date not null,
  deleted_at timestamptz,
  -- Why it was refused: sentences that name file, row and column, and never what stood there.
  problems jsonb,
  scorecard_id uuid,
  primary key (council_id, import_id),
  foreign key (council_id, body_id) references hearth.body (council_id, body_id),
  foreign key (council_id, sent_by) references hearth.person (council_id, person_id),
  foreign key (council_id, scorecard_id) references hearth.scorecard (council_id, scorecard_id)
);
create index returns_import_sent on hearth.returns_import (council_id, body_id, sent_at);
select hearth.guard('returns_import');

create table hearth.returns_import_file (
  council_id uuid not null,
  import_id uuid not null,
  position integer not null,
  -- The name is sealed too: people write children's names into the names of files.
  sealed_name bytea not null,
  sealed bytea not null,
  primary key (council_id, import_id, position),
  foreign key (council_id, import_id) references hearth.returns_import (council_id, import_id)
);
select hearth.guard('returns_import_file');
