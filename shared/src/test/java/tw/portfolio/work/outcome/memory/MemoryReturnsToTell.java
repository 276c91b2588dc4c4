package tw.portfolio.work.outcome.memory;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tw.portfolio.campus.MemorySchool;
import tw.portfolio.campus.MemoryTables.PersonAt;
import tw.portfolio.campus.MemoryTables.PieceAt;
import tw.portfolio.campus.MemoryTables.Untold;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceId;
import tw.portfolio.work.outcome.ReturnsToTell;

/** What was returned in a {@link MemorySchool} and is to be told. */
public final class MemoryReturnsToTell implements ReturnsToTell {
  private final MemorySchool school;

  /** What was returned there. */
  public MemoryReturnsToTell(MemorySchool school) {
    this.school = school;
  }

  @Override
  public List<Waiting> waiting(Instant before) {
    synchronized (school) {
      return school.tables().untold.entrySet().stream()
          .filter(entry -> entry.getValue().since().filter(at -> at.isBefore(before)).isPresent())
          .sorted(Comparator.comparing(entry -> entry.getValue().since().orElseThrow()))
          .map(Map.Entry::getKey)
          .map(at -> new Waiting(at.school(), at.person()))
          .toList();
    }
  }

  @Override
  public Optional<Batch> take(SchoolCode code, PersonId student, Instant hour) {
    synchronized (school) {
      var at = new PersonAt(code, student);
      Untold untold = school.tables().untold.getOrDefault(at, Untold.NOTHING);
      boolean free =
          !untold.pieces().isEmpty()
              && untold.taken().isEmpty()
              && untold.hour().filter(last -> !last.isBefore(hour)).isEmpty();
      if (free) {
        untold = new Untold(untold.since(), Set.of(), untold.pieces(), Optional.of(hour));
        school.tables().untold.put(at, untold);
      }
      return untold.taken().isEmpty()
          ? Optional.empty()
          : Optional.of(new Batch(code, student, untold.hour().orElseThrow(), untold.taken()));
    }
  }

  @Override
  public void told(Batch batch, Instant now) {
    synchronized (school) {
      var at = new PersonAt(batch.school(), batch.student());
      Untold untold = school.tables().untold.getOrDefault(at, Untold.NOTHING);
      if (untold.hour().filter(batch.hour()::equals).isPresent() && !untold.taken().isEmpty()) {
        Optional<Instant> since = untold.pieces().isEmpty() ? Optional.empty() : Optional.of(now);
        school.tables().untold.put(at, new Untold(since, untold.pieces(), Set.of(), untold.hour()));
      }
    }
  }

  @Override
  public List<Piece> pieces(SchoolCode code, Collection<PieceId> ids) {
    synchronized (school) {
      return ids.stream()
          .flatMap(
              id -> Optional.ofNullable(school.tables().pieces.get(new PieceAt(code, id))).stream())
          .toList();
    }
  }
}
