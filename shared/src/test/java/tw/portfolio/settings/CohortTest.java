package tw.portfolio.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tw.portfolio.school.Pseudonym;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.Semester;
import tw.portfolio.school.Window;
import tw.portfolio.school.WindowKey;
import tw.portfolio.school.WindowKind;

/** Whose windows count, and by which names windows and extensions go. */
class CohortTest {
  private static final SchoolYear YEAR = new SchoolYear(115);
  private static final WindowKey UPLOAD = WindowKey.of(WindowKind.UPLOAD, Semester.SECOND);
  private static final WindowKey SENIORS = UPLOAD.ofSeniors().orElseThrow();
  private static final Instant MAY = Instant.parse("2027-05-10T04:00:00Z");
  private static final Instant JULY = Instant.parse("2027-07-10T04:00:00Z");

  private static Settings with(Map<WindowKey, Window> windows) {
    return new Settings(new SchoolCode("213303"), YEAR, Caps.OF_THE_REGULATION, windows);
  }

  private static Window days(int firstMonth, int lastMonth) {
    return Window.ofDays(LocalDate.of(2027, firstMonth, 1), LocalDate.of(2027, lastMonth, 20));
  }

  @Test
  void shouldCountOnlyTheirOwnWindowForTheLastGrade() {
    Settings settings = with(Map.of(UPLOAD, days(6, 7), SENIORS, days(4, 5)));
    List<WindowKey> upload = List.of(UPLOAD);

    assertThat(settings.anyOpen(upload, Cohort.SENIORS, MAY)).isTrue();
    assertThat(settings.anyOpen(upload, Cohort.SENIORS, JULY)).isFalse();
    assertThat(settings.anyOpen(upload, Cohort.OTHERS, MAY)).isFalse();
    assertThat(settings.anyOpen(upload, Cohort.OTHERS, JULY)).isTrue();
    assertThat(settings.anyOpen(upload, MAY)).isFalse();
    assertThat(settings.anyOpen(upload, JULY)).isFalse();
  }

  @Test
  void shouldCountTheOrdinaryWindowWhereTheLastGradeHasNone() {
    Settings settings = with(Map.of(UPLOAD, days(6, 7)));

    assertThat(settings.anyOpen(List.of(UPLOAD), Cohort.SENIORS, JULY)).isTrue();
    assertThat(settings.anyOpen(List.of(UPLOAD), JULY)).isTrue();
    assertThat(settings.counting(List.of(UPLOAD), Cohort.SENIORS)).containsExactly(UPLOAD);
  }

  @Test
  void shouldKnowWhoIsInTheLastGrade() {
    assertThat(List.of(0, 1, 2, 3))
        .extracting(Cohort::ofGrade)
        .containsExactly(Cohort.OTHERS, Cohort.OTHERS, Cohort.OTHERS, Cohort.SENIORS);
  }

  @Test
  void shouldNameEveryWindow() {
    assertThat(WindowKey.all())
        .extracting(WindowKey::code)
        .containsExactly(
            "upload1",
            "upload2",
            "upload2Seniors",
            "certification1",
            "certification2",
            "certification2Seniors",
            "selection",
            "selectionSeniors",
            "achievementUpload1",
            "achievementUpload2",
            "achievementUpload2Seniors",
            "achievementSelection",
            "achievementSelectionSeniors",
            "statement",
            "receiptOutcomes",
            "receiptOutcomesSeniors",
            "receiptAchievements",
            "receiptAchievementsSeniors",
            "receiptGrades1",
            "receiptGrades2",
            "receiptGrades2Seniors",
            "receiptCadres",
            "receiptCadresSeniors",
            "leaversCopy");
    assertThat(SENIORS.chinese()).isEqualTo("下學期課程學習成果上傳（高三）");
  }

  @Test
  void shouldReadAnExtensionsId() {
    ExtensionId id = new ExtensionId(YEAR, 1_795_176_000L, Pseudonym.of(0, 7));

    assertThat(ExtensionId.parse(id.toString())).contains(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "115-1795176000",
        "115-0795176000-00000000000000000000000007",
        "215-1795176000-00000000000000000000000007",
        "115-1795176000-0000000000000000000000000u",
        "115-1795176000-00000000000000000000000007\n",
      })
  void shouldReadNoOtherText(String text) {
    assertThat(ExtensionId.parse(text)).isEmpty();
  }
}
