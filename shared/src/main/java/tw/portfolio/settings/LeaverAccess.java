package tw.portfolio.settings;

import java.time.Instant;
import java.util.stream.Stream;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.Semester;
import tw.portfolio.school.Window;
import tw.portfolio.school.WindowKey;
import tw.portfolio.school.WindowKind;

/**
 * When those who have left a school may still sign in, to fetch their own copy (離校生個人學習歷程下載期間). A
 * school that has set no such window lets nobody in who has left.
 */
public final class LeaverAccess {
  private static final WindowKey WINDOW = WindowKey.of(WindowKind.LEAVERS_COPY, Semester.SECOND);

  private final SettingsInForce inForce;

  /** By what schools have set there. */
  public LeaverAccess(SettingsInForce inForce) {
    this.inForce = inForce;
  }

  /**
   * Whether it is open now: by this school year's settings, or by those of the year before, whose
   * window may last until winter.
   */
  public boolean isOpen(SchoolCode school, Instant now) {
    SchoolYear year = SchoolYear.at(now);
    return Stream.of(year, new SchoolYear(year.number() - 1))
        .flatMap(of -> inForce.settings(school, of).window(WINDOW).stream())
        .anyMatch((Window window) -> window.isOpenAt(now));
  }
}
