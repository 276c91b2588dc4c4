package tw.portfolio.record.section;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tw.portfolio.course.Enrolment;
import tw.portfolio.history.Author;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.record.RecordChange;
import tw.portfolio.record.RecordStore;
import tw.portfolio.record.RecordStore.KeptSection;
import tw.portfolio.work.Dispute;
import tw.portfolio.work.Guard;
import tw.portfolio.work.Label;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceStore;
import tw.portfolio.work.PieceWrite;
import tw.portfolio.work.PieceWrite.PieceChange;
import tw.portfolio.work.Status;
import tw.portfolio.work.StudentYear;
import tw.portfolio.work.Transition;
import tw.portfolio.work.WorkKind;

/**
 * Moves what waits for certification, and returns that are disputed, to whoever teaches it now.
 * Each step looks at what is so at that moment and writes under the condition that it still is:
 * done twice, late or in another order it does nothing wrong, and what an interrupted run has left
 * the next one finds.
 */
public final class HandingOver {
  /**
   * Whoever changes a section carries it to its students at once; what is younger is left to them.
   */
  private static final Duration USUAL_DELAY = Duration.ofMinutes(1);

  private static final int MOST_TRIES = 4;

  private final Handovers handovers;
  private final RecordStore records;
  private final PieceStore pieces;

  /** Moves what waits in these stores. */
  public HandingOver(Handovers handovers, RecordStore records, PieceStore pieces) {
    this.handovers = handovers;
    this.records = records;
    this.pieces = pieces;
  }

  /**
   * Carries out whatever is open; says how many pieces it has moved. One that fails keeps no other
   * from being carried out.
   *
   * @throws IllegalStateException at the end, if there were such
   */
  public int carryOut(Instant now) {
    int moved = 0;
    List<RuntimeException> failures = new ArrayList<>();
    for (Handover open : handovers.open(now)) {
      try {
        moved += carryOut(open, now);
      } catch (RuntimeException failure) {
        failures.add(failure);
      }
    }
    if (!failures.isEmpty()) {
      throw new IllegalStateException(
          failures.size() + " handovers failed, besides " + moved + " pieces moved",
          failures.getFirst());
    }
    return moved;
  }

  private int carryOut(Handover open, Instant now) {
    return switch (open) {
      case Handover.OfSection section -> {
        settle(section, now);
        yield 0;
      }
      case Handover.OfCourse course -> move(course, now);
    };
  }

  /** Carries a section to its students where whoever changed it was interrupted. */
  private void settle(Handover.OfSection open, Instant now) {
    Optional<KeptSection> left =
        records.section(open.school(), open.section()).filter(kept -> !kept.settled());
    if (left.isPresent() && open.since().isAfter(now.minus(USUAL_DELAY))) {
      return;
    }
    left.map(KeptSection::section)
        .ifPresent(
            section ->
                records.write(
                    open.school(),
                    List.of(new RecordChange(Optional.of(section), section)),
                    new Author.Platform(),
                    "",
                    now));
    handovers.close(open);
  }

  private int move(Handover.OfCourse open, Instant now) {
    for (int attempt = 1; attempt <= MOST_TRIES; attempt++) {
      StudentYear year =
          pieces.studentYear(
              WorkKind.OUTCOME, open.school(), open.student(), open.course().term().year());
      List<PieceChange> changes =
          year.enrolment(open.course()).stream()
              .flatMap(
                  taken ->
                      year.pieces().stream().flatMap(piece -> moved(piece, taken, now).stream()))
              .toList();
      if (changes.isEmpty() || written(year.enrolment(open.course()).orElseThrow(), changes)) {
        handovers.close(open);
        return changes.size();
      }
    }
    return 0;
  }

  private boolean written(Enrolment taken, List<PieceChange> changes) {
    PieceWrite write =
        new PieceWrite(changes, Optional.empty(), List.of(new Guard.TaughtAs(taken)));
    return pieces.write(write) instanceof WriteResult.Written;
  }

  private static Optional<PieceChange> moved(Piece piece, Enrolment taken, Instant now) {
    if (!piece.course().equals(taken.ref())) {
      return Optional.empty();
    }
    return switch (piece.status()) {
      case Status.Sent(Instant at, Label label) ->
          moved(piece, label, taken, Transition.HAND_OVER, to -> new Status.Sent(at, to), now);
      case Status.Returned returned when isDisputed(returned) ->
          moved(
              piece,
              returned.label(),
              taken,
              Transition.HAND_DISPUTE_OVER,
              to -> returned.disputed(returned.dispute().orElseThrow(), to),
              now);
      case Status.Returned _,
          Status.Reserved _,
          Status.Refused _,
          Status.Uploaded _,
          Status.Certified _,
          Status.Submitted _ ->
          Optional.empty();
    };
  }

  /** Whether it waits for the teacher's answer. */
  private static boolean isDisputed(Status.Returned returned) {
    return returned.disputedBefore().filter(Dispute.Asked.Teacher.class::isInstance).isPresent();
  }

  private static Optional<PieceChange> moved(
      Piece piece,
      Label label,
      Enrolment taken,
      Transition transition,
      Function<Label, Status> waiting,
      Instant now) {
    Label to = label.waitingFor(taken);
    return to.equals(label)
        ? Optional.empty()
        : Optional.of(
            PieceChange.of(
                transition,
                Optional.of(piece),
                Optional.of(piece.with(waiting.apply(to))),
                new Author.Platform(),
                "任課教師由%s改為%s".formatted(label.teacherName(), taken.teacherName()),
                now));
  }
}
