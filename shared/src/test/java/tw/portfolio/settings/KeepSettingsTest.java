package tw.portfolio.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.campus.Answers.granted;
import static tw.portfolio.campus.Answers.kind;
import static tw.portfolio.campus.Answers.refused;
import static tw.portfolio.samples.Courses.MING_PHYSICS;
import static tw.portfolio.samples.RealFile.REPORT;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;
import static tw.portfolio.samples.SchoolBuilder.YEAR;
import static tw.portfolio.samples.Students.MING;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tw.portfolio.campus.Campus;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.Subject;
import tw.portfolio.history.SubjectKind;
import tw.portfolio.history.memory.MemoryChanges;
import tw.portfolio.samples.AYear;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.SomeCaps;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Windows;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.Semester;
import tw.portfolio.work.WorkKind;

/** 教務主任 sets the year; whatever is out of order is told at once. */
class KeepSettingsTest {
  private static final Actor DIRECTOR = Staff.actor(Staff.DIRECTOR);

  private final Campus campus = new Campus(SchoolBuilder.aSchool().withStaff(Staff.DIRECTOR));

  private Answer<Settings> keep(AYear year) {
    return campus.keeping().keep(DIRECTOR, YEAR, year.request(), campus.now());
  }

  private List<Change> history() {
    return MemoryChanges.about(campus.school(), new Subject(SubjectKind.SETTINGS, YEAR.toString()));
  }

  private List<String> wrong(AYear year) {
    Problem problem = refused(keep(year));
    assertThat(problem.kind()).isEqualTo(ProblemKind.INVALID);
    assertThat(campus.keeping().of(DIRECTOR, YEAR).version()).isZero();
    return problem.fields().stream().map(Problem.Field::name).toList();
  }

