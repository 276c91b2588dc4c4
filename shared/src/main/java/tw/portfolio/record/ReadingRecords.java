package tw.portfolio.record;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tw.portfolio.access.Permission;
import tw.portfolio.access.Permits;
import tw.portfolio.access.Person;
import tw.portfolio.record.book.Books;
import tw.portfolio.record.book.EntryBook;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolYear;

/**
 * Who reads what offices have entered: students their own, homeroom teachers their class, offices
 * every student's of the kinds that they enter or oversee. Nobody changes anything here.
 */
public final class ReadingRecords {
  /** Whoever reads or enters one kind of every student. */
  static Set<Permission> schoolWide() {
    return Books.ofStudents().stream()
        .flatMap(book -> book.readers().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** 校內幹部與服務: told by the school, so that no student has to enter them (附件1 多元表現). */
  public static Set<RecordKind> besideAchievements() {
    return Books.ofStudents().stream()
        .filter(EntryBook::besideAchievements)
        .map(EntryBook::kind)
        .collect(Collectors.toUnmodifiableSet());
  }

  private final StudentRecords records;
  private final Permits permits;

  /** Reads from these. */
  public ReadingRecords(StudentRecords records, Permits permits) {
    this.records = records;
    this.permits = permits;
  }

  /** A student's own. */
  public StudentEntries own(Actor student, Optional<SchoolYear> year) {
    return entries(student, student.person(), year);
  }

  /** What the school made of a student's year that stands beside the achievements, read-only. */
  public StudentEntries schoolMade(Actor student, SchoolYear year) {
    return own(student, Optional.of(year)).only(besideAchievements());
  }

  /** A student's, for staff: only the kinds that they may read. */
  public Answer<Sheet> of(Actor reader, PersonId student, Optional<SchoolYear> year, Instant now) {
    return permits
        .student(reader, student, schoolWide(), Permission.READ_CLASS_RECORDS, now)
        .map(
            reading -> {
              Set<RecordKind> kinds = kinds(reading, now);
              return new Sheet(
                  reading.student(), kinds, entries(reader, student, year).only(kinds));
            });
  }

  private static Set<RecordKind> kinds(Permits.Reading reading, Instant now) {
    Person reader = reading.reader();
    boolean ownClass =
        reader.may(Permission.READ_CLASS_RECORDS) && Permits.leads(reader, reading.student(), now);
    return Books.ofStudents().stream()
        .filter(book -> ownClass || book.readers().stream().anyMatch(reader::may))
        .map(EntryBook::kind)
        .collect(Collectors.toUnmodifiableSet());
  }

  private StudentEntries entries(Actor reader, PersonId student, Optional<SchoolYear> year) {
    StudentEntries all = records.of(reader.school(), student);
    return year.map(all::of).orElse(all);
  }

  /**
   * A student and what offices have entered.
   *
   * @param student the student
   * @param kinds what the reader may see
   * @param entries nothing of the other kinds
   */
  public record Sheet(Person student, Set<RecordKind> kinds, StudentEntries entries) {
    /** Copies the set. */
    public Sheet {
      kinds = Set.copyOf(kinds);
    }
  }
}
