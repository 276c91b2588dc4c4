package tw.portfolio.work.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tw.portfolio.campus.MemoryTables;
import tw.portfolio.history.Author;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.work.ChoiceChange;
import tw.portfolio.work.ChoiceId;
import tw.portfolio.work.ChoiceLine;
import tw.portfolio.work.ChosenPiece;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceId;
import tw.portfolio.work.Selection;
import tw.portfolio.work.WorkRefusal;

/** Checks what a write does to a choice, and carries it out. */
final class ChoiceCheck {
  private final MemoryTables tables;
  private final ChoiceChange change;
  private final Selection current;

  ChoiceCheck(MemoryTables tables, ChoiceChange change) {
    this.tables = tables;
    this.change = change;
    this.current = tables.selection(change.choice());
  }

  List<WorkRefusal> failures() {
    List<WorkRefusal> reasons = new ArrayList<>();
    if (!isAsSupposed()) {
      reasons.add(new WorkRefusal.ChoiceDiffers(current));
    }
    if (change instanceof ChoiceChange.Choose choose) {
      for (ChosenPiece chosen : choose.pieces()) {
        Optional<Piece> found = ownPiece(chosen.id());
        if (found.filter(chosen::isAsSeen).isEmpty()) {
          reasons.add(new WorkRefusal.PieceDiffers(chosen.id(), found));
        }
      }
    }
    return reasons;
  }

  private boolean isAsSupposed() {
    return switch (change) {
      case ChoiceChange.Choose _ -> !current.locked();
      case ChoiceChange.Leave leave ->
          current.chosen().equals(leave.before().chosen()) && !current.locked();
      case ChoiceChange.Lock lock -> current.chosen().equals(lock.chosen()) && !current.declined();
      case ChoiceChange.Unlock unlock ->
          current.chosen().equals(unlock.before().chosen())
              && current.submittedBy().equals(unlock.before().submittedBy());
    };
  }

  private Optional<Piece> ownPiece(PieceId id) {
    ChoiceId choice = change.choice();
    return ChoiceId.of(choice.school(), id).equals(choice)
        ? Optional.ofNullable(tables.pieces.get(new MemoryTables.PieceAt(choice.school(), id)))
        : Optional.empty();
  }

  void carryOut() {
    switch (change) {
      case ChoiceChange.Choose choose -> {
        ChoiceChange.Choose next = choose.at(behindThePresent(choose.at()));
        put(
            new Selection(
                next.chosen(), next.declined(), Optional.of(next.at()), Optional.empty()));
        line(new ChoiceLine(next.line(), next.chosen()));
      }
      case ChoiceChange.Leave leave ->
          choose(leave.rest(), leave.who(), behindThePresent(leave.at()));
      case ChoiceChange.Lock lock ->
          put(
              new Selection(
                  current.chosen(),
                  current.at(),
                  current.submittedBy().or(() -> Optional.of(lock.export()))));
      case ChoiceChange.Unlock unlock -> {
        put(new Selection(current.chosen(), current.at(), Optional.empty()));
        line(new ChoiceLine(unlock.line(), current.chosen()));
      }
    }
  }

  private Instant behindThePresent(Instant at) {
    return current
        .at()
        .filter(last -> !last.isBefore(at))
        .map(last -> last.plusNanos(1))
        .orElse(at);
  }

  private void choose(Set<PieceId> chosen, Author who, Instant at) {
    put(new Selection(chosen, Optional.of(at), Optional.empty()));
    line(new ChoiceLine(change.choice().made(who, at, chosen.size()), chosen));
  }

  private void put(Selection next) {
    tables.selections.put(change.choice(), next);
  }

  private void line(ChoiceLine line) {
    SchoolCode school = change.choice().school();
    List<ChoiceLine> before = tables.choices.getOrDefault(change.choice(), List.of());
    List<ChoiceLine> after = Stream.concat(before.stream(), Stream.of(line)).toList();
    Stream.concat(current.chosen().stream(), line.chosen().stream())
        .distinct()
        .forEach(
            id ->
                ChoiceLine.of(id, after).stream()
                    .skip(ChoiceLine.of(id, before).size())
                    .forEach(
                        entry ->
                            tables.addChoiceLine(new MemoryTables.PieceAt(school, id), entry)));
    tables.choices.put(change.choice(), after);
    tables.changes.add(new MemoryTables.SchoolChange(school, line.line()));
  }
}
