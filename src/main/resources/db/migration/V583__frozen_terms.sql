-- on what terms a report was declared stays as it is, like its lines
create trigger expenditure_list_rate_append_only before update or delete on expenditure_list_rate
    for each row execute function refuse_change();
create trigger expenditure_list_fund_append_only before update or delete on expenditure_list_fund
    for each row execute function refuse_change();
