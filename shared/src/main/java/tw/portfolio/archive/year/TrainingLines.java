package tw.portfolio.archive.year;

import java.util.List;
import tw.portfolio.announcement.Audience;
import tw.portfolio.kernel.document.Document;
import tw.portfolio.training.Attendance;
import tw.portfolio.training.Attendance.OfStaff;
import tw.portfolio.training.Training;

/** Lines about trainings and briefings, and what their fields mean. */
final class TrainingLines {
  /** 訓練、研習與說明會. */
  static final ArchivedKind TRAININGS =
      ArchivedKind.of(
          "trainings",
          "訓練、研習與說明會",
          "Trainings and briefings",
          """
          trainingId | 代號 | Id
          kind | 類別代碼 | Kind
          kindName | 類別 | Kind in Chinese
          title | 主題 | What it was about
          starts | 時間（臺灣時間） | When, by the clock of Taiwan
          place | 地點 | Where
          audience | 對象 | For whom
          others | 其他對象 | Who else
          state | 狀態代碼 | State
          stateName | 狀態 | State in Chinese
          guests | 名單以外到場的人數 | How many came who were not on the list
          present | 出席（親師說明為有家長到場）的學生代號 | Ids of students who were there, or for whom a parent was
          absent | 名單上沒有出席的學生代號 | Ids of students on the list who were not
          staffPresent | 出席的教職員 | Names of staff who were there
          staffAbsent | 名單上沒有出席的教職員 | Names of staff on the list who were not
          """);

  private TrainingLines() {}

  static Document training(Training training, Attendance attendance) {
    Training.Plan plan = training.plan();
    return Document.empty()
        .put("trainingId", training.id().text())
        .put("kind", plan.kind().code())
        .put("kindName", plan.kind().chinese())
        .put("title", plan.title())
        .put("starts", plan.starts().toString())
        .put("place", plan.place())
        .putTexts(
            "audience",
            plan.invited().groups().stream().map(Audience.Group::code).sorted().toList())
        .put("others", plan.invited().others())
        .put("state", training.state().code())
        .put("stateName", training.state().chinese())
        .put("guests", training.turnout().guests())
        .putTexts("present", students(attendance, true))
        .putTexts("absent", students(attendance, false))
        .putTexts("staffPresent", staff(attendance, true))
        .putTexts("staffAbsent", staff(attendance, false));
  }

  private static List<String> students(Attendance attendance, boolean present) {
    return attendance.students().stream()
        .filter(one -> one.present() == present)
        .map(one -> one.student().text())
        .toList();
  }

  private static List<String> staff(Attendance attendance, boolean present) {
    return attendance.staff().stream()
        .filter(one -> one.present() == present)
        .map(OfStaff::name)
        .toList();
  }
}
