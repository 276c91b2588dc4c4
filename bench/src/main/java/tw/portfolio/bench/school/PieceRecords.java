package tw.portfolio.bench.school;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import tw.portfolio.history.Author;
import tw.portfolio.kernel.aws.Environment;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceStore;
import tw.portfolio.work.PieceWrite;
import tw.portfolio.work.PieceWrite.PieceChange;
import tw.portfolio.work.Transition;
import tw.portfolio.work.WorkRefusal;
import tw.portfolio.work.dynamo.DynamoPieceStore;

/** Writes made-up pieces as they stand, each with a line of its history. */
public final class PieceRecords {
  private PieceRecords() {}

  /**
   * Writes one for each number.
   *
   * @param environment of the table
   * @param from the first number
   * @param until the number after the last
   */
  public static void write(
      Environment environment, int from, int until, IntFunction<Piece> pieces) {
    try (Bulk bulk = Bulk.into(environment)) {
      Table table = new Table(environment.required("TABLE_NAME"), bulk);
      PieceStore store = new DynamoPieceStore(table, (_, _) -> {});
      for (int number = from; number < until; number++) {
        write(store, pieces.apply(number));
      }
    }
  }

  private static void write(PieceStore store, Piece piece) {
    PieceChange change =
        PieceChange.of(
            Transition.SUBMIT,
            Optional.empty(),
            Optional.of(piece),
            new Author.Platform(),
            "",
            Instant.now());
    PieceWrite write = PieceWrite.of(change, List.of());
    if (store.write(write) instanceof WriteResult.Rejected<WorkRefusal> rejected) {
      throw new IllegalStateException(rejected.toString());
    }
  }
}
