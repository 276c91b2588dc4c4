package tw.portfolio.account.memory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tw.portfolio.access.Deputy;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.account.DeputyChange;
import tw.portfolio.account.DeputyRefusal;
import tw.portfolio.account.DeputyStore;
import tw.portfolio.campus.MemorySchool;
import tw.portfolio.campus.MemoryTables;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.SchoolCode;

/** The deputies of a {@link MemorySchool}. */
public final class MemoryDeputies implements DeputyStore {
  private final MemorySchool school;

  /** The deputies of that school. */
  public MemoryDeputies(MemorySchool school) {
    this.school = school;
  }

  @Override
  public List<Deputy> deputies(SchoolCode code) {
    synchronized (school) {
      return school.tables().deputies.values().stream()
          .filter(deputy -> deputy.school().equals(code))
          .sorted(Comparator.comparing(Deputy::from).thenComparing(Deputy::toString))
          .toList();
    }
  }

  @Override
  public WriteResult<DeputyRefusal> change(DeputyChange change) {
    synchronized (school) {
      SchoolCode code = change.by().school();
      MemoryTables tables = school.tables();
      var pair = new MemoryTables.Pair(code, change.teacher().id(), change.deputy().id());
      List<DeputyRefusal> reasons = new ArrayList<>();
      if (change.after().isPresent()) {
        change.teaching().stream()
            .filter(person -> !teaches(code, person))
            .forEach(person -> reasons.add(new DeputyRefusal.NotTeaching(person.id())));
      }
      if (!Optional.ofNullable(tables.deputies.get(pair)).equals(change.before())) {
        reasons.add(new DeputyRefusal.Differs());
      }
      if (!reasons.isEmpty()) {
        return new WriteResult.Rejected<>(reasons);
      }
      change
          .after()
          .ifPresentOrElse(
              deputy -> tables.deputies.put(pair, deputy), () -> tables.deputies.remove(pair));
      tables.changes.add(new MemoryTables.SchoolChange(code, change.line()));
      return new WriteResult.Written<>();
    }
  }

  private boolean teaches(SchoolCode code, Person person) {
    return school
        .person(code, person.id())
        .filter(Person::active)
        .filter(one -> one.roles().stream().anyMatch(Role.TEACHING::contains))
        .isPresent();
  }
}
