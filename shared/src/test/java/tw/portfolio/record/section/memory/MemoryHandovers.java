package tw.portfolio.record.section.memory;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.List;
import tw.portfolio.campus.MemorySchool;
import tw.portfolio.record.section.Handover;
import tw.portfolio.record.section.Handovers;

/** What is to be handed over in a {@link MemorySchool}. */
public final class MemoryHandovers implements Handovers {
  private final MemorySchool school;

  /** Of that school. */
  public MemoryHandovers(MemorySchool school) {
    this.school = school;
  }

  @Override
  public List<Handover> open(Instant before) {
    synchronized (school) {
      return school.tables().handovers.stream()
          .filter(open -> open.since().isBefore(before))
          .sorted(comparing(Handover::since))
          .toList();
    }
  }

  @Override
  public void close(Handover done) {
    synchronized (school) {
      school.tables().handovers.remove(done);
    }
  }
}
