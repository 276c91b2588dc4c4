package tw.portfolio.submission.source;

import java.util.List;
import java.util.Optional;
import tw.portfolio.access.Person;
import tw.portfolio.record.CadreRecord;
import tw.portfolio.record.GradeRecord;
import tw.portfolio.record.StudentEntries;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.work.StudentYear;

/**
 * All that there is of one student in a scope.
 *
 * @param person the student
 * @param place where the student sits in that year
 * @param registered the entry in the register, if there is one
 * @param outcomes the year's course outcomes, with what the student takes
 * @param achievements the year's achievements
 * @param entries what offices have entered, of all years
 */
public record StudentRows(
    Person person,
    ClassPlace place,
    Optional<Registered> registered,
    StudentYear outcomes,
    StudentYear achievements,
    StudentEntries entries) {
  /** The grades of a scope. */
  public List<GradeRecord> grades(SourceScope scope) {
    return entries.of(GradeRecord.BOOK).stream()
        .filter(grade -> scope.includes(grade.term()))
        .toList();
  }

  /**
   * The offices among students that were taken up in a scope at this school: those of a former
   * school are that school's to hand in.
   */
  public List<CadreRecord> cadres(SourceScope scope) {
    return entries.of(CadreRecord.BOOK).stream()
        .filter(cadre -> cadre.elsewhere().isEmpty())
        .filter(cadre -> scope.includes(cadre.days().from()))
        .toList();
  }
}
