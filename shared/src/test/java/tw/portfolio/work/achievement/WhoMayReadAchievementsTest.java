package tw.portfolio.work.achievement;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.campus.Answers.granted;
import static tw.portfolio.campus.Answers.kind;
import static tw.portfolio.samples.RealFile.REPORT;
import static tw.portfolio.samples.SchoolBuilder.YEAR;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.campus.Campus;
import tw.portfolio.kernel.files.FilePart;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.samples.Windows;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.work.Piece;

class WhoMayReadAchievementsTest {
  private static final Person ACTIVITIES = person(301, Role.ACTIVITIES_HEAD, Optional.empty());
  private static final Person OTHER_HOMEROOM =
      person(302, Role.HOMEROOM_TEACHER, Optional.of(ClassPlace.led(YEAR, "102")));
  private static final Person PARENT = person(303, Role.PARENT_REPRESENTATIVE, Optional.empty());

  private final AchievementScene scene =
      new AchievementScene(
          new Campus(
              SchoolBuilder.aSchool()
                  .withStaff(ACTIVITIES, OTHER_HOMEROOM, PARENT)
                  .withWindows(Windows.allOpen(SchoolBuilder.NOW))));

  private Piece ready;

  private static Person person(long number, Role role, Optional<ClassPlace> place) {
    return new Person(
        SchoolBuilder.SCHOOL,
        Ids.person(number),
        "職員" + number,
        Set.of(role),
        Optional.empty(),
        place);
  }

  @BeforeEach
  void announce() {
    ready = scene.ready(REPORT);
  }

  @Test
  void shouldBeForTheStudentTheOfficeAndTheHomeroomTeacher() {
    shouldRead(AchievementScene.MING);
    shouldRead(Staff.actor(ACTIVITIES));
    shouldRead(Staff.actor(Staff.HOMEROOM));
  }

  private void shouldRead(Actor reader) {
    assertThat(granted(scene.pages().piece(reader, ready.id(), scene.campus().now())).piece())
        .isEqualTo(ready);
    granted(download(reader));
    if (reader.kind() == Actor.Kind.STAFF) {
      assertThat(
              granted(
                      scene
                          .pages()
                          .achievements(
                              reader, Students.MING.id(), SchoolBuilder.YEAR, scene.campus().now()))
                  .year()
                  .pieces())
          .containsExactly(ready);
    }
  }

  private Answer<?> download(Actor reader) {
    return scene.pages().download(reader, ready.id(), FilePart.DOCUMENT, scene.campus().now());
  }

  @Test
  void shouldBeForNobodyElse() {
    shouldNotRead(Students.actor(Students.HUA), ProblemKind.NOT_PERMITTED);
    shouldNotRead(Staff.actor(OTHER_HOMEROOM), ProblemKind.NOT_FOUND);
    shouldNotRead(Staff.actor(Staff.LIN), ProblemKind.NOT_PERMITTED);
    shouldNotRead(Staff.actor(Staff.EQUIPMENT_HEAD), ProblemKind.NOT_PERMITTED);
    shouldNotRead(Staff.actor(PARENT), ProblemKind.NOT_PERMITTED);
    Actor stranger = new Actor(new SchoolCode("190406"), ACTIVITIES.id(), Actor.Kind.STAFF, "外校");
    shouldNotRead(stranger, ProblemKind.NOT_PERMITTED);
  }

  private void shouldNotRead(Actor reader, ProblemKind kind) {
    assertThat(kind(scene.pages().piece(reader, ready.id(), scene.campus().now()))).isEqualTo(kind);
    assertThat(kind(download(reader))).isEqualTo(kind);
    if (reader.kind() == Actor.Kind.STAFF) {
      assertThat(
              kind(
                  scene
                      .pages()
                      .achievements(
                          reader, Students.MING.id(), SchoolBuilder.YEAR, scene.campus().now())))
          .isEqualTo(kind);
    }
  }

  @Test
  void shouldGiveNoFileThatWasAlteredOrNeverCame() {
    assertThat(
            kind(
                scene
                    .pages()
                    .download(
                        AchievementScene.MING, ready.id(), FilePart.MEDIA, scene.campus().now())))
        .isEqualTo(ProblemKind.NOT_FOUND);

    scene.campus().files().alter(AchievementScene.key(ready, FilePart.DOCUMENT), new byte[] {1});
    assertThat(kind(download(AchievementScene.MING))).isEqualTo(ProblemKind.FILE_ALTERED);
  }
}
