package tw.portfolio.campus;

import java.time.Instant;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tw.portfolio.campus.MemoryTables.SchoolChange;

/** Lines as they are written: each no earlier than the last one about the same thing. */
final class ChangesInOrder extends AbstractList<SchoolChange> {
  private final List<SchoolChange> lines = new ArrayList<>();

  @Override
  public SchoolChange get(int index) {
    return lines.get(index);
  }

  @Override
  public int size() {
    return lines.size();
  }

  @Override
  public void add(int index, SchoolChange line) {
    lines.add(index, inOrder(line));
  }

  private SchoolChange inOrder(SchoolChange line) {
    Optional<Instant> last =
        lines.stream()
            .filter(other -> other.school().equals(line.school()))
            .map(SchoolChange::change)
            .filter(other -> other.subject().equals(line.change().subject()))
            .map(other -> other.at())
            .max(Instant::compareTo);
    return last.filter(line.change().at()::isBefore)
        .map(at -> new SchoolChange(line.school(), line.change().moved(at.plusNanos(1))))
        .orElse(line);
  }
}
