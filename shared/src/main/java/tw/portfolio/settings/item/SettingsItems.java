package tw.portfolio.settings.item;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.Key;
import tw.portfolio.kernel.dynamo.Transaction;
import tw.portfolio.kernel.files.FileType;
import tw.portfolio.kernel.files.PictureLimits;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.Semester;
import tw.portfolio.school.Window;
import tw.portfolio.school.WindowKey;
import tw.portfolio.settings.Caps;
import tw.portfolio.settings.Cohort;
import tw.portfolio.settings.ExtensionId;
import tw.portfolio.settings.Settings;
import tw.portfolio.settings.SettingsGuard;
import tw.portfolio.settings.SettingsRefusal;
import tw.portfolio.settings.WindowBasis;

/** A year's settings (設定) as an item, and what a write that obeys them demands. */
public final class SettingsItems {
  public static final String VERSION = "version";
  private static final String CLOSING = "closing";

  private SettingsItems() {}

  /** The settings, in each of their copies. */
  public static List<Item> write(Settings settings) {
    return SettingsKeys.settings(settings.school(), settings.year()).stream()
        .map(key -> write(key, settings))
        .toList();
  }

  private static Item write(Key key, Settings settings) {
    Item windows = Item.empty();
    settings
        .windows()
        .forEach(
            (kind, window) ->
                windows.map(
                    kind.code(),
                    Item.empty()
                        .instant("opens", window.opens())
                        .instant("closes", window.closes())));
    return Item.at(key)
        .text("school", settings.school().text())
        .number("year", settings.year().number())
        .text("caps", text(settings.caps()))
        .map("windows", windows)
        .text(CLOSING + 1, settings.closing(Semester.FIRST).map(LocalDate::toString))
        .text(CLOSING + 2, settings.closing(Semester.SECOND).map(LocalDate::toString))
        .number(VERSION, settings.version());
  }

  static Settings read(Item item) {
    Item stored = item.map("windows");
    Map<WindowKey, Window> windows = new HashMap<>();
    for (WindowKey key : WindowKey.all()) {
      stored
          .optionalMap(key.code())
          .ifPresent(
              window ->
                  windows.put(key, new Window(window.instant("opens"), window.instant("closes"))));
    }
    return new Settings(
        new SchoolCode(item.text("school")),
        new SchoolYear(item.integer("year")),
        readCaps(item.text("caps")),
        windows,
        closings(item),
        item.integer(VERSION));
  }

  private static Map<Semester, LocalDate> closings(Item item) {
    Map<Semester, LocalDate> closings = new EnumMap<>(Semester.class);
    for (Semester semester : Semester.values()) {
      item.optionalText(CLOSING + semester.number())
          .ifPresent(day -> closings.put(semester, LocalDate.parse(day)));
    }
    return closings;
  }

  /** What stands in the place of the settings, or that nothing has been set. */
  public static Settings found(SchoolCode school, SchoolYear year, Optional<Item> found) {
    return found.map(SettingsItems::read).orElseGet(() -> Settings.unset(school, year));
  }

  /**
   * Adds all that a guard asks for: nothing but the settings themselves in the ordinary case.
   *
   * @param refusal what the settings' refusal is among the caller's own
   */
  public static <R> void demand(
      Transaction<R> transaction, SettingsGuard guard, Function<SettingsRefusal, R> refusal) {
    transaction.check(
        new Condition(guard).check(),
        found ->
            refusal.apply(
                new SettingsRefusal.SettingsDiffer(found(guard.school(), guard.year(), found))));
    demandBasis(transaction, guard, refusal);
  }

  /**
   * Adds what the guard's basis needs beside the settings: nothing in the ordinary case.
   *
   * @param refusal what the settings' refusal is among the caller's own
   */
  private static <R> void demandBasis(
      Transaction<R> transaction, SettingsGuard guard, Function<SettingsRefusal, R> refusal) {
    switch (guard.basis()) {
      case WindowBasis.Anyone() -> {}
      case WindowBasis.InCohort(PersonId student, Cohort cohort) ->
          transaction.check(
              inCohort(cohort)
                  .key(SettingsKeys.grade(guard.school(), student, guard.year()).attributes()),
              found ->
                  refusal.apply(
                      new SettingsRefusal.CohortDiffers(
                          found
                              .map(item -> Cohort.ofGrade(item.integer(WindowBasisItems.GRADE)))
                              .orElse(Cohort.OTHERS))));
      case WindowBasis.Extended(PersonId student, ExtensionId extension) ->
          transaction.check(
              SettingsKeys.extraTime(guard.school(), student, extension)
                  .check(WindowBasisItems.CLOSES + " > :now")
                  .expressionAttributeValues(
                      Map.of(":now", AttributeValue.fromS(Item.sortable(guard.now())))),
              _ -> refusal.apply(new SettingsRefusal.NotExtended()));
    }
  }

