package tw.portfolio.work.outcome.memory;

import java.util.List;
import java.util.stream.Stream;
import tw.portfolio.campus.MemorySchool;
import tw.portfolio.campus.MemoryTables;
import tw.portfolio.work.Piece;
import tw.portfolio.work.Status;
import tw.portfolio.work.outcome.TeacherQueue;
import tw.portfolio.work.outcome.WaitingPiece;
import tw.portfolio.work.outcome.WaitingQueues;

/** What waits in the queues of a {@link MemorySchool}. */
public final class MemoryWaiting implements WaitingQueues {
  private final MemoryTables tables;

  public MemoryWaiting(MemoryTables tables) {
    this.tables = tables;
  }

  @Override
  public List<WaitingPiece> of(TeacherQueue queue) {
    return waiting().filter(waits -> waits.queue().equals(queue)).map(Waits::piece).toList();
  }

  private Stream<Waits> waiting() {
    return tables.pieces.values().stream().flatMap(MemoryWaiting::waits);
  }

  private static Stream<Waits> waits(Piece piece) {
    return switch (piece.status()) {
      case Status.Sent(var at, var label) ->
          Stream.of(
              new Waits(
                  new TeacherQueue(piece.school(), label.teacher()),
                  new WaitingPiece(
                      piece.id().term(),
                      label.courseName(),
                      label.teacherName(),
                      at,
                      piece.id().student(),
                      label.place().className())));
      default -> Stream.empty();
    };
  }

  private record Waits(TeacherQueue queue, WaitingPiece piece) {}
}
