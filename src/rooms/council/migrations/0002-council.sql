-- Promises this file keeps: who held which role, for which body, on which day can always be told;
-- a council's own rules have a first day and a source, and old meetings keep the rule of their day.

create table hearth.person (
  council_id uuid not null,
  person_id uuid not null,
  name text not null,
  -- What they are, in a few words: a post, "Councillor", or nothing that tells a bus.
  line text not null,
  kind text not null check (kind in ('officer', 'councillor', 'partner', 'young_person')),
  email text,
  -- Only for young people: words and rules change with age. Never shown.
  born_on date,
  -- The sign-in provider's subject, pinned at first sign-in; e-mail alone is never enough.
  sign_in_subject text,
  -- Demo mode only: one line about what this persona can try.
  persona_line text,
  persona_order integer,
  primary key (council_id, person_id)
);
create unique index person_subject on hearth.person (council_id, sign_in_subject);
create unique index person_email on hearth.person (council_id, lower(email));
select hearth.guard('person');

create table hearth.body (
  council_id uuid not null,
  body_id uuid not null,
  slug text not null,
  name text not null,
  kind text not null check (kind in ('board', 'children_in_care_council', 'care_leavers_forum')),
  purpose text not null,
  primary key (council_id, body_id),
  unique (council_id, slug)
);
select hearth.guard('body');

create table hearth.role_held (
  council_id uuid not null,
  role_held_id uuid not null,
  person_id uuid not null,
  role text not null,
  -- Null: for the whole council.
  body_id uuid,
  from_on date not null,
  until_on date,
  primary key (council_id, role_held_id),
  foreign key (council_id, person_id) references hearth.person (council_id, person_id),
  foreign key (council_id, body_id) references hearth.body (council_id, body_id)
);
create index role_held_person on hearth.role_held (council_id, person_id);
select hearth.guard('role_held');

create table hearth.setting (
  council_id uuid not null,
  setting_id uuid not null,
  body_id uuid,
  key text not null,
  value jsonb not null,
  effective_on date not null,
  -- The resolution or decision the rule comes from.
  source text not null,
  primary key (council_id, setting_id)
);
create index setting_key on hearth.setting (council_id, key, effective_on);
select hearth.guard('setting');
