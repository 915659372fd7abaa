-- how far the business clock is from real time; no row where it never was moved
create table business_clock (
    single boolean primary key default true check (single),
    offset_millis bigint not null
);
