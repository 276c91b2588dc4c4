package tw.portfolio.work.achievement.item;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tw.portfolio.kernel.dynamo.Attributes;
import tw.portfolio.kernel.dynamo.Indexes;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.files.FilePart;
import tw.portfolio.kernel.files.item.FileItems;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.work.Description;
import tw.portfolio.work.achievement.Achievement;
import tw.portfolio.work.achievement.AchievementId;
import tw.portfolio.work.achievement.AchievementSelection;
import tw.portfolio.work.achievement.AchievementStatus;
import tw.portfolio.work.achievement.Category;
import tw.portfolio.work.achievement.Detail;
import tw.portfolio.work.achievement.Entry;
import tw.portfolio.work.achievement.ExternalLink;
import tw.portfolio.work.achievement.Values;
import tw.portfolio.work.item.ChoiceUpdate;
import tw.portfolio.work.item.PieceConditions;
import tw.portfolio.work.item.PieceItems;

/**
 * Achievements as items. State, revision and files are kept as {@link PieceItems} keeps them, so
 * that {@link PieceConditions} holds for both.
 */
public final class AchievementItems {
  private AchievementItems() {}

  /**
   * The achievement as an item.
   *
   * @param changed when it is written, by which awaited uploads are found
   */
  public static Item write(Achievement achievement, Instant changed) {
    Item item =
        Item.at(AchievementKeys.achievement(achievement.school(), achievement.id()))
            .text("school", achievement.school().text())
            .text("achievement", achievement.id().toString())
            .text("category", achievement.about().detail().category().code())
            .map("detail", write(achievement.about().detail()))
            .text("description", achievement.about().description().text())
            .text("link", achievement.about().link().map(ExternalLink::address))
            .number("revision", achievement.revision())
            .instant("created", achievement.created())
            .number(Attributes.VERSION, achievement.version());
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
    item.text(Attributes.STATE, achievement.state().code());
    return switch (achievement.status()) {
      case AchievementStatus.Reserved(Instant until, var kept) -> {
        kept.ifPresent(before -> item.map("kept", write(before)));
        yield item.instant("until", until)
            .text(Indexes.OPEN_UPLOAD, AchievementKeys.openUpload(achievement.id()))
            .instant(Indexes.OPEN_SINCE, changed);
      }
      case AchievementStatus.Refused(Instant at, FilePart part, String problem, String message) ->
          item.instant(Attributes.AT, at)
              .text("part", part.code())
              .text("problem", problem)
              .text("message", message);
      case AchievementStatus.Ready(Instant at) -> item.instant(Attributes.AT, at);
    };
  }

  private static Item write(AchievementStatus.Kept kept) {
    Item item =
        Item.empty().number("revision", kept.revision()).instant(Attributes.AT, kept.ready());
    kept.files().ifPresent(files -> item.map("files", FileItems.write(files)));
    return item;
  }

  public static Achievement read(Item item) {
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
        item.integer(Attributes.VERSION));
  }

  public static AchievementId id(String text) {
    return AchievementId.parse(text)
        .orElseThrow(() -> new IllegalStateException("No achievement id"));
  }

  /** A choice in the one order in which it is stored and compared. */
  public static List<String> texts(Collection<AchievementId> chosen) {
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
    return switch (item.text(Attributes.STATE)) {
      case "reserved" ->
          new AchievementStatus.Reserved(
              item.instant("until"), item.optionalMap("kept").map(AchievementItems::readKept));
      case "refused" ->
          new AchievementStatus.Refused(
              item.instant(Attributes.AT),
              FilePart.ofCode(item.text("part"))
                  .orElseThrow(() -> new IllegalStateException("No file part")),
              item.text("problem"),
              item.text("message"));
      case "ready" -> new AchievementStatus.Ready(item.instant(Attributes.AT));
      default -> throw new IllegalStateException("No state: " + item.text(Attributes.STATE));
    };
  }

  private static AchievementStatus.Kept readKept(Item item) {
    return new AchievementStatus.Kept(
        item.optionalMap("files").map(FileItems::read),
        item.integer("revision"),
        item.instant(Attributes.AT));
  }

  public static AchievementSelection readSelection(Optional<Item> found) {
    return found
        .map(
            item ->
                new AchievementSelection(
                    item.texts(ChoiceUpdate.CHOSEN).stream()
                        .map(AchievementItems::id)
                        .collect(Collectors.toSet()),
                    item.has(Attributes.AT)
                        ? Optional.of(item.instant(Attributes.AT))
                        : Optional.empty(),
                    item.optionalText(ChoiceUpdate.SUBMITTED_BY)))
        .orElse(AchievementSelection.NONE);
  }
}
