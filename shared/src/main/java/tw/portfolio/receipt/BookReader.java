package tw.portfolio.receipt;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import tw.portfolio.kernel.text.IncomingText;
import tw.portfolio.receipt.ReceivedBook.ReceivedStudent;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;

/**
 * A JSON file of a receipt: {@code {"名冊資訊": {…}, "<kind>": [ {"身分證號": …, "<sheet>": [ {row} ]} ]}}
 * (domain.md 9.1). That 名冊資訊 has the names of a book's cover (學校代碼, 學年度, 學期, 名冊別) is our inference;
 * what is not understood is counted and told, never guessed.
 */
final class BookReader {
  private static final String COVER = "名冊資訊";
  private static final String IDENTITY = "身分證號";
  private static final int LONGEST_CELL = 2_000;

  private final SchoolCode school;
  private final SchoolYear year;
  private final ReceiptKind kind;
  private final String file;
  private int unread;

  BookReader(SchoolCode school, SchoolYear year, ReceiptKind kind, String file) {
    this.school = school;
    this.year = year;
    this.kind = kind;
    this.file = file;
  }

  ReceivedBook read(Map<String, Object> members) throws RefusedReceiptException {
    Map<?, ?> cover = object(Optional.ofNullable(members.get(COVER)), COVER);
    ReceiptPeriod period = period(cover);
    Object listed =
        Optional.ofNullable(members.get(kind.chinese()))
            .orElseThrow(() -> ReceiptArchive.malformed(file, "沒有「" + kind.chinese() + "」"));
    unread += members.size() - 2;
    List<ReceivedStudent> students = new ArrayList<>();
    for (Object student : list(listed, kind.chinese())) {
      students.add(student(object(Optional.of(student), kind.chinese())));
    }
    return new ReceivedBook(kind, period, text(cover, "名冊別").orElse(""), students, unread);
  }

  private ReceiptPeriod period(Map<?, ?> cover) throws RefusedReceiptException {
    String whose = text(cover, "學校代碼").orElse("");
    if (!whose.equals(school.text())) {
      throw new RefusedReceiptException(
          "receipt-of-another-school",
          "檔案「%s」是學校代碼「%s」的收訖明細，不是本校（%s），因此整份不匯入。請改選本校的檔案。"
              .formatted(file, IncomingText.shown(whose, 10), school),
          "The receipt is another school's, so nothing is imported. Choose your own school's.");
    }
    String of = text(cover, "學年度").orElse("");
    if (!of.equals(year.toString())) {
      throw new RefusedReceiptException(
          "receipt-of-another-year",
          "檔案「%s」是 %s 學年度的收訖明細，不是您選擇的 %s 學年度，因此整份不匯入。請改選學年度或檔案。"
              .formatted(file, IncomingText.shown(of, 10), year),
          "The receipt is of another school year than was chosen, so nothing is imported. Choose"
              + " that year, or another file.");
    }
    return switch (text(cover, "學期").orElse("")) {
      case "0" -> new ReceiptPeriod(year, 0);
      case "1" -> new ReceiptPeriod(year, 1);
      case "2" -> new ReceiptPeriod(year, 2);
      default -> throw ReceiptArchive.malformed(file, "名冊資訊的學期應為 0、1 或 2");
    };
  }

  private ReceivedStudent student(Map<?, ?> student) throws RefusedReceiptException {
    String identity =
        text(student, IDENTITY)
            .orElseThrow(() -> ReceiptArchive.malformed(file, "有一筆沒有" + IDENTITY));
    List<SheetRow> rows = new ArrayList<>();
    for (Map.Entry<?, ?> member : student.entrySet()) {
      String name = String.valueOf(member.getKey());
      if (member.getValue() instanceof List<?> sheet) {
        if (!kind.has(name)) {
          unread++;
        }
        for (Object row : sheet) {
          rows.add(new SheetRow(name, cells(object(Optional.of(row), name))));
        }
      } else if (!SheetRow.PERSONAL.contains(name)) {
        unread++;
      }
    }
    return new ReceivedStudent(identity, rows);
  }

  private SequencedMap<String, String> cells(Map<?, ?> row) throws RefusedReceiptException {
    SequencedMap<String, String> cells = new LinkedHashMap<>();
    for (Map.Entry<?, ?> cell : row.entrySet()) {
      if (cell.getValue() instanceof Map<?, ?> inner) {
        for (Map.Entry<String, String> one : cells(inner).entrySet()) {
          cells.put(cell.getKey() + "／" + one.getKey(), one.getValue());
        }
      } else {
        cells.put(String.valueOf(cell.getKey()), plain(cell.getValue()));
      }
    }
    return cells;
  }

  private String plain(Object value) throws RefusedReceiptException {
    String text =
        switch (value) {
          case String string -> string;
          case Long number -> number.toString();
          case BigInteger number -> number.toString();
          case Double number when Double.isFinite(number) ->
              BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
          case Boolean flag -> flag ? "1" : "0";
          case Optional<?> _ -> "";
          case List<?> several -> joined(several);
          default -> throw ReceiptArchive.malformed(file, "有一格的內容無法辨識");
        };
    if (IncomingText.length(text) > LONGEST_CELL) {
      throw ReceiptArchive.malformed(file, "有一格超過 " + LONGEST_CELL + " 個字");
    }
    return text.strip();
  }

  private String joined(List<?> several) throws RefusedReceiptException {
    List<String> said = new ArrayList<>();
    for (Object one : several) {
      said.add(plain(one));
    }
    return said.stream().filter(text -> !text.isEmpty()).collect(Collectors.joining("、"));
  }

  private Optional<String> text(Map<?, ?> members, String name) throws RefusedReceiptException {
    Optional<Object> found = Optional.ofNullable(members.get(name));
    return found.isEmpty() ? Optional.empty() : Optional.of(plain(found.get()));
  }

  private Map<?, ?> object(Optional<Object> value, String name) throws RefusedReceiptException {
    if (value.orElse("") instanceof Map<?, ?> members) {
      return members;
    }
    throw ReceiptArchive.malformed(file, "「" + name + "」應為 { } 形式的資料");
  }

  private List<?> list(Object value, String name) throws RefusedReceiptException {
    if (value instanceof List<?> several) {
      return several;
    }
    throw ReceiptArchive.malformed(file, "「" + name + "」應為清單");
  }
}
