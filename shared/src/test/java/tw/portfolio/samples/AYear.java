package tw.portfolio.samples;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tw.portfolio.school.Semester;
import tw.portfolio.school.Window;
import tw.portfolio.school.WindowKey;
import tw.portfolio.school.WindowKind;
import tw.portfolio.settings.Caps;
import tw.portfolio.settings.KeepingSettings;

/**
 * What an office sets for the school year 115: {@code AYear.usual().window("upload1", first,
 * last).request()}. Until it is told otherwise everything is in good order.
 */
public final class AYear {
  private final Map<WindowKey, Window> windows = new HashMap<>();
  private final Map<Semester, LocalDate> closings = new EnumMap<>(Semester.class);
  private Caps caps = Caps.OF_THE_REGULATION;
  private int version;

  private AYear() {}

  /** A year with every ordinary window. */
  public static AYear usual() {
    return new AYear()
        .closing(Semester.FIRST, "2027-01-20")
        .closing(Semester.SECOND, "2027-06-30")
        .window("upload1", "2026-11-01", "2027-02-03")
        .window("certification1", "2026-11-01", "2027-02-10")
        .window("upload2", "2027-04-01", "2027-07-14")
        .window("certification2", "2027-04-01", "2027-07-21")
        .window("selection", "2027-07-01", "2027-08-10")
        .window("achievementUpload1", "2026-11-01", "2027-02-03")
        .window("achievementUpload2", "2027-04-01", "2027-07-14")
        .window("achievementSelection", "2027-07-01", "2027-08-10")
        .window("statement", "2027-05-01", "2027-05-31")
        .window("receiptOutcomes", "2027-09-10", "2027-09-12");
  }

  /** Sets a window by its name. */
  public AYear window(String name, String first, String last) {
    windows.put(key(name), Window.ofDays(LocalDate.parse(first), LocalDate.parse(last)));
    return this;
  }

  /** Takes a window away. */
  public AYear without(String name) {
    windows.remove(key(name));
    return this;
  }

  /** The window of that name. */
  public static WindowKey key(String name) {
    return WindowKey.all().stream()
        .filter(key -> key.code().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** The day of 休業式. */
  public AYear closing(Semester semester, String day) {
    closings.put(semester, LocalDate.parse(day));
    return this;
  }

  /** Takes the day of 休業式 away. */
  public AYear withoutClosing(Semester semester) {
    closings.remove(semester);
    return this;
  }

  /** Sets the caps. */
  public AYear caps(Caps next) {
    caps = next;
    return this;
  }

  /** Builds on this version. */
  public AYear on(int seen) {
    version = seen;
    return this;
  }

  /** Every kind of window, closed since long. */
  public static Map<WindowKey, Window> over() {
    Window over = Window.ofDays(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 30));
    Map<WindowKey, Window> all = new HashMap<>();
    List.of(WindowKind.values())
        .forEach(
            kind ->
                List.of(Semester.values())
                    .forEach(semester -> all.put(WindowKey.of(kind, semester), over)));
    return all;
  }

  /** As an office asks for it. */
  public KeepingSettings.SettingsRequest request() {
    return new KeepingSettings.SettingsRequest(
        version,
        caps.counts(),
        caps.files(),
        caps.descriptionCharacters(),
        windows,
        closings,
        "依國教署來文");
  }
}
