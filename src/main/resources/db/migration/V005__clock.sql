-- how far the business clock is from real time; no row where it never was moved
create table business_clock (
    only boolean primary key default true check (only),
    offset_millis bigint not null
);
