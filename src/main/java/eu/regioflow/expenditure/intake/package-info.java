/**
 * Lists of expenditure as files: what partners send in is read cell by cell into lines
 * and located errors, and lines are written back as files that read the same.
 */
package eu.regioflow.expenditure.intake;
