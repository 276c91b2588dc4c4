package tw.portfolio.reminder.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tw.portfolio.kernel.mail.Mail;
import tw.portfolio.kernel.mail.MailAddress;
import tw.portfolio.kernel.mail.Pages;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.school.Window;
import tw.portfolio.settings.NamedSchool;
import tw.portfolio.settings.SchoolName;
import tw.portfolio.work.WorkKind;
import tw.portfolio.work.outcome.CourseCount;

/** What a digest looks like as a mail. */
class DigestMailTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final Window UNTIL_THE_30TH =
      Window.ofDays(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30));
  private static final DigestLine UNSENT =
      new StudentLine.Unsent(SchoolBuilder.TERM, 2, UNTIL_THE_30TH, TODAY);

  private final DigestMail mails =
      new DigestMail(new Pages(URI.create("https://portfolio.example/")));

  private static final NamedSchool NANNING =
      new NamedSchool(
          SchoolBuilder.SCHOOL,
          Optional.of(SchoolName.first("臺南市立南寧高級中學", Optional.of("Nan-Ning High School"))));

  private Mail of(boolean demanded, DigestLine... lines) {
    return of(NANNING, demanded, new Occasion.Daily(), lines);
  }

  private Mail of(NamedSchool school, boolean demanded, Occasion occasion, DigestLine... lines) {
    return mails.of(
        new Digest(Students.MING, school, TODAY, List.of(lines), demanded, occasion),
        new MailAddress("ming@school.test"),
        Optional.empty());
  }

  private static DigestLine waiting(String course) {
    return new StaffLine.Waiting(
        Staff.LIN.id().text(),
        Optional.empty(),
        List.of(
            new CourseCount(
                SchoolBuilder.TERM,
                course,
                3,
                Instant.parse("2026-11-05T02:00:00Z"),
                UNTIL_THE_30TH)),
        TODAY);
  }

  @Test
  void shouldSayWhatToDoUntilWhenAndWhereInBothLanguagesAndForms() {
    Mail mail =
        of(
            false,
            UNSENT,
            new StudentLine.Unselected(
                WorkKind.ACHIEVEMENT, SchoolBuilder.YEAR, UNTIL_THE_30TH, TODAY));

    assertThat(mail.to()).isEqualTo("ming@school.test");
    assertThat(mail.subject())
        .isEqualTo("【臺南市立南寧高級中學 學習歷程檔案】已上傳但沒有送出認證等 2 件事 / 2 things to see to");
    assertThat(List.of(mail.text(), mail.html()))
        .allSatisfy(
            form ->
                assertThat(form)
                    .contains("王小明同學，您好", "已經上傳，但還沒有送出認證", "11 月 30 日（星期一）截止，剩 10 天")
                    .contains("您還沒有勾選要提交的多元表現")
                    .contains("Monday, 30 November 2026 (10 days left)")
                    .contains("https://portfolio.example/outcomes")
                    .contains("https://portfolio.example/selections")
                    .contains("https://portfolio.example/settings/reminders"));
  }

  @Test
  void shouldNameTheSchoolAtItsHeadOrNoneThatHasNotSetItsName() {
    Mail named = of(false, UNSENT);
    assertThat(named.html()).contains("臺南市立南寧高級中學 學習歷程檔案</td>", "Nan-Ning High School: 1 thing");
    assertThat(named.text()).startsWith("臺南市立南寧高級中學 學習歷程檔案\n");
    Mail unnamed =
        of(NamedSchool.unnamed(SchoolBuilder.SCHOOL), false, new Occasion.Daily(), UNSENT);
    assertThat(unnamed.subject()).startsWith("【學習歷程檔案】已上傳");
    assertThat(unnamed.text()).startsWith("學習歷程檔案\n");
  }

  @Test
  void shouldSayWhoAsks() {
    Mail mail = of(NANNING, true, new Occasion.Asked("101 班導師林老師"), UNSENT);
    assertThat(mail.subject()).contains("101 班導師林老師提醒您：已上傳但沒有送出認證");
    assertThat(mail.text()).contains("101 班導師林老師請您處理下面的事。", "一天最多一封", "asks you to see to this");
  }

  @Test
  void shouldCountCoursesByWhenTheOldestWasSent() {
    assertThat(of(true, waiting("物理")).text())
        .contains("您有 3 件課程學習成果待認證。物理（115 學年度第 1 學期）3 件，最早 11 月 5 日送出")
        .contains("3 course outcomes are waiting", "oldest since 5 Nov");
  }

  @Test
  void shouldSayTodayOnTheLastDayAndTheHourOfOneThatEndsDuringTheDay() {
    Window toFive = new Window(UNTIL_THE_30TH.opens(), Instant.parse("2026-11-20T09:00:00Z"));
    assertThat(of(false, new StudentLine.Unsent(SchoolBuilder.TERM, 1, toFive, TODAY)).text())
        .contains("11 月 20 日（星期五） 17:00 截止，就是今天", "at 17:00 (today)", "1 course outcome is");
  }

  @Test
  void shouldSayWhetherTheSchoolDemandsIt() {
    assertThat(of(true, UNSENT).text()).contains("學校規定一律寄送", "The school demands");
    assertThat(of(false, UNSENT).text()).contains("提醒設定", "choose how often");
  }

  @Test
  void shouldEscapeWhatPeopleWroteInThePageAlone() {
    Mail mail = of(true, waiting("<b>物理</b> & \"化學\""));
    assertThat(mail.html())
        .contains("&lt;b&gt;物理&lt;/b&gt; &amp; &quot;化學&quot;")
        .doesNotContain("<b>物理");
    assertThat(mail.text()).contains("<b>物理</b> & \"化學\"");
  }

  @Test
  void shouldLeaveNoPlaceUnfilledAndLoadNothingFromElsewhere() {
    Mail mail = of(false, UNSENT, waiting("物理"));
    assertThat(mail.text()).doesNotContain("{{", "}}");
    assertThat(mail.html())
        .doesNotContain("{{", "src=", "url(", "<script", "@import", "<link")
        .contains("prefers-color-scheme: dark", "width=device-width");
  }

  /** A sample to look at, as a phone shows it: {@code target/mails}. */
  @Test
  void shouldLeaveASampleToLookAt() throws IOException {
    Mail mail =
        of(
            false,
            UNSENT,
            new StudentLine.Returned(SchoolBuilder.TERM, 1, UNTIL_THE_30TH, TODAY),
            new StudentLine.Unselected(WorkKind.OUTCOME, SchoolBuilder.YEAR, UNTIL_THE_30TH, TODAY),
            waiting("物理"));
    Path folder = Files.createDirectories(Path.of("target", "mails"));
    Files.writeString(folder.resolve("digest.html"), mail.html(), StandardCharsets.UTF_8);
    Files.writeString(folder.resolve("digest.txt"), mail.text(), StandardCharsets.UTF_8);
    assertThat(folder.resolve("digest.html")).isNotEmptyFile();
  }
}
