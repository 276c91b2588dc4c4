package tw.portfolio.guidance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.portfolio.history.Author;
import tw.portfolio.history.Subject;
import tw.portfolio.history.SubjectKind;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;

/**
 * A consultation record (課程諮詢紀錄, regulation.txt 四(二)2): one for everybody who was there. It stays
 * inside the school and is never exported to the national database.
 *
 * @param school the school
 * @param id its id
 * @param counsellor the 課程諮詢教師 who wrote it; nobody else may change it
 * @param note what it says
 * @param students who was consulted, 1 to {@link #MOST_STUDENTS}, nobody twice
 * @param created when it was first written
 * @param changed when it was last changed
 * @param version counts the writings from 1
 * @param withdrawn since when it no longer counts, if it doesn't
 */
public record Consultation(
    SchoolCode school,
    ConsultationId id,
    Author.Someone counsellor,
    ConsultationNote note,
    List<Consulted> students,
    Instant created,
    Instant changed,
    int version,
    Optional<Withdrawal> withdrawn) {
  /** How many students one record may be about. */
  public static final int MOST_STUDENTS = 60;

  /**
   * @throws IllegalArgumentException if it is about nobody, too many, or somebody twice
   */
  public Consultation {
    students = List.copyOf(students);
    if (students.isEmpty() || students.size() > MOST_STUDENTS) {
      throw new IllegalArgumentException("A consultation has 1 to 60 students");
    }
    if (students.stream().map(Consulted::student).distinct().count() < students.size()) {
      throw new IllegalArgumentException("Nobody is consulted twice at once");
    }
  }

  /** A new record. */
  public static Consultation written(
      SchoolCode school,
      ConsultationId id,
      Author.Someone counsellor,
      ConsultationNote note,
      List<Consulted> students,
      Instant now) {
    return new Consultation(school, id, counsellor, note, students, now, now, 1, Optional.empty());
  }

  /** The same record, saying something else. */
  public Consultation rewritten(ConsultationNote next, List<Consulted> others, Instant now) {
    return new Consultation(
        school, id, counsellor, next, others, created, now, version + 1, withdrawn);
  }

  /** The same record, no longer counting. */
  public Consultation withdrawn(String reason, Instant now) {
    return new Consultation(
        school,
        id,
        counsellor,
        note,
        students,
        created,
        now,
        version + 1,
        Optional.of(new Withdrawal(now, reason)));
  }

  /** With one student or several. */
  public ConsultationForm form() {
    return students.size() == 1 ? ConsultationForm.INDIVIDUAL : ConsultationForm.GROUP;
  }

  /** Whether it tells of this student, and still counts. */
  public boolean countsFor(PersonId student) {
    return withdrawn.isEmpty()
        && students.stream().anyMatch(consulted -> consulted.student().equals(student));
  }

  /** Whether it tells of somebody who was in that class then. */
  public boolean isAboutSomebodyOf(String className) {
    return students.stream()
        .flatMap(consulted -> consulted.place().stream())
        .anyMatch(place -> place.className().equals(className));
  }

  /** The day of it, in Taipei. */
  public LocalDate day() {
    return note.start().toLocalDate();
  }

  /** What the history calls it. */
  public Subject subject() {
    return new Subject(SubjectKind.CONSULTATION, id.text());
  }

  /**
   * The one student that both versions are about. A line of the history that tells of several is
   * about none of them: who else was there is not for the students to read.
   */
  public Optional<PersonId> onlyStudent(Optional<Consultation> before) {
    List<PersonId> all =
        Stream.concat(students.stream(), before.stream().flatMap(one -> one.students().stream()))
            .map(Consulted::student)
            .distinct()
            .toList();
    return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
  }

  /** All of it, for the history, which so keeps every version. */
  public String inFull() {
    return """
    時間：%s %s
    地點：%s
    類別：%s／%s
    主題：%s
    學生：%s
    內容：%s
    意見：%s\
    """
        .formatted(
            day(),
            note.start().toLocalTime(),
            note.place(),
            form().chinese(),
            note.category(),
            note.subject(),
            students.stream().map(Consulted::name).collect(Collectors.joining("、")),
            note.content(),
            note.opinion());
  }
}
