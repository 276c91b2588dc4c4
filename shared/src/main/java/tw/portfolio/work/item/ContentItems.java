package tw.portfolio.work.item;

import java.util.LinkedHashMap;
import java.util.Map;
import tw.portfolio.course.item.CourseItems;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.work.Content;
import tw.portfolio.work.Description;
import tw.portfolio.work.WorkKind;
import tw.portfolio.work.achievement.Category;
import tw.portfolio.work.achievement.Detail;
import tw.portfolio.work.achievement.Entry;
import tw.portfolio.work.achievement.ExternalLink;
import tw.portfolio.work.achievement.Values;

/** What a piece is about as attributes of its item. */
final class ContentItems {
  private ContentItems() {}

  static Item write(Item item, Content content) {
    item.text("description", content.description().text());
    return switch (content) {
      case Content.Outcome outcome ->
          item.map(PieceConditions.COURSE, CourseItems.write(outcome.course()));
      case Content.Achievement achievement ->
          item.text("category", achievement.detail().category().code())
              .map("detail", write(achievement.detail()))
              .text("link", achievement.link().map(ExternalLink::address));
    };
  }

  private static Item write(Detail detail) {
    Item item = Item.empty();
    Values values = detail.values();
    for (Entry entry : detail.category().entries()) {
      item.text(entry.name(), values.text(entry.name()));
    }
    return item;
  }

  static Content read(WorkKind kind, Item item) {
    Description description = new Description(item.text("description"));
    return switch (kind) {
      case OUTCOME ->
          new Content.Outcome(CourseItems.readRef(item.map(PieceConditions.COURSE)), description);
      case ACHIEVEMENT ->
          new Content.Achievement(
              readDetail(item), description, item.optionalText("link").map(ExternalLink::new));
    };
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
}
