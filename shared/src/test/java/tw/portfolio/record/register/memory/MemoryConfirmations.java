package tw.portfolio.record.register.memory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.campus.MemorySchool;
import tw.portfolio.history.Change;
import tw.portfolio.record.register.Confirmation;
import tw.portfolio.record.register.Confirmations;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.Term;
import tw.portfolio.work.memory.MemoryHistory;

/** Confirmations in memory, beside a {@link MemorySchool}. */
public final class MemoryConfirmations implements Confirmations {
  private final MemorySchool school;
  private final Map<At, Confirmation> confirmed = new HashMap<>();

  /** Confirmations of the register of this school. */
  public MemoryConfirmations(MemorySchool school) {
    this.school = school;
  }

  private record At(SchoolCode school, Term term, String className) {}

  @Override
  public List<Confirmation> of(SchoolCode code, Term term) {
    synchronized (school) {
      return confirmed.entrySet().stream()
          .filter(kept -> kept.getKey().school().equals(code) && kept.getKey().term().equals(term))
          .map(Map.Entry::getValue)
          .toList();
    }
  }

  @Override
  public Optional<Confirmation> of(SchoolCode code, Term term, String className) {
    synchronized (school) {
      return Optional.ofNullable(confirmed.get(new At(code, term, className)));
    }
  }

  @Override
  public boolean write(SchoolCode code, Confirmation next, Change line) {
    synchronized (school) {
      int before = of(code, next.term(), next.className()).map(Confirmation::version).orElse(0);
      if (before != next.version() - 1) {
        return false;
      }
      confirmed.put(new At(code, next.term(), next.className()), next);
      MemoryHistory.add(school, code, line);
      return true;
    }
  }
}
