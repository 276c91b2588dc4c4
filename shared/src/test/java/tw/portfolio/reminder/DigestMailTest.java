package tw.portfolio.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tw.portfolio.kernel.mail.Mail;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Staff;
import tw.portfolio.school.Semester;
import tw.portfolio.school.Term;
import tw.portfolio.school.Window;
import tw.portfolio.work.outcome.CourseCount;

class DigestMailTest {
  private static final LocalDate LAST_DAY = LocalDate.of(2027, 1, 15);
  private static final Window WINDOW = Window.ofDays(LocalDate.of(2026, 12, 1), LAST_DAY);
  private static final CourseCount PHYSICS = course("物理", 12, WINDOW);

  private final DigestMail mails = new DigestMail(URI.create("https://portfolio.example/"));

  @Test
  void shouldSayHowManyWhichSinceWhenAndUntilWhenInBothForms() {
    Mail mail = toTeacher(digest(LAST_DAY.minusDays(3), PHYSICS, course("化學", 1, WINDOW)));
    assertThat(mail.to()).isEqualTo("t101@school.test");
    assertThat(mail.subject()).isEqualTo("【學習歷程檔案】13 件待認證，剩 3 天 / 13 to certify, 3 days left");
    assertThat(List.of(mail.text(), mail.html()))
        .allSatisfy(
            form ->
                assertThat(form)
                    .contains("林美玲老師，您好")
                    .contains("物理", "12")
                    .contains("化學")
                    .contains("1 月 5 日", "5 Jan")
                    .contains("認證截止日：1 月 15 日（星期五）")
                    .contains("Friday, 15 January 2027")
                    .contains("剩 3 天", "3 days left")
                    .contains("13 course outcomes are waiting")
                    .contains("https://portfolio.example/certifications"));
  }

  @Test
  void shouldSayTodayOnTheLastDay() {
    Mail mail = toTeacher(digest(LAST_DAY, PHYSICS));
    assertThat(mail.subject()).contains("今天截止", "closes today").doesNotContain("剩 0 天");
    assertThat(mail.text()).contains("今天截止").doesNotContain("0 days");
  }

  @Test
  void shouldSayOneDayAndOnePieceInTheSingular() {
    Mail mail = toTeacher(digest(LAST_DAY.minusDays(1), course("物理", 1, WINDOW)));
    assertThat(mail.text()).contains("剩 1 天", "1 day left", "1 course outcome is waiting");
  }

  @Test
  void shouldSayTheHourWhenTheWindowClosesDuringTheDay() {
    Window toFive =
        new Window(WINDOW.opens(), LAST_DAY.atTime(17, 0).atZone(Window.TAIPEI).toInstant());
    Mail mail = toTeacher(digest(LAST_DAY, course("物理", 1, toFive)));
    assertThat(mail.text()).contains("（星期五） 17:00").contains("15 January 2027 at 17:00");
  }

  @Test
  void shouldTellADeputyForWhom() {
    Mail mail = mails.of(Staff.DEPUTY, "t103@school.test", digest(LAST_DAY.minusDays(3), PHYSICS));
    assertThat(mail.to()).isEqualTo("t103@school.test");
    assertThat(mail.subject()).startsWith("【學習歷程檔案】代理林美玲老師：12 件待認證");
    assertThat(List.of(mail.text(), mail.html()))
        .allSatisfy(form -> assertThat(form).contains("黃雅婷老師，您好", "您代理林美玲老師認證", "in place of 林美玲"));
  }

  @Test
  void shouldNameTheSemestersOnlyWhenThereAreSeveral() {
    CourseCount second =
        new CourseCount(
            new Term(SchoolBuilder.YEAR, Semester.SECOND), "化學", 1, PHYSICS.oldest(), WINDOW);
    assertThat(toTeacher(digest(LAST_DAY, PHYSICS)).text()).doesNotContain("學年度");
    assertThat(toTeacher(digest(LAST_DAY, PHYSICS, second)).text())
        .contains("115 學年度第 1 學期，至 1 月 15 日", "115 學年度第 2 學期");
  }

  @Test
  void shouldSayThatTheDayIsTheEarliestWhenSemestersCloseOnSeveral() {
    CourseCount later = course("化學", 1, Window.ofDays(WINDOW.firstDay(), LAST_DAY.plusDays(20)));
    Mail mail = toTeacher(digest(LAST_DAY, PHYSICS, later));
    assertThat(mail.text())
        .contains("最早的認證截止日：1 月 15 日")
        .contains("Earliest last day to certify: Friday, 15 January 2027");
  }

  @Test
  void shouldEscapeWhatPeopleWroteInThePageAlone() {
    CourseCount course = course("<b>AT&T</b> $1 {{link}}", 2, WINDOW);
    Mail mail = toTeacher(digest(LAST_DAY, course));
    assertThat(mail.html())
        .contains("&lt;b&gt;AT&amp;T&lt;/b&gt; $1 {{link}}")
        .doesNotContain("<b>AT");
    assertThat(mail.text()).contains("<b>AT&T</b> $1 {{link}}");
  }

  @Test
  void shouldLeaveNoPlaceUnfilledAndLoadNothingFromElsewhere() {
    Mail mail = toTeacher(digest(LAST_DAY, PHYSICS));
    assertThat(mail.text()).doesNotContain("{{");
    assertThat(mail.html())
        .startsWith("<!DOCTYPE html>\n<html lang=\"zh-Hant\">")
        .doesNotContain("{{", "<img", "<script", "<link", "src=");
  }

  private Mail toTeacher(Digest digest) {
    return mails.of(Staff.LIN, "t101@school.test", digest);
  }

  private static Digest digest(LocalDate today, CourseCount... courses) {
    return new Digest(
        SchoolBuilder.SCHOOL, Staff.LIN.id(), Staff.LIN.name(), List.of(courses), today);
  }

  private static CourseCount course(String name, int pieces, Window window) {
    return new CourseCount(
        SchoolBuilder.TERM, name, pieces, Instant.parse("2027-01-05T03:00:00Z"), window);
  }
}
