package tw.portfolio.school;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Deputy;
import tw.portfolio.settings.Caps;
import tw.portfolio.settings.Settings;

class WindowTest {
  private static final SchoolCode SCHOOL = new SchoolCode("213303");
  private static final SchoolYear YEAR = new SchoolYear(115);
  private static final Window DAYS =
      Window.ofDays(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 15));

  @Test
  void shouldOpenWhenTheFirstDayBeginsInTaipei() {
    assertThat(DAYS.isOpenAt(Instant.parse("2026-10-31T15:59:59.999999999Z"))).isFalse();
    assertThat(DAYS.isOpenAt(Instant.parse("2026-10-31T16:00:00Z"))).isTrue();
  }

  @Test
  void shouldCloseWhenTheLastDayIsOverInTaipei() {
    assertThat(DAYS.isOpenAt(Instant.parse("2026-11-15T15:59:59.999999999Z"))).isTrue();
    assertThat(DAYS.isOpenAt(Instant.parse("2026-11-15T16:00:00Z"))).isFalse();
  }

  @Test
  void shouldTellItsDaysAsPeopleSetThem() {
    assertThat(DAYS.firstDay()).isEqualTo(LocalDate.of(2026, 11, 1));
    assertThat(DAYS.lastDay()).isEqualTo(LocalDate.of(2026, 11, 15));
  }

  @Test
  void shouldCountAClosingTimeInTheMiddleOfADayAsThatDay() {
    Window window =
        new Window(Instant.parse("2026-11-01T00:00:00Z"), Instant.parse("2026-11-15T04:00:00Z"));

    assertThat(window.lastDay()).isEqualTo(LocalDate.of(2026, 11, 15));
  }

  @Test
  void shouldBeOpenForASingleDay() {
    LocalDate day = LocalDate.of(2026, 11, 1);

    assertThat(Duration.between(Window.ofDays(day, day).opens(), Window.ofDays(day, day).closes()))
        .isEqualTo(Duration.ofDays(1));
  }

  @Test
  void shouldRefuseToCloseBeforeItOpens() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Window.ofDays(LocalDate.of(2026, 11, 15), LocalDate.of(2026, 11, 1)));
  }

  @Test
  void shouldLetOneOpenWindowOfSeveralBeEnough() {
    WindowKey upload = WindowKey.of(WindowKind.UPLOAD, Semester.FIRST);
    WindowKey certification = WindowKey.of(WindowKind.CERTIFICATION, Semester.FIRST);
    Settings settings =
        new Settings(SCHOOL, YEAR, Caps.OF_THE_REGULATION, Map.of(certification, DAYS));
    Instant open = Instant.parse("2026-11-10T00:00:00Z");

    assertThat(settings.anyOpen(List.of(upload, certification), open)).isTrue();
    assertThat(settings.anyOpen(List.of(upload), open)).isFalse();
    assertThat(settings.anyOpen(List.of(), open)).isFalse();
    assertThat(
            settings.anyOpen(
                List.of(WindowKey.of(WindowKind.CERTIFICATION, Semester.SECOND)), open))
        .isFalse();
  }

  @Test
  void shouldOpenSelectionOnceAYear() {
    assertThat(WindowKey.of(WindowKind.SELECTION, Semester.FIRST))
        .isEqualTo(WindowKey.of(WindowKind.SELECTION, Semester.SECOND));
    assertThat(WindowKey.of(WindowKind.UPLOAD, Semester.FIRST).code()).isEqualTo("upload1");
    assertThat(WindowKey.of(WindowKind.SELECTION, Semester.SECOND).code()).isEqualTo("selection");
  }

  @Test
  void shouldLetADeputyActOnBothEndDays() {
    PersonId person = new PersonId(Pseudonym.of(0, 1));
    Deputy deputy =
        new Deputy(SCHOOL, person, person, LocalDate.of(2026, 11, 3), LocalDate.of(2026, 11, 4));

    assertThat(deputy.actsOn(LocalDate.of(2026, 11, 2))).isFalse();
    assertThat(deputy.actsOn(LocalDate.of(2026, 11, 3))).isTrue();
    assertThat(deputy.actsOn(LocalDate.of(2026, 11, 4))).isTrue();
    assertThat(deputy.actsOn(LocalDate.of(2026, 11, 5))).isFalse();
  }
}
