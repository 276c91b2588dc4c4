package tw.portfolio.archive.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tw.portfolio.announcement.Audience;
import tw.portfolio.kernel.document.Document;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.Students;
import tw.portfolio.training.Attendance;
import tw.portfolio.training.Attendance.OfStaff;
import tw.portfolio.training.Attendance.OfStudent;
import tw.portfolio.training.Training;
import tw.portfolio.training.TrainingId;
import tw.portfolio.training.TrainingKind;
import tw.portfolio.training.TrainingState;

class TrainingLinesTest {
  private static final Training TRAINING =
      new Training(
          new TrainingId(new Ids(1).get()),
          new Training.Plan(
              TrainingKind.PARENTS,
              "檔案的使用",
              LocalDateTime.of(2026, 9, 12, 9, 0),
              "活動中心",
              new Training.Invited(Set.of(new Audience.OfGrade(1)), "高一家長")),
          TrainingState.HELD,
          new Training.Turnout(3, 2, 40),
          2);

  @Test
  void shouldSayWhoWasThereAndExplainEveryField() {
    Document line =
        TrainingLines.training(
            TRAINING,
            new Attendance(
                List.of(
                    new OfStudent(Students.MING.id(), true),
                    new OfStudent(Students.HUA.id(), false)),
                List.of(new OfStaff("林美玲", true)),
                40));

    assertThat(line.text("kindName")).isEqualTo("親師說明");
    assertThat(line.texts("present")).containsExactly(Students.MING.id().text());
    assertThat(line.texts("absent")).containsExactly(Students.HUA.id().text());
    assertThat(line.texts("staffPresent")).containsExactly("林美玲");
    assertThat(line.integer("guests")).isEqualTo(40);
    assertThat(line.values().keySet())
        .containsExactlyElementsOf(
            TrainingLines.TRAININGS.fields().stream().map(ArchivedField::name).toList());
  }
}
