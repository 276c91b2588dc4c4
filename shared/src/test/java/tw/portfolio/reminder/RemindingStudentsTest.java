package tw.portfolio.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.kernel.mail.Mail;
import tw.portfolio.reminder.delivery.RunResult;
import tw.portfolio.reminder.delivery.RunResult.Fate;
import tw.portfolio.reminder.digest.OfficeTasks.OfficeTask;
import tw.portfolio.reminder.rule.ReminderKind;
import tw.portfolio.reminder.rule.ReminderRule;
import tw.portfolio.samples.Courses;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.samples.Windows;
import tw.portfolio.school.WindowKind;

/** Students are told what of their own is missing while there is still time. */
class RemindingStudentsTest {
  private static final Person MING = ReminderPeople.reachable(Students.MING);
  private static final Person HUA = ReminderPeople.reachable(Students.HUA);
  private static final String MINGS = MING.email().orElseThrow();

  private final ReminderScene scene =
      new ReminderScene(
          SchoolBuilder.anEmptySchool()
              .withStudent(MING, Courses.MING_PHYSICS, Courses.MING_HISTORY)
              .withStudent(HUA, Courses.HUA_PHYSICS)
              .withStaff(Staff.LIN, Staff.CHANG, Staff.HOMEROOM, Staff.EQUIPMENT_HEAD)
              .withWindows(
                  Windows.open(
                      SchoolBuilder.NOW,
                      WindowKind.UPLOAD,
                      WindowKind.CERTIFICATION,
                      WindowKind.SELECTION)));

  private Mail only(String to) {
    assertThat(scene.mails(to)).hasSize(1);
    return scene.mails(to).getFirst();
  }

  @Test
  void shouldTellOfWhatWasUploadedAndNeverSent() {
    scene.daily(ReminderKind.UNSENT, false);
    scene.piece(MING, Courses.MING_PHYSICS).reserve().arrive();
    scene.piece(MING, Courses.MING_PHYSICS).reserve().arrive();
    scene.piece(HUA, Courses.HUA_PHYSICS).sent();

    assertThat(scene.run().count(Fate.SENT)).isEqualTo(1);

    assertThat(only(MINGS).text())
        .contains("王小明同學", "您有 2 件課程學習成果已經上傳，但還沒有送出認證")
        .contains("2 course outcomes are uploaded but never sent")
        .contains("剩 7 天", "https://portfolio.example/outcomes");
  }

  @Test
  void shouldTellOfReturnedPiecesAndOfFilesThatNeverCame() {
    scene.daily(ReminderKind.RETURNED, false).daily(ReminderKind.DRAFT, false);
    scene.waiting(MING, Courses.MING_PHYSICS).giveBack("請補上誤差");
    scene.piece(MING, Courses.MING_HISTORY).reserve();

    scene.run();

    assertThat(only(MINGS).text()).contains("老師退回了您 1 件課程學習成果", "您有 1 件課程學習成果的檔案沒有上傳完成");
  }

  @Test
  void shouldTellOfAChoiceOnlyWhereThereIsSomethingToChooseFrom() {
    scene.daily(ReminderKind.SELECTION, false);
    scene.piece(MING, Courses.MING_PHYSICS).certified();
    scene.piece(HUA, Courses.HUA_PHYSICS).sent();

    scene.run();

    assertThat(only(MINGS).text()).contains("您還沒有勾選要提交的課程學習成果");
    assertThat(scene.mailer.taken()).hasSize(1);
  }

  @Test
  void shouldPutEverythingThatIsMissingIntoTheDigestWhenOneRuleFallsDue() {
    scene.daily(ReminderKind.UNSENT, false);
    scene.with(ReminderKind.RETURNED, new ReminderRule(true, false, 60, 0, false));
    scene.piece(MING, Courses.MING_PHYSICS).reserve().arrive();
    scene.waiting(MING, Courses.MING_HISTORY).giveBack("請補上誤差");

    scene.run();

    assertThat(only(MINGS).text()).contains("還沒有送出認證", "老師退回了您 1 件");
    assertThat(only(MINGS).subject()).isEqualTo("【學習歷程檔案】已上傳但沒有送出認證等 2 件事 / 2 things to see to");
  }

  @Test
  void shouldSendNothingOnADayOnWhichNoRuleFallsDue() {
    scene.with(ReminderKind.UNSENT, new ReminderRule(true, false, 60, 0, false));
    scene.piece(MING, Courses.MING_PHYSICS).reserve().arrive();

    assertThat(scene.run().fates()).isEmpty();
    assertThat(scene.queue.waiting()).isEmpty();
  }

