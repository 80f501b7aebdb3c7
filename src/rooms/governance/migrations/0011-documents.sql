-- Promises this file keeps: what the Board was given is frozen as it was given, one row a document,
-- and a document that is not for the public names its ground, its reasoning and who decided.

create table hearth.document (
  council_id uuid not null,
  document_id uuid not null,
  meeting_id uuid not null,
  item_id uuid not null,
  position integer not null,
  -- Its name in public addresses, from public words only; given when the agenda is published.
  slug text,
  title text not null,
  -- What the public reads where the title itself would give something away.
  public_title text,
  publicity text not null check (publicity in ('public', 'exempt')),
  -- Paragraphs of Part 1 of Schedule 12A to the Local Government Act 1972.
  paragraphs jsonb not null,
  public_interest text not null default '',
  proper_officer_id uuid,
  decided_on date,
  review_on date,
  -- A Paper (platform/paper/blocks.ts), frozen.
  paper jsonb not null,
  report_id uuid,
  submitted_at timestamptz not null,
  -- An exempt document that became public later: when and why.
  released_at timestamptz,
  release_reason text,
  primary key (council_id, document_id),
  foreign key (council_id, meeting_id) references hearth.meeting (council_id, meeting_id),
  foreign key (council_id, item_id) references hearth.agenda_item (council_id, item_id)
);
create index document_meeting on hearth.document (council_id, meeting_id, item_id, position);
create unique index document_slug on hearth.document (council_id, meeting_id, slug);
select hearth.guard('document');
