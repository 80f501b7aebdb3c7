-- Promise this file keeps: a young person can write to Youth Voice, and only Youth Voice reads it.

create table hearth.talk_thread (
  council_id uuid not null,
  thread_id uuid not null,
  person_id uuid not null,
  primary key (council_id, thread_id),
  unique (council_id, person_id)
);
select hearth.guard('talk_thread');

create table hearth.talk_message (
  council_id uuid not null,
  thread_id uuid not null,
  sequence integer not null,
  at timestamptz not null,
  from_young boolean not null,
  -- The worker's first name; absent when the young person wrote.
  worker_name text,
  words text not null,
  read_at timestamptz,
  read_by_name text,
  primary key (council_id, thread_id, sequence),
  foreign key (council_id, thread_id) references hearth.talk_thread (council_id, thread_id)
);
select hearth.guard('talk_message');
