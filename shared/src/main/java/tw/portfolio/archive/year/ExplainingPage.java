package tw.portfolio.archive.year;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tw.portfolio.kernel.page.Block;
import tw.portfolio.kernel.page.HtmlDocument;
import tw.portfolio.kernel.page.Inline;
import tw.portfolio.work.achievement.Category;

/** The page in each bag that says what every file and every field of it is. */
final class ExplainingPage {
  /** Where it lies in a bag. */
  static final String PATH = "README.html";

  private static final List<String> HEADERS = List.of("欄位 (field)", "意義", "Meaning");

  private ExplainingPage() {}

  /**
   * The page of a bag.
   *
   * @param title of what
   * @param kinds the files of lines in it
   */
  static HtmlDocument of(String title, List<ArchivedKind> kinds) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(1, title));
    blocks.add(
        new Block.Paragraph(
            "這是一個封存的 BagIt 1.0 封包（RFC 8493）：manifest-sha256.txt 與 manifest-md5.txt 是每個檔案的雜湊值。"
                + "records 資料夾裡每個檔案一行一筆 JSON（UTF-8）；files 資料夾是原始檔案。時間是 UTC。"));
    blocks.add(
        new Block.Paragraph(
            new Inline.Quiet(
                "A sealed bag (BagIt 1.0, RFC 8493). Each file below records has one JSON object a"
                    + " line, in UTF-8; files has the original files. Times are UTC.")));
    for (ArchivedKind kind : kinds) {
      blocks.add(new Block.Heading(2, kind.chinese() + " (" + kind.english() + ")"));
      blocks.add(new Block.Table("records/" + kind.file() + "*.jsonl", HEADERS, rows(kind)));
    }
    return HtmlDocument.of(title, blocks);
  }

  private static List<List<Inline>> rows(ArchivedKind kind) {
    Stream<ArchivedField> fields =
        kind.equals(ClassFiles.ACHIEVEMENTS)
            ? Stream.concat(kind.fields().stream(), details().stream())
            : kind.fields().stream();
    return fields
        .<List<Inline>>map(
            field ->
                List.of(
                    new Inline.Words(field.name()),
                    new Inline.Words(field.chinese()),
                    new Inline.Quiet(field.english())))
        .toList();
  }

  /** What the fields of the ten categories are; where several share a name, all that it means. */
  static List<ArchivedField> details() {
    Map<String, List<String>> meanings = new LinkedHashMap<>();
    for (Category category : Category.values()) {
      category
          .entries()
          .forEach(
              entry ->
                  meanings
                      .computeIfAbsent("detail." + entry.name(), _ -> new ArrayList<>())
                      .add(category.chinese() + "：" + entry.title()));
    }
    return meanings.entrySet().stream()
        .map(
            meaning ->
                new ArchivedField(
                    meaning.getKey(), String.join("；", meaning.getValue()), "As the category says"))
        .toList();
  }
}
