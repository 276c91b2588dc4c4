package tw.portfolio.receipt.dynamo;

import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.receipt.CaseId;
import tw.portfolio.receipt.ReceiptKey;
import tw.portfolio.receipt.ReceiptKind;
import tw.portfolio.receipt.ReceiptPeriod;
import tw.portfolio.receipt.ReceiptRow;
import tw.portfolio.receipt.ReceiptRow.Difference;
import tw.portfolio.receipt.ReceiptState;
import tw.portfolio.receipt.ReceiptStore.KindMark;
import tw.portfolio.receipt.ReceiptStore.ReceiptMark;
import tw.portfolio.receipt.ReceiptStore.Returned;
import tw.portfolio.receipt.RowMatch;
import tw.portfolio.receipt.SheetRow;
import tw.portfolio.receipt.StudentReceipt;
import tw.portfolio.receipt.StudentReceipt.Confirmation;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;

/** Receipts, and how far they are, as items. */
final class ReceiptItems {
  static final String VERSION = "version";
  static final String RETURNED = "returned";
  private static final String BOOK = "book";
  private static final String ROWS = "rows";
  private static final String STATE = "state";
  private static final String IMPORTED = "imported";
  private static final String CONFIRMED = "confirmed";

  private ReceiptItems() {}

  /** The revision lies where versions of items do, since the write builds on it. */
  static Item write(StudentReceipt receipt) {
    Item item =
        key(Item.at(ReceiptKeys.receipt(receipt.key())), receipt.key())
            .number("import", receipt.version())
            .text(BOOK, receipt.book())
            .text("job", receipt.job())
            .instant(IMPORTED, receipt.imported())
            .texts("asked", asked(receipt))
            .maps(ROWS, receipt.rows().stream().map(ReceiptItems::write).toList())
            .texts("waiting", receipt.waiting().stream().map(CaseId::text).sorted().toList())
            .number(VERSION, receipt.revision());
    receipt
        .confirmation()
        .ifPresent(
            one ->
                item.map(
                    CONFIRMED,
                    Item.empty()
                        .instant("at", one.at())
                        .texts(ROWS, one.rows().stream().sorted().toList())));
    return item;
  }

  static Item key(Item item, ReceiptKey key) {
    return item.text("school", key.school().text())
        .text("student", key.student().text())
        .text("period", key.period().code())
        .text("kind", key.kind().code());
  }

  static ReceiptKey key(Item item) {
    return new ReceiptKey(
        new SchoolCode(item.text("school")),
        new PersonId(item.text("student")),
        ReceiptPeriod.ofCode(item.text("period"))
            .orElseThrow(() -> new IllegalStateException("No period: " + item.text("period"))),
        kind(item.text("kind")));
  }

  private static ReceiptKind kind(String code) {
    return ReceiptKind.ofCode(code)
        .orElseThrow(() -> new IllegalStateException("No kind of receipt: " + code));
  }

  static StudentReceipt read(Item item) {
    return new StudentReceipt(
        key(item),
        item.integer("import"),
        item.text(BOOK),
        item.text("job"),
        item.instant(IMPORTED),
        asked(item.texts("asked")),
        item.maps(ROWS).stream().map(row -> readRow(item, row)).toList(),
        item.optionalMap(CONFIRMED)
            .map(
                one ->
                    new Confirmation(
                        one.instant("at"),
                        one.texts(ROWS).stream().collect(Collectors.toUnmodifiableSet()))),
        item.texts("waiting").stream().map(CaseId::new).collect(Collectors.toUnmodifiableSet()),
        item.integer(VERSION));
  }

  /** Books and instants in turn: a plain sheet's book has no name, and a map's entries need one. */
  private static List<String> asked(StudentReceipt receipt) {
    return receipt.asked().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .flatMap(one -> Stream.of(one.getKey(), one.getValue().toString()))
        .toList();
  }

  private static Map<String, Instant> asked(List<String> texts) {
    return IntStream.range(0, texts.size() / 2)
        .boxed()
        .collect(
            Collectors.toUnmodifiableMap(
                at -> texts.get(2 * at), at -> Instant.parse(texts.get(2 * at + 1))));
  }

  /** Columns and texts in turn: a map of the table would lose their order. */
  private static Item write(ReceiptRow row) {
    List<String> cells =
        row.content().cells().entrySet().stream()
            .flatMap(cell -> List.of(cell.getKey(), cell.getValue()).stream())
            .toList();
    Item item =
        Item.empty()
            .text(BOOK, row.book())
            .text("id", row.id())
            .text("sheet", row.content().sheet())
            .text("match", row.match().code())
            .texts("cells", cells);
    if (!row.differences().isEmpty()) {
      item.texts(
          "differ",
          row.differences().stream()
              .flatMap(one -> List.of(one.column(), one.handedIn()).stream())
              .toList());
    }
    return item;
  }

  /** A row that says no book is of the one that the receipt is of. */
  private static ReceiptRow readRow(Item receipt, Item item) {
    SequencedMap<String, String> cells = new LinkedHashMap<>();
    List<String> texts = item.texts("cells");
    for (int at = 0; at < texts.size(); at += 2) {
      cells.put(texts.get(at), texts.get(at + 1));
    }
    List<String> differ = item.texts("differ");
    List<Difference> differences =
        IntStream.range(0, differ.size() / 2)
            .mapToObj(at -> new Difference(differ.get(2 * at), differ.get(2 * at + 1)))
            .toList();
    return new ReceiptRow(
        item.optionalText(BOOK).orElseGet(() -> receipt.text(BOOK)),
        item.text("id"),
        new SheetRow(item.text("sheet"), cells),
        RowMatch.ofCode(item.text("match"))
            .orElseThrow(() -> new IllegalStateException("No match: " + item.text("match"))),
        differences);
  }

  static Item write(KindMark mark) {
    return Item.empty()
        .text(STATE, mark.state().code())
        .number(ROWS, mark.rows())
        .number("amiss", mark.amiss())
        .instant(IMPORTED, mark.imported());
  }

  private static KindMark readKind(Item item) {
    return new KindMark(
        ReceiptState.ofCode(item.text(STATE))
            .orElseThrow(() -> new IllegalStateException("No state: " + item.text(STATE))),
        item.integer(ROWS),
        item.integer("amiss"),
        item.instant(IMPORTED));
  }

  static Item write(Returned returned) {
    return Item.empty().instant("at", returned.at()).text("by", returned.by());
  }

  static ReceiptMark readMark(Item item) {
    Map<ReceiptKind, KindMark> kinds = new EnumMap<>(ReceiptKind.class);
    for (ReceiptKind kind : ReceiptKind.values()) {
      item.optionalMap(kind.code()).ifPresent(mark -> kinds.put(kind, readKind(mark)));
    }
    Optional<Returned> returned =
        item.optionalMap(RETURNED).map(one -> new Returned(one.instant("at"), one.text("by")));
    return new ReceiptMark(new PersonId(item.text("sk")), kinds, returned);
  }
}
