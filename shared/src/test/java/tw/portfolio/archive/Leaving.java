package tw.portfolio.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.campus.MemorySchool;
import tw.portfolio.history.Author;
import tw.portfolio.record.RecordChange;
import tw.portfolio.record.RecordStore;
import tw.portfolio.record.Seat;
import tw.portfolio.record.Student;
import tw.portfolio.record.StudentStatus;
import tw.portfolio.record.memory.MemoryRecords;
import tw.portfolio.record.nationalid.NationalId;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.Records;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.code.Gender;

/** Students of a {@link MemorySchool} who left at the end of a school year, or came back. */
final class Leaving {
  private final RecordStore records;
  private Instant now = SchoolBuilder.NOW;

  Leaving(MemorySchool school) {
    this.records = new MemoryRecords(school);
  }

  /** Somebody who left in that year; the number makes person, number and national id. */
  Student left(int number, int year) {
    NationalId own = NationalId.of(Records.nationalId(number)).orElseThrow();
    return enter(student(number, own, year, StudentStatus.GRADUATED));
  }

  /** Somebody at the school who has the national id of that other entry. */
  Student returned(int number, Student before) {
    return enter(
        student(number, before.identity(), SchoolBuilder.YEAR.number(), StudentStatus.ENROLLED));
  }

  /** The entry says something else from now on. */
  Student become(Student before, int year, StudentStatus status) {
    Student after =
        Records.moved(before, new SchoolYear(year), status, Optional.of(new Seat(3, "301", 1)));
    write(new RecordChange(Optional.of(before), after));
    return after;
  }

  private Student enter(Student anew) {
    write(new RecordChange(Optional.empty(), anew));
    return anew;
  }

  private void write(RecordChange change) {
    now = now.plusSeconds(1);
    List<RecordChange> refused =
        records.write(SchoolBuilder.SCHOOL, List.of(change), new Author.Platform(), "測試", now);
    if (!refused.isEmpty()) {
      throw new AssertionError("The register did not take " + refused);
    }
  }

  private static Student student(int number, NationalId identity, int year, StudentStatus status) {
    return new Student(
        Ids.person(500 + number),
        "n" + number,
        "離校" + number,
        identity,
        LocalDate.of(2005, 9, 15),
        Gender.FEMALE,
        new SchoolYear(Math.min(year, 112)),
        new SchoolYear(year),
        status,
        Optional.of(new Seat(3, "301", 1 + number)));
  }

  /** How much is deleted of somebody of whom {@link SomePlaces} hold something. */
  static Map<String, Integer> everything() {
    return Map.of("files", 3, "work", 3, "person", 3);
  }
}
