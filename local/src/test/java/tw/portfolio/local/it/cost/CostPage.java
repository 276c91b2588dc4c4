package tw.portfolio.local.it.cost;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import tw.portfolio.local.meter.Meter.Charge;

/** {@code docs/round-trips.md}: what each operation asks of AWS. */
final class CostPage {
  private static final String HEAD =
      """
      # 每個操作向 AWS 要什麼 (What each operation asks of AWS)

      資料庫來回、讀寫單位與儲存區請求，逐一在線上數出；由測試寫出並比對。單位由 DynamoDB Local 回報，交易的由寫前寫後的各筆數出（讀 4 KB、寫 1 KB 為一單位，
      交易加倍），資料如範例學校的一位學生；函式已回答過，知道學校的設定。瀏覽器憑連結上傳、下載的請求不在其中。
      學生的請求先讀取時，與「帳號是否使用中」的 GetItem 同時進行，不多等一次來回；同一次來回的先後依名稱列出。
      匯入檔案寫滿的清單（學生、教職員、班級、課程、開課、誰在哪一班）與學校一天的異動歷程各放在八個分區，讀一份要同時問八次；下表的操作都不讀這些清單。

      Counted on the wire while the functions themselves answer; a test writes this page (`-Dportfolio.write=true`) and compares it. Units
      are what DynamoDB Local says it consumed, and of transactions, whose equal steps it counts once, what each item was before and is after
      them (a read unit is 4 KB, a write unit 1 KB, twice as many in a transaction; an index that changes is written too), for a student of
      the sample school. The function has answered before, so it knows the school's settings.
      Presigned links are signed without asking anybody; what browsers send by them is not in here. Where a student's request reads
      first, the GetItem that asks whether the account is in use goes at the same time, and no trip more is waited for. In order of name.
      Lists that files fill (students, staff, classes, courses, sections, who is in which class) and a school's day of history lie in eight
      partitions each, so reading one is eight queries side by side; no operation below reads any of them.

      | 操作 (operation) | 觸發 (trigger) | DynamoDB | 來回 (trips) | 讀 (read units) | 寫 (write units) | S3 |
      |---|---|---|---|---|---|---|
      """;

  private final List<String> rows = new ArrayList<>();
  private final Metered metered;

  CostPage(Metered metered) {
    this.metered = metered;
  }

  /** A page that nobody will read, for steps that are taken again. */
  CostPage aside() {
    return new CostPage(metered);
  }

  /** Takes a step, and writes down what it asked for. */
  <T> T step(String operation, String trigger, Supplier<T> step) {
    metered.table();
    metered.objects();
    T answer = step.get();
    List<Charge> table = metered.table();
    rows.add(
        "| %s | `%s` | %s | %d | %s | %s | %s |"
            .formatted(
                operation,
                trigger,
                names(inOrderOfName(table)),
                table.size(),
                sum(table, Charge::reads),
                sum(table, Charge::writes),
                names(metered.objects())));
    return answer;
  }

  /** The page. */
  String text() {
    return HEAD + String.join("\n", rows) + "\n";
  }

  /** What reads asks whether the account is in use at the same time: either may be first. */
  private static List<Charge> inOrderOfName(List<Charge> charges) {
    return charges.stream().sorted(Comparator.comparing(Charge::operation)).toList();
  }

  private static String names(List<Charge> charges) {
    return charges.isEmpty()
        ? "–"
        : charges.stream().map(Charge::operation).collect(Collectors.joining(" · "));
  }

  private static String sum(List<Charge> charges, ToDoubleFunction<Charge> units) {
    double all = charges.stream().mapToDouble(units).sum();
    return BigDecimal.valueOf(all)
        .setScale(1, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }
}
