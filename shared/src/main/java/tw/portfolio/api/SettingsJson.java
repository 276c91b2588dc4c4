package tw.portfolio.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tw.portfolio.domain.school.Caps;
import tw.portfolio.domain.school.Semester;
import tw.portfolio.domain.school.Settings;
import tw.portfolio.domain.school.Window;
import tw.portfolio.domain.school.WindowKey;
import tw.portfolio.domain.school.WindowKind;
import tw.portfolio.http.Json;

/** A year's settings in answers. */
public final class SettingsJson {
  private SettingsJson() {}

  /** What everyone may know: how many, how large, and from when until when. */
  public static Json of(Settings settings) {
    Caps caps = settings.caps();
    return Json.object()
        .put("year", settings.year().number())
        .put("uploadsPerSemester", caps.counts().uploads(Semester.FIRST))
        .put("selectedPerYear", caps.counts().selectedPerYear())
        .put("documentBytes", caps.files().documentBytes())
        .put("mediaBytes", caps.files().mediaBytes())
        .put("descriptionCharacters", caps.descriptionCharacters())
        .put("windows", windows(settings));
  }

  private static List<Json> windows(Settings settings) {
    List<Json> windows = new ArrayList<>();
    for (Semester semester : Semester.values()) {
      Stream.of(WindowKind.values())
          .filter(WindowKind::eachSemester)
          .flatMap(kind -> window(settings, kind, semester).stream())
          .forEach(json -> windows.add(json.put("semester", semester.number())));
    }
    Stream.of(WindowKind.values())
        .filter(kind -> !kind.eachSemester())
        .flatMap(kind -> window(settings, kind, Semester.FIRST).stream())
        .forEach(windows::add);
    return windows;
  }

  private static Optional<Json> window(Settings settings, WindowKind kind, Semester semester) {
    return settings.window(WindowKey.of(kind, semester)).map(window -> json(kind, window));
  }

  private static Json json(WindowKind kind, Window window) {
    return Json.object()
        .put("kind", kind.english())
        .put("name", kind.chinese())
        .put("opens", window.opens())
        .put("closes", window.closes())
        .put("firstDay", window.firstDay().toString())
        .put("lastDay", window.lastDay().toString());
  }
}
