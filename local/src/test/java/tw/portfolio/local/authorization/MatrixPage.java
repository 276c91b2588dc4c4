package tw.portfolio.local.authorization;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code docs/authorization.md}, as the declaration has it. */
final class MatrixPage {
  private MatrixPage() {}

  static String text() {
    return Stream.concat(
            Stream.of(introduction()), Matrix.groups().stream().map(MatrixPage::section))
        .collect(Collectors.joining("\n"));
  }

  private static String introduction() {
    return """
    # 誰可以做什麼 (Authorization)

    每個路由 × 每種身分 × 每種關係，應得的回答。這份表由測試產生；同一個測試逐格對執行中的系統發出請求，
    回答與表不同就失敗（`AuthorizationIT`），路由沒有列在表上也失敗（`AuthorizationPageTest`）。
    共 %d 列、%d 格。規定的逐列對照見 [`regulation.md`](regulation.md)。

    Each route × whoever asks × how they stand to what they ask for, and the answer expected. Tests write this page
    (`-Dportfolio.write=true`) and try each cell against the running system. It is declared apart from the code that decides.

    | 符號 | 回答 |
    |---|---|
    | ✓ | 有權限 (let through; what is refused later has other reasons) |
    | ✗ | 拒絕，403；未登入為 401 (refused) |
    | ∅ | 與查詢不存在的資料得到相同的回答，例如 404 (answered as if there were no such thing) |
    | – | 沒有這種關係 (no such relation) |

    不需權杖的路由只有：%s。連結最後一段是 128 位元的祕密，學校由祕密自己的紀錄得知；可以作廢，各有自己的流量限制。
    (Routes without a token: whoever has the link. The secret in it says school and person, can be revoked, and each route is slowed
    down by itself.)

    一格有四個符號，依序是：**自己的、同班、同校他班、他校**。各種資料的意思：

    %s

    身分（每欄的人只有那一個職務，教職員都屬於與學生同一班）：%s。
    """
        .formatted(
            Matrix.rows().size(),
            Matrix.cells(),
            Matrix.rows().stream()
                .filter(row -> row.expected(Asker.NOBODY, Relation.OWN) != Mark.REFUSED)
                .filter(row -> row.thing() == Thing.NOTHING)
                .map(row -> "`" + row.route() + "`")
                .collect(Collectors.joining("、")),
            Stream.of(Thing.values())
                .map(thing -> "- " + thing.chinese() + "：" + thing.explained())
                .collect(Collectors.joining("\n")),
            Stream.of(Asker.values())
                .map(asker -> asker.heading() + "＝" + asker.title())
                .collect(Collectors.joining("、")));
  }

  private static String section(RowGroup group) {
    String header = line(List.of("路由", "內容", "依據"), Asker::heading);
    String rule = "|---".repeat(3 + Asker.values().length) + "|\n";
    return "## "
        + group.title()
        + "\n\n"
        + header
        + rule
        + group.rows().stream()
            .map(
                row ->
                    line(
                        List.of("`" + row.name() + "`", row.what(), row.rule()),
                        asker -> cell(row, asker)))
            .collect(Collectors.joining());
  }

  private static String line(List<String> first, Function<Asker, String> each) {
    return Stream.concat(first.stream(), Stream.of(Asker.values()).map(each))
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  private static String cell(Row row, Asker asker) {
    return row.thing() == Thing.NOTHING
        ? row.expected(asker, Relation.OWN).symbol()
        : Arrays.stream(Relation.values())
            .map(relation -> row.expected(asker, relation).symbol())
            .collect(Collectors.joining());
  }
}
