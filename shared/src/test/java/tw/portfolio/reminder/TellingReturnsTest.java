package tw.portfolio.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Person;
import tw.portfolio.campus.MemoryTables.PieceAt;
import tw.portfolio.contact.Contact;
import tw.portfolio.contact.ContactChange;
import tw.portfolio.contact.Rhythm;
import tw.portfolio.course.CourseTeacher;
import tw.portfolio.course.Enrolment;
import tw.portfolio.kernel.mail.Mail;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.reminder.delivery.MailLedger;
import tw.portfolio.reminder.delivery.RunResult;
import tw.portfolio.reminder.delivery.RunResult.Fate;
import tw.portfolio.samples.Courses;
import tw.portfolio.samples.Journey;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.samples.Windows;
import tw.portfolio.school.Semester;
import tw.portfolio.school.WindowKey;
import tw.portfolio.school.WindowKind;
import tw.portfolio.settings.Caps;
import tw.portfolio.settings.SettingsGuard;
import tw.portfolio.work.outcome.CertificationStore.Decision;
import tw.portfolio.work.outcome.Verdict;

/** Students hear of what was returned within the hour, in one mail an hour at most. */
class TellingReturnsTest {
  private static final Person MING = ReminderPeople.reachable(Students.MING);
  private static final Person HUA = Students.HUA;
  private static final String MINGS = MING.email().orElseThrow();
  private static final Duration HOUR = Duration.ofHours(1);

  private final ReminderScene scene =
      new ReminderScene(
          SchoolBuilder.anEmptySchool()
              .withStudent(MING, Courses.MING_PHYSICS, Courses.MING_HISTORY)
              .withStudent(HUA, Courses.HUA_PHYSICS)
              .withStaff(Staff.LIN, Staff.CHANG)
              .withWindows(
                  Windows.open(SchoolBuilder.NOW, WindowKind.UPLOAD, WindowKind.CERTIFICATION)));

  private Journey returned(Person student, Enrolment enrolment, String reason) {
    Journey sent = scene.waiting(student, enrolment);
    Person teacher = enrolment.teacher().equals(Staff.LIN.id()) ? Staff.LIN : Staff.CHANG;
    SettingsGuard open =
        new SettingsGuard(
            SCHOOL,
            SchoolBuilder.YEAR,
            student.id(),
            Caps.OF_THE_REGULATION,
            List.of(WindowKey.of(WindowKind.CERTIFICATION, Semester.FIRST)),
            scene.now());
    assertThat(
            scene.school.decide(
                new Decision(
                    open,
                    sent.id(),
                    sent.piece().revision(),
                    Map.of(),
                    Staff.actor(teacher),
                    Optional.empty(),
                    new CourseTeacher(teacher.id(), teacher.name()),
                    new Verdict.Return(reason))))
        .isInstanceOf(WriteResult.Written.class);
    return sent;
  }

  /** The planner's hour, and the worker after it. */
  private RunResult hour() {
    return hour(scene.ledger);
  }

  private RunResult hour(MailLedger ledger) {
    int unused = new PlanningReturns(scene.returns(), scene.queue).plan(scene.now());
    return scene.drain(ledger);
  }

  private Mail last() {
    return scene.mails(MINGS).getLast();
  }

  @Test
  void shouldTellAllOfAnHourInOneMailAndNothingTwice() {
    returned(MING, Courses.MING_PHYSICS, "請補上誤差");
    returned(MING, Courses.MING_HISTORY, "請註明出處");

    assertThat(hour().count(Fate.SENT)).isEqualTo(1);
    assertThat(hour().fates()).isEmpty();
    assertThat(scene.after(HOUR)).isNotNull();
    assertThat(hour().fates()).isEmpty();

    assertThat(scene.mails(MINGS)).hasSize(1);
    assertThat(last().subject()).isEqualTo("【學習歷程檔案】老師退回 2 件課程學習成果 / 2 outcomes returned");
    assertThat(last().text())
        .contains("老師退回了您「物理」的課程學習成果：「請補上誤差」請補充後再送出認證；", "剩 7 天")
        .contains("「請註明出處」", "Mend it and send it again.");
    assertThat(last().headers()).extracting(Mail.Header::name).contains("List-Unsubscribe");
    assertThat(scene.ledger.told())
        .hasSize(2)
        .allSatisfy(notice -> assertThat(notice.kind()).isEqualTo("returned"));
  }

