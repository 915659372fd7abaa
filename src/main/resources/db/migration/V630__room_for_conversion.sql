-- every line is written twice: when it is imported, and when its report's submission converts it; with room
-- beside it the second time touches no index
alter table expenditure_line set (fillfactor = 50);