  private static ConditionCheck.Builder inCohort(Cohort cohort) {
    String condition =
        switch (cohort) {
          case SENIORS -> "grade = :last";
          case OTHERS -> "attribute_not_exists(grade) OR grade <> :last";
        };
    return ConditionCheck.builder()
        .conditionExpression(condition)
        .expressionAttributeValues(
            Map.of(":last", AttributeValue.fromN(Integer.toString(Cohort.LAST_GRADE))));
  }

  /** One text, so that one comparison tells whether the caps are those that were believed. */
  private static String text(Caps caps) {
    Caps.Counts counts = caps.counts();
    Caps.FileLimits files = caps.files();
    return String.join(
        "/",
        Integer.toString(counts.uploadsFirstSemester()),
        Integer.toString(counts.uploadsSecondSemester()),
        Integer.toString(counts.selectedPerYear()),
        Integer.toString(counts.achievementsPerYear()),
        Integer.toString(counts.achievementsSelectedPerYear()),
        Long.toString(files.documentBytes()),
        Long.toString(files.mediaBytes()),
        files.types().stream().sorted().map(FileType::extension).collect(Collectors.joining("+")),
        Integer.toString(caps.descriptionCharacters()),
        caps.linkValidity().toString(),
        caps.reservationValidity().toString(),
        Long.toString(files.pictures().mostPixels()),
        Boolean.toString(files.pictures().refusesLocation()));
  }

  private static Caps readCaps(String text) {
    List<String> parts = List.of(text.split("/", -1));
    return new Caps(
        new Caps.Counts(
            Integer.parseInt(parts.get(0)),
            Integer.parseInt(parts.get(1)),
            Integer.parseInt(parts.get(2)),
            Integer.parseInt(parts.get(3)),
            Integer.parseInt(parts.get(4))),
        new Caps.FileLimits(
            Long.parseLong(parts.get(5)),
            Long.parseLong(parts.get(6)),
            types(parts.get(7)),
            new PictureLimits(Long.parseLong(parts.get(11)), Boolean.parseBoolean(parts.get(12)))),
        Integer.parseInt(parts.get(8)),
        Duration.parse(parts.get(9)),
        Duration.parse(parts.get(10)));
  }

  private static Set<FileType> types(String text) {
    return Stream.of(text.split("\\+", -1))
        .map(
            extension ->
                FileType.ofExtension(extension)
                    .orElseThrow(() -> new IllegalStateException("No file type: " + extension)))
        .collect(Collectors.toSet());
  }

  /** Holds exactly when {@link SettingsGuard#holdsFor} does. */
  private static final class Condition {
    private final SettingsGuard guard;
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, AttributeValue> values = new HashMap<>();

    Condition(SettingsGuard guard) {
      this.guard = guard;
      names.put("#caps", "caps");
      values.put(":caps", AttributeValue.fromS(text(guard.caps())));
    }

    ConditionCheck.Builder check() {
      List<String> open = guard.windows().stream().flatMap(key -> open(key).stream()).toList();
      return SettingsKeys.settings(guard.school(), guard.year(), guard.student())
          .check(open.isEmpty() ? caps() : "#caps = :caps AND (" + String.join(" OR ", open) + ")")
          .expressionAttributeNames(names)
          .expressionAttributeValues(values);
    }

    /** Where nothing has been set, the regulation's caps are in force. */
    private String caps() {
      return guard.caps().equals(Caps.OF_THE_REGULATION)
          ? "attribute_not_exists(pk) OR #caps = :caps"
          : "#caps = :caps";
    }

    /** When a window lets the guard's basis in; each of these is enough. */
    private List<String> open(WindowKey key) {
      Optional<WindowKey> seniors = key.ofSeniors();
      return switch (guard.basis()) {
        case WindowBasis.Extended _ -> List.of();
        case WindowBasis.Anyone() when seniors.isEmpty() -> List.of(isOpen(key));
        case WindowBasis.Anyone() ->
            List.of(
                isOpen(key) + " AND " + unset(seniors.get()),
                isOpen(key) + " AND " + isOpen(seniors.get()));
        case WindowBasis.InCohort(PersonId _, Cohort cohort)
            when cohort == Cohort.OTHERS || seniors.isEmpty() ->
            List.of(isOpen(key));
        case WindowBasis.InCohort _ ->
            List.of(isOpen(seniors.get()), isOpen(key) + " AND " + unset(seniors.get()));
      };
    }

    private String isOpen(WindowKey key) {
      values.put(":now", AttributeValue.fromS(Item.sortable(guard.now())));
      String path = path(key);
      return path + ".opens <= :now AND " + path + ".closes > :now";
    }

    private String unset(WindowKey key) {
      return "attribute_not_exists(" + path(key) + ")";
    }

    private String path(WindowKey key) {
      names.put("#windows", "windows");
      names.put("#" + key.code(), key.code());
      return "#windows.#" + key.code();
    }
  }
}
