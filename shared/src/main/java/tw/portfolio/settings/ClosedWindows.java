package tw.portfolio.settings;

import java.time.LocalDate;
import java.util.Collection;
import java.util.stream.Collectors;
import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.school.Window;
import tw.portfolio.school.WindowKey;

/** The refusal that no window is open, which says when each of them is. */
public final class ClosedWindows {
  private ClosedWindows() {}

  /** No window is open; says when each of them is. */
  public static Problem windowClosed(Settings settings, Collection<WindowKey> windows) {
    String chinese =
        windows.stream().map(key -> chinese(settings, key)).collect(Collectors.joining("；"));
    String english =
        windows.stream().map(key -> english(settings, key)).collect(Collectors.joining("; "));
    return Problem.of(
        ProblemKind.WINDOW_CLOSED,
        "現在不在開放期間：" + chinese + "。請在開放期間內辦理，或洽教務處。",
        "Not open now: "
            + english
            + ". Please come back while it is open, or ask the academic affairs office.");
  }

  private static String chinese(Settings settings, WindowKey key) {
    return key.chinese()
        + settings.window(key).map(window -> "期間為 " + days(window, " 至 ")).orElse("期間尚未公告");
  }

  private static String english(Settings settings, WindowKey key) {
    return key.kind().english()
        + settings
            .window(key)
            .map(window -> " is open " + days(window, " to "))
            .orElse(" has no dates yet");
  }

  private static String days(Window window, String between) {
    LocalDate first = window.firstDay();
    return first + between + window.lastDay();
  }
}
