package tw.portfolio.store.dynamo;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tw.portfolio.domain.achievement.Achievement;
import tw.portfolio.domain.achievement.AchievementId;
import tw.portfolio.domain.achievement.AchievementSelection;
import tw.portfolio.domain.achievement.AchievementStatus;
import tw.portfolio.domain.achievement.Category;
import tw.portfolio.domain.achievement.Detail;
import tw.portfolio.domain.achievement.Entry;
import tw.portfolio.domain.achievement.ExternalLink;
import tw.portfolio.domain.achievement.Values;
import tw.portfolio.domain.file.FilePart;
import tw.portfolio.domain.outcome.Description;
import tw.portfolio.domain.school.SchoolCode;

/**
 * Achievements as items. State, revision and files are kept as {@link PieceItems} keeps them, so
 * that {@link PieceConditions} holds for both.
 */
final class AchievementItems {
  private AchievementItems() {}

  /**
   * @param changed when it is written, by which awaited uploads are found
   */
  static Item write(Achievement achievement, Instant changed) {
    Item item =
        Item.at(Keys.achievement(achievement.school(), achievement.id()))
            .text("school", achievement.school().text())
            .text("achievement", achievement.id().toString())
            .text("category", achievement.about().detail().category().code())
            .map("detail", write(achievement.about().detail()))
            .text("description", achievement.about().description().text())
            .text("link", achievement.about().link().map(ExternalLink::address))
            .number("revision", achievement.revision())
            .instant("created", achievement.created())
            .number(PieceItems.VERSION, achievement.version());
    achievement.files().ifPresent(files -> item.map("files", FileItems.write(files)));
    return writeStatus(item, achievement, changed);
  }

  private static Item write(Detail detail) {
    Item item = Item.empty();
    Values values = detail.values();
    for (Entry entry : detail.category().entries()) {
      item.text(entry.name(), values.text(entry.name()));
    }
    return item;
  }

  private static Item writeStatus(Item item, Achievement achievement, Instant changed) {
    item.text(PieceItems.STATE, achievement.state().code());
    return switch (achievement.status()) {
      case AchievementStatus.Reserved(Instant until, var kept) -> {
        kept.ifPresent(before -> item.map("kept", write(before)));
        yield item.instant("until", until)
            .text(PieceItems.OPEN_UPLOAD, Keys.openUpload(achievement.id()))
            .instant(PieceItems.OPEN_SINCE, changed);
      }
      case AchievementStatus.Refused(Instant at, FilePart part, String problem, String message) ->
          item.instant(PieceItems.AT, at)
              .text("part", part.code())
              .text("problem", problem)
              .text("message", message);
      case AchievementStatus.Ready(Instant at) -> item.instant(PieceItems.AT, at);
    };
  }

  private static Item write(AchievementStatus.Kept kept) {
    Item item =
        Item.empty().number("revision", kept.revision()).instant(PieceItems.AT, kept.ready());
    kept.files().ifPresent(files -> item.map("files", FileItems.write(files)));
    return item;
  }

  static Achievement read(Item item) {
    return new Achievement(
        new SchoolCode(item.text("school")),
        id(item.text("achievement")),
        new Achievement.About(
            readDetail(item),
            new Description(item.text("description")),
            item.optionalText("link").map(ExternalLink::new)),
        item.optionalMap("files").map(FileItems::read),
        item.integer("revision"),
        readStatus(item),
        item.instant("created"),
        item.integer(PieceItems.VERSION));
  }

  static AchievementId id(String text) {
    return AchievementId.parse(text)
        .orElseThrow(() -> new IllegalStateException("No achievement id"));
  }

  /** A choice in the one order in which it is stored and compared. */
  static List<String> texts(Collection<AchievementId> chosen) {
    return chosen.stream().map(AchievementId::toString).sorted().toList();
  }

  private static Detail readDetail(Item item) {
    Category category =
        Category.ofCode(item.text("category"))
            .orElseThrow(() -> new IllegalStateException("No category"));
    Item fields = item.map("detail");
    Map<String, String> texts = new LinkedHashMap<>();
    for (Entry entry : category.entries()) {
      fields.optionalText(entry.name()).ifPresent(text -> texts.put(entry.name(), text));
    }
    return Detail.of(category, Values.of(texts));
  }

  private static AchievementStatus readStatus(Item item) {
    return switch (item.text(PieceItems.STATE)) {
      case "reserved" ->
          new AchievementStatus.Reserved(
              item.instant("until"), item.optionalMap("kept").map(AchievementItems::readKept));
      case "refused" ->
          new AchievementStatus.Refused(
              item.instant(PieceItems.AT),
              FilePart.ofCode(item.text("part"))
                  .orElseThrow(() -> new IllegalStateException("No file part")),
              item.text("problem"),
              item.text("message"));
      case "ready" -> new AchievementStatus.Ready(item.instant(PieceItems.AT));
      default -> throw new IllegalStateException("No state: " + item.text(PieceItems.STATE));
    };
  }

  private static AchievementStatus.Kept readKept(Item item) {
    return new AchievementStatus.Kept(
        item.optionalMap("files").map(FileItems::read),
        item.integer("revision"),
        item.instant(PieceItems.AT));
  }

  static AchievementSelection readSelection(Optional<Item> found) {
    return found
        .map(
            item ->
                new AchievementSelection(
                    item.texts(SelectionItems.CHOSEN).stream()
                        .map(AchievementItems::id)
                        .collect(Collectors.toSet()),
                    item.has(SelectionItems.AT)
                        ? Optional.of(item.instant(SelectionItems.AT))
                        : Optional.empty(),
                    item.optionalText(SelectionItems.SUBMITTED_BY)))
        .orElse(AchievementSelection.NONE);
  }
}
