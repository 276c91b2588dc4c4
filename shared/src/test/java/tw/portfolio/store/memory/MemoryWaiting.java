package tw.portfolio.store.memory;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tw.portfolio.domain.outcome.Piece;
import tw.portfolio.domain.outcome.Status;
import tw.portfolio.domain.reminder.TeacherQueue;
import tw.portfolio.domain.reminder.WaitingPiece;
import tw.portfolio.store.WaitingQueues;

/** What waits in the queues of a {@link MemorySchool}. */
final class MemoryWaiting implements WaitingQueues {
  private final MemoryTables tables;

  MemoryWaiting(MemoryTables tables) {
    this.tables = tables;
  }

  @Override
  public Set<TeacherQueue> nonEmpty() {
    return waiting().map(Waits::queue).collect(toSet());
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
                      piece.id().term(), label.courseName(), label.teacherName(), at)));
      default -> Stream.empty();
    };
  }

  private record Waits(TeacherQueue queue, WaitingPiece piece) {}
}