  @Test
  void shouldLetWhoWasJustMailedWaitUntilTheHourIsOver() {
    returned(MING, Courses.MING_PHYSICS, "請補上誤差");
    assertThat(hour().count(Fate.SENT)).isEqualTo(1);
    returned(MING, Courses.MING_HISTORY, "請註明出處");

    assertThat(hour().fates()).isEmpty();
    assertThat(scene.after(HOUR)).isNotNull();
    assertThat(hour().count(Fate.SENT)).isEqualTo(1);

    assertThat(last().text()).contains("請註明出處").doesNotContain("請補上誤差");
    assertThat(scene.mails(MINGS)).hasSize(2);
  }

  @Test
  void shouldSendNothingOfWhatWasSentAgainMeanwhile() {
    Journey returned = returned(MING, Courses.MING_PHYSICS, "請補上誤差");
    scene.school.tables().pieces.remove(new PieceAt(SCHOOL, returned.id()));

    assertThat(hour().fates()).isEmpty();
    assertThat(scene.returns().waiting(scene.now().plus(HOUR))).isEmpty();
  }

  @Test
  void shouldTellWhoHasNoAddressByNoticesAlone() {
    returned(HUA, Courses.HUA_PHYSICS, "請補上誤差");

    assertThat(hour().count(Fate.WITHOUT_EMAIL)).isEqualTo(1);
    assertThat(scene.ledger.told()).hasSize(1);
    assertThat(scene.mailer.taken()).isEmpty();
  }

  @Test
  void shouldKeepToTheRhythmUnlessTheSchoolInsistsAndToTheSchoolsSwitch() {
    DayOfWeek another = scene.today().getDayOfWeek().plus(1);
    Contact rarely = new Contact(Optional.empty(), new Rhythm(Set.of(another)), Map.of(), 1);
    assertThat(
            scene.contacts.write(
                new ContactChange(
                    SCHOOL, MING.id(), rarely, scene.now(), Optional.empty(), Optional.empty())))
        .isInstanceOf(WriteResult.Written.class);
    returned(MING, Courses.MING_PHYSICS, "請補上誤差");
    assertThat(hour().count(Fate.WITHOUT_EMAIL)).isEqualTo(1);

    scene.returns(true, true).after(HOUR);
    returned(MING, Courses.MING_HISTORY, "請註明出處");
    assertThat(hour().count(Fate.SENT)).isEqualTo(1);
    assertThat(last().headers()).isEmpty();
    assertThat(last().text()).contains("學校規定");

    scene.returns(false, true).after(HOUR);
    returned(MING, Courses.MING_HISTORY, "請註明出處");
    assertThat(hour().count(Fate.WITHOUT_EMAIL)).isEqualTo(1);
    assertThat(scene.ledger.told()).hasSize(3);
  }

  @Test
  void shouldTellNobodyTwiceWhereverARunDies() {
    int deaths = 0;
    for (boolean died = true; died; deaths++) {
      TellingReturnsTest school = new TellingReturnsTest();
      school.returned(MING, Courses.MING_PHYSICS, "請補上誤差");
      died = school.dies(deaths);
      school.returned(MING, Courses.MING_HISTORY, "請註明出處");
      RunResult next = school.hourLater();
      RunResult last = school.hourLater();

      assertThat(school.scene.mails(MINGS).stream().filter(mail -> mail.text().contains("誤差")))
          .as("death %d", deaths)
          .hasSizeLessThanOrEqualTo(1);
      assertThat(school.scene.mails(MINGS).stream().filter(mail -> mail.text().contains("出處")))
          .as("death %d", deaths)
          .hasSize(1);
      assertThat(
              next.count(Fate.UNCERTAIN)
                  + (int)
                      school.scene.mails(MINGS).stream()
                          .filter(mail -> mail.text().contains("誤差"))
                          .count())
          .as("death %d", deaths)
          .isPositive();
      assertThat(last.count(Fate.UNCERTAIN)).isZero();
      assertThat(school.hourLater().fates()).isEmpty();
    }
    assertThat(deaths).isEqualTo(5);
  }

  private RunResult hourLater() {
    scene.after(HOUR);
    return hour();
  }

  private boolean dies(int at) {
    try {
      RunResult unused = hour(new DyingLedger(scene.ledger, at));
      return false;
    } catch (DyingLedger.Killed _) {
      return true;
    }
  }

  @Test
  void shouldTryARefusedMailAgainInTheSameHour() {
    returned(MING, Courses.MING_PHYSICS, "請補上誤差");
    scene.mailer.refuse(MINGS, "MessageRejected");
    assertThat(hour().left()).isTrue();
    scene.mailer.recover(MINGS);

    assertThat(hour().count(Fate.SENT)).isEqualTo(1);
    assertThat(scene.after(HOUR)).isNotNull();
    assertThat(hour().fates()).isEmpty();
  }
}