  @Test
  void shouldMakeUpForADayThatWasMissedWithWhatIsMissingNow() {
    scene.with(ReminderKind.UNSENT, new ReminderRule(true, false, 5, 0, false));
    scene.piece(MING, Courses.MING_PHYSICS).reserve().arrive();
    LocalDate fellDue = scene.today().minusDays(2);

    assertThat(scene.runFrom(fellDue).count(Fate.SENT)).isEqualTo(1);
    assertThat(scene.runFrom(fellDue).count(Fate.SENT)).isZero();
  }

  @Test
  void shouldNotMakeUpForWhatFellDueBeforeTheDaysThatWereMissed() {
    scene.with(ReminderKind.UNSENT, new ReminderRule(true, false, 5, 0, false));
    scene.piece(MING, Courses.MING_PHYSICS).reserve().arrive();

    assertThat(scene.runFrom(scene.today().minusDays(1)).fates()).isEmpty();
  }

  @Test
  void shouldLeaveAloneWhoHasLeftTheSchool() {
    scene.daily(ReminderKind.UNSENT, false);
    scene.piece(MING, Courses.MING_PHYSICS).reserve().arrive();
    scene.school.people(
        SchoolBuilder.YEAR,
        List.of(
            new Person(
                MING.school(),
                MING.id(),
                MING.name(),
                MING.roles(),
                MING.email(),
                MING.places(),
                false)));

    assertThat(scene.run().fates()).isEmpty();
  }

  @Test
  void shouldGoOnByAnotherMessageWhereTimeRunsOut() {
    scene.daily(ReminderKind.UNSENT, false);
    scene.piece(MING, Courses.MING_PHYSICS).reserve().arrive();
    scene.piece(HUA, Courses.HUA_PHYSICS).reserve().arrive();
    for (int part = 0; part < StudentPages.PARTS; part++) {
      RunResult result =
          scene.runWithoutTime(
              new ReminderTask.OfStudents(
                  SchoolBuilder.SCHOOL, scene.today(), part, Optional.empty()));
      assertThat(result.fates()).isEmpty();
    }

    assertThat(scene.queue.waiting()).isNotEmpty();
    assertThat(scene.drain(scene.ledger).count(Fate.SENT)).isEqualTo(2);
    assertThat(scene.mailer.recipients()).doesNotHaveDuplicates();
  }

  @Test
  void shouldTellTheHomeroomTeacherWhoLagsAndTheSectionHowTheSchoolIs() {
    scene.daily(ReminderKind.CLASS, false).daily(ReminderKind.SCHOOL, false);
    // They see what students are told of, where that is on.
    scene.with(ReminderKind.UNSENT, new ReminderRule(true, false, 0, 0, false));
    scene.with(ReminderKind.WAITING, new ReminderRule(true, false, 0, 0, false));
    scene.piece(MING, Courses.MING_PHYSICS).reserve().arrive();
    scene.waiting(HUA, Courses.HUA_PHYSICS);

    scene.run();

    assertThat(only("t104@school.test").text())
        .contains("101 班 2 人：已上傳未送出 1 件、待認證 1 件")
        .contains("需要關心：1 王小明。");
    assertThat(only("t105@school.test").text())
        .contains("全校課程學習成果 2 人：已上傳未送出 1 件、待認證 1 件")
        .contains("全校有 1 位老師共 1 件待認證，等得最久的是：林美玲 1 件。")
        .doesNotContain("王小明");
  }

  @Test
  void shouldTellOfficesWhatTheirPlanSays() {
    scene
        .with(ReminderKind.TASKS, new ReminderRule(true, false, 1, 0, false))
        .tasks(
            (_, today) ->
                List.of(
                    new OfficeTask(
                        "check-uploads",
                        Set.of(Role.EQUIPMENT_HEAD),
                        "檢核學生上傳狀況",
                        "check what students have uploaded",
                        today.plusDays(5))));

    scene.run();

    assertThat(scene.mailer.recipients()).containsExactly("t105@school.test");
    assertThat(only("t105@school.test").text()).contains("行事曆：檢核學生上傳狀況，11 月 25 日前完成。");
  }

  @Test
  void shouldTakeNoMoreThanOneMailADayHoweverManyRulesFallDue() {
    scene.rules(rule -> new ReminderRule(true, true, 1, 0, rule.demanded()));
    scene.piece(MING, Courses.MING_PHYSICS).reserve().arrive();
    scene.waiting(MING, Courses.MING_HISTORY).giveBack("請補上誤差");
    scene.waiting(HUA, Courses.HUA_PHYSICS);

    scene.run();
    scene.after(Duration.ofHours(1)).run();

    assertThat(scene.mailer.recipients())
        .doesNotHaveDuplicates()
        .contains(MINGS, "t101@school.test", "t104@school.test", "t105@school.test");
  }
}