  @Test
  void shouldSetAYearForTheFirstTime() {
    Settings kept = granted(keep(AYear.usual()));

    assertThat(kept.version()).isEqualTo(1);
    assertThat(kept.closing(Semester.FIRST)).hasToString("Optional[2027-01-20]");
    assertThat(campus.keeping().of(Staff.actor(Staff.LIN), YEAR)).isEqualTo(kept);
    assertThat(history())
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.action()).isEqualTo(ChangeAction.ADD);
              assertThat(line.from()).isEmpty();
              assertThat(line.why()).isEqualTo("依國教署來文");
            });
  }

  @Test
  void shouldTellInTheHistoryWhatChangedAndNothingElse() {
    granted(keep(AYear.usual()));

    granted(
        keep(
            AYear.usual()
                .on(1)
                .caps(SomeCaps.usual().selected(5).build())
                .window("selection", "2027-07-01", "2027-08-20")));

    assertThat(history().getLast())
        .satisfies(
            line -> {
              assertThat(line.action()).isEqualTo(ChangeAction.CHANGE);
              assertThat(line.from()).contains("每學年可勾選課程學習成果 6 件；課程學習成果勾選 2027-07-01 至 2027-08-10");
              assertThat(line.to()).contains("每學年可勾選課程學習成果 5 件；課程學習成果勾選 2027-07-01 至 2027-08-20");
            });
  }

  @Test
  void shouldWriteNothingWhenTheSameIsSetAgain() {
    Settings kept = granted(keep(AYear.usual()));

    assertThat(granted(keep(AYear.usual().on(1)))).isEqualTo(kept);
    // Sent twice because the first answer was lost.
    assertThat(granted(keep(AYear.usual()))).isEqualTo(kept);
    assertThat(history()).hasSize(1);
  }

  @Test
  void shouldNotOverwriteWhatAnotherOfficeHasSetMeanwhile() {
    granted(keep(AYear.usual()));
    granted(keep(AYear.usual().on(1).caps(SomeCaps.usual().uploads(4).build())));

    assertThat(kind(keep(AYear.usual().on(1).caps(SomeCaps.usual().uploads(9).build()))))
        .isEqualTo(ProblemKind.CHANGED_MEANWHILE);
    assertThat(campus.keeping().of(DIRECTOR, YEAR).caps().counts().uploadsFirstSemester())
        .isEqualTo(4);
  }

  @Test
  void shouldKeepWhatStudentsHaveWhenACapIsSetLower() {
    campus.settings(SchoolBuilder.aSchool().withWindows(Windows.allOpen(campus.now())));
    for (int piece = 0; piece < 4; piece++) {
      campus.reserved(MING_PHYSICS, REPORT);
    }

    granted(keep(AYear.usual().caps(SomeCaps.usual().uploads(2).build())));

    assertThat(campus.school().studentYear(WorkKind.OUTCOME, SCHOOL, MING.id(), YEAR).pieces())
        .hasSize(4);
    Problem full = refused(campus.reserve(MING, MING_PHYSICS, REPORT.declared()));
    assertThat(full.kind()).isEqualTo(ProblemKind.CAP_REACHED);
    assertThat(full.chinese()).contains("2 件");
  }

  @Test
  void shouldLetOnlyThoseWhoKeepSettingsSetThem() {
    for (Actor other :
        List.of(
            Staff.actor(Staff.EQUIPMENT_HEAD),
            Staff.actor(Staff.LIN),
            new Actor(new SchoolCode("190301"), Staff.DIRECTOR.id(), Actor.Kind.STAFF, "劉秀英"))) {
      assertThat(kind(campus.keeping().keep(other, YEAR, AYear.usual().request(), campus.now())))
          .isEqualTo(ProblemKind.NOT_PERMITTED);
    }
    assertThat(history()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    // 休業式 is 20 January and 30 June; both lengths are one day short.
    "upload1, 2026-11-01, 2027-02-02, windows.upload1.lastDay",
    "upload2, 2027-04-01, 2027-07-13, windows.upload2.lastDay",
    "certification1, 2026-11-01, 2027-02-03, windows.certification1.lastDay",
    "certification1, 2026-10-31, 2027-02-10, windows.certification1",
    "certification2, 2027-04-01, 2027-07-14, windows.certification2.lastDay",
    "selection, 2027-07-01, 2027-07-21, windows.selection.lastDay",
    "achievementSelection, 2027-07-01, 2027-07-14, windows.achievementSelection.lastDay",
    "receiptOutcomes, 2027-09-10, 2027-09-11, windows.receiptOutcomes.lastDay",
    "receiptOutcomes, 2027-08-10, 2027-08-20, windows.receiptOutcomes.firstDay",
    "receiptGrades1, 2027-02-20, 2027-02-21, windows.receiptGrades1.lastDay",
    "receiptOutcomesSeniors, 2027-08-10, 2027-08-20, windows.receiptOutcomesSeniors.firstDay",
    "receiptOutcomesSeniors, 2027-09-10, 2027-09-11, windows.receiptOutcomesSeniors.lastDay",
    "statement, 2026-07-31, 2027-05-31, windows.statement",
    "receiptOutcomes, 2027-12-20, 2028-01-01, windows.receiptOutcomes",
    "achievementUpload1, 2026-07-31, 2026-12-01, windows.achievementUpload1",
    "selectionSeniors, 2027-02-01, 2027-02-10, windows.selectionSeniors.lastDay",
    "certification2Seniors, 2027-04-01, 2027-07-14, windows.certification2Seniors.lastDay",
  })
  void shouldRefuseAWindowThatIsOutOfOrder(String name, String first, String last, String field) {
    assertThat(wrong(AYear.usual().window(name, first, last))).contains(field);
  }

  @Test
  void shouldAllowExactlyTheShortest() {
    granted(keep(AYear.usual()));
  }

  @Test
  void shouldTellEverythingThatIsWrongAtOnce() {
    assertThat(
            wrong(
                AYear.usual()
                    .window("upload1", "2026-11-01", "2027-01-10")
                    .window("selection", "2027-01-01", "2027-01-31")
                    .window("receiptOutcomes", "2027-09-10", "2027-09-10")))
        .containsExactly(
            "windows.upload1.lastDay",
            "windows.selection.lastDay",
            "windows.selection.lastDay",
            "windows.receiptOutcomes.lastDay");
  }

  @Test
  void shouldAskForTheLastDayOfSchoolWithAnUploadWindow() {
    assertThat(wrong(AYear.usual().withoutClosing(Semester.SECOND)))
        .containsExactly("closingSecondSemester");
    assertThat(wrong(AYear.usual().closing(Semester.FIRST, "2027-06-30")))
        .contains("closingFirstSemester");
  }

  @Test
  void shouldAllowWhatIsNotAnnouncedYet() {
    granted(
        keep(
            AYear.usual()
                .without("upload2")
                .without("certification1")
                .without("certification2")
                .without("achievementUpload1")
                .without("receiptOutcomes")
                .withoutClosing(Semester.SECOND)));
  }

  @Test
  void shouldLetTheLastGradeUploadForAShorterTime() {
    granted(
        keep(
            AYear.usual()
                .window("upload2Seniors", "2027-04-01", "2027-05-20")
                .window("certification2Seniors", "2027-04-01", "2027-05-25")
                .window("selectionSeniors", "2027-05-20", "2027-05-30")));
  }

  @Test
  void shouldLetTheLastGradeConfirmBeforeTheOthersHaveChosen() {
    AYear year =
        AYear.usual()
            .window("upload2Seniors", "2027-04-01", "2027-05-10")
            .window("certification2Seniors", "2027-04-01", "2027-05-12")
            .window("achievementUpload2Seniors", "2027-04-01", "2027-05-10")
            .window("selectionSeniors", "2027-05-10", "2027-05-20")
            .window("achievementSelectionSeniors", "2027-05-10", "2027-05-20");

    assertThat(wrong(year.window("receiptOutcomesSeniors", "2027-05-20", "2027-05-23")))
        .containsOnly("windows.receiptOutcomesSeniors.firstDay");
    assertThat(
            wrong(
                year.window("receiptOutcomesSeniors", "2027-05-21", "2027-05-23")
                    .window("receiptOutcomes", "2027-05-21", "2027-05-23")))
        .containsOnly("windows.receiptOutcomes.firstDay");
    granted(
        keep(
            year.window("receiptOutcomesSeniors", "2027-05-21", "2027-05-23")
                .window("receiptOutcomes", "2027-09-10", "2027-09-12")));
  }
}
