-- Promise this file keeps: both packs of a meeting carry the same page numbers, and those numbers
-- do not move once they are published.

create table hearth.meeting_pack (
  council_id uuid not null,
  meeting_id uuid not null,
  state text not null check (state in ('building', 'ready', 'failed')),
  -- Why it could not be built, for the clerk.
  problem text not null,
  version integer not null,
  front_pages integer,
  ranges jsonb not null,
  public_name text,
  public_sha256 text,
  public_size integer,
  public_pages integer,
  asked_at timestamptz not null,
  built_at timestamptz,
  primary key (council_id, meeting_id),
  foreign key (council_id, meeting_id) references hearth.meeting (council_id, meeting_id)
);
select hearth.guard('meeting_pack');

-- A document's own numbers in the pack, and its own PDF when it is public.
alter table hearth.document add column pages_from integer;
alter table hearth.document add column pages_to integer;
alter table hearth.document add column pdf_name text;
alter table hearth.document add column pdf_sha256 text;
alter table hearth.document add column pdf_size integer;
