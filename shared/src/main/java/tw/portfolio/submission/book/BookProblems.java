package tw.portfolio.submission.book;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tw.portfolio.job.JobRefusal;
import tw.portfolio.submission.source.Scope;

/** Why books can't be made as they are asked for. */
final class BookProblems {
  private static final String SEMESTER = "semester-needed";
  private static final String EVENING = "no-evening-school";
  private static final String BATCH = "other-batch";
  private static final String CODE = "book-code-not-set";
  private static final String EXPORT = "export-needed";

  private BookProblems() {}

  /** Which field of a request is to be mended. */
  static String field(JobRefusal fault) {
    return switch (fault.code()) {
      case SEMESTER -> "semester";
      case BATCH -> "batch";
      case CODE -> "draft";
      case EXPORT -> "exportId";
      default -> "books";
    };
  }

  /** What is wrong with an order, if anything. */
  static Optional<JobRefusal> fault(BookOrder order, BookSettings settings) {
    return semester(order)
        .or(() -> evening(order, settings))
        .or(() -> batch(order, settings))
        .or(() -> codes(order, settings))
        .or(() -> export(order));
  }

  private static Optional<JobRefusal> semester(BookOrder order) {
    return order.kinds().stream()
        .filter(kind -> !order.suits(kind))
        .findFirst()
        .map(
            kind ->
                new JobRefusal(
                    SEMESTER,
                    "%s每學期一冊，請指定學期。".formatted(kind.chinese()),
                    "This book is of one semester; name it."));
  }

  private static Optional<JobRefusal> evening(BookOrder order, BookSettings settings) {
    return order.kinds().stream()
        .filter(kind -> kind.ofEvening() && !settings.hasEvening())
        .findFirst()
        .map(
            kind ->
                new JobRefusal(
                    EVENING,
                    "本校沒有設定進修部的班級，不需要%s。若有進修部，請先在名冊設定填寫進修部班級名稱的開頭。".formatted(kind.chinese()),
                    "The school has set no classes of 進修部. If it has any, set them first."));
  }

  /** Of grade 12 there is no normal batch, and of the others no other (domain.md 3.2). */
  private static Optional<JobRefusal> batch(BookOrder order, BookSettings settings) {
    return order.scope().students() instanceof Scope.Grade(int grade)
            && order.kinds().stream()
                .flatMap(kind -> NationalBooks.of(kind, order.year(), settings).stream())
                .anyMatch(book -> !book.has(order, grade))
        ? Optional.of(
            new JobRefusal(
                BATCH,
                "%s不在「%s」這個梯次。高三請選高三第一或第二梯次，高一、高二請選一般。"
                    .formatted(order.scope().students().chinese(), order.batch().chinese()),
                "The grade is not in this batch: grade 12 has two of its own."))
        : Optional.empty();
  }

  private static Optional<JobRefusal> codes(BookOrder order, BookSettings settings) {
    List<String> without =
        order.draft()
            ? List.of()
            : order.kinds().stream()
                .flatMap(kind -> NationalBooks.of(kind, order.year(), settings).stream())
                .filter(book -> book.codes().of(order.batch()).isEmpty())
                .map(NationalBook::name)
                .toList();
    return without.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new JobRefusal(
                CODE,
                "%s的名冊別還沒有設定，只能看草稿，不能提交。請依國教署公告在名冊設定填寫名冊別與工作表的分組。"
                    .formatted(without.stream().collect(Collectors.joining("」、「", "「", "」"))),
                "The code (名冊別) of these books is not set, so they can only be looked at as"
                    + " drafts."));
  }

  /** What grade 12 has handed in lies in two batches, which only their exports tell apart. */
  private static Optional<JobRefusal> export(BookOrder order) {
    return !order.draft()
            && order.export().isEmpty()
            && order.batch() != BookBatch.NORMAL
            && order.kinds().stream().anyMatch(BookKind::ofWork)
        ? Optional.of(
            new JobRefusal(
                EXPORT,
                "高三分兩梯次提交，課程學習成果與多元表現的名冊請指定是哪一次提交。",
                "Grade 12 is handed in twice; name the export whose books these are."))
        : Optional.empty();
  }
}
