-- Promises this file keeps: nothing is signed off with a blank where the template asks for words,
-- everybody who had a hand in a report is on record, and two people never overwrite each other.

create table hearth.report (
  council_id uuid not null,
  report_id uuid not null,
  body_id uuid not null,
  -- The meeting it is meant for; null when that meeting was cancelled.
  meeting_id uuid,
  author_id uuid not null,
  template text not null,
  title text not null,
  -- Empty is the picker left at "Choose one".
  asked_for text not null check (asked_for in
    ('', 'decision', 'information', 'consultation', 'endorsement', 'noting')),
  purpose text not null,
  -- The template's head fields and sections, by key.
  words jsonb not null,
  recommendations jsonb not null,
  risk_now text not null check (risk_now in ('', 'high', 'medium', 'low')),
  risk_after text not null check (risk_after in ('', 'high', 'medium', 'low')),
  publicity text not null check (publicity in ('', 'public', 'exempt')),
  public_title text not null,
  paragraphs jsonb not null,
  public_interest text not null,
  proper_officer_id uuid,
  decided_on date,
  review_on date,
  state text not null check (state in
    ('drafting', 'in_review', 'signed_off', 'received', 'on_agenda', 'published')),
  item_id uuid,
  version integer not null default 1,
  last_changed_by uuid not null,
  last_changed_at timestamptz not null,
  primary key (council_id, report_id),
  foreign key (council_id, body_id) references hearth.body (council_id, body_id),
  foreign key (council_id, meeting_id) references hearth.meeting (council_id, meeting_id)
);
create index report_author on hearth.report (council_id, author_id);
select hearth.guard('report');

create table hearth.report_appendix (
  council_id uuid not null,
  appendix_id uuid not null,
  report_id uuid not null,
  position integer not null,
  -- The title that is printed. The name of the uploaded file is not kept: names leak.
  title text not null,
  sha256 text not null,
  size integer not null,
  pages jsonb not null,
  -- Sentences about what the pages lose, such as comments.
  left_out jsonb not null,
  primary key (council_id, appendix_id),
  foreign key (council_id, report_id) references hearth.report (council_id, report_id)
);
create index report_appendix_report on hearth.report_appendix (council_id, report_id, position);
select hearth.guard('report_appendix');

-- Who did what to a report, and their words. Rows are never changed.
create table hearth.report_step (
  council_id uuid not null,
  step_id uuid not null,
  report_id uuid not null,
  step text not null check (step in
    ('started', 'submitted', 'changes_asked', 'signed_off', 'received', 'placed', 'sent_back',
     'published')),
  person_id uuid,
  at timestamptz not null,
  words text not null,
  primary key (council_id, step_id),
  foreign key (council_id, report_id) references hearth.report (council_id, report_id)
);
create index report_step_report on hearth.report_step (council_id, report_id, at);
select hearth.guard('report_step', 'select, insert');
