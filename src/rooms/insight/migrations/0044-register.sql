-- Promises this file keeps: the register of children in homes that should be registered with Ofsted and
-- are not holds no child's name, number or date of birth; nothing is deleted from it; and a month's notice,
-- once a director has signed it, stays as it was signed.

create table hearth.unregistered_home (
  council_id uuid not null,
  home_id uuid not null,
  body_id uuid not null,
  -- A word that the service chose, such as Harbour: it points at the child's record in the council's own
  -- system and at nothing else.
  word text not null check (word <> ''),
  age_band text not null check (age_band in ('under-16', '16-17')),
  arrangement text not null
    check (arrangement in ('own-staff', 'agency-staff', 'rented', 'holiday-let', 'supported', 'other')),
  started_on date not null,
  ended_on date check (ended_on is null or ended_on >= started_on),
  -- Why there was no registered home.
  why text not null,
  -- The director who agreed it.
  agreed_by text not null,
  agreed_on date not null,
  -- What is done to have it registered, or to find the child a registered home.
  plan text not null,
  -- When Ofsted was told; null: not yet.
  told_on date,
  review_on date not null,
  version integer not null default 1,
  entered_by uuid not null,
  entered_at timestamptz not null,
  primary key (council_id, home_id),
  foreign key (council_id, body_id) references hearth.body (council_id, body_id),
  foreign key (council_id, entered_by) references hearth.person (council_id, person_id)
);
create unique index unregistered_home_word on hearth.unregistered_home (council_id, body_id, word);
select hearth.guard('unregistered_home');

create table hearth.unregistered_notice (
  council_id uuid not null,
  notice_id uuid not null,
  body_id uuid not null,
  -- The last day of the month that it is of.
  month_end date not null,
  -- The notice as it was signed.
  data jsonb not null,
  signed_by uuid not null,
  signed_at timestamptz not null,
  primary key (council_id, notice_id),
  unique (council_id, body_id, month_end),
  foreign key (council_id, body_id) references hearth.body (council_id, body_id),
  foreign key (council_id, signed_by) references hearth.person (council_id, person_id)
);
select hearth.guard('unregistered_notice');
