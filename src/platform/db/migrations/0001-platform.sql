-- Promises this file keeps: one council never sees another's rows, what was done cannot be
-- rewritten, and a public request can read what was published and nothing else.

create schema if not exists hearth;

grant usage on schema hearth to hearth_app, hearth_public;

-- The council of the running transaction; no council, no rows.
create function hearth.current_council() returns uuid language sql stable as $$
  select nullif(current_setting('app.council_id', true), '')::uuid
$$;

-- Every table of every room passes through here: isolation by the database, forced on its owner too.
create function hearth.guard(table_name text, privileges text default 'select, insert, update, delete')
returns void language plpgsql as $$
begin
  execute format('alter table hearth.%I enable row level security', table_name);
  execute format('alter table hearth.%I force row level security', table_name);
  execute format(
    'create policy same_council on hearth.%I using (council_id = hearth.current_council()) with check (council_id = hearth.current_council())',
    table_name);
  execute format('grant %s on hearth.%I to hearth_app', privileges, table_name);
end $$;

-- The directory of councils holds public facts only, and is read before a council is chosen.
create table hearth.council (
  council_id uuid primary key,
  slug text not null unique,
  name text not null,
  short_name text not null,
  host text unique,
  created_at timestamptz not null default now()
);
alter table hearth.council enable row level security;
alter table hearth.council force row level security;
create policy directory on hearth.council for select using (true);
create policy own_council on hearth.council for all
  using (council_id = hearth.current_council()) with check (council_id = hearth.current_council());
grant select, insert, update on hearth.council to hearth_app;
grant select on hearth.council to hearth_public;

create table hearth.session (
  council_id uuid not null,
  token_hash text not null,
  person_id uuid not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  idle_minutes integer not null,
  primary key (council_id, token_hash)
);
select hearth.guard('session');

create table hearth.audit_entry (
  council_id uuid not null,
  entry_id bigint generated always as identity,
  at timestamptz not null,
  actor_id uuid,
  actor_line text not null,
  act text not null,
  subject_kind text not null,
  subject_id text not null,
  why text,
  details jsonb not null,
  entry_hash text not null,
  primary key (council_id, entry_id)
);
create index audit_entry_subject on hearth.audit_entry (council_id, subject_kind, subject_id);
select hearth.guard('audit_entry', 'select, insert');

-- The sealer's worklist, and nothing more: what it names is in the entries themselves.
create table hearth.audit_pending (
  council_id uuid not null,
  entry_id bigint not null,
  entry_hash text not null,
  primary key (council_id, entry_id)
);
select hearth.guard('audit_pending', 'select, insert, delete');

create table hearth.audit_seal (
  council_id uuid not null,
  number integer not null,
  previous_hash text not null,
  hash text not null,
  sealed_at timestamptz not null,
  entry_ids bigint[] not null,
  primary key (council_id, number)
);
select hearth.guard('audit_seal', 'select, insert');

create table hearth.outbox_message (
  council_id uuid not null,
  message_id uuid not null,
  channel text not null check (channel in ('email', 'text')),
  to_address text not null,
  subject text not null,
  body text not null,
  about_kind text not null,
  about_id text not null,
  state text not null check (state in ('waiting', 'sent', 'failed')),
  attempts integer not null default 0,
  created_at timestamptz not null,
  sent_at timestamptz,
  primary key (council_id, message_id)
);
select hearth.guard('outbox_message');

create table hearth.stored_file (
  council_id uuid not null,
  sha256 text not null,
  media_type text not null,
  size integer not null,
  created_at timestamptz not null,
  primary key (council_id, sha256)
);
select hearth.guard('stored_file', 'select, insert');

-- What the public may see, frozen when it was published. Pages, search, feeds and downloads of
-- the public read these two tables; the public's database role can read no others but the directory.
create table hearth.publication (
  council_id uuid not null,
  publication_id uuid not null,
  kind text not null,
  slug text not null,
  version integer not null,
  is_current boolean not null,
  title text not null,
  summary text not null,
  board_slug text,
  url text not null,
  data jsonb not null,
  search_text text not null,
  happened_at timestamptz not null,
  published_at timestamptz not null,
  primary key (council_id, publication_id),
  unique (council_id, kind, slug, version)
);
create unique index publication_current on hearth.publication (council_id, kind, slug) where is_current;
create index publication_search on hearth.publication
  using gin (to_tsvector('english', title || ' ' || search_text)) where is_current;
select hearth.guard('publication', 'select, insert, update');
grant select on hearth.publication to hearth_public;

create table hearth.publication_file (
  council_id uuid not null,
  publication_id uuid not null,
  name text not null,
  sha256 text not null,
  media_type text not null,
  size integer not null,
  primary key (council_id, publication_id, name)
);
select hearth.guard('publication_file', 'select, insert, delete');
grant select on hearth.publication_file to hearth_public;
