-- What changes a draft is no event any more that a listener gets after the commit. Those
-- that a server left behind asked for nothing: only submissions are printed.
delete from event_publication
    where event_type = 'eu.regioflow.partnerreport.PartnerReportEvent'
        and serialized_event::json ->> 'kind' not in ('OPENED', 'SUBMITTED', 'REOPENED');
