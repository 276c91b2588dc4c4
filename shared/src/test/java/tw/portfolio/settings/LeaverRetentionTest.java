package tw.portfolio.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import tw.portfolio.school.SchoolYear;

/** From when on what a school has of a leaver is deleted. */
class LeaverRetentionTest {
  private static final Instant SET = Instant.parse("2026-11-20T02:00:00Z");
  private static final SchoolYear LEFT = new SchoolYear(115);
  private static final LeaverRetention SIX = LeaverRetention.first(6, SET);

  private static Instant august(int year) {
    return Instant.parse((year - 1) + "-07-31T16:00:00Z").plus(Duration.ofDays(daysOf(year)));
  }

  private static int daysOf(int year) {
    return year % 4 == 0 ? 366 : 365;
  }

  @Test
  void shouldCountFromTheEndOfTheSchoolYearInWhichSomebodyLeft() {
    // 115 學年度 ends on 31 July 2027; six years later it is 1 August 2033 in Taipei.
    assertThat(SIX.due(LEFT)).isEqualTo(august(2033));
  }

  @Test
  void shouldDeleteNobodyBeforeTheFirstNoticeIsOver() {
    assertThat(SIX.due(new SchoolYear(105))).isEqualTo(SET.plus(LeaverRetention.NOTICE));
  }

  @Test
  void shouldGiveNoticeBeforeFewerYearsCount() {
    Instant later = SET.plus(Duration.ofDays(400));
    LeaverRetention four = SIX.changed(4, later);

    assertThat(four.due(new SchoolYear(111))).isEqualTo(later.plus(LeaverRetention.NOTICE));
    assertThat(four.due(LEFT)).isEqualTo(august(2031));
    // By the six years that counted before this one is due already.
    assertThat(four.due(new SchoolYear(109))).isBefore(later);
  }

  @Test
  void shouldCountMoreYearsAtOnce() {
    Instant later = SET.plus(Duration.ofDays(400));

    assertThat(SIX.changed(8, later).due(new SchoolYear(112))).isEqualTo(august(2032));
  }

  @Test
  void shouldForgetWhatNeverCounted() {
    LeaverRetention two = SIX.changed(2, SET.plus(Duration.ofDays(1)));

    assertThat(two.before()).isEmpty();
    assertThat(two.due(new SchoolYear(105)))
        .isEqualTo(SET.plus(Duration.ofDays(1)).plus(LeaverRetention.NOTICE));
  }
}
