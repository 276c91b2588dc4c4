package tw.portfolio.submission.book;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.portfolio.record.nationalid.NationalId;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.submission.rule.Fault;
import tw.portfolio.submission.rule.Weight;

/**
 * What a book is going to have, student by student: rows that may be handed in on the sheets of the
 * book, and the others on sheets of 「(缺)」.
 */
final class BookContents {
  /**
   * What 「(缺)」 says before a row: whose it is, why it is out, what to do about it and who does it.
   */
  static final List<String> MISSING_HEADERS = List.of("班級", "座號", "學號", "姓名", "原因", "怎麼處理", "承辦");

  private final NationalBook book;
  private final List<Sheet> sheets;

  BookContents(NationalBook book) {
    this.book = book;
    this.sheets = book.sheets().stream().map(Sheet::new).toList();
  }

  /** A sheet and its rows. */
  static final class Sheet {
    private final BookSheet<?> sheet;
    private final List<List<String>> rows = new ArrayList<>();
    private final List<List<String>> missing = new ArrayList<>();

    private Sheet(BookSheet<?> sheet) {
      this.sheet = sheet;
    }

    String name() {
      return sheet.name();
    }

    List<String> headers() {
      return sheet.headers();
    }

    /** Those that may be handed in. */
    List<List<String>> rows() {
      return rows;
    }

    /** Those that may not. */
    List<List<String>> missing() {
      return missing;
    }

    private void add(StudentMaterial material) {
      for (BookSheet.Line line : sheet.lines(material)) {
        if (Fault.refuse(line.faults())) {
          missing.add(explained(material.student(), line));
        } else {
          rows.add(line.cells());
        }
      }
    }
  }

  NationalBook book() {
    return book;
  }

  List<Sheet> sheets() {
    return sheets;
  }

  void add(StudentMaterial material) {
    sheets.forEach(sheet -> sheet.add(material));
  }

  int rows() {
    return sheets.stream().mapToInt(sheet -> sheet.rows().size()).sum();
  }

  int missing() {
    return sheets.stream().mapToInt(sheet -> sheet.missing().size()).sum();
  }

  /** An office reads it to mend what is wrong, so that the national id is masked there. */
  private static List<String> explained(BookStudent student, BookSheet.Line line) {
    List<Fault> reasons =
        line.faults().stream().filter(fault -> fault.cause().weight() == Weight.REFUSED).toList();
    ClassPlace place = student.place();
    Stream<String> why =
        Stream.of(
            place.className(),
            Integer.toString(place.seat()),
            place.studentNumber(),
            student.name(),
            joined(reasons.stream().map(Fault::chinese), "；"),
            // Each is a sentence.
            joined(reasons.stream().map(fault -> fault.cause().remedy().chinese()), ""),
            joined(reasons.stream().map(fault -> fault.cause().remedy().office().title()), "；"));
    String masked = student.identity().map(NationalId::toString).orElse("");
    Stream<String> cells = Stream.concat(Stream.of(masked), line.cells().stream().skip(1));
    return Stream.concat(why, cells).toList();
  }

  private static String joined(Stream<String> texts, String between) {
    return texts.distinct().collect(Collectors.joining(between));
  }
}
