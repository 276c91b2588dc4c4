package tw.portfolio.store.dynamo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import tw.portfolio.domain.file.FileType;
import tw.portfolio.domain.school.Caps;
import tw.portfolio.domain.school.SchoolCode;
import tw.portfolio.domain.school.SchoolYear;
import tw.portfolio.domain.school.Semester;
import tw.portfolio.domain.school.Settings;
import tw.portfolio.domain.school.Window;
import tw.portfolio.domain.school.WindowKey;
import tw.portfolio.domain.school.WindowKind;
import tw.portfolio.store.SettingsGuard;

/** A year's settings as an item, and the condition on them that goes into other writes. */
final class SettingsItems {
  private SettingsItems() {}

  static Item write(Settings settings) {
    Item windows = Item.empty();
    settings
        .windows()
        .forEach(
            (key, window) ->
                windows.map(
                    key.name(),
                    Item.empty()
                        .instant("opens", window.opens())
                        .instant("closes", window.closes())));
    return Item.at(Keys.settings(settings.school(), settings.year()))
        .text("school", settings.school().text())
        .number("year", settings.year().number())
        .text("caps", text(settings.caps()))
        .map("windows", windows);
  }

  static Settings read(Item item) {
    Item stored = item.map("windows");
    Map<WindowKey, Window> windows = new HashMap<>();
    for (WindowKind kind : WindowKind.values()) {
      for (Semester semester : Semester.values()) {
        WindowKey key = WindowKey.of(kind, semester);
        stored
            .optionalMap(key.name())
            .ifPresent(
                window ->
                    windows.put(
                        key, new Window(window.instant("opens"), window.instant("closes"))));
      }
    }
    return new Settings(
        new SchoolCode(item.text("school")),
        new SchoolYear(item.integer("year")),
        readCaps(item.text("caps")),
        windows);
  }

  /** Holds exactly when {@link SettingsGuard#holdsFor} does. */
  static ConditionCheck.Builder condition(SettingsGuard guard) {
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":caps", AttributeValue.fromS(text(guard.caps())));
    String caps = "#caps = :caps";
    if (guard.caps().equals(Caps.OF_THE_REGULATION) && guard.windows().isEmpty()) {
      caps = "(attribute_not_exists(pk) OR " + caps + ")";
    }
    List<String> open = new ArrayList<>();
    Map<String, String> names = new HashMap<>(Map.of("#caps", "caps"));
    for (WindowKey window : guard.windows()) {
      String path = "#windows.#" + window.name();
      names.put("#windows", "windows");
      names.put("#" + window.name(), window.name());
      values.put(":now", AttributeValue.fromS(Item.sortable(guard.now())));
      open.add(path + ".opens <= :now AND " + path + ".closes > :now");
    }
    String condition = open.isEmpty() ? caps : caps + " AND (" + String.join(" OR ", open) + ")";
    return ConditionCheck.builder()
        .key(Keys.settings(guard.school(), guard.year()).attributes())
        .conditionExpression(condition)
        .expressionAttributeNames(names)
        .expressionAttributeValues(values);
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
        caps.reservationValidity().toString());
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
            Long.parseLong(parts.get(5)), Long.parseLong(parts.get(6)), types(parts.get(7))),
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
}
