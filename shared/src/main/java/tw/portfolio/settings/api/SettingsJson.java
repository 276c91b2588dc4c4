package tw.portfolio.settings.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tw.portfolio.kernel.files.FileType;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.school.Semester;
import tw.portfolio.school.Window;
import tw.portfolio.school.WindowKey;
import tw.portfolio.settings.Caps;
import tw.portfolio.settings.Settings;

/** A year's settings in answers. */
public final class SettingsJson {
  private SettingsJson() {}

  /** What everyone may know: how many, how large, and from when until when. */
  public static Json of(Settings settings) {
    Caps caps = settings.caps();
    return Json.object()
        .put("year", settings.year().number())
        .put("version", settings.version())
        .put("uploadsFirstSemester", caps.counts().uploadsFirstSemester())
        .put("uploadsSecondSemester", caps.counts().uploadsSecondSemester())
        .put("selectedPerYear", caps.counts().selectedPerYear())
        .put("achievementsPerYear", caps.counts().achievementsPerYear())
        .put("achievementsSelectedPerYear", caps.counts().achievementsSelectedPerYear())
        .put("documentBytes", caps.files().documentBytes())
        .put("mediaBytes", caps.files().mediaBytes())
        .put("types", caps.files().types().stream().sorted().map(FileType::mediaType).toList())
        .put("pictureMegapixels", caps.files().pictures().mostPixels() / 1_000_000)
        .put("refusesLocation", caps.files().pictures().refusesLocation())
        .put("descriptionCharacters", caps.descriptionCharacters())
        .putIfPresent("closingFirstSemester", closing(settings, Semester.FIRST))
        .putIfPresent("closingSecondSemester", closing(settings, Semester.SECOND))
        .put("windows", windows(settings));
  }

  private static Optional<String> closing(Settings settings, Semester semester) {
    return settings.closing(semester).map(LocalDate::toString);
  }

  /** Those of semester 1 first, then those of semester 2, then the year's. */
  private static List<Json> windows(Settings settings) {
    Stream<WindowKey> ofSemesters =
        Stream.of(Semester.values())
            .flatMap(
                semester ->
                    WindowKey.all().stream()
                        .filter(key -> key.semester().equals(Optional.of(semester))));
    Stream<WindowKey> ofTheYear = WindowKey.all().stream().filter(key -> key.semester().isEmpty());
    return Stream.concat(ofSemesters, ofTheYear)
        .flatMap(key -> settings.window(key).stream().map(window -> json(key, window)))
        .toList();
  }

  private static Json json(WindowKey key, Window window) {
    boolean seniors = key instanceof WindowKey.OfSeniors;
    return Json.object()
        .put("window", key.code())
        .put("kind", key.kind().english())
        .put("name", key.kind().chinese() + (seniors ? "（高三）" : ""))
        .put("opens", window.opens())
        .put("closes", window.closes())
        .put("firstDay", window.firstDay().toString())
        .put("lastDay", window.lastDay().toString())
        .putIfPresent("semester", key.semester().map(Semester::number))
        .put("seniors", seniors);
  }
}
