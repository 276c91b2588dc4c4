package tw.portfolio.functions.settings;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import tw.portfolio.kernel.files.FileType;
import tw.portfolio.kernel.files.PictureLimits;
import tw.portfolio.kernel.http.Expectation;
import tw.portfolio.kernel.http.Field;
import tw.portfolio.kernel.http.Fields;
import tw.portfolio.kernel.http.Refusal;
import tw.portfolio.kernel.http.Request;
import tw.portfolio.kernel.http.Response;
import tw.portfolio.kernel.http.Shape;
import tw.portfolio.school.Actor;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.Semester;
import tw.portfolio.school.Window;
import tw.portfolio.school.WindowKey;
import tw.portfolio.settings.Caps;
import tw.portfolio.settings.KeepingSettings;
import tw.portfolio.settings.KeepingSettings.SettingsRequest;
import tw.portfolio.settings.api.SettingsJson;
import tw.portfolio.work.api.Shapes;

/** The routes of a year's caps and windows. */
final class SettingsRoutes {
  private static final int MOST_UPLOADS = 100;

  /**
   * A student's choice, with a line of history for each piece, is one write of at most 100 parts.
   */
  private static final int MOST_SELECTED = 40;

  private static final long SMALLEST_FILE = 1024;
  private static final long LARGEST_FILE = 100L * 1024 * 1024;
  private static final int LONGEST_DESCRIPTION = 1000;
  private static final int MOST_MEGAPIXELS = 250;
  private static final int LONGEST_REASON = 200;
  private static final Expectation TYPE =
      new Expectation(
          "請選檔案類型：PDF、JPEG、PNG、MP3 或 MP4。",
          "Expected application/pdf, image/jpeg, image/png, audio/mpeg or video/mp4.");
  private static final Expectation ORDER =
      new Expectation("最後一天不可早於第一天。", "The last day is not before the first.");

  private final KeepingSettings settings;
  private final InstantSource clock;

  SettingsRoutes(KeepingSettings settings, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /** What is set for a year. */
  Response read(Request request) {
    Actor reader = request.actor();
    return Response.ok(SettingsJson.of(settings.of(reader, Shapes.yearInPath(request))));
  }

  /** Sets it. */
  Response keep(Request request) {
    Actor office = request.staff();
    SchoolYear year = Shapes.yearInPath(request);
    SettingsRequest asked = request.body(SettingsRoutes::asked);
    return Response.of(
        settings.keep(office, year, asked, clock.instant()),
        kept -> Response.ok(SettingsJson.of(kept)));
  }

  private static Supplier<SettingsRequest> asked(Fields fields) {
    Field<Integer> version = fields.need("version", Shape.wholeNumber(0, 999_999));
    Supplier<Caps.Counts> counts = counts(fields);
    Supplier<Caps.FileLimits> files = files(fields);
    Field<Integer> description =
        fields.need("descriptionCharacters", Shape.wholeNumber(1, LONGEST_DESCRIPTION));
    Field<Optional<LocalDate>> first = fields.optional("closingFirstSemester", Shapes.day());
    Field<Optional<LocalDate>> second = fields.optional("closingSecondSemester", Shapes.day());
    Field<Map<WindowKey, Window>> windows =
        fields.need("windows", Shape.object(SettingsRoutes::windows));
    Field<String> reason = fields.need("reason", Shape.text(1, LONGEST_REASON));
    return () -> {
      Map<Semester, LocalDate> closings = new EnumMap<>(Semester.class);
      first.get().ifPresent(day -> closings.put(Semester.FIRST, day));
      second.get().ifPresent(day -> closings.put(Semester.SECOND, day));
      return new SettingsRequest(
          version.get(),
          counts.get(),
          files.get(),
          description.get(),
          windows.get(),
          closings,
          reason.get());
    };
  }

  private static Supplier<Caps.Counts> counts(Fields fields) {
    Shape<Integer> uploads = Shape.wholeNumber(1, MOST_UPLOADS);
    Shape<Integer> selected = Shape.wholeNumber(1, MOST_SELECTED);
    Field<Integer> first = fields.need("uploadsFirstSemester", uploads);
    Field<Integer> second = fields.need("uploadsSecondSemester", uploads);
    Field<Integer> chosen = fields.need("selectedPerYear", selected);
    Field<Integer> achievements = fields.need("achievementsPerYear", uploads);
    Field<Integer> achievementsChosen = fields.need("achievementsSelectedPerYear", selected);
    return () ->
        new Caps.Counts(
            first.get(), second.get(), chosen.get(), achievements.get(), achievementsChosen.get());
  }

  private static Supplier<Caps.FileLimits> files(Fields fields) {
    Shape<Long> bytes = Shape.wholeLong(SMALLEST_FILE, LARGEST_FILE);
    Field<Long> document = fields.need("documentBytes", bytes);
    Field<Long> media = fields.need("mediaBytes", bytes);
    Field<List<FileType>> types =
        fields.need(
            "types",
            Shape.list(1, FileType.values().length, Shape.parsed(TYPE, FileType::ofMediaType)));
    Field<Optional<Integer>> megapixels =
        fields.optional("pictureMegapixels", Shape.wholeNumber(1, MOST_MEGAPIXELS));
    Field<Optional<Boolean>> refusesLocation = fields.optional("refusesLocation", Shape.flag());
    return () ->
        new Caps.FileLimits(
            document.get(),
            media.get(),
            Set.copyOf(types.get()),
            new PictureLimits(
                megapixels
                    .get()
                    .map(millions -> millions * 1_000_000L)
                    .orElse(PictureLimits.USUAL.mostPixels()),
                refusesLocation.get().orElse(PictureLimits.USUAL.refusesLocation())));
  }

  private static Supplier<Map<WindowKey, Window>> windows(Fields fields) {
    Map<WindowKey, Field<Optional<Window>>> read = new HashMap<>();
    for (WindowKey key : WindowKey.all()) {
      read.put(key, fields.optional(key.code(), Shape.object(SettingsRoutes::window)));
    }
    return () -> {
      Map<WindowKey, Window> windows = new HashMap<>();
      read.forEach((key, field) -> field.get().ifPresent(window -> windows.put(key, window)));
      return windows;
    };
  }

  private static Supplier<Window> window(Fields fields) {
    Field<LocalDate> first = fields.need("firstDay", Shapes.day());
    Field<LocalDate> last = fields.need("lastDay", Shapes.day());
    return () -> {
      if (last.get().isBefore(first.get())) {
        throw Refusal.invalid(fields.path("lastDay"), ORDER);
      }
      return Window.ofDays(first.get(), last.get());
    };
  }
}
