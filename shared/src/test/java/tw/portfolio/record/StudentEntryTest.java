package tw.portfolio.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;
import static tw.portfolio.samples.SchoolBuilder.TERM;
import static tw.portfolio.samples.SchoolBuilder.YEAR;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tw.portfolio.course.Taking;
import tw.portfolio.samples.Courses;
import tw.portfolio.samples.Entries;
import tw.portfolio.samples.Students;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.code.CadreLevel;

class StudentEntryTest {
  @Test
  void shouldTellEntriesOfAStudentApart() {
    List<StudentEntry> entries =
        List.of(
            Entries.MING_PHYSICS,
            retake(new Taking.Retake(TERM, "專班")),
            Entries.grade(Courses.MING_HISTORY, 70),
            Entries.grade(Courses.HUA_PHYSICS, 70),
            Entries.MING_LEADS,
            cadre("101 班", "風紀股長"),
            cadre("熱音社", "班長"),
            Entries.MING_ILL,
            Entries.absence(Students.MING, "2026-10-05", "病假"),
            Entries.absence(Students.MING, "2026-10-05", "曠課"),
            Entries.MING_HELPED);

    assertThat(entries).extracting(SchoolRecord::key).doesNotHaveDuplicates();
    assertThat(entries).extracting(StudentEntry::year).containsOnly(YEAR);
  }

  @Test
  void shouldTakeACorrectionForTheSameEntry() {
    assertThat(Entries.grade(Courses.MING_PHYSICS, 40).key()).isEqualTo(Entries.MING_PHYSICS.key());
    CadreRecord cutShort =
        new CadreRecord(
            Students.MING.id(),
            "101 班",
            "班長",
            CadreLevel.CLASS,
            Entries.days("2026-09-01", "2026-10-01"));
    assertThat(cutShort.key()).isEqualTo(Entries.MING_LEADS.key());
  }

  @Test
  void shouldNotMixUpNamesThatHoldTheMarkBetweenThem() {
    assertThat(cadre("A#B", "C").key()).isNotEqualTo(cadre("A", "B#C").key());
  }

  @Test
  void shouldSayInOneLineWhatAnEntrySays() {
    assertThat(Entries.MING_PHYSICS.summary()).isEqualTo("1151 物理（學期，1 年級，3 學分）：成績 85 及格，採計學分");
    assertThat(Entries.MING_LEADS.summary()).isEqualTo("101 班 班長（班級），2026-09-01 至 2027-01-20");
    assertThat(Entries.MING_ILL.summary()).isEqualTo("2026-10-05 至 2026-10-06 病假 12 節");
    assertThat(Entries.MING_HELPED.summary())
        .isEqualTo("圖書館志工（圖書館），2026-09-10 至 2026-11-10，12.5 小時");
    assertThat(
            new Marks(
                    Optional.empty(),
                    Optional.of(false),
                    Optional.of(Hundredths.of(60)),
                    Optional.of(true),
                    Optional.of(false),
                    "努力")
                .summary())
        .isEqualTo("成績 未登錄 不及格，補考 60 及格，不採計學分，努力");
    assertThat(Entries.MING_REPEATED.marks().summary())
        .isEqualTo("成績 60 及格，補考 60.5 及格，再次修習 55.5 不及格，重讀註記 再次修習，採計學分");
    assertThat(Entries.MING_AT_NIGHT.marks().summary())
        .isEqualTo("成績 61 及格，補考 40 不及格，學年成績 50 不及格，第二次補考 60 及格，採計學分");
  }

  @Test
  void shouldHaveNoGradeThatCannotBe() {
    assertThatIllegalArgumentException().isThrownBy(() -> Entries.marks(101));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Marks(
                    Optional.of(Hundredths.of(70)),
                    Optional.of(true),
                    Optional.of(Hundredths.of(60)),
                    Optional.empty(),
                    Optional.empty(),
                    ""));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> retake(new Taking.Borrowed(SCHOOL, TERM)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> retake(new Taking.Transfer(SCHOOL, TERM)));
  }

  @Test
  void shouldHaveNoTimesThatCannotBe() {
    assertThatIllegalArgumentException().isThrownBy(() -> Entries.days("2026-10-06", "2026-10-05"));
    assertThatIllegalArgumentException().isThrownBy(() -> Entries.days("2027-07-31", "2027-08-01"));
    Days twoDays = Entries.days("2026-10-05", "2026-10-06");
    assertThatIllegalArgumentException().isThrownBy(() -> absent(twoDays, 31));
    assertThatIllegalArgumentException().isThrownBy(() -> absent(twoDays, 0));
    assertThat(absent(twoDays, 30).periods()).isEqualTo(30);
    assertThatIllegalArgumentException().isThrownBy(() -> service(twoDays, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> service(twoDays, 4801));
    assertThat(service(twoDays, 4800).hours()).isEqualTo(Hundredths.of(48));
  }

  @Test
  void shouldReadNumbersOfAtMostTwoDecimals() {
    assertThat(Hundredths.parse("85.50")).contains(new Hundredths(8550));
    assertThat(Hundredths.parse("85.5")).contains(new Hundredths(8550));
    assertThat(Hundredths.parse("0")).contains(Hundredths.of(0));
    assertThat(List.of("", "-1", "85.555", "1e2", "８５", ".5", "5.", "123456"))
        .allSatisfy(text -> assertThat(Hundredths.parse(text)).isEmpty());
    assertThat(new Hundredths(8550)).hasToString("85.5");
    assertThat(Hundredths.of(100)).hasToString("100");
    assertThat(Hundredths.of(0)).hasToString("0");
  }

  /** An office held at a former school is that one still, and known to be held there. */
  @Test
  void shouldKeepWhereAnOfficeWasHeld() {
    CadreRecord here = cadre("101 班", "班長");
    CadreRecord brought =
        new CadreRecord(
            here.student(),
            here.unit(),
            here.title(),
            here.level(),
            here.days(),
            Optional.of(new SchoolCode("213301")));

    assertThat(brought.key()).isEqualTo(here.key());
    assertThat(brought.summary()).contains("原校 213301");
    assertThat(CadreRecord.BOOK.restore(brought.stored())).isEqualTo(brought);
    assertThat(CadreRecord.BOOK.restore(here.stored())).isEqualTo(here);
  }

  private static GradeRecord retake(Taking taking) {
    GradeRecord first = Entries.MING_PHYSICS;
    return new GradeRecord(
        first.student(), first.term(), first.course(), taking, Optional.empty(), first.marks());
  }

  private static CadreRecord cadre(String unit, String title) {
    return new CadreRecord(
        Students.MING.id(), unit, title, CadreLevel.CLASS, Entries.MING_LEADS.days());
  }

  private static AttendanceRecord absent(Days days, int periods) {
    return new AttendanceRecord(Students.MING.id(), days, "事假", periods);
  }

  private static ServiceRecord service(Days days, int hundredths) {
    return new ServiceRecord(Students.MING.id(), "打掃", "學務處", days, new Hundredths(hundredths));
  }
}
