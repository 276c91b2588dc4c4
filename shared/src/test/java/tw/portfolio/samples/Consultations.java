package tw.portfolio.samples;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.guidance.Consultation;
import tw.portfolio.guidance.ConsultationId;
import tw.portfolio.guidance.ConsultationNote;
import tw.portfolio.guidance.Consulted;
import tw.portfolio.history.Author;

/** Consultations of the school that tests play in, and who holds them. */
public final class Consultations {
  /** 許老師, 課程諮詢教師. */
  public static final Person COUNSELLOR = staff(201, "許文傑", Role.COURSE_COUNSELLOR);

  /** 曾老師, another one. */
  public static final Person OTHER_COUNSELLOR = staff(202, "曾雅文", Role.COURSE_COUNSELLOR);

  /** 教學組長: reads every record. */
  public static final Person CURRICULUM_HEAD = staff(203, "何志明", Role.CURRICULUM_HEAD);

  /** 輔導主任: writes 修課評估. */
  public static final Person COUNSELLING_HEAD = staff(204, "羅靜宜", Role.COUNSELLING_HEAD);

  /** The day and time, in Taipei, of {@link #note}: five hours before {@link SchoolBuilder#NOW}. */
  public static final LocalDateTime START = LocalDateTime.of(2026, 11, 20, 15, 0);

  private Consultations() {}

  /** The usual school, with these four. */
  public static SchoolBuilder aSchool() {
    return SchoolBuilder.aSchool()
        .withStaff(COUNSELLOR, OTHER_COUNSELLOR, CURRICULUM_HEAD, COUNSELLING_HEAD);
  }

  private static Person staff(long number, String name, Role role) {
    return new Person(
        SchoolBuilder.SCHOOL,
        Ids.person(number),
        name,
        Set.of(role),
        Optional.of("t" + number + "@school.test"),
        Optional.empty());
  }

  /** What is said of a consultation on that subject. */
  public static ConsultationNote note(String subject, LocalDateTime start) {
    return new ConsultationNote(start, "輔導室", "選課諮詢", subject, "說明高二選修課程與學群的關係。", "建議先參加學群講座。");
  }

  /** The usual one. */
  public static ConsultationNote note() {
    return note("高二選課", START);
  }

  /** A record of the counsellor's with these students; the number makes its id. */
  public static Consultation consultation(long number, Person counsellor, Person... students) {
    return consultation(number, counsellor, note(), students);
  }

  /** The same, saying something else. */
  public static Consultation consultation(
      long number, Person counsellor, ConsultationNote note, Person... students) {
    return Consultation.written(
        SchoolBuilder.SCHOOL,
        new ConsultationId(Ids.nth(number)),
        new Author.Someone(counsellor.id(), counsellor.name()),
        note,
        Stream.of(students).map(Consulted::of).toList(),
        SchoolBuilder.NOW);
  }

  /** As many students as are wanted, of class 301. */
  public static List<Person> students(int count) {
    return Stream.iterate(1, number -> number + 1)
        .limit(count)
        .map(number -> Students.student(3000 + number, "學生" + number, "301", number))
        .toList();
  }
}
